import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { inTime } from '../../answers/has-work.ts';
import { parseKept, type KeptAssignment } from './kept.ts';

const DATABASE = 'says-who-assignments';
const STORE = 'assignments';

interface Schema extends DBSchema {
  [STORE]: { key: string; value: unknown };
}

/** Where an assignment is kept: on the device, in this tab only, or on this page only. */
export type Where = 'device' | 'tab' | 'page';

const parsed = (value: unknown): KeptAssignment | null => {
  try {
    return parseKept(value, '');
  } catch {
    return null;
  }
};

/** The tab's own memory, for devices that keep nothing. */
const tab = {
  get(id: string): KeptAssignment | null {
    try {
      return parsed(JSON.parse(sessionStorage.getItem(`assignment ${id}`) ?? 'null'));
    } catch {
      return null;
    }
  },
  set(id: string, kept: KeptAssignment): boolean {
    try {
      sessionStorage.setItem(`assignment ${id}`, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  },
};

/**
 * Assignments on a student's device, in a database of their own. Where storage is refused, the tab's memory stands in, and
 * where that is refused too, the page's: nothing here rejects.
 */
export class Assignments {
  #db: Promise<IDBPDatabase<Schema>> | undefined;
  readonly #page = new Map<string, KeptAssignment>();

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#db ??= inTime(
      openDB<Schema>(DATABASE, 1, {
        upgrade: (fresh) => void fresh.createObjectStore(STORE),
        blocking: (_, __, event) => (event.target as IDBDatabase).close(),
      }),
    );
    this.#db.catch(() => (this.#db = undefined));
    return this.#db;
  }

  /** Lets go of the database, so that another tab may change it. */
  close(): void {
    void this.#db?.then((db) => db.close()).catch(() => undefined);
    this.#db = undefined;
  }

  /** The assignment kept under that id, or null if this device does not have it. */
  async get(id: string): Promise<KeptAssignment | null> {
    try {
      const kept = parsed(await (await this.#open()).get(STORE, id));
      if (kept) return kept;
    } catch {
      // The tab may have it.
    }
    return tab.get(id) ?? this.#page.get(id) ?? null;
  }

  /** Every assignment of this device, the one opened last first. */
  async all(): Promise<KeptAssignment[]> {
    try {
      const values = await (await this.#open()).getAll(STORE);
      const kept = values.map(parsed).filter((one) => one !== null);
      return kept.sort((a, b) => b.opened.localeCompare(a.opened));
    } catch {
      return [...this.#page.values()];
    }
  }

  /**
   * Keeps what `make` makes of what is kept under that id, in one transaction, so that no other tab's hand-in is lost. Says
   * where it is kept now.
   */
  async change(
    id: string,
    make: (kept: KeptAssignment | null) => KeptAssignment,
  ): Promise<{ kept: KeptAssignment; where: Where }> {
    try {
      const tx = (await this.#open()).transaction(STORE, 'readwrite', { durability: 'strict' });
      const kept = make(parsed(await tx.store.get(id)) ?? tab.get(id));
      await Promise.all([tx.store.put(kept, id), tx.done]);
      return { kept, where: 'device' };
    } catch {
      this.close();
      const kept = make(tab.get(id) ?? this.#page.get(id) ?? null);
      this.#page.set(id, kept);
      return { kept, where: tab.set(id, kept) ? 'tab' : 'page' };
    }
  }
}
