import { fetchQuestions } from '../../questions/page-data.ts';
import type { Assignment } from '../assignment.ts';
import { takeIn, type Dropped } from '../review/intake.ts';
import type { Problem } from '../review/problem.ts';
import type { Received } from '../review/received.ts';
import {
  backupFile,
  emptyReview,
  isBackup,
  joined,
  mergeComments,
  mergeReviews,
  readBackup,
  type Backup,
  type BankComment,
  type ReviewRecord,
  type WholeReview,
} from '../review/review-record.ts';
import { byAssignment, commonAssignment } from '../review/works.ts';
import type { ClassLesson } from './class-rows.ts';
import type { FoundLine, Reading } from './files-view.ts';
import { openReview, type OpenReview } from './open-review.ts';
import { ReviewShelf, type TakenReview } from './shelf.ts';
import type { SiteLesson } from './site.ts';
import type { KeptLine } from './start-view.ts';

/** How keeping goes. */
export type Keeping = 'idle' | 'saving' | 'saved' | 'unsaved';
type Change = (record: ReviewRecord) => ReviewRecord;

/** How long a change waits for the next, in milliseconds: a comment is written once, not at every letter. */
const PAUSE = 300;

const lineOf = ({ id, title, classCode, handIns, changed }: ReviewRecord): KeptLine => ({
  id,
  title,
  classCode,
  handIns,
  changed,
  damaged: false,
});

/**
 * The reviews of a page: what is kept on the device, what is being read, and the one that is open. Everything works with
 * storage refused too, as long as the page is open; `keeping` says so. `tell` is called after every change.
 */
export class ReviewSession {
  kept: KeptLine[] = [];
  /** The review deleted last, as it was stored and as this page had it. */
  removed: { line: KeptLine; taken: TakenReview; whole: WholeReview | undefined } | null = null;
  reading: Reading | null = null;
  /** Several assignments in what was read. */
  found: FoundLine[] = [];
  problems: Problem[] = [];
  open: OpenReview | null = null;
  bank: BankComment[] = [];
  keeping: Keeping = 'idle';

