import { toAnswer, toSaved } from '../../../answers/convert.ts';
import type { AnswerStore } from '../../../questions/answer-store.ts';
import type { Session } from '../session.ts';

/** Keeps the answers of a page in its visit to the platform, and nowhere else. */
export class VisitStore implements AnswerStore {
  readonly #session: Session;
  /** Questions that woke without an answer, by id, with their versions. */
  readonly #bare = new Map<string, string>();

  constructor(session: Session) {
    this.#session = session;
  }

  #kept(question: string, hash: string): ReturnType<typeof toAnswer> | undefined {
    const saved = this.#session.state.answers[question];
    return saved?.hash === hash ? toAnswer(saved) : undefined;
  }

  async load(question: string, hash: string): ReturnType<AnswerStore['load']> {
    await this.#session.opened;
    const answer = this.#kept(question, hash);
    if (answer) this.#bare.delete(question);
    else this.#bare.set(question, hash);
    return answer;
  }

  save(...[question, answer, words]: Parameters<AnswerStore['save']>): Promise<void> {
    this.#bare.delete(question);
    const before = this.#session.state.answers[question];
    const saved = toSaved(answer, words, before, new Date().toISOString());
    const submitted = JSON.stringify(saved.attempts) !== JSON.stringify(before?.attempts ?? []);
    this.#session.save(question, saved, submitted);
    return Promise.resolve();
  }

  /** Questions that woke without the answer that a late platform turned out to have. */
  late(): string[] {
    return [...this.#bare].flatMap(([question, hash]) => (this.#kept(question, hash) ? [question] : []));
  }
}
