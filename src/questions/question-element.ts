import { announce } from '../components/live.ts';
import { fill } from '../model/fill.ts';
import { memoryStore, type AnswerStore } from './answer-store.ts';
import type { Waker } from './kind.ts';
import type { Ladder } from './ladder.ts';
import { fetchQuestions, pageWords } from './page-data.ts';
import { clearVerdicts, lockHints, near, part, parts } from './parts.ts';
import { untouched, type Answer, type Kind, type Question } from './question.ts';
import { isKind, loadWaker } from './wakers.ts';

/** What `question-done` tells: the question, and the annotations that need not be held back any longer. */
export interface QuestionDone {
  id: string;
  holds: string[];
}

/** What judges answers. */
export type Judge = typeof import('./judge.ts');

/** What is needed to judge an answer. */
interface Ready {
  question: Question;
  waker: Waker<Kind>;
  judge: Judge;
}

/**
 * `<says-question data-question data-kind data-hash>`: wakes the markup of `questionView`. The lesson's data comes from
 * the address in the nearest `data-lesson-json` when the question is first touched, and what judges it comes with it. Focus
 * is never moved and no control is replaced; a finished question puts back what is changed in it. Fires `question-done`,
 * which bubbles.
 */
export class SaysQuestion extends HTMLElement {
  /** Where answers are kept; set it before the element is defined. */
  static store: AnswerStore = memoryStore();
  /** Fetches what judges answers; an assignment's is set before the element is defined. */
  static judge: () => Promise<Judge> = () => import('./judge.ts');

  #answer: Answer = untouched;
  /** Known once the data was fetched. */
  #ready: Ready | undefined;
  #busy = false;
  /** Whether the kind's own buttons work, and which was pressed last while they did not. */
  #awake = false;
  #pressed: HTMLElement | undefined;
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('submit', this.#onSubmit, { signal });
    this.addEventListener('input', this.#onInput, { signal });
    this.addEventListener('click', this.#onClick, { signal });
    this.addEventListener('keydown', this.#onKey, { signal });
    // `toggle` doesn't bubble.
    this.addEventListener('toggle', this.#onToggle, { signal, capture: true });
    lockHints(this);
    void this.#wake(signal);
  }

  /** Back on a page, it begins with what is kept. */
  disconnectedCallback(): void {
    this.#listening.abort();
    this.#answer = untouched;
    this.#awake = false;
  }

  get #id(): string {
    return this.dataset.question ?? '';
  }

  get #hash(): string {
    return this.dataset.hash ?? '';
  }

  get #kind(): Kind {
    const { kind } = this.dataset;
    if (!isKind(kind)) throw new Error(`<says-question> of an unknown kind: ${kind ?? 'none'}`);
    return kind;
  }

  /**
   * Fetches the kind's script when the question comes near, or at once if there is an answer to put back. If it cannot be
   * fetched, the native controls stay, and checking says what is wrong.
   */
  async #wake(signal: AbortSignal): Promise<void> {
    const kept = await SaysQuestion.store.load(this.#id, this.#hash);
    if (!kept) await near(this, signal);
    const waker = signal.aborted ? undefined : await loadWaker(this.#kind).catch(() => undefined);
    if (!waker || signal.aborted) return;
    waker.wake?.(this, signal);
    this.#awake = true;
    if (kept) await this.#resume(waker, kept);
    this.#pressed?.click();
    this.#pressed = undefined;
  }

  /** What judges the answer, with the question's data. Rejects if it cannot be had. */
  async #load(): Promise<Ready | undefined> {
    if (this.#ready) return this.#ready;
    const source = this.closest<HTMLElement>('[data-lesson-json]')?.dataset.lessonJson ?? '';
    const [questions, waker, judge] = await Promise.all([
      fetchQuestions(source),
      loadWaker(this.#kind),
      SaysQuestion.judge(),
    ]);
    const question = questions.get(this.#id);
    this.#ready = question && { question, waker, judge };
    return this.#ready;
  }

  /** Where the student stands; unknown before the data was fetched. */
  get #ladder(): Ladder | undefined {
    return this.#ready?.judge.ladder(this.#ready.question, this.#answer);
  }

  #keep(change: Partial<Answer>): void {
    this.#answer = { ...this.#answer, ...change };
    const { attempts, draft } = this.#answer;
    const response = draft ?? attempts.at(-1);
    // The words of a question that was edited meanwhile are not those of the answer.
    const ready = this.#ready?.question.hash === this.#hash ? this.#ready : undefined;
    void SaysQuestion.store.save(this.#id, this.#answer, {
      hash: this.#hash,
      asked: this.querySelector('.stem')?.textContent.trim() ?? '',
      said: ready && response ? ready.judge.inWords(ready.question, response) : '',
    });
  }

  /** A sentence about the submission itself; it costs no try. */
  #notice(sentence: string): void {
    const notice = part(this, 'notice');
    if (notice) notice.textContent = sentence;
    if (sentence) announce(sentence);
  }

