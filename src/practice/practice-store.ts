import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { PRACTICE_DATABASE } from './has-practice.ts';
import { parseLog, tryKey, type PracticeTry, type ReadLog } from './log.ts';

/** Student, then what makes a try the one it is: a try that is there already is written over itself. */
type Key = [student: string, ...ReturnType<typeof tryKey>];

/** A stored try, or what stands in its place and cannot be read. */
export interface Entry {
  key: Key;
  value: unknown;
}

interface Schema extends DBSchema {
  tries: { key: Key; value: unknown };
}

/** Every key of a student: a list sorts after all texts and numbers. */
const keysOf = (student: string): IDBKeyRange => IDBKeyRange.bound([student], [student, []]);

/**
 * The logs of practice in IndexedDB, one for each student's code. Tries are only ever added, so tabs cannot overwrite each
 * other's. Entries that cannot be read stay where they are. Every method rejects with the browser's own error if storage
 * is refused or full.
 */
export class PracticeStore {
  readonly #db: IDBPDatabase<Schema>;
  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  static async open(): Promise<PracticeStore> {
    const db = await openDB<Schema>(PRACTICE_DATABASE, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('tries'),
      // A newer version of the site, in another tab, is not kept waiting; the next write here says that it cannot.
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
    return new PracticeStore(db);
  }

  close(): void {
    this.#db.close();
  }

  /** The codes that have a log, in the order of the alphabet. */
  async students(): Promise<string[]> {
    return [...new Set((await this.#db.getAllKeys('tries')).map(([student]) => student))];
  }

  /** The log of a student, and what stands in it that cannot be read. */
  async log(student: string): Promise<ReadLog> {
    return parseLog(await this.#db.getAll('tries', keysOf(student)));
  }

  /** Adds tries to a student's log, all or none. Resolves only after the transaction is complete and flushed. */
  async add(student: string, tries: readonly PracticeTry[]): Promise<void> {
    const tx = this.#db.transaction('tries', 'readwrite', { durability: 'strict' });
    const puts = tries.map((one) => tx.store.put(one, [student, ...tryKey(one)]));
    // Asked for now, the commit is on its way even if the page is left in this moment.
    tx.commit();
    await Promise.all([...puts, tx.done]).catch((error: unknown) => {
      // Why the transaction failed says more than that its requests were aborted.
      throw tx.error ?? error;
    });
  }

  /** Deletes a student's log and returns what stood in it, what cannot be read too, so that it can be put back. */
  async take(student: string): Promise<Entry[]> {
    const tx = this.#db.transaction('tries', 'readwrite', { durability: 'strict' });
    const [keys, values] = await Promise.all([tx.store.getAllKeys(keysOf(student)), tx.store.getAll(keysOf(student))]);
    await tx.store.delete(keysOf(student));
    await tx.done;
    return keys.map((key, i) => ({ key, value: values[i] }));
  }

  /** Puts back what was taken, exactly. What was added since stays. */
  async putBack(entries: readonly Entry[]): Promise<void> {
    const tx = this.#db.transaction('tries', 'readwrite', { durability: 'strict' });
    await Promise.all([...entries.map(({ key, value }) => tx.store.put(value, key)), tx.done]);
  }

  /** Deletes a student's log, what cannot be read too. */
  async clear(student: string): Promise<void> {
    const tx = this.#db.transaction('tries', 'readwrite', { durability: 'strict' });
    await tx.store.delete(keysOf(student));
    await tx.done;
  }
}
