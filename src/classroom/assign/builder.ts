import { WorkBench, type Workable } from '../keeping/bench.ts';
import { askedLessons, chosenLessons, codesFor, freshId, newDraft, type Asked, type Draft } from './draft.ts';
import type { AssignData } from './data.ts';
import { copyOf, newSaved, parseSaved, readBackup, sameAssignment, type SavedAssignment } from './saved.ts';

const KIND: Workable<SavedAssignment> = {
  shelf: 'assignments',
  id: ({ draft }) => draft.id,
  changed: ({ changed }) => changed,
  parse: parseSaved,
  fresh: () => newSaved(newDraft(freshId())),
  copy: (saved) => copyOf(saved),
  touch: (saved) => ({ ...saved, changed: new Date().toISOString() }),
  same: sameAssignment,
  readBackup,
};

/** The builder of assignments without its page. */
export class Builder extends WorkBench<SavedAssignment> {
  /** After a change that made a new assignment of one that was given out, or that another tab had changed. */
  forked: 'shared' | 'elsewhere' | null = null;
  readonly data: AssignData;

  /** `changed` is called whenever there is something new to draw. */
  constructor(data: AssignData, changed: () => void) {
    super(KIND, changed);
    this.data = data;
  }

  /** Reads what is on the device and opens what the address asks for; false if that assignment is not here. */
  begin({ id, ...asked }: Asked): Promise<boolean> {
    this.current = newSaved(newDraft(freshId(), askedLessons(asked, this.data)));
    return this.beginWith(id ?? null);
  }

  /** Changes the current assignment; if students have it already, a new one is made of it. */
  set(change: Partial<Draft>): void {
    if (this.current.shared) {
      this.show(copyOf(this.current));
      this.forked = 'shared';
    }
    this.current = { ...this.current, draft: { ...this.current.draft, ...change } };
    this.keepSoon();
  }

  /** Notes that students have the assignment from now on. */
  share(): void {
    if (this.current.shared) return;
    this.current = { ...this.current, shared: true };
    this.forked = null;
    this.keepSoon();
    void this.flush();
  }

  /** Makes codes for a class of that size; those made before stay. */
  setCodes(size: number): void {
    this.current = { ...this.current, codes: codesFor(size, this.current.codes) };
    this.keepSoon();
  }

  protected shown(): void {
    this.forked = null;
  }

  protected forkedAs(copy: SavedAssignment): void {
    // What was changed since it was to be written stays, under the fresh id.
    const { draft, changed } = this.current;
    this.current = { ...copy, draft: { ...draft, id: copy.draft.id }, changed };
    this.forked = 'elsewhere';
  }

  /** Slugs of the current assignment that this site does not have. */
  get gone(): string[] {
    const here = chosenLessons(this.current.draft, this.data).map(({ lesson }) => lesson.slug);
    return this.current.draft.lessons.map(({ lesson }) => lesson).filter((slug) => !here.includes(slug));
  }
}