  /** The data, or undefined after saying why there is none. */
  async #data(): Promise<Ready | undefined> {
    try {
      const ready = await this.#load();
      if (ready?.question.hash === this.#hash) return ready;
      this.#notice(pageWords()['q.changed']);
    } catch {
      this.#notice(pageWords()['q.offline']);
    }
    return undefined;
  }

  /** Puts back what was kept of an earlier visit, without announcing it. */
  async #resume(waker: Waker<Kind>, kept: Answer): Promise<void> {
    // Whoever began to answer while the store was looking goes on with that.
    if (this.#answer !== untouched) return;
    this.#answer = kept;
    const response = kept.draft ?? kept.attempts.at(-1);
    if (response) waker.restore(this, response);
    this.#restoreSure();
    if (kept.attempts.length === 0) return;
    const ready = await this.#data();
    if (ready) this.#show(ready);
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!this.#busy) void this.#check();
  };

  async #check(): Promise<void> {
    this.#busy = true;
    const ready = await this.#data();
    this.#busy = false;
    if (!ready) return;
    const { question, waker, judge } = ready;
    if (this.#ladder?.end) return;
    const response = waker.read(this);
    const taken = judge.take(question, this.#answer, response);
    if ('notice' in taken) return this.#notice(pageWords()[taken.notice]);
    this.#keep({ ...taken, draft: undefined });
    this.#tell(ready);
  }

  #onClick = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null;
    const summary = target?.closest('[data-part="hint"][data-after] > summary');
    if (summary) {
      event.preventDefault();
      const after = summary.querySelector('.after')?.textContent.trim() ?? '';
      announce(fill(pageWords()['q.hint.locked'], { after }));
    }
    if (target?.closest('[data-part="show"]')) this.#showAnswer();
    // On a slow connection a hand can be quicker than the kind's script.
    if (!this.#awake) this.#pressed = target?.closest<HTMLElement>('.controls button') ?? undefined;
  };

  #showAnswer(): void {
    const ready = this.#ready;
    if (!ready || this.#answer.attempts.length === 0) return this.#notice(pageWords()['q.show.locked']);
    if (!this.#ladder?.mayShow) return;
    this.#keep({ shown: true });
    this.#tell(ready);
  }

  /** In a line of text, Enter would hand in the whole answer. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text')
      event.preventDefault();
  };

  #onToggle = (event: Event): void => {
    const hint = event.target;
    if (!(hint instanceof HTMLDetailsElement) || hint.dataset.part !== 'hint' || !hint.open) return;
    hint.querySelector('use')?.setAttribute('href', '#i-tick');
    const nth = [...parts(this, 'hint')].indexOf(hint) + 1;
    if (nth > this.#answer.hints && !this.#ladder?.end) this.#keep({ hints: nth });
  };

  #onInput = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    this.#notice('');
    // The data is on its way before the answer is checked; a failure is told then.
    const wordless = !this.#ready;
    void this.#load().then(
      () => wordless && this.#answer !== untouched && this.#keep({}),
      () => undefined,
    );
    if (target.closest('.sure')) this.#onSure(target);
    else void this.#onChange(target);
  };

  async #onChange(target: HTMLElement): Promise<void> {
    const waker = await loadWaker(this.#kind).catch(() => undefined);
    if (!waker) return;
    const response = waker.read(this);
    const end = this.#ladder?.end;
    if (!end) {
      clearVerdicts(target);
      this.#keep({ draft: response });
    } else if (end === 'submitted') this.#keep({ attempts: [...this.#answer.attempts.slice(0, 1), response] });
    else this.#restore();
  }

  /** Confidence counts as stated with the first attempt; what is changed later is put back. */
  #onSure(target: HTMLElement): void {
    const sure = this.#answer.attempts.length === 0 || this.#ladder?.sure;
    if (sure && target instanceof HTMLInputElement) this.#keep({ confidence: Number(target.value) });
    else this.#restoreSure();
  }

  #restoreSure(): void {
    const { confidence } = this.#answer;
    for (const input of this.querySelectorAll<HTMLInputElement>('.sure input'))
      input.checked = Number(input.value) === confidence;
  }

  #restore(): void {
    const last = this.#answer.attempts.at(-1);
    if (last) this.#ready?.waker.restore(this, last);
  }

  /** Shows where the student stands now and says it. */
  #tell(ready: Ready): void {
    this.#notice('');
    this.#show(ready);
    announce(ready.judge.saidIn(this));
  }

  #show({ question, judge }: Ready): void {
    const { end } = judge.showState(this, question, this.#answer, pageWords());
    if (!end) return;
    this.#restore();
    const detail: QuestionDone = { id: question.id, holds: question.holds };
    this.dispatchEvent(new CustomEvent('question-done', { bubbles: true, detail }));
  }
}
