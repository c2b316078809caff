import { Device } from '../answers/device.ts';
import { DATABASE, hasDatabase, inTime } from '../answers/has-work.ts';
import { people } from '../answers/who.ts';
import { hasPractice } from './has-practice.ts';
import { mergeLogs, type PracticeTry } from './log.ts';
import { PracticeStore } from './practice-store.ts';

/** Why tries are on the page only. */
export type Unsaved = 'full' | 'refused';

/**
 * Keeps one student's log: in memory, and on the device as far as it lets it. What could not be stored is stored with the
 * next try. It makes no database before there is a try to keep.
 */
export class LogKeeper {
  #store: Promise<PracticeStore> | undefined;
  /** Whether the device had logs when it was asked first: storage that does not answer is waited for once. */
  #there: Promise<boolean> | undefined;
  #unwritten: PracticeTry[] = [];
  #writing: Promise<void> = Promise.resolve();
  /** Whose log it is; empty before anybody's is open. */
  student = '';
  log: PracticeTry[] = [];
  /** How many stored entries could not be read; they are left as they are. */
  damaged = 0;
  unsaved: Unsaved | null = null;

  #open(): Promise<PracticeStore> {
    this.#store ??= inTime(PracticeStore.open());
    this.#store.catch(() => (this.#store = undefined));
    return this.#store;
  }

  #failed(error: unknown): void {
    this.close();
    this.unsaved = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
  }

  /** Lets go of the database. */
  close(): void {
    void this.#store?.then((store) => store.close()).catch(() => undefined);
    this.#store = undefined;
  }

  /** The codes that have worked or practised on this device; those with work first, the last at work first of all. */
  async people(): Promise<string[]> {
    const device = new Device();
    this.#there ??= hasPractice();
    const { records, asides } = (await hasDatabase(DATABASE)) ? await device.look() : { records: [], asides: [] };
    device.drop();
    const working = people(records, '', asides).map(({ student }) => student);
    const practising = await this.#stored((store) => store.students(), []);
    return [...new Set([...working, ...practising])];
  }

  /** What the device has; if it has nothing or cannot be read, the other. That is told when there is something to keep. */
  async #stored<T>(read: (store: PracticeStore) => Promise<T>, other: T): Promise<T> {
    this.#there ??= hasPractice();
    if (!(await this.#there)) return other;
    try {
      return await read(await this.#open());
    } catch {
      this.close();
      return other;
    }
  }

  /** Opens a student's log. */
  async open(student: string): Promise<void> {
    const { tries, damaged } = await this.#stored((store) => store.log(student), { tries: [], damaged: [] });
    this.student = student;
    this.log = tries;
    this.damaged = damaged.length;
  }

  /** Adds a try. Resolves when it is stored, or when `unsaved` says why it is not. */
  add(one: PracticeTry): Promise<void> {
    this.log = mergeLogs(this.log, [one]);
    this.#unwritten.push(one);
    return this.write();
  }

  /** Writes what has not been written; one write after the other. */
  write(): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      const tries = this.#unwritten;
      if (tries.length === 0) return;
      this.#unwritten = [];
      try {
        await (await this.#open()).add(this.student, tries);
        this.unsaved = null;
      } catch (error) {
        this.#unwritten = [...tries, ...this.#unwritten];
        this.#failed(error);
      }
    });
    return this.#writing;
  }
}
