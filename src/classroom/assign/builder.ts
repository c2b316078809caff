import { askedLessons, chosenLessons, codesFor, freshId, newDraft, type Asked, type Draft } from './draft.ts';
import type { AssignData } from './data.ts';
import { copyOf, newSaved, readBackup, sameAssignment, type SavedAssignment } from './saved.ts';
import { AssignmentShelf, Changed } from './shelf.ts';

/** What the page says about keeping: nothing to keep yet, on its way, kept, or not. */
export type Keeping = 'nothing' | 'saving' | 'saved' | 'refused';

/** What came of a file that was brought in. */
export interface Brought {
  added: number;
  known: number;
  damaged: number;
}

/** Pause after a change before it is written, in milliseconds: not every letter is a transaction. */
const PAUSE = 400;

/**
 * The builder without its page: the assignment that is worked on, those saved on this device, and what was deleted, which
 * stays in memory until the page is left.
 */
export class Builder {
  current: SavedAssignment;
  saved: SavedAssignment[] = [];
  /** How many stored ones cannot be read. */
  damaged = 0;
  removed: SavedAssignment[] = [];
  keeping: Keeping = 'nothing';
  /** True after a change made a new assignment of one that was given out, or that another tab had changed. */
  forked: 'shared' | 'elsewhere' | null = null;
  readonly data: AssignData;
  readonly #changed: () => void;
  readonly #shelf = new AssignmentShelf();
  /** What this page last read or wrote under an id. */
  readonly #known = new Map<string, SavedAssignment>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** `changed` is called whenever there is something new to draw. */
  constructor(data: AssignData, changed: () => void) {
    this.data = data;
    this.#changed = changed;
    this.current = newSaved(newDraft(freshId()));
  }

  /** Reads what is on the device and opens what the address asks for; false if that assignment is not here. */
  async begin({ id, ...asked }: Asked): Promise<boolean> {
    this.current = newSaved(newDraft(freshId(), askedLessons(asked, this.data)));
    await this.#read();
    return id === undefined || this.open(id);
  }

  /** Shows a saved assignment. */
  open(id: string): boolean {
    const saved = this.saved.find(({ draft }) => draft.id === id);
    if (!saved) return false;
    void this.flush();
    this.#known.set(id, saved);
    this.#show(saved);
    return true;
  }

  /** Starts another assignment. */
  async startNew(): Promise<void> {
    await this.flush();
    this.#show(newSaved(newDraft(freshId())));
  }

  /** A copy of a saved assignment, opened. */
  async duplicate(id: string): Promise<void> {
    await this.flush();
    const saved = this.saved.find(({ draft }) => draft.id === id);
    if (!saved) return;
    this.#show(copyOf(saved));
    this.#keepSoon();
    await this.flush();
  }

  /** Changes the current assignment; if students have it already, a new one is made of it. */
  set(change: Partial<Draft>): void {
    if (this.current.shared) {
      this.#show(copyOf(this.current));
      this.forked = 'shared';
    }
    this.current = { ...this.current, draft: { ...this.current.draft, ...change } };
    this.#keepSoon();
  }

  /** Notes that students have the assignment from now on. */
  share(): void {
    if (this.current.shared) return;
    this.current = { ...this.current, shared: true };
    this.forked = null;
    this.#keepSoon();
    void this.flush();
  }

  /** Makes codes for a class of that size; those made before stay. */
  setCodes(size: number): void {
    this.current = { ...this.current, codes: codesFor(size, this.current.codes) };
    this.#keepSoon();
  }

  async remove(id: string): Promise<SavedAssignment | null> {
    await this.flush();
    const taken = await this.#do(() => this.#shelf.take(id));
    if (taken) this.removed.push(taken);
    this.#known.delete(id);
    if (id === this.current.draft.id) this.#show(newSaved(newDraft(freshId())));
    await this.#read();
    return taken ?? null;
  }

  async undo(id: string): Promise<SavedAssignment | null> {
    const back = this.removed.find(({ draft }) => draft.id === id);
    if (!back || !(await this.#do(async () => (await this.#shelf.keep(back, null), true)))) return null;
    this.removed = this.removed.filter((one) => one !== back);
    await this.#read();
    return back;
  }

  /** Adds what a file holds. One that is here under the same id and says something else is added as a copy. */
  async bring(text: string): Promise<Brought | null> {
    const { assignments, damaged } = readBackup(text);
    await this.flush();
    const brought = { added: 0, known: 0, damaged };
    for (const one of assignments) {
      const here = this.saved.find(({ draft }) => draft.id === one.draft.id);
      if (here && sameAssignment(here, one)) brought.known++;
      else if (await this.#do(async () => (await this.#shelf.keep(here ? copyOf(one) : one, null), true)))
        brought.added++;
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

  #show(saved: SavedAssignment): void {
    this.current = saved;
    this.forked = null;
    if (this.keeping !== 'refused') this.keeping = this.#known.has(saved.draft.id) ? 'saved' : 'nothing';
    this.#changed();
  }

  #keepSoon(): void {
    this.current = { ...this.current, changed: new Date().toISOString() };
    if (this.keeping !== 'refused') this.keeping = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
    this.#changed();
  }

  async #write(writing: SavedAssignment): Promise<void> {
    const { id } = writing.draft;
    try {
      await this.#shelf.keep(writing, this.#known.get(id) ?? null);
    } catch (error) {
      if (!(error instanceof Changed)) {
        this.keeping = 'refused';
        return this.#changed();
      }
      // Both are kept: what the other tab wrote under its id, and this one under a fresh one.
      const copy = copyOf(writing);
      if (this.current.draft.id === id) {
        this.#show(copy);
        this.forked = 'elsewhere';
      }
      return this.#write(copy);
    }
    this.#known.set(id, writing);
    if (this.current.draft.id === id) this.keeping = this.current === writing ? 'saved' : 'saving';
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
  async #do<T>(what: () => Promise<T>): Promise<T | undefined> {
    try {
      return await what();
    } catch {
      this.keeping = 'refused';
      this.#changed();
      return undefined;
    }
  }

  /** Slugs of the current assignment that this site does not have. */
  get gone(): string[] {
    const here = chosenLessons(this.current.draft, this.data).map(({ lesson }) => lesson.slug);
    return this.current.draft.lessons.map(({ lesson }) => lesson).filter((slug) => !here.includes(slug));
  }
}
