import { ClassStore, type Shelf } from '../store.ts';

/** Another tab changed the same thing since this page read it, or what is stored there cannot be read. */
export class Changed extends Error {}

/** A stored thing that cannot be read. It stays where it is, as it is, and can be taken along. */
export interface Damaged {
  key: string;
  value: unknown;
}

/** What a teacher works on and keeps: how to tell one from another, and how to read one from storage. */
export interface Kind<T> {
  shelf: Shelf;
  id: (one: T) => string;
  /** When it was last changed, as an ISO time. */
  changed: (one: T) => string;
  /** Throws a ParseError if the value is none. */
  parse: (value: unknown, at: string) => T;
}

/** A teacher’s things of one kind on this device. Every method rejects if storage is refused or full. */
export class KeptShelf<T> {
  readonly #kind: Kind<T>;
  #store: Promise<ClassStore> | undefined;

  constructor(kind: Kind<T>) {
    this.#kind = kind;
  }

  /** Those that can be read, the last changed first, and those that cannot. */
  async list(): Promise<{ saved: T[]; damaged: Damaged[] }> {
    const { shelf, changed } = this.#kind;
    const kept = await (await this.#open()).all(shelf);
    const saved = kept.flatMap(({ key, value }) => this.#parsed(key, value) ?? []);
    return {
      saved: saved.sort((a, b) => changed(b).localeCompare(changed(a))),
      damaged: kept.filter(({ key, value }) => this.#parsed(key, value) === null),
    };
  }

  /**
   * Keeps what this page had last read or written as `before`, null if it is new. Rejects with Changed rather than
   * overwrite what another tab wrote.
   */
  async keep(one: T, before: T | null): Promise<void> {
    const { shelf, id, changed } = this.#kind;
    const key = id(one);
    await (
      await this.#open()
    ).change(shelf, key, (stored) => {
      const there = this.#parsed(key, stored);
      const known = stored === undefined || (before && there && changed(there) === changed(before));
      if (!known) throw new Changed(key);
      return one;
    });
  }

  /** Deletes it as it is stored now, and returns it; null if it is gone. */
  async take(id: string): Promise<T | null> {
    return this.#parsed(id, await (await this.#open()).take(this.#kind.shelf, id));
  }

  close(): void {
    void this.#store?.then((store) => store.close()).catch(() => undefined);
    this.#store = undefined;
  }

  async #open(): Promise<ClassStore> {
    const opening = (this.#store ??= ClassStore.open());
    // Tried again the next time: storage may have been allowed since.
    opening.catch(() => (this.#store = undefined));
    return opening;
  }

  /** What is stored, or null if it is none of this kind or does not belong under that id. */
  #parsed(id: string, value: unknown): T | null {
    try {
      const one = this.#kind.parse(value, '');
      return this.#kind.id(one) === id ? one : null;
    } catch {
      return null;
    }
  }
}
