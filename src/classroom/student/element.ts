import { freshCode } from '../../answers/codes.ts';
import { download } from '../../answers/download.ts';
import { redraw } from '../../answers/notebook-redraw.ts';
import { tabStudent } from '../../answers/who.ts';
import { announce } from '../../components/live.ts';
import { fill } from '../../model/fill.ts';
import { html, type Html } from '../../model/html.ts';
import { handInHtml, handInJson, handInView } from '../hand-in-file.ts';
import { writeHandInLink } from '../hand-in-link.ts';
import { checkView, clearView, handInActions, receiptView } from './hand-in-view.ts';
import { freshlyKept, tidyStudent, WAYS, withStudent, type KeptAssignment, type Way } from './kept.ts';
import { Assignments, type Where } from './kept-store.ts';
import { readLink } from '../link.ts';
import { brokenView, listView, unknownView, whoView } from './states-view.ts';
import { assignmentHead, lessonsView, termsView, whereView } from './overview.ts';
import { codesHere, StudentWork } from './work.ts';
import type { AssignmentData, AssignmentWords } from './words.ts';

/**
 * `<says-assignment>`: the student's page of an assignment. A link is read once, from the part of the address after `#`, and
 * kept on the device; from then on the address is `?a=<id>`. It holds its words and the site's lessons in a
 * `<script type="application/json">`, draws into `[data-part="page"]`, and prints `[data-part="paper"]`.
 */
export class SaysAssignment extends HTMLElement {
  #data!: AssignmentData;
  readonly #assignments = new Assignments();
  #kept: KeptAssignment | null = null;
  #where: Where = 'device';
  #work: StudentWork | null = null;
  /** The link that was just made. */
  #link = '';
  #busy = false;
  #listening = new AbortController();

