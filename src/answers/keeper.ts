import type { AnswerStore, InWords } from '../questions/answer-store.ts';
import type { Answer } from '../questions/question.ts';
import { toAnswer, toSaved } from './convert.ts';
import { emptyRecord, type WorkKey, type WorkRecord } from './record.ts';
import type { WorkStore } from './store.ts';

/** How keeping goes, for the page to say. */
export type KeeperState =
  | { is: 'idle' }
  | { is: 'saved'; at: string }
  /** Storage is refused or full: the work is on the page only. */
  | { is: 'unsaved'; error: unknown }
  /** Another tab answered these questions too; both answers are kept. */
  | { is: 'conflict'; at: string; questions: string[] };

/**
 * Keeps the work of one student on one lesson. Until the student is known (`open`), questions wait for what was kept, and
 * the first answer given meanwhile starts work of its own. Writes follow each other, each with all that changed since the
 * last, and "saved" is told only after the transaction is complete. A failed write is tried again with the next change.
 */
export class Keeper implements AnswerStore {
  #store: WorkStore | null = null;
  #record: WorkRecord;
  #base: WorkRecord;
  #begun = false;
  #writing: Promise<void> | null = null;
  #dirty = false;
  readonly #opened: Promise<void>;
  #open: () => void = () => undefined;
  readonly #tell: (state: KeeperState, record: WorkRecord) => void;

  /** `fresh` is whose record to start if work begins before `open`. */
  constructor(fresh: WorkKey, tell: (state: KeeperState, record: WorkRecord) => void) {
    this.#record = this.#base = emptyRecord(fresh, new Date().toISOString());
    this.#tell = tell;
    this.#opened = new Promise((resolve) => (this.#open = resolve));
  }

  get record(): WorkRecord {
    return this.#record;
  }

  /** True once there is an answer or a letter of this visit or an earlier one. */
  get begun(): boolean {
    return this.#begun;
  }

  /** Goes on with a record, or with a new one for that key. Does nothing if work was begun meanwhile. */
  open(record: WorkRecord): void {
    if (!this.#begun) this.#record = this.#base = record;
    this.#begun ||= record.revision > 0;
    this.#open();
  }

  /** Where to write; null if storage is refused, which is told with the first change. */
  use(store: WorkStore | null): void {
    this.#store = store;
    if (this.#dirty) void this.#write();
  }

  async load(question: string, hash: string): Promise<Answer | undefined> {
    await this.#opened;
    const saved = this.#record.answers[question];
    return saved?.hash === hash ? toAnswer(saved) : undefined;
  }

  save(question: string, answer: Answer, words: InWords): Promise<void> {
    this.#begun = true;
    const now = new Date().toISOString();
    const saved = toSaved(answer, words, this.#record.answers[question], now);
    this.#record = { ...this.#record, changed: now, answers: { ...this.#record.answers, [question]: saved } };
    this.#dirty = true;
    this.#open();
    return this.#write();
  }

  /** Writes until nothing is left to write. */
  #write(): Promise<void> {
    this.#writing ??= this.#drain().finally(() => (this.#writing = null));
    return this.#writing;
  }

  async #drain(): Promise<void> {
    while (this.#dirty) {
      const mine = this.#record;
      this.#dirty = false;
      try {
        if (!this.#store) throw new Error('no storage');
        const { record, conflicts } = await this.#store.write(this.#base, mine);
        this.#base = record;
        // What was answered during the write stays on top of what was written.
        const since = Object.entries(this.#record.answers).filter(([id, answer]) => answer !== mine.answers[id]);
        this.#record = { ...record, answers: { ...record.answers, ...Object.fromEntries(since) } };
        const at = new Date().toISOString();
        this.#tell(conflicts.length ? { is: 'conflict', at, questions: conflicts } : { is: 'saved', at }, this.#record);
      } catch (error) {
        this.#dirty = true;
        this.#tell({ is: 'unsaved', error }, this.#record);
        return;
      }
    }
  }
}
