import { download } from '../../../answers/download.ts';
import type { SaysWork } from '../../../answers/work-element.ts';
import { announce } from '../../../components/live.ts';
import { handInHtml, handInJson, handInView } from '../../../classroom/hand-in-file.ts';
import { checkPart, composeHandIn, handInFileName } from '../../../classroom/student/compose.ts';
import { checkView, handInActions, receiptView } from '../../../classroom/student/hand-in-view.ts';
import {
  freshlyKept,
  receiptsOf,
  tidyStudent,
  withStudent,
  WAYS,
  type KeptAssignment,
  type Way,
} from '../../../classroom/student/kept.ts';
import { Assignments } from '../../../classroom/student/kept-store.ts';
import type { AssignedPart } from '../../../classroom/student/overview.ts';
import type { AssignmentWords } from '../../../classroom/student/words.ts';
import { fill } from '../../../model/fill.ts';
import type { Html } from '../../../model/html.ts';
import type { Words } from '../../../model/words.ts';
import { fileAssignment } from './assignment.ts';
import type { FilePage } from './wake.ts';

/**
 * Handing in from a lesson in a file: what is open, under which name, as which file, and a receipt. The work is taken from the
 * page, so that it can be handed in where nothing can be saved.
 */
export class FileHandIn {
  readonly #page: FilePage;
  readonly #words: Words;
  readonly #root: HTMLElement;
  readonly #work: SaysWork;
  readonly #assignments = new Assignments();
  /** What is kept of handing this work in, and under which key. */
  #kept: KeptAssignment | null = null;
  #key = '';
  #student: string | null = null;
  #busy = false;

  constructor(page: FilePage, root: HTMLElement, work: SaysWork) {
    this.#page = page;
    this.#words = page.words as Words;
    this.#root = root;
    this.#work = work;
    root.addEventListener('click', this.#onClick);
    root.addEventListener('input', this.#onName);
    root.addEventListener('submit', (event) => event.preventDefault());
    document.addEventListener('work-changed', () => void this.#draw());
    document.addEventListener('path-changed', () => void this.#draw());
    addEventListener('afterprint', () => document.documentElement.classList.remove('on-paper'));
    void this.#draw();
  }

  get #path(): 'full' | 'short' {
    const { dataset } = document.documentElement;
    return dataset.path === 'short' && 'paths' in this.#page.lesson.dataset ? 'short' : 'full';
  }

  async #part(): Promise<AssignedPart> {
    const { block } = this.#page;
    const { lesson, title, minutes, questions } = block;
    const assigned = fileAssignment(block, this.#path).lessons[0]!;
    const record = await this.#work.record();
    return { assigned, title, questions, record, site: { slug: lesson, title, url: '', minutes }, url: '' };
  }

  #name(part: AssignedPart): string {
    return this.#student ?? this.#kept?.students[0] ?? part.record?.student ?? '';
  }

  async #draw(): Promise<void> {
    const part = await this.#part();
    const assignment = fileAssignment(this.#page.block, this.#path);
    // Devices are shared: what is kept belongs to the work at hand, whatever name it was handed in under.
    const key = `${assignment.id} ${part.record?.student ?? ''}`.trim();
    if (!this.#kept || this.#key !== key) {
      this.#kept = (await this.#assignments.get(key)) ?? freshlyKept(assignment, new Date().toISOString());
      this.#key = key;
    }
    const name = this.#name(part);
    const receipts = receiptsOf(this.#kept, name);
    const words: AssignmentWords = this.#words;
    const put = (at: string, view: Html | false): void => {
      const place = this.#root.querySelector(`[data-hand-in="${at}"]`);
      if (place) place.innerHTML = view === false ? '' : view.markup;
    };
    const field = this.#root.querySelector<HTMLInputElement>('input');
    if (field && this.#student === null) field.value = name;
    put('check', checkView([part], words));
    put('actions', handInActions([part], (receipts.at(-1)?.number ?? 0) + 1, null, words));
    put('receipt', receiptView(this.#kept, receipts, '', words));
  }

  #onName = (event: Event): void => {
    const field = event.target;
    if (field instanceof HTMLInputElement) this.#student = tidyStudent(field.value, 'name');
  };

  #onClick = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    const way = WAYS.find((one) => one === button?.dataset.do);
    if (way && !this.#busy) void this.#handIn(way);
  };

  async #handIn(way: Way): Promise<void> {
    this.#busy = true;
    try {
      const part = await this.#part();
      const student = this.#name(part);
      const field = this.#root.querySelector<HTMLInputElement>('input');
      if (student === '') {
        field?.focus();
        announce(this.#words['file.name.missing']);
        return;
      }
      const assignment = fileAssignment(this.#page.block, this.#path);
      const at = new Date().toISOString();
      const checked = checkPart(part);
      const answered = checked.filter(({ state }) => state === 'answered' || state === 'changed').length;
      let number = 1;
      let file = '';
      const { kept } = await this.#assignments.change(this.#key, (stored) => {
        const before = stored ?? this.#kept ?? freshlyKept(assignment, at);
        number = (receiptsOf(before, student).at(-1)?.number ?? 0) + 1;
        file = way === 'html' || way === 'json' ? handInFileName({ student, assignment, number }, way) : '';
        const receipt = { student, number, at, way, file, answered, of: checked.length };
        return withStudent({ ...before, receipts: [...before.receipts, receipt] }, student);
      });
      this.#kept = kept;
      const handIn = composeHandIn(assignment, [part], { student, number }, at);
      if (way === 'html') download(file, handInHtml(handIn, this.#words), 'text/html');
      if (way === 'json') download(file, handInJson(handIn));
      await this.#draw();
      this.#root.querySelector<HTMLElement>('#receipt')?.focus();
      announce(fill(this.#words['handin.done'], { n: number }));
      if (way === 'print') this.#print(handInView(handIn, this.#words));
    } finally {
      this.#busy = false;
    }
  }

  #print(view: Html): void {
    const paper = document.querySelector('[data-part="paper"]');
    if (paper) paper.innerHTML = view.markup;
    document.documentElement.classList.add('on-paper');
    print();
  }
}
