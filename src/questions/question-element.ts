import { announce } from '../components/live.ts';
import { fill } from '../model/fill.ts';
import { memoryStore, type AnswerStore } from './answer-store.ts';
import { ladder } from './ladder.ts';
import { fetchQuestions, pageWords } from './page-data.ts';
import { untouched, type Answer, type Kind, type Question } from './question.ts';
import { scorerOf } from './scores.ts';
import { clearVerdicts, lockHints, part, parts, saidIn, showState } from './show.ts';
import { isKind, wakerOf } from './wakers.ts';

/** What `question-done` tells: the question, and the annotations that need not be held back any longer. */
export interface QuestionDone {
  id: string;
  holds: string[];
}

/**
 * `<says-question data-question data-kind data-hash>`: wakes the markup of `questionView`. The lesson's data comes from
 * the address in the nearest `data-lesson-json`, when the question is first touched. Focus is never moved and no control
 * is replaced; a finished question puts back what is changed in it. Fires `question-done`, which bubbles.
 */
export class SaysQuestion extends HTMLElement {
  /** Where answers are kept; set it before the element is defined. */
  static store: AnswerStore = memoryStore();

  #answer: Answer = untouched;
  /** Known once the data was fetched. */
  #question: Question | undefined;
  #busy = false;
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('submit', this.#onSubmit, { signal });
    this.addEventListener('input', this.#onInput, { signal });
    this.addEventListener('click', this.#onClick, { signal });
    // `toggle` doesn't bubble.
    this.addEventListener('toggle', this.#onToggle, { signal, capture: true });
    lockHints(this);
    void this.#resume();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  get #id(): string {
    return this.dataset.question ?? '';
  }

  get #kind(): Kind {
    const { kind } = this.dataset;
    if (!isKind(kind)) throw new Error(`<says-question> of an unknown kind: ${kind ?? 'none'}`);
    return kind;
  }

  /** The question's data. Rejects if it cannot be had. */
  async #load(): Promise<Question | undefined> {
    const source = this.closest<HTMLElement>('[data-lesson-json]')?.dataset.lessonJson ?? '';
    this.#question ??= (await fetchQuestions(source)).get(this.#id);
    return this.#question;
  }

  #keep(change: Partial<Answer>): void {
    this.#answer = { ...this.#answer, ...change };
    void SaysQuestion.store.save(this.#id, this.#answer);
  }

  /** A sentence about the submission itself; it costs no try. */
  #notice(sentence: string): void {
    const notice = part(this, 'notice');
    if (notice) notice.textContent = sentence;
    if (sentence) announce(sentence);
  }

  /** The data, or undefined after saying why there is none. */
  async #data(): Promise<Question | undefined> {
    try {
      const question = await this.#load();
      if (question?.hash === this.dataset.hash) return question;
      this.#notice(pageWords()['q.changed']);
    } catch {
      this.#notice(pageWords()['q.offline']);
    }
    return undefined;
  }

  /** Puts back what was kept of an earlier visit, without announcing it. */
  async #resume(): Promise<void> {
    const kept = await SaysQuestion.store.load(this.#id);
    if (!kept || !this.isConnected) return;
    this.#answer = kept;
    const response = kept.draft ?? kept.attempts.at(-1);
    if (response) wakerOf(this.#kind).restore(this, response);
    this.#restoreSure();
    if (kept.attempts.length === 0) return;
    const question = await this.#data();
    if (question) this.#show(question);
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!this.#busy) void this.#check();
  };

  async #check(): Promise<void> {
    this.#busy = true;
    const question = await this.#data();
    this.#busy = false;
    if (!question || ladder(question, this.#answer).end) return;
    const response = wakerOf(question.kind).read(this);
    if (scorerOf(question).isUnfinished(question, response))
      return this.#notice(pageWords()[`q.empty.${question.kind}`]);
    const { attempts } = this.#answer;
    const tried = attempts.some((earlier) => JSON.stringify(earlier) === JSON.stringify(response));
    if (tried) return this.#notice(pageWords()['q.again']);
    this.#keep({ attempts: [...attempts, response], draft: undefined });
    this.#tell(question);
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
  };

  #showAnswer(): void {
    const question = this.#question;
    if (!question || this.#answer.attempts.length === 0) return this.#notice(pageWords()['q.show.locked']);
    if (!ladder(question, this.#answer).mayShow) return;
    this.#keep({ shown: true });
    this.#tell(question);
  }

  #onToggle = (event: Event): void => {
    const hint = event.target;
    if (!(hint instanceof HTMLDetailsElement) || hint.dataset.part !== 'hint' || !hint.open) return;
    hint.querySelector('use')?.setAttribute('href', '#i-tick');
    const nth = [...parts(this, 'hint')].indexOf(hint) + 1;
    const ended = this.#question && ladder(this.#question, this.#answer).end;
    if (nth > this.#answer.hints && !ended) this.#keep({ hints: nth });
  };

  #onInput = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    this.#notice('');
    // The data is on its way before the answer is checked; a failure is told then.
    void this.#load().catch(() => undefined);
    if (target.closest('.sure')) return this.#onSure(target);
    const response = wakerOf(this.#kind).read(this);
    const end = this.#question && ladder(this.#question, this.#answer).end;
    if (!end) {
      clearVerdicts(target);
      this.#keep({ draft: response });
    } else if (end === 'submitted') this.#keep({ attempts: [...this.#answer.attempts.slice(0, 1), response] });
    else this.#restore();
  };

  /** Confidence counts as stated with the first attempt; later changes are put back. */
  #onSure(target: HTMLElement): void {
    if (this.#answer.attempts.length === 0 && target instanceof HTMLInputElement)
      this.#keep({ confidence: Number(target.value) });
    else this.#restoreSure();
  }

  #restoreSure(): void {
    const { confidence } = this.#answer;
    for (const input of this.querySelectorAll<HTMLInputElement>('.sure input'))
      input.checked = Number(input.value) === confidence;
  }

  #restore(): void {
    const last = this.#answer.attempts.at(-1);
    if (last) wakerOf(this.#kind).restore(this, last);
  }

  /** Shows where the student stands now and says it. */
  #tell(question: Question): void {
    this.#notice('');
    this.#show(question);
    announce(saidIn(this));
  }

  #show(question: Question): void {
    const { end } = showState(this, question, this.#answer, pageWords());
    if (!end) return;
    this.#restore();
    const detail: QuestionDone = { id: question.id, holds: question.holds };
    this.dispatchEvent(new CustomEvent('question-done', { bubbles: true, detail }));
  }
}
