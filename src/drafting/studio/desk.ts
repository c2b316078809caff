import { begun, changed, redone, undone, type History } from './history.ts';
import { nothingGiven, type Given, type Work } from './given.ts';
import { Changed, DraftShelf, type Damaged } from './shelf.ts';
import { copyOf, newSketch, readBackup, sameWork, type Sketch } from './sketch.ts';

/** What the page says about keeping: nothing to keep yet, on its way, kept, or not. */
export type Keeping = 'nothing' | 'saving' | 'saved' | 'refused';

/** What came of a file that was brought in. */
export interface Brought {
  added: number;
  known: number;
  damaged: number;
}

/** Pause after a change before it is written, in milliseconds: not every letter is a transaction. */
const PAUSE = 500;

/**
 * The studio without its page: the draft that is worked on with its way back, those on this device, and what was deleted,
 * which stays in memory until the page is left.
 */
export class Desk {
  saved: Sketch[] = [];
  /** Stored drafts that cannot be read. */
  damaged: Damaged[] = [];
  removed: Sketch[] = [];
  keeping: Keeping = 'nothing';
  /** True after another tab had changed the same draft, and this one was kept as a copy. */
  forked = false;
  #sketch: Sketch = newSketch();
  #history: History<Work> = begun(this.#sketch.work);
  readonly #changed: () => void;
  readonly #shelf = new DraftShelf();
  /** What this page last read or wrote under an id. */
  readonly #known = new Map<string, Sketch>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** `changed` is called whenever there is something new to draw. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get current(): Sketch {
    return this.#sketch;
  }

  get work(): Work {
    return this.#history.now;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Reads what is on the device and opens that draft; false if it is not here. */
  async begin(id: string | null): Promise<boolean> {
    await this.#read();
    return id === null || this.open(id);
  }

  /** Takes a change; changes of one `run` in a row are undone at once. */
  change(work: Work, run: string | null = null): void {
    const next = changed(this.#history, work, run);
    if (next === this.#history) return;
    this.#go(next);
  }

  undo(): boolean {
    const before = undone(this.#history);
    const did = before.now !== this.#history.now;
    if (did) this.#go(before);
    return did;
  }

  redo(): boolean {
    const after = redone(this.#history);
    const did = after.now !== this.#history.now;
    if (did) this.#go(after);
    return did;
  }

  open(id: string): boolean {
    const sketch = this.saved.find((one) => one.id === id);
    if (!sketch) return false;
    void this.flush();
    this.#known.set(id, sketch);
    this.#show(sketch);
    return true;
  }

  async startNew(given: Given = nothingGiven): Promise<void> {
    await this.flush();
    this.#show(newSketch(given));
  }

  /** A copy of a draft, opened. */
  async duplicate(id: string): Promise<void> {
    await this.flush();
    const sketch = this.saved.find((one) => one.id === id);
    if (!sketch) return;
    this.#show(copyOf(sketch));
    this.#keepSoon();
    await this.flush();
  }

  async remove(id: string): Promise<Sketch | null> {
    await this.flush();
    const taken = await this.#do(() => this.#shelf.take(id));
    if (taken) this.removed.push(taken);
    this.#known.delete(id);
    if (taken && id === this.#sketch.id) this.#show(newSketch());
    await this.#read();
    return taken ?? null;
  }

  async putBack(id: string): Promise<Sketch | null> {
    const back = this.removed.find((one) => one.id === id);
    if (!back || !(await this.#do(async () => (await this.#shelf.keep(back, null), true)))) return null;
    this.removed = this.removed.filter((one) => one !== back);
    await this.#read();
    return back;
  }

  /** Adds what a file holds. One that is here under the same id and holds something else is added as a copy. */
  async bring(text: string): Promise<Brought | null> {
    const { sketches, damaged } = readBackup(text);
    await this.flush();
    const brought = { added: 0, known: 0, damaged };
    for (const one of sketches) {
      const here = this.saved.find(({ id }) => id === one.id);
      if (here && sameWork(here, one)) brought.known++;
      else if (await this.#do(async () => (await this.#shelf.keep(here ? copyOf(one) : one, null), true)))
        brought.added++;
      else return null;
      await this.#read();
    }
    this.#changed();
    return brought;
  }

  /** All drafts as they stand, the open one included also where nothing can be stored. */
  get all(): Sketch[] {
    const others = this.saved.filter(({ id }) => id !== this.#sketch.id);
    const { given, draft } = this.work;
    const empty = draft === null && JSON.stringify(given) === JSON.stringify(nothingGiven);
    return empty ? others : [this.#sketch, ...others];
  }

  /** Writes at once what has not been written yet. */
  async flush(): Promise<void> {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      const writing = this.#sketch;
      this.#writing = this.#writing.then(() => this.#write(writing));
    }
    await this.#writing;
  }

  close(): void {
    void this.flush().finally(() => this.#shelf.close());
  }

  #go(history: History<Work>): void {
    this.#history = history;
    this.#sketch = { ...this.#sketch, work: history.now };
    this.#keepSoon();
  }

  #show(sketch: Sketch): void {
    this.#sketch = sketch;
    this.#history = begun(sketch.work);
    this.forked = false;
    if (this.keeping !== 'refused') this.keeping = this.#known.has(sketch.id) ? 'saved' : 'nothing';
    this.#changed();
  }

  #keepSoon(): void {
    this.#sketch = { ...this.#sketch, changed: new Date().toISOString() };
    if (this.keeping !== 'refused') this.keeping = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
    this.#changed();
  }

  async #write(writing: Sketch): Promise<void> {
    const { id } = writing;
    try {
      await this.#shelf.keep(writing, this.#known.get(id) ?? null);
    } catch (error) {
      if (!(error instanceof Changed)) {
        this.keeping = 'refused';
        return this.#changed();
      }
      // Both are kept: what the other tab wrote under its id, and this one under a fresh one, with its way back.
      const copy = copyOf(writing);
      if (this.#sketch.id === id) {
        this.#sketch = { ...copy, work: this.#sketch.work };
        this.forked = true;
      }
      return this.#write(copy);
    }
    this.#known.set(id, writing);
    if (this.#sketch.id === id) this.keeping = this.#sketch.changed === writing.changed ? 'saved' : 'saving';
    await this.#read();
  }

  async #read(): Promise<void> {
    const listed = await this.#do(() => this.#shelf.list());
    if (listed) {
      this.saved = listed.sketches;
      this.damaged = listed.damaged;
      if (this.keeping === 'refused') this.keeping = 'nothing';
    }
    this.#changed();
  }

  /** What storage gives; undefined, and that it is refused, if it does not. */
  async #do<T>(what: () => Promise<T>): Promise<T | undefined> {
    try {
      return await what();
    } catch {
      this.keeping = 'refused';
      this.#changed();
      return undefined;
    }
  }
}
