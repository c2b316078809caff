import { announce } from '../components/live.ts';
import { fill } from '../model/fill.ts';
import { SaysQuestion } from '../questions/question-element.ts';
import { download } from './download.ts';
import { workFile, workFileName } from './export.ts';
import { Keeper, type KeeperState } from './keeper.ts';
import { emptyRecord, type SavedAnswer, type WorkKey, type WorkRecord } from './record.ts';
import { WorkStore } from './store.ts';
import { answered, newcomer, people, tabStudent } from './who.ts';
import { workView, type WorkState, type WorkWords } from './work-view.ts';

/**
 * `<says-work data-lesson>`: keeps the answers of a lesson page and says how that goes. It gives the questions their store
 * when it is defined, which must be before they are. It holds its words in a `<script type="application/json">`.
 */
export class SaysWork extends HTMLElement {
  #store: WorkStore | null = null;
  #keeper!: Keeper;
  #kept: WorkState['kept'] = { is: 'idle' };
  #ask: WorkState['ask'] = [];
  #conflicts = new Set<string>();
  #damaged: unknown[] = [];
  #resumed = false;
  #words!: WorkWords;
  #listening = new AbortController();

  connectedCallback(): void {
    this.#words = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as WorkWords;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('click', this.#onClick, { signal });
    addEventListener('beforeunload', this.#onLeave, { signal });
    this.#keeper = new Keeper(this.#keyOf(tabStudent.get() ?? newcomer([])), this.#onKept);
    SaysQuestion.store = this.#keeper;
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#store?.close();
  }

  #keyOf(student: string): WorkKey {
    return { lesson: this.dataset.lesson ?? '', assignment: null, student };
  }

  async #begin(): Promise<void> {
    let records: WorkRecord[] = [];
    try {
      this.#store = await WorkStore.open();
      records = await this.#store.list();
      this.#damaged = await this.#store.asides();
    } catch {
      // Told when there is something to keep: until then nothing is lost.
      this.#store = null;
    }
    this.#keeper.use(this.#store);
    const known = tabStudent.get();
    const there = people(records, this.dataset.lesson ?? '');
    if (known || there.length === 0) return this.#as(known ?? newcomer(records));
    this.#ask = there;
    this.#draw();
  }

  /** Goes on as somebody. */
  async #as(student: string): Promise<void> {
    this.#ask = [];
    const key = this.#keyOf(student);
    const record = await this.#store?.load(key).catch(() => null);
    this.#resumed = (record?.revision ?? 0) > 0;
    this.#keeper.open(record ?? emptyRecord(key, new Date().toISOString()));
    this.#draw();
  }

  #onKept = (state: KeeperState, record: WorkRecord): void => {
    tabStudent.set(record.student);
    this.#ask = [];
    if (state.is === 'unsaved') {
      const why = state.error instanceof DOMException && state.error.name === 'QuotaExceededError' ? 'full' : 'refused';
      // Said once, not at every letter.
      if (this.#kept.is !== 'unsaved') announce(`${this.#words['work.unsaved']} ${this.#words[`work.unsaved.${why}`]}`);
      this.#kept = { is: 'unsaved', why };
    } else if (state.is !== 'idle') {
      this.#kept = { is: 'saved', at: state.at };
      if (state.is === 'conflict') {
        for (const id of state.questions) this.#conflicts.add(id);
        announce(this.#words['work.conflict']);
      }
    }
    this.#draw();
  };

  /** The lesson's questions in order, as they stand on the page. */
  #questions(): { id: string; hash: string }[] {
    return [...document.querySelectorAll<HTMLElement>('says-question')].map(({ dataset }) => ({
      id: dataset.question ?? '',
      hash: dataset.hash ?? '',
    }));
  }

  #state(): WorkState {
    const { record } = this.#keeper;
    const questions = this.#questions();
    const number = (id: string): number | null => questions.findIndex((question) => question.id === id) + 1 || null;
    const hash = new Map(questions.map((question) => [question.id, question.hash]));
    const beside = Object.entries(record.answers).flatMap(([id, answer]) => {
      const versions: SavedAnswer[] = hash.get(id) === answer.hash ? answer.others : [answer, ...answer.others];
      return versions.map((version) => ({
        kind: version.hash === hash.get(id) ? ('tab' as const) : ('edited' as const),
        id,
        number: number(id),
        answer: version,
      }));
    });
    const open = questions.findIndex(({ id, hash }) => {
      const answer = record.answers[id];
      return !answer || answer.hash !== hash || answer.attempts.length === 0;
    });
    return {
      student: record.student ?? '',
      answered: answered(record),
      of: questions.length,
      kept: this.#kept,
      ask: this.#ask,
      beside,
      damaged: this.#damaged.length > 0,
      next: this.#resumed && open > 0 ? { id: questions[open]?.id ?? '', number: open + 1 } : null,
    };
  }

  #draw(): void {
    const panel = this.querySelector<HTMLElement>('[data-part="work"]');
    if (!panel || panel.querySelector('dialog[open]')) return;
    const at =
      document.activeElement instanceof HTMLElement && panel.contains(document.activeElement)
        ? document.activeElement
        : null;
    const markup = workView(this.#state(), this.#words).markup;
    if (panel.dataset.drawn === markup) return;
    panel.dataset.drawn = markup;
    panel.innerHTML = markup;
    panel.hidden = markup === '';
    // A redrawn panel must not drop the focus.
    const name = at && Object.keys(at.dataset)[0];
    if (name)
      panel.querySelector<HTMLElement>(`[data-${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}]`)?.focus();
  }

  /** The browser asks before it drops work that could not be saved. */
  #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#kept.is === 'unsaved') event.preventDefault();
  };

  #onClick = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    const { record } = this.#keeper;
    const has = (name: string): boolean => name in button.dataset;
    if (has('continue')) void this.#become(button.dataset.continue ?? '');
    else if (has('newcomer')) void this.#become(null);
    else if (has('switch')) this.#switch();
    else if (has('file')) download(workFileName(record.lesson, record.student), workFile([record]));
    else if (has('aside'))
      download(workFileName(`${record.lesson}-aside`, null), JSON.stringify(this.#damaged, null, 1));
    else if (has('clear')) this.querySelector('dialog')?.showModal();
    else if (has('clearNow')) void this.#clear();
  };

  async #become(student: string | null): Promise<void> {
    const code = student ?? newcomer((await this.#store?.list().catch(() => [])) ?? []);
    tabStudent.set(code);
    await this.#as(code);
    announce(fill(this.#words['work.as'], { code }));
  }

  /** Another student: the page starts anew, so that nothing of the first one's work stays on it. */
  #switch(): void {
    tabStudent.set(null);
    location.reload();
  }

  async #clear(): Promise<void> {
    try {
      await this.#store?.remove(this.#keeper.record);
    } catch {
      return announce(this.#words['work.clear.failed']);
    }
    this.#switch();
  }
}
