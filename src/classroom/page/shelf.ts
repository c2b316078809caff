import { array, type Parser } from '../../model/parse.ts';
import { parseLessonQuestions, type LessonQuestions } from '../../packages/single/read-file.ts';
import type { Received } from '../review/received.ts';
import {
  joined,
  parseBankComment,
  parseReceived,
  parseReview,
  type BankComment,
  type ReviewRecord,
  type WholeReview,
} from '../review/review-record.ts';
import { ClassStore } from '../store.ts';

/** What a value parses to, or null if it is damaged or of a later edition. */
const tried = <T>(parser: Parser<T>, value: unknown): T | null => {
  try {
    return parser(value, '');
  } catch {
    return null;
  }
};

/** What is stored, or `none` if nothing is. Throws if it cannot be read: what is there is never overwritten with less. */
const read = <T>(parser: Parser<T>, value: unknown, none: T): T => (value === undefined ? none : parser(value, ''));

/** Everything of one review as it is stored, whatever it is. */
export interface TakenReview {
  id: string;
  record: unknown;
  received: unknown;
}

/** Under which key the comments stand. */
const BANK = 'bank';
const bank = array(parseBankComment);

/**
 * The class reviews on this device. Every method rejects if storage is refused or full, and resolves only after its transaction
 * is complete. What another tab changed in between stays: a change is made to what is stored, not to what was last read.
 */
export class ReviewShelf {
  #opening: Promise<ClassStore> | null = null;

  #store(): Promise<ClassStore> {
    this.#opening ??= ClassStore.open().catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  /** The reviews, the last changed first, and the keys of those that cannot be read. */
  async list(): Promise<{ records: ReviewRecord[]; damaged: string[] }> {
    const kept = await (await this.#store()).all('reviews');
    const parsed = kept.map(({ key, value }) => ({ key, record: tried(parseReview, value) }));
    return {
      records: parsed.flatMap(({ record }) => record ?? []).sort((a, b) => b.changed.localeCompare(a.changed)),
      damaged: parsed.filter(({ record }) => record === null).map(({ key }) => key),
    };
  }

  /** A review with its hand-ins; null if there is none. Throws a ParseError if any of it is damaged or of a later edition. */
  async load(id: string): Promise<WholeReview | null> {
    const { record, received } = await this.raw(id);
    return record === undefined
      ? null
      : { record: parseReview(record, ''), received: read(parseReceived, received, []) };
  }

  /** Changes a review; `none` is changed if there is none yet. */
  async change(none: ReviewRecord, change: (record: ReviewRecord) => ReviewRecord): Promise<ReviewRecord> {
    const store = await this.#store();
    return store.change('reviews', none.id, (there) => change(read(parseReview, there, none)));
  }

  /** Adds hand-ins to a review and returns all there are. */
  async add(id: string, received: readonly Received[]): Promise<Received[]> {
    const store = await this.#store();
    return store.change('hand-ins', id, (there) => joined(read(parseReceived, there, []), received));
  }

  async raw(id: string): Promise<TakenReview> {
    const store = await this.#store();
    const [record, received] = await Promise.all([store.get('reviews', id), store.get('hand-ins', id)]);
    return { id, record, received };
  }

  /** Deletes a review and returns what it was, so that it can be put back. */
  async remove(id: string): Promise<TakenReview> {
    const store = await this.#store();
    return { id, record: await store.take('reviews', id), received: await store.take('hand-ins', id) };
  }

  async putBack({ id, record, received }: TakenReview): Promise<void> {
    const store = await this.#store();
    if (received !== undefined) await store.change('hand-ins', id, () => received);
    await store.change('reviews', id, () => record);
  }

  /** The questions of a lesson that came in a file; null if there are none that can be read. */
  async lesson(id: string): Promise<LessonQuestions | null> {
    return tried(parseLessonQuestions, await (await this.#store()).get('lessons', id));
  }

  /** Keeps a lesson's questions in place of those of its last file. */
  async keepLesson(lesson: LessonQuestions): Promise<void> {
    const store = await this.#store();
    await store.change('lessons', lesson.lesson, () => lesson);
  }

  /** The comments kept for use again. */
  async bank(): Promise<BankComment[]> {
    return tried(bank, await (await this.#store()).get('comments', BANK)) ?? [];
  }

  async changeBank(change: (bank: BankComment[]) => BankComment[]): Promise<BankComment[]> {
    const store = await this.#store();
    return store.change('comments', BANK, (there) => change(read(bank, there, [])));
  }
}
