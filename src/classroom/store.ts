import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { inTime } from '../answers/has-work.ts';

/** The database of a teacher's own things on this device. */
export const CLASS_DATABASE = 'says-who-class';

/** What is kept there: assignments, class reviews, their hand-ins, lessons in files and drafts of lessons, by id, and the bank of comments. */
const SHELVES = ['assignments', 'reviews', 'hand-ins', 'comments', 'lessons', 'drafts'] as const;
export type Shelf = (typeof SHELVES)[number];

type Schema = DBSchema & Record<Shelf, { key: string; value: unknown }>;

/** A stored value under its key. What it holds is for its owner to parse: it may be damaged or of a later edition. */
export interface Kept {
  key: string;
  value: unknown;
}

/** A teacher's things in IndexedDB. Every method rejects with the browser's own error if storage is refused or full. */
export class ClassStore {
  readonly #db: IDBPDatabase<Schema>;
  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  /** Rejects, too, if storage does not answer in a few seconds. */
  static async open(): Promise<ClassStore> {
    const opened = openDB<Schema>(CLASS_DATABASE, 3, {
      upgrade(fresh) {
        for (const shelf of SHELVES) if (!fresh.objectStoreNames.contains(shelf)) fresh.createObjectStore(shelf);
      },
      // A newer edition of the site, in another tab, is not kept waiting; the next write here says that it cannot.
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
    return new ClassStore(await inTime(opened));
  }

  close(): void {
    this.#db.close();
  }

  async all(shelf: Shelf): Promise<Kept[]> {
    const { store } = this.#db.transaction(shelf);
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return keys.map((key, i) => ({ key, value: values[i] }));
  }

  /** The value under a key, or undefined. */
  get(shelf: Shelf, key: string): Promise<unknown> {
    return this.#db.get(shelf, key);
  }

  /**
   * Stores what `make` makes of what is stored now (undefined if nothing is), so that no other tab's change is lost. If
   * `make` throws, nothing is written. Resolves only after the transaction is complete and flushed.
   */
  async change<T>(shelf: Shelf, key: string, make: (stored: unknown) => T): Promise<T> {
    const tx = this.#db.transaction(shelf, 'readwrite', { durability: 'strict' });
    const done = tx.done.catch((error: unknown) => {
      // Why the transaction failed says more than that its requests were aborted.
      throw tx.error ?? error;
    });
    const stored: unknown = await tx.store.get(key);
    try {
      const value = make(stored);
      await Promise.all([tx.store.put(value, key), done]);
      return value;
    } catch (error) {
      done.catch(() => undefined);
      try {
        tx.abort();
      } catch {
        // It has ended already.
      }
      throw tx.error ?? error;
    }
  }

  /** Deletes what is under a key and returns it, so that it can be put back; undefined if nothing was there. */
  async take(shelf: Shelf, key: string): Promise<unknown> {
    const tx = this.#db.transaction(shelf, 'readwrite', { durability: 'strict' });
    const stored: unknown = await tx.store.get(key);
    await Promise.all([tx.store.delete(key), tx.done]);
    return stored;
  }
}
