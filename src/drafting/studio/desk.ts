import { WorkBench, type Workable } from '../../classroom/keeping/bench.ts';
import { begun, changed, redone, undone, type History } from './history.ts';
import { nothingGiven, type Work } from './given.ts';
import { copyOf, newSketch, parseSketch, readBackup, sameWork, type Sketch } from './sketch.ts';

const KIND: Workable<Sketch> = {
  shelf: 'drafts',
  id: ({ id }) => id,
  changed: ({ changed }) => changed,
  parse: parseSketch,
  fresh: () => newSketch(),
  copy: (sketch) => copyOf(sketch),
  touch: (sketch) => ({ ...sketch, changed: new Date().toISOString() }),
  same: sameWork,
  readBackup,
};

/** The studio without its page: the draft that is worked on, with its way back, and those kept on this device. */
export class Desk extends WorkBench<Sketch> {
  /** True after another tab had changed the same draft, and this one was kept as a copy. */
  forked = false;
  #history: History<Work> = begun(this.current.work);

  /** `changed` is called whenever there is something new to draw. */
  constructor(changed: () => void) {
    super(KIND, changed);
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
  begin(id: string | null): Promise<boolean> {
    return this.beginWith(id);
  }

  /** Takes a change; changes of one `run` in a row are undone at once. */
  change(work: Work, run: string | null = null): void {
    this.#go(changed(this.#history, work, run));
  }

  undo(): boolean {
    return this.#go(undone(this.#history));
  }

  redo(): boolean {
    return this.#go(redone(this.#history));
  }

  /** All drafts as they stand, the open one included also where nothing can be stored. */
  get all(): Sketch[] {
    const others = this.saved.filter(({ id }) => id !== this.current.id);
    const { given, draft } = this.work;
    const empty = draft === null && JSON.stringify(given) === JSON.stringify(nothingGiven);
    return empty ? others : [this.current, ...others];
  }

  protected shown(): void {
    this.#history = begun(this.current.work);
    this.forked = false;
  }

  /** With its way back, and with what was changed since it was to be written. */
  protected forkedAs(copy: Sketch): void {
    const { work, changed } = this.current;
    this.current = { ...copy, work, changed };
    this.forked = true;
  }

  /** Goes to another state of the work; false if it is the same. */
  #go(history: History<Work>): boolean {
    if (history.now === this.#history.now) return false;
    this.#history = history;
    this.current = { ...this.current, work: history.now };
    this.keepSoon();
    return true;
  }
}
