import { whereToGoOn } from '../../answers/progress.ts';
import { emptyRecord, type SavedAnswer } from '../../answers/record.ts';
import { ParseError } from '../../model/parse.ts';
import type { Question } from '../../questions/question.ts';
import { timespan } from './cmi.ts';
import { Given } from './given.ts';
import { elementsOf, idOf, interactionsOf } from './interactions.ts';
import { Lms, type Api, type Refusal } from './lms.ts';
import type { Phase, Report } from './report.ts';
import { coreOf, standingOf } from './score.ts';
import { emptyState, questionsAway, type State } from './state.ts';
import { pack, unpack } from './suspend.ts';
import { Wait } from './wait.ts';

/** Milliseconds after a submission, and after a typed letter, until they are sent. */
const SOON = { submitted: 800, typed: 3000 };
/** Milliseconds until the platform counts as missing, between looks, and the longest between two tries. */
const PATIENCE = 5000;
const LOOK = 250;
const NOTICEABLE = 1500;
const LONGEST_PAUSE = 60_000;
/** The modes of a visit in which nothing is sent (SCORM Run-Time Environment 1.2, `cmi.core.lesson_mode`). */
const MODES: Record<string, 'watching' | 'trying'> = { review: 'watching', browse: 'trying' };

/**
 * A visit to a lesson on a learning platform: begins it, keeps it up to date, ends it. It knows nothing of the page. Answers
 * live here and on the platform, nowhere else: packages of one platform share an origin, and devices are shared.
 */
export class Session {
  readonly #questions: readonly Question[];
  readonly #find: () => Api | null;
  readonly #tell: (report: Report) => void;
  #lms: Lms | null = null;
  #phase: Phase = 'looking';
  #state: State;
  #begun = Date.now();
  #mastery: number | null = null;
  #credit = true;
  #status = '';
  #given: Given | null = null;
  #failed: Refusal | null = null;
  #fits = true;
  #dropped: string[] = [];
  #sent: string | null = null;
  #took = 0;
  #dirty = false;
  readonly #wait = new Wait();
  #pause = PATIENCE;
  readonly #touched = new Map<string, number>();
  readonly #latency = new Map<string, string>();
  /** What the platform kept and nobody can read. */
  kept = '';
  /** The student's name as the platform has it; empty if it does not say. */
  student = '';
  /** Resolves once it is known what the platform kept, or that there is none. */
  readonly opened: Promise<void>;
  #nowOpen: () => void = () => undefined;

