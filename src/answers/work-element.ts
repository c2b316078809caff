import { announce } from '../components/live.ts';
import type { AnswerStore } from '../questions/answer-store.ts';
import { SaysQuestion } from '../questions/question-element.ts';
import type { Desk } from './desk.ts';
import { hasWork } from './has-work.ts';
import type { WorkRecord } from './record.ts';

type Load = Parameters<AnswerStore['load']>;
type Save = Parameters<AnswerStore['save']>;

/** What somebody does before they answer: time enough to fetch what keeps the answer. */
const SIGNS = ['scroll', 'pointerdown', 'keydown'] as const;

/**
 * `<says-work data-lesson>`: gives the questions the store that keeps their answers, before they are defined. Whoever only
 * opens the page fetches and stores nothing: the desk, which does the work, comes when there is work on the device or with
 * the first sign of a reader. It holds its words in a `<script type="application/json">`.
 */
export class SaysWork extends HTMLElement {
  #there = Promise.resolve(false);
  #desk: Promise<Desk> | undefined;
  /** Answers that wait for the desk, by question. */
  readonly #waiting = new Map<string, Save>();
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#there = hasWork(this.dataset.lesson ?? '');
    SaysQuestion.store = { load: (...asked) => this.#load(asked), save: (...answered) => this.#save(answered) };
    // A failure is told when there is something to keep.
    const early = (): void => void this.#sit().catch(() => undefined);
    for (const sign of SIGNS) addEventListener(sign, early, { signal, once: true, passive: true });
    this.addEventListener('click', this.#onClick, { signal });
    addEventListener('beforeunload', this.#onLeave, { signal });
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#desk = undefined;
  }

  /** The work as it stands on the page, saved or not. Rejects if what keeps it cannot be fetched. */
  async record(): Promise<WorkRecord> {
    return (await this.#sit()).record;
  }

  #sit(): Promise<Desk> {
    const { signal } = this.#listening;
    this.#desk ??= Promise.all([import('./desk.ts'), this.#there]).then(
      ([{ Desk }, work]) => new Desk(this, work, signal),
    );
    this.#desk.catch(() => (this.#desk = undefined));
    return this.#desk;
  }

  async #load(asked: Load): ReturnType<AnswerStore['load']> {
    if (!(await this.#there)) return undefined;
    try {
      return await (await this.#sit()).load(...asked);
    } catch {
      this.#tell(true);
      return undefined;
    }
  }

  /** If the desk cannot be fetched, that is said, and the answers wait for the next try. */
  async #save(answered: Save): Promise<void> {
    this.#waiting.set(answered[0], answered);
    try {
      const desk = await this.#sit();
      this.#tell(false);
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      await Promise.all(waiting.map((one) => desk.save(...one)));
    } catch {
      this.#tell(true);
    }
  }

  #tell(offline: boolean): void {
    const slip = this.querySelector<HTMLElement>('[data-offline]');
    if (!slip || slip.hidden === !offline) return;
    slip.hidden = !offline;
    if (offline) announce(slip.querySelector('p')?.innerText ?? '');
  }

  #onClick = (event: Event): void => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-again]')) return;
    const [first] = this.#waiting.values();
    if (first) void this.#save(first);
    // Nothing waits: earlier answers are missing on the page, and opening it again brings them.
    else location.reload();
  };

  /** The browser asks before it drops answers that wait. */
  #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.querySelector('[data-offline]:not([hidden])') && this.#waiting.size > 0) event.preventDefault();
  };
}