  readonly #shelf = new ReviewShelf();
  readonly #lessons: readonly SiteLesson[];
  readonly #tell: () => void;
  /** Reviews as this page has them, by id: all there is where storage is refused. */
  readonly #whole = new Map<string, WholeReview>();
  #stop: AbortController | null = null;
  /** Changes that wait to be written, by review. */
  readonly #waiting = new Map<string, Change[]>();
  /** Writes that are on their way. */
  #writing = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(lessons: readonly SiteLesson[], tell: () => void) {
    this.#lessons = lessons;
    this.#tell = tell;
  }

  /** Writes; whether it worked is told by `keeping`. Null if it did not. */
  async #keep<T>(write: (shelf: ReviewShelf) => Promise<T>): Promise<T | null> {
    this.#writing += 1;
    try {
      const done = await write(this.#shelf);
      // Saved is said once nothing more waits or is on its way.
      this.keeping = this.#writing > 1 || this.#waiting.size > 0 ? 'saving' : 'saved';
      return done;
    } catch {
      this.keeping = 'unsaved';
      return null;
    } finally {
      this.#writing -= 1;
      this.#tell();
    }
  }

  /** Looks up what is kept. */
  async begin(): Promise<void> {
    try {
      const { records, damaged } = await this.#shelf.list();
      this.kept = [
        ...records.map(lineOf),
        ...damaged.map((id) => ({ id, title: id, classCode: '', handIns: 0, changed: '', damaged: true })),
      ];
      this.bank = await this.#shelf.bank();
    } catch {
      this.keeping = 'unsaved';
      this.kept = [...this.#whole.values()].map(({ record }) => lineOf(record));
    }
    this.#tell();
  }

  cancel(): void {
    this.#stop?.abort();
  }

  /**
   * Reads files: hand-ins, archives of them, and backups of reviews. Returns how many hand-ins were read. What is found for one
   * assignment alone is opened; of several the teacher chooses.
   */
  async take(files: readonly Dropped[]): Promise<{ read: number; stopped: boolean }> {
    this.#stop = new AbortController();
    this.reading = { done: 0, of: files.length, file: '' };
    this.found = [];
    this.#tell();
    const ids: string[] = [];
    const rest: Dropped[] = [];
    for (const file of files) {
      const backup = await backupIn(file);
      if (backup) ids.push(...(await this.#bring(backup)));
      else rest.push(file);
    }
    const { received, problems, stopped } = await takeIn(rest, {
      signal: this.#stop.signal,
      progress: (progress) => {
        this.reading = progress;
        this.#tell();
      },
    });
    ids.push(...(await this.#addReceived(received)));
    this.reading = null;
    this.#stop = null;
    this.problems = problems;
    await this.begin();
    await this.#choose([...new Set(ids)]);
    return { read: received.length, stopped };
  }

  /** Takes hand-ins that were read elsewhere, from links. */
  async takeReceived(received: readonly Received[], problems: Problem[]): Promise<void> {
    const ids = await this.#addReceived(received);
    this.problems = problems;
    await this.begin();
    await this.#choose(ids);
  }

  /** Puts a backup beside what is kept: of each mark and comment the one that was changed last stays. */
  async #bring({ reviews, comments }: Backup): Promise<string[]> {
    for (const { record, received } of reviews) {
      const there = await this.#load(record.id);
      const merged = await this.#keep((shelf) =>
        shelf.change(record, (stored) => (stored === record ? record : mergeReviews(stored, record))),
      );
      const all = await this.#keep((shelf) => shelf.add(record.id, received));
      this.#whole.set(record.id, {
        record: merged ?? (there ? mergeReviews(there.record, record) : record),
        received: all ?? joined(there?.received ?? [], received),
      });
    }
    if (comments.length > 0) await this.changeBank((bank) => mergeComments(bank, comments));
    return reviews.map(({ record }) => record.id);
  }

  /** Adds hand-ins to the reviews of their assignments, and returns which these are. */
  async #addReceived(more: readonly Received[]): Promise<string[]> {
    const ids: string[] = [];
    for (const group of byAssignment(more)) {
      const assignment = commonAssignment(group);
      if (!assignment) continue;
      const { id } = assignment;
      const there = await this.#load(id);
      const received = (await this.#keep((shelf) => shelf.add(id, group))) ?? joined(there?.received ?? [], group);
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
      const record = (await this.#keep((shelf) => shelf.change(none, change))) ?? change(none);
      this.#whole.set(id, { record, received });
      ids.push(id);
    }
    return ids;
  }

  /** A review as this page or the device has it; null if neither does. */
  async #load(id: string): Promise<WholeReview | null> {
    const there = this.#whole.get(id);
    if (there) return there;
    const whole = await this.#shelf.load(id).catch(() => null);
    if (whole) this.#whole.set(id, whole);
    return whole;
  }

  async #choose(ids: readonly string[]): Promise<void> {
    const at = this.open?.record.id;
    if (at !== undefined && ids.includes(at)) await this.show(at);
    const others = ids.filter((id) => id !== at);
    if (at === undefined && others.length === 1) return void (await this.show(others[0] ?? ''));
    this.found =
      others.length === 0
        ? []
        : ids.flatMap((id) => {
            const record = this.#whole.get(id)?.record;
            return record ? [{ id, title: record.title, classCode: record.classCode, n: record.handIns }] : [];
          });
    this.#tell();
  }

  /** Opens a review; false if there is none, or it cannot be read. */
  async show(id: string): Promise<boolean> {
    const whole = await this.#load(id);
    const assignment = whole && commonAssignment(whole.received);
    if (!whole || !assignment) return false;
    this.found = [];
    this.open = await openReview(whole, assignment, await this.#fetch(assignment, whole.received));
    this.#tell();
    return true;
  }

  /** Shuts the open review, which stays kept. */
  async leave(): Promise<void> {
    await this.flush();
    this.open = null;
    this.found = [];
    this.problems = [];
    await this.begin();
  }

  /** The questions of an assignment's lessons; a lesson that this site has not goes by the title that hand-ins have of it. */
  #fetch({ lessons }: Assignment, received: readonly Received[]): Promise<ClassLesson[]> {
    return Promise.all(
      lessons.map(async ({ lesson }): Promise<ClassLesson> => {
        const site = this.#lessons.find(({ slug }) => slug === lesson);
        const questions = site ? await fetchQuestions(`${site.url}lesson.json`).catch(() => null) : null;
        const title = received[0]?.handIn.lessons.find((own) => own.lesson === lesson)?.title;
        return { lesson, title: site?.title ?? title ?? lesson, questions: questions && [...questions.values()] };
      }),
    );
  }

  /** Changes the open review; it is written in a moment, together with what else is changed until then. */
  change(change: Change): void {
    const { open } = this;
    if (!open) return;
    const { id } = open.record;
    const record = change(open.record);
    this.open = { ...open, record };
    this.#whole.set(id, { record, received: open.received });
    this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), change]);
    this.keeping = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
    this.#tell();
  }

  /** Changes what is decided about people and versions, and works everything out anew. */
  async decide(change: Change): Promise<void> {
    this.change(change);
    if (!this.open) return;
    const { record, received, lessons, work } = this.open;
    this.open = await openReview({ record, received }, work.assignment, lessons);
    this.#tell();
  }

  /** Writes what waits, after what is being written. What could not be written is tried again with the next change. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(async () => {
      for (const [id, changes] of [...this.#waiting]) {
        const none = this.#whole.get(id)?.record;
        if (!none) continue;
        this.#waiting.delete(id);
        const written = await this.#keep((shelf) =>
          shelf.change(none, (record) => (record === none ? none : changes.reduce((at, change) => change(at), record))),
        );
        if (!written) this.#waiting.set(id, [...changes, ...(this.#waiting.get(id) ?? [])]);
      }
    });
    return this.#queue;
  }

  async changeBank(change: (bank: BankComment[]) => BankComment[]): Promise<void> {
    this.bank = change(this.bank);
    await this.#keep((shelf) => shelf.changeBank(change));
  }

  /** A review as a file; null if there is none. One that cannot be read comes as it is stored. */
  async backup(id: string): Promise<string | null> {
    await this.flush();
    const whole = await this.#load(id);
    if (whole) return backupFile({ reviews: [whole], comments: this.bank });
    return this.#shelf.raw(id).then(
      (raw) => JSON.stringify(raw),
      () => null,
    );
  }

  /** Deletes a review; the one deleted last can be put back as long as the page is open. */
  async remove(id: string): Promise<KeptLine | null> {
    const line = this.kept.find((one) => one.id === id);
    if (!line) return null;
    const whole = this.#whole.get(id);
    const taken = await this.#keep((shelf) => shelf.remove(id));
    this.removed = { line, taken: taken ?? { id, record: whole?.record, received: whole?.received }, whole };
    this.#whole.delete(id);
    await this.begin();
    return line;
  }

  async undo(): Promise<KeptLine | null> {
    const { removed } = this;
    if (!removed) return null;
    await this.#keep((shelf) => shelf.putBack(removed.taken));
    if (removed.whole) this.#whole.set(removed.line.id, removed.whole);
    this.removed = null;
    await this.begin();
    return removed.line;
  }
}

/** What is in a file that is a backup and can be read. */
async function backupIn(file: Dropped): Promise<Backup | null> {
  if (!/\.json$/i.test(file.path)) return null;
  try {
    const text = new TextDecoder().decode(await file.bytes());
    return isBackup(text) ? readBackup(text) : null;
  } catch {
    // Said of it as of any other file that is no hand-in.
    return null;
  }
}