  constructor(questions: readonly Question[], find: () => Api | null, tell: (report: Report) => void) {
    this.#questions = questions;
    this.#find = find;
    this.#tell = tell;
    this.#state = emptyState(new Date().toISOString());
    this.opened = new Promise((resolve) => (this.#nowOpen = resolve));
  }

  get state(): State {
    return this.#state;
  }

  get report(): Report {
    const order = (ids: Iterable<string>): string[] => {
      const set = new Set(ids);
      return this.#questions.map(({ id }) => id).filter((id) => set.has(id));
    };
    const refused = this.#given?.refused ?? [];
    return {
      phase: this.#phase,
      sent: this.#sent,
      unsent: this.#dirty || refused.length > 0 || !this.#fits,
      failed: this.#failed,
      refusedAnswers: order(refused.flatMap((element) => this.#questionOf(element))),
      refusedScore: refused.some((element) => /score|status/.test(element)),
      stateless: !this.#fits || refused.includes('cmi.suspend_data'),
      takesAnswers: this.#given?.takesAnswers ?? true,
      dropped: order(questionsAway(this.#dropped)),
      away: order(questionsAway(this.#state.away)),
      unread: this.kept !== '',
      credit: this.#credit,
      slow: this.#took < NOTICEABLE ? null : Math.round(this.#took / 1000),
      standing: standingOf(this.#questions, this.#state),
    };
  }

  /** The question that an element of an interaction is about. */
  #questionOf(element: string): string[] {
    const slot = this.#state.slots[Number(/^cmi\.interactions\.(\d+)\./.exec(element)?.[1] ?? -1)];
    return this.#questions.flatMap(({ id }, i) => (slot?.split('.')[0] === idOf(id, i + 1) ? [id] : []));
  }

  #say(): void {
    this.#tell(this.report);
  }

  /** Looks for the platform, and goes on looking: some come after the page. */
  begin(): void {
    this.#lookUntil(Date.now() + PATIENCE);
  }

  #lookUntil(end: number): void {
    if (this.#open()) return;
    const late = Date.now() >= end;
    if (late) this.#nowOpen();
    this.#phase = late ? (this.#lms ? 'refused' : 'missing') : 'looking';
    this.#say();
    this.#wait.after(late ? PATIENCE : LOOK, () => this.#lookUntil(end));
  }

  /** Begins a visit; false if there is no platform, or it will not. */
  #open(): boolean {
    const api = this.#find();
    this.#lms = api && new Lms(api);
    this.#failed = this.#lms?.initialize() ?? null;
    if (!this.#lms || this.#failed) return false;
    this.#begun = Date.now();
    this.#given = new Given(this.#lms);
    // A platform that knows no modes has the ordinary one.
    this.#phase = MODES[this.#lms.get('cmi.core.lesson_mode')] ?? 'working';
    const mastery = this.#lms.get('cmi.student_data.mastery_score');
    this.#mastery = mastery === '' || Number.isNaN(Number(mastery)) ? null : Number(mastery);
    this.#credit = this.#lms.get('cmi.core.credit') !== 'no-credit';
    this.#status = this.#lms.get('cmi.core.lesson_status');
    this.student = this.#lms.get('cmi.core.student_name');
    this.#takeUp(this.#lms.get('cmi.suspend_data'));
    this.#nowOpen();
    if (this.#phase === 'working' && /^(not attempted)?$/.test(this.#status))
      this.#given.set('cmi.core.lesson_status', 'incomplete');
    if (this.#dirty) this.#soon(SOON.submitted);
    this.#say();
    return true;
  }

  /** Goes on with what the platform kept; what was answered on this page already stands before it. */
  #takeUp(kept: string): void {
    if (kept.trim() === '') return;
    try {
      const earlier = unpack(this.#questions, kept);
      this.#state = { ...earlier, answers: { ...earlier.answers, ...this.#state.answers } };
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      this.kept = kept;
      if (this.#phase === 'working') this.#phase = 'damaged';
    }
  }

  /** What was kept is unreadable, and the student begins anew. */
  startAnew(): void {
    if (this.#phase !== 'damaged') return;
    this.#phase = 'working';
    if (this.#dirty) this.#soon(0);
    this.#say();
  }

  /** Keeps an answer. `submitted` is false for what is only typed or ticked. */
  save(question: string, answer: SavedAnswer, submitted: boolean): void {
    const now = Date.now();
    const touched = this.#touched.get(question) ?? now;
    this.#touched.set(question, touched);
    if (answer.attempts.length === 1 && !this.#latency.has(question) && submitted)
      this.#latency.set(question, timespan(now - touched));
    this.#state = { ...this.#state, answers: { ...this.#state.answers, [question]: answer } };
    if (this.#phase === 'watching' || this.#phase === 'trying') return;
    this.#dirty = true;
    if (this.#phase === 'closed' && !this.#open()) this.#phase = 'refused';
    this.#say();
    if (this.#phase === 'working')
      // The page stands still while a platform answers: a slow one is not asked after every few letters.
      this.#soon(submitted ? SOON.submitted : Math.max(SOON.typed, 10 * this.#took));
    if (this.#phase === 'refused') this.#wait.after(PATIENCE, () => this.#lookUntil(0));
  }

  #soon(ms: number): void {
    this.#wait.after(ms, () => this.send());
  }

  /** Brings state, slots and interactions to agree: what is left out of the state needs slots, and slots stand in the state. */
  #fit(): { text: string | null; elements: [string, string][] } {
    for (;;) {
      const { text, dropped } = pack(this.#questions, this.#state);
      const { interactions, slots } = interactionsOf(this.#questions, this.#state, dropped, this.#latency);
      this.#dropped = dropped;
      this.#fits = text !== null;
      if (slots.length === this.#state.slots.length) return { text, elements: interactions.flatMap(elementsOf) };
      this.#state = { ...this.#state, slots };
    }
  }

  /** Gives the platform all that is new, the state first: if the page is cut off, that is what the next visit needs. */
  #setAll(given: Given): void {
    if (Object.keys(this.#state.answers).length > 0 || this.#state.finished) {
      const { text, elements } = this.#fit();
      if (text !== null) given.set('cmi.suspend_data', text);
      given.setAnswers(elements);
      given.set('cmi.core.lesson_location', this.#next());
    }
    const core = coreOf(standingOf(this.#questions, this.#state), this.#state.finished, this.#mastery);
    // What the platform has for done stays done.
    if (/^(completed|passed|failed)$/.test(this.#status) && core['cmi.core.lesson_status'] === 'incomplete')
      delete core['cmi.core.lesson_status'];
    for (const [element, value] of Object.entries(core)) given.set(element, value);
    given.set('cmi.core.session_time', timespan(Date.now() - this.#begun));
    given.set('cmi.core.exit', 'suspend');
  }

  /** The question to go on with. */
  #next(): string {
    const key = { lesson: '', assignment: null, student: null };
    const record = { ...emptyRecord(key, this.#state.started), answers: this.#state.answers };
    return this.#questions[whereToGoOn(record, this.#questions)]?.id ?? '';
  }

  /** Sends what is new, now. What fails is tried again, after a longer while each time. */
  send(): boolean {
    if (!this.#lms || !this.#given || this.#phase !== 'working') return false;
    this.#wait.stop();
    const start = Date.now();
    this.#setAll(this.#given);
    this.#failed = this.#lms.commit();
    this.#took = Date.now() - start;
    if (this.#failed) this.#dirty = true;
    else {
      this.#dirty = false;
      this.#sent = new Date().toISOString();
    }
    const well = !this.#failed && this.#given.refused.length === 0;
    this.#pause = well ? PATIENCE : Math.min(this.#pause * 2, LONGEST_PAUSE);
    if (!well) this.#wait.after(this.#pause, () => this.send());
    this.#say();
    return !this.#failed;
  }

  /** Tries at once what is waiting to be tried again. */
  retry(): void {
    this.#wait.stop();
    if (this.#phase === 'working') this.send();
    else if (this.#phase === 'missing' || this.#phase === 'refused') this.#lookUntil(0);
  }

  /** The student says that the work is done: sends it and ends the visit. False if that failed; then it goes on. */
  finish(): boolean {
    if (this.#phase !== 'working') return false;
    this.#state = { ...this.#state, finished: true };
    this.#dirty = true;
    if (!this.send() || !this.#lms) return false;
    this.#wait.stop();
    this.#failed = this.#lms.finish();
    if (!this.#failed) this.#phase = 'closed';
    this.#say();
    return true;
  }

  /** The page goes: sends what is new and ends the visit. */
  leave(): void {
    this.#wait.stop();
    if (!this.#lms || !['working', 'watching', 'trying', 'damaged'].includes(this.#phase)) return;
    if (this.#phase === 'working' && this.#given) {
      this.#setAll(this.#given);
      this.#failed = this.#lms.commit();
      this.#dirty = this.#failed !== null;
    }
    this.#lms.finish();
    this.#phase = 'closed';
  }

  /** The page comes back as it was left. */
  comeBack(): void {
    if (this.#phase === 'closed' && !this.#state.finished) this.#lookUntil(0);
  }
}
