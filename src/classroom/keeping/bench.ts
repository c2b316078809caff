import { Changed, KeptShelf, type Damaged, type Kind } from './shelf.ts';

/** What the page says about keeping: nothing to keep yet, on its way, kept, or not. */
export type Keeping = 'nothing' | 'saving' | 'saved' | 'refused';

/** What came of a file that was brought in. */
export interface Brought {
  added: number;
  known: number;
  damaged: number;
}

/** What can be worked on and kept. */
export interface Workable<T> extends Kind<T> {
  /** A new one, with nothing in it. */
  fresh: () => T;
  /** The same under a fresh id. */
  copy: (one: T) => T;
  /** The same, changed now. */
  touch: (one: T) => T;
  /** Whether two say the same, whenever they were changed. */
  same: (a: T, b: T) => boolean;
  /** What a backup file holds, and how many entries of it cannot be read. Throws a ParseError if it is none. */
  readBackup: (text: string) => { things: T[]; damaged: number };
}

/** Pause after a change before it is written, in milliseconds: not every letter is a transaction. */
const PAUSE = 400;

/**
 * A page on which a teacher makes something, without the page: the thing that is worked on, those kept on this device, and what
 * was deleted, which stays in memory until the page is left.
 */
export abstract class WorkBench<T> {
  current: T;
  saved: T[] = [];
  /** Stored ones that cannot be read. */
  damaged: Damaged[] = [];
  removed: T[] = [];
  keeping: Keeping = 'nothing';
  readonly #kind: Workable<T>;
  readonly #changed: () => void;
  readonly #shelf: KeptShelf<T>;
  /** What this page last read or wrote under an id. */
  readonly #known = new Map<string, T>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** `changed` is called whenever there is something new to draw. */
  constructor(kind: Workable<T>, changed: () => void) {
    this.#kind = kind;
    this.#changed = changed;
    this.#shelf = new KeptShelf(kind);
    this.current = kind.fresh();
  }

  /** Another one is shown from now on. */
  protected abstract shown(): void;

  /** Another tab had changed what is worked on: it is kept as this copy. */
  protected abstract forkedAs(copy: T): void;

  /** Reads what is on the device and opens that one; false if it is not here. */
  protected async beginWith(id: string | null): Promise<boolean> {
    await this.#read();
    return id === null || this.open(id);
  }

  open(id: string): boolean {
    const one = this.#here(id);
    if (!one) return false;
    void this.flush();
    this.#known.set(id, one);
    this.show(one);
    return true;
  }

  async startNew(): Promise<void> {
    await this.flush();
    this.show(this.#kind.fresh());
  }

  /** A copy of a kept one, opened. */
  async duplicate(id: string): Promise<void> {
    await this.flush();
    const one = this.#here(id);
    if (!one) return;
    this.show(this.#kind.copy(one));
    this.keepSoon();
    await this.flush();
  }

  async remove(id: string): Promise<T | null> {
    await this.flush();
    const taken = await this.#do(() => this.#shelf.take(id));
    if (taken) this.removed.push(taken);
    this.#known.delete(id);
    if (taken !== undefined && id === this.#kind.id(this.current)) this.show(this.#kind.fresh());
    await this.#read();
    return taken ?? null;
  }

  async putBack(id: string): Promise<T | null> {
    const back = this.removed.find((one) => this.#kind.id(one) === id);
    if (!back || !(await this.#do(async () => (await this.#shelf.keep(back, null), true)))) return null;
    this.removed = this.removed.filter((one) => one !== back);
    await this.#read();
    return back;
  }

  /** Adds what a file holds. One that is here under the same id and says something else is added as a copy. */
  async bring(text: string): Promise<Brought | null> {
    const { things, damaged } = this.#kind.readBackup(text);
    await this.flush();
    const brought = { added: 0, known: 0, damaged };
    for (const one of things) {
      const here = this.#here(this.#kind.id(one));
      const added = here ? this.#kind.copy(one) : one;
      if (here && this.#kind.same(here, one)) brought.known++;
      else if (await this.#do(async () => (await this.#shelf.keep(added, null), true))) brought.added++;
      else return null;
      await this.#read();
    }
    this.#changed();
    return brought;
  }

  /** Writes at once what has not been written yet. */
  async flush(): Promise<void> {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      const writing = this.current;
      this.#writing = this.#writing.then(() => this.#write(writing));
    }
    await this.#writing;
  }

  close(): void {
    void this.flush().finally(() => this.#shelf.close());
  }

  /** Shows one instead of what was worked on. */
  protected show(one: T): void {
    this.current = one;
    if (this.keeping !== 'refused') this.keeping = this.#known.has(this.#kind.id(one)) ? 'saved' : 'nothing';
    this.shown();
    this.#changed();
  }

  /** Notes that what is worked on has changed. */
  protected keepSoon(): void {
    this.current = this.#kind.touch(this.current);
    if (this.keeping !== 'refused') this.keeping = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
    this.#changed();
  }

  #here(id: string): T | undefined {
    return this.saved.find((one) => this.#kind.id(one) === id);
  }

  async #write(writing: T): Promise<void> {
    const id = this.#kind.id(writing);
    try {
      await this.#shelf.keep(writing, this.#known.get(id) ?? null);
    } catch (error) {
      if (!(error instanceof Changed)) {
        this.keeping = 'refused';
        return this.#changed();
      }
      // Both are kept: what the other tab wrote under its id, and this one under a fresh one.
      const copy = this.#kind.copy(writing);
      if (this.#kind.id(this.current) === id) this.forkedAs(copy);
      return this.#write(copy);
    }
    this.#known.set(id, writing);
    if (this.#kind.id(this.current) === id)
      this.keeping = this.#kind.changed(this.current) === this.#kind.changed(writing) ? 'saved' : 'saving';
    await this.#read();
  }

  async #read(): Promise<void> {
    const listed = await this.#do(() => this.#shelf.list());
    if (listed) {
      this.saved = listed.saved;
      this.damaged = listed.damaged;
      if (this.keeping === 'refused') this.keeping = 'nothing';
    }
    this.#changed();
  }

  /** What storage gives; undefined, and that it is refused, if it does not. */
  async #do<R>(what: () => Promise<R>): Promise<R | undefined> {
    try {
      return await what();
    } catch {
      this.keeping = 'refused';
      this.#changed();
      return undefined;
    }
  }
}
