import { announce } from '../components/live.ts';
import { fill } from '../model/fill.ts';
import type { AnswerStore } from '../questions/answer-store.ts';
import { Device } from './device.ts';
import { download } from './download.ts';
import { workFile, workFileName } from './export.ts';
import { DATABASE } from './has-work.ts';
import { Keeper, type KeeperState } from './keeper.ts';
import { isAnswered, type WorkChanged } from './progress.ts';
import { dropLeft, leave, putLeft } from './left.ts';
import { keyOf, readKey, type WorkRecord } from './record.ts';
import type { Aside } from './store.ts';
import { newcomer, people, tabStudent } from './who.ts';
import { drawWork, type WorkState } from './work-draw.ts';
import { questionsOnPage, show, startAnew } from './work-page.ts';
import { Slips, SLIPS } from './work-slips.ts';
import type { WorkWords } from './work-view.ts';

/**
 * A student's desk on a lesson page: keeps the answers and says how that goes, in the slips of `<says-work>` and in the
 * page's `data-work` places. Fires `work-changed` on `<says-work>`, which bubbles. It is fetched once there is work on the
 * device or somebody begins to work.
 */
export class Desk implements AnswerStore {
  readonly #root: HTMLElement;
  readonly #device = new Device();
  readonly #keeper: Keeper;
  readonly #slips: Slips;
  readonly #words: WorkWords;
  readonly #channel = new BroadcastChannel(DATABASE);
  #state: Omit<WorkState, 'record'> = { saved: null, unsaved: null, resumed: false, people: [] };
  #asides: Aside[] = [];
  #leaving = false;