  connectedCallback(): void {
    this.#data = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as AssignmentData;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('click', this.#onClick, { signal });
    this.addEventListener('submit', this.#onSubmit, { signal });
    // Another link pasted into the address of this page changes nothing but the part after `#`.
    addEventListener('hashchange', () => this.#isLink && void this.#begin(), { signal });
    document.addEventListener('visibilitychange', this.#onBack, { signal });
    addEventListener('pageshow', this.#onBack, { signal });
    addEventListener('afterprint', () => this.classList.remove('on-paper'), { signal });
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#assignments.close();
    this.#work?.close();
  }

  get #words(): AssignmentWords {
    return this.#data.words;
  }

  /** Whether the address carries a link, and not the place of something on the page. */
  get #isLink(): boolean {
    return location.hash.length > 1 && !document.getElementById(location.hash.slice(1));
  }

  #draw(view: Html): void {
    const page = this.querySelector<HTMLElement>('[data-part="page"]');
    if (page) redraw(page, view);
    const title = page?.querySelector('h1')?.textContent.trim();
    if (title) document.title = `${title} | ${document.title.split(' | ').at(-1) ?? ''}`;
  }

  /** Reads where the address leads to. */
  async #begin(): Promise<void> {
    this.#link = '';
    if (this.#isLink && !(await this.#open(location.hash))) return;
    const id = new URLSearchParams(location.search).get('a');
    if (id === null) return this.#draw(listView(await this.#assignments.all(), this.#data));
    this.#kept ??= await this.#assignments.get(id);
    if (!this.#kept) return this.#draw(unknownView(await this.#assignments.all(), this.#data));
    const student = tabStudent.get();
    if (student !== null && this.#kept.students.includes(student)) return this.#become(student);
    return this.#ask();
  }

  /** Keeps what a link says and takes it out of the address; false after saying what is wrong with it. */
  async #open(hash: string): Promise<boolean> {
    const read = readLink(hash);
    if ('wrong' in read) {
      this.#draw(brokenView(read.wrong, read.lessons, this.#data));
      return false;
    }
    const now = new Date().toISOString();
    const { kept, where } = await this.#assignments.change(read.ok.id, (before) =>
      before ? { ...before, assignment: read.ok, opened: now } : freshlyKept(read.ok, now),
    );
    this.#kept = kept;
    this.#where = where;
    history.replaceState(null, '', `?a=${read.ok.id}`);
    return true;
  }

  async #ask(): Promise<void> {
    const kept = this.#kept;
    if (!kept) return;
    this.#work?.close();
    this.#work = null;
    const tab = tabStudent.get();
    // Whoever works in this tab already may go on as the same, unless a name is asked for.
    const own = tab !== null && kept.assignment.who === 'code' ? [tab] : [];
    const fresh = freshCode([...(await codesHere()), ...kept.students]);
    const people = [...new Set([...kept.students, ...own])];
    this.#draw(
      html`${assignmentHead(kept, null, this.#words)} ${whereView(this.#where, this.#words)}
      ${whoView(kept, people, fresh, this.#words)}`,
    );
  }

  /** Goes on as somebody. */
  async #become(student: string): Promise<void> {
    const { assignment } = this.#kept ?? {};
    if (!assignment) return;
    const { kept, where } = await this.#assignments.change(assignment.id, (before) =>
      withStudent(before ?? this.#kept ?? freshlyKept(assignment, new Date().toISOString()), student),
    );
    tabStudent.set(student);
    this.#kept = kept;
    this.#where = where;
    this.#work?.close();
    this.#work = new StudentWork(this.#assignments, kept, where, student, this.#data.lessons);
    await this.#show();
  }

  /** Draws the assignment as it stands now. */
  async #show(): Promise<void> {
    const work = this.#work;
    if (!work) return;
    await work.look();
    if (work !== this.#work) return;
    this.#kept = work.kept;
    const { kept, parts, student, receipts, next } = work;
    const words = this.#words;
    const short = writeHandInLink(work.compose(new Date().toISOString()), this.#review) !== null;
    this.#draw(
      html`${assignmentHead(kept, student, words)} ${whereView(this.#where, words)}
      ${receiptView(kept, receipts, this.#link, words)} ${lessonsView(parts, words)} ${checkView(parts, words)}
      ${handInActions(parts, next, short, words)} ${termsView(kept.assignment, words)}
      ${receipts.length > 0 && clearView(student, words)}`,
    );
  }

  /** Address of the page that a hand-in's link opens. */
  get #review(): string {
    return new URL(this.#data.review, location.href).href;
  }

  #onClick = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    if (button) void this.#do(button);
  };

  async #do(button: HTMLElement): Promise<void> {
    const action = button.dataset.do;
    const way = WAYS.find((one) => one === action);
    if (way) return this.#handIn(way);
    switch (action) {
      case 'continue':
        await this.#become(button.dataset.student ?? '');
        return this.#arrive('assignment');
      case 'switch':
        tabStudent.set(null);
        await this.#ask();
        return this.#arrive('assignment');
      case 'copy':
        return this.#copy();
      case 'clear':
        return this.querySelector<HTMLDialogElement>('.work-clear')?.showModal();
      case 'clear-now':
        return this.#clear();
    }
  }

  #onSubmit = (event: SubmitEvent): void => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.form !== 'who') return;
    event.preventDefault();
    const field = form.elements.namedItem('student') as HTMLInputElement;
    const student = tidyStudent(field.value, this.#kept?.assignment.who ?? 'code');
    field.value = student;
    if (student === '') return void form.reportValidity();
    void this.#become(student).then(() => this.#arrive('assignment'));
  };

  /** Hands in, and leaves the student at the receipt. */
  async #handIn(way: Way): Promise<void> {
    const work = this.#work;
    if (!work || this.#busy) return;
    this.#busy = true;
    const handIn = await work.handIn(way).finally(() => (this.#busy = false));
    const { file = '', number = 0 } = work.receipts.at(-1) ?? {};
    if (way === 'html') download(file, handInHtml(handIn, this.#words), 'text/html');
    if (way === 'json') download(file, handInJson(handIn));
    const link = way === 'link' ? writeHandInLink(handIn, this.#review) : null;
    this.#link = link === null ? '' : `${this.#review}#${link}`;
    await this.#show();
    this.#arrive('receipt');
    announce(fill(this.#words['handin.done'], { n: number }));
    if (way === 'print') this.#print(handInView(handIn, this.#words));
  }

  #print(view: Html): void {
    const paper = this.querySelector('[data-part="paper"]');
    if (paper) paper.innerHTML = view.markup;
    this.classList.add('on-paper');
    print();
  }

  /** Plain http has no clipboard: then the link is selected, to be copied by hand. */
  async #copy(): Promise<void> {
    const field = this.querySelector<HTMLTextAreaElement>('#link');
    field?.select();
    try {
      await navigator.clipboard.writeText(this.#link);
      announce(this.#words['handin.link.copied']);
    } catch {
      announce(this.#words['handin.link.select']);
    }
  }

  async #clear(): Promise<void> {
    try {
      await this.#work?.clear();
    } catch {
      return announce(this.#words['handin.clear.failed']);
    }
    tabStudent.set(null);
    this.#kept = (await this.#assignments.get(this.#kept?.assignment.id ?? '')) ?? this.#kept;
    await this.#ask();
    this.#arrive('assignment');
    announce(this.#words['handin.cleared']);
  }

  #arrive(id: string): void {
    document.getElementById(id)?.focus();
  }

  /** Back from a lesson there is more to show; in the meantime the tab may be somebody else's. */
  #onBack = (event: Event): void => {
    if (document.visibilityState !== 'visible' || !this.#work || this.#busy) return;
    if (event instanceof PageTransitionEvent && !event.persisted) return;
    if (tabStudent.get() === this.#work.student) void this.#show();
    else void this.#ask();
  };
}
