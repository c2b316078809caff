import type { LessonQuestions } from '../../packages/single/read-file.ts';
import type { Received } from '../review/received.ts';
import { backupFile, mergeComments, mergeReviews, type Backup } from '../review/review-backup.ts';
import { emptyReview, joined, type BankComment, type ReviewRecord, type WholeReview } from '../review/review-record.ts';
import { byAssignment, commonAssignment } from '../review/works.ts';
import { ReviewShelf, type TakenReview } from './shelf.ts';
import type { KeptLine } from './start-view.ts';

/** How keeping goes. */
export type Keeping = 'idle' | 'saving' | 'saved' | 'unsaved';
/** A change of a review, made to what the page shows and again to what is stored. */
export type Change = (record: ReviewRecord) => ReviewRecord;

const lineOf = ({ id, title, classCode, handIns, changed }: ReviewRecord): KeptLine => ({
  id,
  title,
  classCode,
  handIns,
  changed,
  damaged: false,
});

/**
 * The reviews on this device and in this page. Everything works with storage refused too, as long as the page is open;
 * `keeping` says so. `tell` is called after every change.
 */
export class KeptReviews {
  kept: KeptLine[] = [];
  /** The review deleted last, as it was stored and as this page had it. */
  removed: { line: KeptLine; taken: TakenReview; whole: WholeReview | undefined } | null = null;
  bank: BankComment[] = [];
  keeping: Keeping = 'idle';

  protected readonly shelf = new ReviewShelf();
  protected readonly tell: () => void;
  /** Reviews as this page has them, by id: all there is where storage is refused. */
  protected readonly whole = new Map<string, WholeReview>();
  /** Changes that wait to be written, by review. */
  protected readonly waiting = new Map<string, Change[]>();
  /** Lessons in files, by id. */
  readonly #lessons = new Map<string, LessonQuestions>();
  /** Writes that are on their way. */
  #writing = 0;

  constructor(tell: () => void) {
    this.tell = tell;
  }

  /** Writes what waits: here nothing does, in a session the changes of the open review. */
  flush(): Promise<void> {
    return Promise.resolve();
  }

  /** Writes; whether it worked is told by `keeping`. Null if it did not. */
  protected async keep<T>(write: (shelf: ReviewShelf) => Promise<T>): Promise<T | null> {
    this.#writing += 1;
    try {
      const done = await write(this.shelf);
      // Saved is said once nothing more waits or is on its way.
      this.keeping = this.#writing > 1 || this.waiting.size > 0 ? 'saving' : 'saved';
      return done;
    } catch {
      this.keeping = 'unsaved';
      return null;
    } finally {
      this.#writing -= 1;
      this.tell();
    }
  }

  /** Looks up what is kept. */
  async begin(): Promise<void> {
    try {
      const { records, damaged } = await this.shelf.list();
      this.kept = [
        ...records.map(lineOf),
        ...damaged.map((id) => ({ id, title: id, classCode: '', handIns: 0, changed: '', damaged: true })),
      ];
      this.bank = await this.shelf.bank();
    } catch {
      this.keeping = 'unsaved';
      this.kept = [...this.whole.values()].map(({ record }) => lineOf(record));
    }
    this.tell();
  }

  /** Puts a backup beside what is kept: of each mark and comment the one that was changed last stays. */
  protected async bring({ reviews, comments, lessons }: Backup): Promise<string[]> {
    await this.addLessons(lessons);
    for (const { record, received } of reviews) {
      const there = await this.load(record.id);
      const merged = await this.keep((shelf) =>
        shelf.change(record, (stored) => (stored === record ? record : mergeReviews(stored, record))),
      );
      const all = await this.keep((shelf) => shelf.add(record.id, received));
      this.whole.set(record.id, {
        record: merged ?? (there ? mergeReviews(there.record, record) : record),
        received: all ?? joined(there?.received ?? [], received),
      });
    }
    if (comments.length > 0) await this.changeBank((bank) => mergeComments(bank, comments));
    return reviews.map(({ record }) => record.id);
  }

  /** Adds hand-ins to the reviews of their assignments, and returns which these are. */
  protected async addReceived(more: readonly Received[]): Promise<string[]> {
    const ids: string[] = [];
    for (const group of byAssignment(more)) {
      const assignment = commonAssignment(group);
      if (!assignment) continue;
      const { id } = assignment;
      const there = await this.load(id);
      const received = (await this.keep((shelf) => shelf.add(id, group))) ?? joined(there?.received ?? [], group);
      const common = commonAssignment(received) ?? assignment;
      const now = new Date().toISOString();
      const none = there?.record ?? emptyReview(id, assignment.title, now);
      const change: Change = (record) => ({
        ...record,
        title: common.title,
        classCode: common.classCode,
        handIns: received.length,
        changed: now,
      });
      const record = (await this.keep((shelf) => shelf.change(none, change))) ?? change(none);
      this.whole.set(id, { record, received });
      ids.push(id);
    }
    return ids;
  }

  /** Keeps the questions of lessons in files: the last file of a lesson counts. */
  protected async addLessons(lessons: readonly LessonQuestions[]): Promise<void> {
    for (const lesson of lessons) {
      this.#lessons.set(lesson.lesson, lesson);
      await this.keep((shelf) => shelf.keepLesson(lesson));
    }
  }

  /** The questions of a lesson that came in a file, on this page or earlier; null if none did. */
  protected async lessonInFile(id: string): Promise<LessonQuestions | null> {
    return this.#lessons.get(id) ?? (await this.shelf.lesson(id).catch(() => null));
  }

  /** A review as this page or the device has it; null if neither does. */
  protected async load(id: string): Promise<WholeReview | null> {
    const there = this.whole.get(id);
    if (there) return there;
    const whole = await this.shelf.load(id).catch(() => null);
    if (whole) this.whole.set(id, whole);
    return whole;
  }

  async changeBank(change: (bank: BankComment[]) => BankComment[]): Promise<void> {
    this.bank = change(this.bank);
    await this.keep((shelf) => shelf.changeBank(change));
  }

  /** A review as a file; null if there is none. One that cannot be read comes as it is stored. */
  async backup(id: string): Promise<string | null> {
    await this.flush();
    const whole = await this.load(id);
    if (whole) {
      const ids = commonAssignment(whole.received)?.lessons ?? [];
      const lessons = await Promise.all(ids.map(({ lesson }) => this.lessonInFile(lesson)));
      return backupFile({ reviews: [whole], comments: this.bank, lessons: lessons.filter((one) => one !== null) });
    }
    return this.shelf.raw(id).then(
      (raw) => JSON.stringify(raw),
      () => null,
    );
  }

  /** Deletes a review; the one deleted last can be put back as long as the page is open. */
  async remove(id: string): Promise<KeptLine | null> {
    const line = this.kept.find((one) => one.id === id);
    if (!line) return null;
    const whole = this.whole.get(id);
    const taken = await this.keep((shelf) => shelf.remove(id));
    this.removed = { line, taken: taken ?? { id, record: whole?.record, received: whole?.received }, whole };
    this.whole.delete(id);
    await this.begin();
    return line;
  }

  async undo(): Promise<KeptLine | null> {
    const { removed } = this;
    if (!removed) return null;
    await this.keep((shelf) => shelf.putBack(removed.taken));
    if (removed.whole) this.whole.set(removed.line.id, removed.whole);
    this.removed = null;
    await this.begin();
    return removed.line;
  }
}