  /**
   * `root` is the `<says-work>`, `work` whether there is any on the device; the desk is cleared when the signal aborts.
   */
  constructor(root: HTMLElement, work: boolean, signal: AbortSignal) {
    this.#root = root;
    this.#words = JSON.parse(root.querySelector('script')?.textContent ?? '{}') as WorkWords;
    this.#slips = new Slips(root, SLIPS, signal);
    this.#keeper = new Keeper(
      { lesson: this.#lesson, assignment: root.dataset.assignment ?? null },
      this.#device,
      this.#onKept,
    );
    document.addEventListener('click', this.#onClick, { signal });
    document.addEventListener('path-changed', () => void this.#draw(), { signal });
    addEventListener('beforeunload', this.#onLeave, { signal });
    addEventListener('pagehide', this.#onHide, { signal });
    addEventListener('pageshow', this.#onReturn, { signal });
    this.#channel.addEventListener('message', this.#onGone, { signal });
    signal.addEventListener('abort', () => {
      this.#channel.close();
      this.#device.drop();
    });
    void this.#begin(work);
  }

  get #lesson(): string {
    return this.#root.dataset.lesson ?? '';
  }

  /** The work as it stands on the page, saved or not. */
  get record(): WorkRecord {
    return this.#keeper.record;
  }

  load(...asked: Parameters<AnswerStore['load']>): ReturnType<AnswerStore['load']> {
    return this.#keeper.load(...asked);
  }

  save(...answered: Parameters<AnswerStore['save']>): Promise<void> {
    return this.#keeper.save(...answered);
  }

  async #begin(work: boolean): Promise<void> {
    if (work) await putLeft(this.#lesson, this.#device);
    const { records, asides } = work ? await this.#device.look() : { records: [], asides: [] };
    this.#asides = asides;
    const questions = questionsOnPage().filter(({ counts }) => counts);
    const count = (record: WorkRecord): number => questions.filter((question) => isAnswered(record, question)).length;
    const there = people(records, this.#lesson, asides, count);
    const known = tabStudent.get();
    if (known !== null || there.length === 0) return this.#open(known);
    this.#state.people = there;
    this.#draw();
    this.#slips.set('who', true);
    announce(this.#slips.textOf('who'));
  }

  /** Goes on as somebody. */
  async #open(student: string | null): Promise<void> {
    if (student !== null) tabStudent.set(student);
    await this.#keeper.open(student);
    this.#state.resumed = this.#keeper.record.revision > 0;
    const next = this.#draw();
    // Where the outline stands beside the text, it leads on; elsewhere a slip does, unless the reader is on the way.
    const arrived = scrollY < innerHeight / 2 && !location.hash && !matchMedia('(min-width: 75rem)').matches;
    this.#slips.set('resume', arrived && next !== null);
    this.#slips.set('damaged', this.#damaged.length > 0);
    this.#slips.set('who', false);
  }

  /** What stands aside of the student at work. */
  get #damaged(): Aside[] {
    const { student } = this.#keeper.record;
    return this.#asides.filter(({ key }) => [student, null].includes(readKey(key).student));
  }

  /** Tells how the work stands; returns the question to go on with. */
  #draw(): string | null {
    const { answered, next } = drawWork({ ...this.#state, record: this.#keeper.record }, this.#words);
    const detail: WorkChanged = { answered };
    this.#root.dispatchEvent(new CustomEvent('work-changed', { bubbles: true, detail }));
    return next;
  }

  #onKept = (state: KeeperState): void => {
    tabStudent.set(this.#keeper.record.student);
    const full =
      state.is === 'unsaved' && state.error instanceof DOMException && state.error.name === 'QuotaExceededError';
    const unsaved = state.is === 'unsaved' ? (full ? 'full' : 'refused') : null;
    const news = (unsaved !== null && this.#state.unsaved === null) || state.is === 'conflict';
    this.#state = { ...this.#state, unsaved, saved: state.is === 'unsaved' ? this.#state.saved : state.at };
    this.#draw();
    this.#slips.set('resume', false);
    if (unsaved === null) this.#slips.set('unsaved', false);
    // Said once, not at every letter.
    if (!news) return;
    const slip = state.is === 'conflict' ? 'conflict' : 'unsaved';
    this.#slips.set(slip, true);
    announce(this.#slips.textOf(slip));
  };

  /** The browser asks before it drops work that could not be saved. */
  #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#state.unsaved !== null && !this.#leaving) event.preventDefault();
  };

  /** A write that is under way may not come to its end. */
  #onHide = (): void => {
    const { pending } = this.#keeper;
    if (pending && this.#state.unsaved === null && !this.#leaving) leave(pending);
  };

  /** A page that comes back as it was left may show the work of somebody who has gone. */
  #onReturn = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && !this.#keeper.pending) dropLeft(this.#lesson);
    const { student, answers } = this.#keeper.record;
    if (persisted && Object.keys(answers).length > 0 && tabStudent.get() !== student) startAnew();
  };

  /** The work on this page was deleted in another tab. */
  #onGone = ({ data }: MessageEvent): void => {
    if (!this.#leaving && data === keyOf(this.#keeper.record)) this.#switch();
  };

  #onClick = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    if (button) void this.#do(button).catch(() => announce(this.#slips.textOf('unsaved')));
  };

  async #do(button: HTMLElement): Promise<void> {
    const { record } = this.#keeper;
    switch (button.dataset.do) {
      case 'continue':
        return this.#become(button.dataset.code ?? '');
      case 'newcomer':
        return this.#become(record.student ?? (await this.#newcomer()));
      case 'switch':
        await this.#keeper.retry();
        return this.#switch();
      case 'file':
        return download(workFileName(record.lesson, record.student), workFile([record]));
      case 'retry':
        await this.#keeper.retry();
        if (this.#state.unsaved) announce(this.#slips.textOf('unsaved'));
        return;
      case 'aside':
        show('aside-remove', true);
        return download(workFileName(`${record.lesson}-aside`, null), JSON.stringify(this.#damaged, null, 1));
      case 'aside-remove':
        return this.#dropDamaged();
      case 'hide':
        for (const slip of ['unsaved', 'damaged', 'conflict', 'resume'] as const)
          if (button.closest(`[data-slip="${slip}"]`)) this.#slips.set(slip, false);
        return;
      case 'clear':
        show('clear-failed', false);
        return document.querySelector<HTMLDialogElement>('.work-clear')?.showModal();
      case 'clear-now':
        return this.#clear();
    }
  }

  async #newcomer(): Promise<string> {
    const { records, asides } = await this.#device.look();
    return newcomer(records, asides);
  }

  async #become(code: string): Promise<void> {
    await this.#open(code);
    announce(fill(this.#words['work.as'], { code }));
  }

  async #dropDamaged(): Promise<void> {
    const store = await this.#device.store();
    for (const { id } of this.#damaged) await store.removeAside(id);
    this.#asides = await store.asides();
    this.#slips.set('damaged', false);
  }

  /** Another student: nothing of the first one's work stays on the page. */
  #switch(): void {
    this.#leaving = true;
    tabStudent.set(null);
    startAnew();
  }

  async #clear(): Promise<void> {
    this.#leaving = true;
    try {
      // What could never be saved is on this page only.
      if (this.#keeper.record.revision > 0) await this.#keeper.clear();
      this.#switch();
    } catch {
      this.#leaving = false;
      show('clear-failed', true);
      announce(document.querySelector('[data-work="clear-failed"]')?.textContent ?? '');
    }
  }
}
