import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { DATABASE } from './has-work.ts';
import { merge, type Merged } from './merge.ts';
import { parseRecord } from './parse-record.ts';
import { emptyRecord, keyOf, type WorkKey, type WorkRecord } from './record.ts';

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
      // A newer version of the site, in another tab, is not kept waiting; the next write here says that it cannot.
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
    const store = new WorkStore(db);
    // Without room for it, what stands aside stays there.
    await store.#bringBack().catch(() => undefined);
    return store;
  }

  close(): void {
    this.#db.close();
  }

  /** The record of that key, or null. A damaged one is put aside and counts as none. */
  async load(key: WorkKey): Promise<WorkRecord | null> {
    const name = keyOf(key);
    const raw = await this.#db.get('work', name);
    if (raw === undefined) return null;
    const record = parsed(raw, name);
    if (!record) await this.#setAside(name);
    return record;
  }

  /**
   * Writes `mine`, which the page had last read or written as `base`, and returns what is stored now. What another tab
   * wrote since is merged in. Resolves only after the transaction is complete and flushed.
   */
  async write(base: WorkRecord, mine: WorkRecord): Promise<Merged> {
    let conflicts: string[] = [];
    const record = await this.#update(keyOf(mine), (theirs) => {
      const merged = theirs ? merge(base, mine, theirs) : { record: mine, conflicts: [] };
      conflicts = merged.conflicts;
      return { ...merged.record, revision: Math.max(theirs?.revision ?? 0, base.revision) + 1 };
    });
    return { record, conflicts };
  }

  /** Every record that parses, the last changed first; damaged ones are put aside on the way. */
  async list(): Promise<WorkRecord[]> {
    const records: WorkRecord[] = [];
    for (const name of await this.#db.getAllKeys('work')) {
      const record = parsed(await this.#db.get('work', name), name);
      if (record) records.push(record);
      else await this.#setAside(name);
    }
    return records.sort((a, b) => b.changed.localeCompare(a.changed));
  }

  /** Deletes everything under that key, what stands aside too. Other tabs that show it start anew. */
  async clear(key: WorkKey): Promise<void> {
    const tx = this.#db.transaction(['work', 'aside'], 'readwrite', { durability: 'strict' });
    await tx.objectStore('work').delete(keyOf(key));
    for (let at = await tx.objectStore('aside').openCursor(); at; at = await at.continue())
      if (at.value.key === keyOf(key)) await at.delete();
    await tx.done;
    tellGone(keyOf(key));
  }

  /** Deletes a record and returns it, so that it can be put back. One that does not parse stays. */
  async take(key: WorkKey): Promise<WorkRecord | null> {
    const name = keyOf(key);
    const tx = this.#db.transaction('work', 'readwrite', { durability: 'strict' });
    const record = parsed(await tx.store.get(name), name);
    if (record) await tx.store.delete(name);
    await tx.done;
    if (record) tellGone(name);
    return record;
  }

  /** Stores what `make` makes of the record there is, in one transaction. A damaged one is put aside and counts as none. */
  async change(key: WorkKey, make: (stored: WorkRecord | null) => WorkRecord): Promise<void> {
    await this.#update(keyOf(key), make);
  }

  /** Records that were damaged or written by a newer version of the page. */
  async asides(): Promise<Aside[]> {
    const { store } = this.#db.transaction('aside');
    const [ids, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return values.map((value, i) => ({ ...value, id: ids[i] as number }));
  }

  async removeAside(id: number): Promise<void> {
    await this.#db.delete('aside', id);
  }

  async putAside({ id, ...value }: Aside): Promise<void> {
    await this.#db.put('aside', value, id);
  }

  async #update(name: string, make: (stored: WorkRecord | null) => WorkRecord): Promise<WorkRecord> {
    const tx = this.#db.transaction(['work', 'aside'], 'readwrite', { durability: 'strict' });
    const work = tx.objectStore('work');
    const raw = await work.get(name);
    const stored = raw === undefined ? null : parsed(raw, name);
    const record = make(stored);
    const puts: Promise<unknown>[] = [work.put(record, name), tx.done];
    if (raw !== undefined && !stored) puts.push(tx.objectStore('aside').add(found(name, raw)));
    // Asked for now, the commit is on its way even if the page is left in this moment.
    tx.commit();
    await Promise.all(puts).catch((error: unknown) => {
      // Why the transaction failed says more than that its requests were aborted.
      throw tx.error ?? error;
    });
    return record;
  }

  async #setAside(name: string): Promise<void> {
    const tx = this.#db.transaction(['work', 'aside'], 'readwrite', { durability: 'strict' });
    const raw: unknown = await tx.objectStore('work').get(name);
    if (raw !== undefined && !parsed(raw, name)) {
      await tx.objectStore('aside').add(found(name, raw));
      await tx.objectStore('work').delete(name);
    }
    await tx.done;
  }

  /** Records that an older page could not read go back to their place, beside what was answered since. */
  async #bringBack(): Promise<void> {
    for (const { id, key, raw } of await this.asides()) {
      const record = parsed(raw, key);
      if (!record) continue;
      await this.#update(key, (since) => {
        if (!since) return record;
        const merged = merge(emptyRecord(since, since.started), since, record).record;
        return { ...merged, revision: Math.max(since.revision, record.revision) + 1 };
      });
      await this.removeAside(id);
    }
  }
}

/** Tells other tabs that everything under a key was deleted. */
function tellGone(key: string): void {
  const channel = new BroadcastChannel(DATABASE);
  channel.postMessage(key);
  channel.close();
}

const found = (key: string, raw: unknown): Omit<Aside, 'id'> => ({ key, raw, found: new Date().toISOString() });

/** The record, or null if it is none of this schema or does not belong under that key. */
function parsed(raw: unknown, name: string): WorkRecord | null {
  try {
    const record = parseRecord(raw, '');
    return keyOf(record) === name ? record : null;
  } catch {
    return null;
  }
}
