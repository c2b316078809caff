import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { merge, type Merged } from './merge.ts';
import { parseRecord } from './parse-record.ts';
import { keyOf, type WorkKey, type WorkRecord } from './record.ts';

/** A stored value that no longer parses, kept as it was found. */
export interface Aside {
  id: number;
  key: string;
  /** The value exactly as it was stored. */
  raw: unknown;
  found: string;
}

interface Schema extends DBSchema {
  work: { key: string; value: unknown };
  aside: { key: number; value: Omit<Aside, 'id'> };
}

export const DATABASE = 'says-who';

/** Saved work in IndexedDB. Every method rejects with the browser's own error if storage is refused or full. */
export class WorkStore {
  readonly #db: IDBPDatabase<Schema>;
  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  static async open(): Promise<WorkStore> {
    const db = await openDB<Schema>(DATABASE, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('work');
        fresh.createObjectStore('aside', { autoIncrement: true });
      },
    });
    return new WorkStore(db);
  }

  close(): void {
    this.#db.close();
  }

  /** The record of that key, or null. A damaged one is put aside and counts as none. */
  async load(key: WorkKey): Promise<WorkRecord | null> {
    const name = keyOf(key);
    const raw = await this.#db.get('work', name);
    if (raw === undefined) return null;
    const record = parsed(raw);
    if (!record) await this.#setAside(name);
    return record;
  }

  /**
   * Writes `mine`, which the page had last read or written as `base`, and returns what is stored now. If another tab
   * wrote in between, the two are merged. Resolves only after the transaction is complete and flushed.
   */
  async write(base: WorkRecord, mine: WorkRecord): Promise<Merged> {
    const name = keyOf(mine);
    const tx = this.#db.transaction(['work', 'aside'], 'readwrite', { durability: 'strict' });
    const work = tx.objectStore('work');
    const raw = await work.get(name);
    const theirs = raw === undefined ? null : parsed(raw);
    if (raw !== undefined && !theirs)
      await tx.objectStore('aside').add({ key: name, raw, found: new Date().toISOString() });
    const merged =
      theirs && theirs.revision !== base.revision ? merge(base, mine, theirs) : { record: mine, conflicts: [] };
    const record = {
      ...merged.record,
      changed: mine.changed,
      handedIn: mine.handedIn ?? merged.record.handedIn,
      revision: Math.max(theirs?.revision ?? 0, base.revision) + 1,
    };
    await work.put(record, name);
    await tx.done;
    return { record, conflicts: merged.conflicts };
  }

  /** Every record that parses, the last changed first; damaged ones are put aside on the way. */
  async list(): Promise<WorkRecord[]> {
    const records: WorkRecord[] = [];
    for (const name of await this.#db.getAllKeys('work')) {
      const record = parsed(await this.#db.get('work', name));
      if (record) records.push(record);
      else await this.#setAside(name);
    }
    return records.sort((a, b) => b.changed.localeCompare(a.changed));
  }

  async remove(key: WorkKey): Promise<void> {
    await this.#db.delete('work', keyOf(key));
  }

  /** Records that were damaged or written by a newer version of the page. */
  async asides(): Promise<Aside[]> {
    const ids = await this.#db.getAllKeys('aside');
    const values = await this.#db.getAll('aside');
    return values.map((value, i) => ({ ...value, id: ids[i] as number }));
  }

  async removeAside(id: number): Promise<void> {
    await this.#db.delete('aside', id);
  }

  async #setAside(name: string): Promise<void> {
    const tx = this.#db.transaction(['work', 'aside'], 'readwrite', { durability: 'strict' });
    const raw = await tx.objectStore('work').get(name);
    if (raw !== undefined && !parsed(raw)) {
      await tx.objectStore('aside').add({ key: name, raw, found: new Date().toISOString() });
      await tx.objectStore('work').delete(name);
    }
    await tx.done;
  }
}

function parsed(raw: unknown): WorkRecord | null {
  try {
    return parseRecord(raw, '');
  } catch {
    return null;
  }
}
