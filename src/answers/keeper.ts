import type { AnswerStore, InWords } from '../questions/answer-store.ts';
import type { Answer } from '../questions/question.ts';
import { toAnswer, toSaved } from './convert.ts';
import { merge } from './merge.ts';
import { emptyRecord, type WorkKey, type WorkRecord } from './record.ts';
import type { WorkStore } from './store.ts';
import { newcomer } from './who.ts';

/** How keeping goes, for the page to say. */
export type KeeperState =
  | { is: 'saved'; at: string }
  /** Storage is refused or full: the work is on the page only. */
  | { is: 'unsaved'; error: unknown }
  /** Another tab answered these questions too; both answers are kept. */
  | { is: 'conflict'; at: string; questions: string[] };

/** What a keeper needs of a device's storage. */
export interface Shelves {
  store(): Promise<Pick<WorkStore, 'load' | 'write' | 'list' | 'asides' | 'clear'>>;
  drop(): void;
}

type Answers = WorkRecord['answers'];

/**
 * Keeps the work of one student on one lesson, alone or in one assignment. Questions wait for what was kept until the student is known (`open`). Work
 * begun before that is written under a code of its own, and moves along when the student turns out to have one. Writes
 * follow each other, each with all that changed since the last, and "saved" is told only after the transaction is complete.
 * A failed write is tried again with the next change.
 */
export class Keeper implements AnswerStore {
  readonly #shelves: Shelves;
  readonly #tell: (state: KeeperState) => void;
  /** What is stored, as far as this page knows. */
  #stored: WorkRecord;
  /** Answers as this page has them: other tabs' later ones are not among them. */
  #mine: Answers = {};
  /** The same when they were last read or written. */
  #base: Answers = {};
  #unwritten = false;
  #writing = false;
  #queue: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;
  readonly #opened: Promise<void>;
  #nowOpen: () => void = () => undefined;

  constructor(work: Omit<WorkKey, 'student'>, shelves: Shelves, tell: (state: KeeperState) => void) {
    this.#stored = emptyRecord({ ...work, student: null }, new Date().toISOString());
    this.#shelves = shelves;
    this.#tell = tell;
    this.#opened = new Promise((resolve) => (this.#nowOpen = resolve));
  }

  /** The work as it stands: what is stored, with what waits to be written on top. */
  get record(): WorkRecord {
    return merge(this.#with(this.#base), this.#with(this.#mine), this.#stored).record;
  }

  /** What is on this page only, or on its way to storage, and what it is based on. */
  get pending(): { base: WorkRecord; mine: WorkRecord } | null {
    return this.#unwritten || this.#writing ? { base: this.#with(this.#base), mine: this.#with(this.#mine) } : null;
  }

  #with(answers: Answers): WorkRecord {
    return { ...this.#stored, answers };
  }

  /** Goes on with the work of a student, or of somebody new, who gets a code with the first answer. */
  open(student: string | null): Promise<void> {
    return this.#turn(async () => {
      const begun = this.#stored;
      if (student !== null && student !== begun.student) {
        await this.#goOn(student);
        await this.#write();
        if (begun.revision > 0 && !this.#unwritten) await this.#leave(begun);
      }
      this.#nowOpen();
    });
  }

  /** Takes up what was kept of a student; answers begun on this page stand before earlier ones to the same questions. */
  async #goOn(student: string): Promise<void> {
    const { lesson, assignment, started } = this.#stored;
    const key = { lesson, assignment, student };
    const found = await this.#shelves
      .store()
      .then((store) => store.load(key))
      // Told with the first change: until then nothing is lost.
      .catch(() => this.#shelves.drop());
    const begun = this.#mine;
    this.#stored = found ?? emptyRecord(key, started);
    this.#mine = { ...this.#stored.answers, ...begun };
    this.#unwritten = Object.keys(begun).length > 0;
    // Of a question begun on this page, the page has not seen the earlier answer.
    this.#base = Object.fromEntries(Object.entries(this.#stored.answers).filter(([id]) => !(id in begun)));
  }

  /** What was begun under a code of its own has moved; if the old copy cannot be deleted, it does no harm. */
  async #leave(begun: WorkRecord): Promise<void> {
    await this.#shelves
      .store()
      .then((store) => store.clear(begun))
      .catch(() => undefined);
  }

  /** Deletes this work from the device. Rejects if that fails. */
  clear(): Promise<void> {
    return this.#turn(async () => {
      const store = await this.#shelves.store();
      await store.clear(this.#stored);
      this.#unwritten = false;
    });
  }

  /** Tries again to write what could not be written. */
  retry(): Promise<void> {
    return this.#soon();
  }

  async load(question: string, hash: string): Promise<Answer | undefined> {
    await this.#opened;
    const saved = this.#mine[question];
    return saved?.hash === hash ? toAnswer(saved) : undefined;
  }

  save(question: string, answer: Answer, words: InWords): Promise<void> {
    const saved = toSaved(answer, words, this.#mine[question], new Date().toISOString());
    this.#mine = { ...this.#mine, [question]: saved };
    this.#unwritten = true;
    return this.#soon();
  }

  /** One thing after the other, whatever came of the one before. */
  #turn(job: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(job);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** A write that has not begun takes later changes along. */
  #soon(): Promise<void> {
    this.#next ??= this.#turn(() => {
      this.#next = null;
      return this.#write();
    });
    return this.#next;
  }

  async #write(): Promise<void> {
    if (!this.#unwritten) return;
    try {
      const store = await this.#shelves.store();
      if (this.#stored.student === null)
        this.#stored = { ...this.#stored, student: newcomer(await store.list(), await store.asides()) };
      const answers = this.#mine;
      this.#unwritten = false;
      this.#writing = true;
      const { record, conflicts } = await store.write(this.#with(this.#base), {
        ...this.#with(answers),
        changed: new Date().toISOString(),
      });
      this.#stored = record;
      this.#base = answers;
      const at = new Date().toISOString();
      this.#tell(conflicts.length > 0 ? { is: 'conflict', at, questions: conflicts } : { is: 'saved', at });
    } catch (error) {
      this.#unwritten = true;
      this.#shelves.drop();
      this.#tell({ is: 'unsaved', error });
    } finally {
      this.#writing = false;
    }
  }
}
