import { fetchQuestions } from '../../questions/page-data.ts';
import type { Assignment } from '../assignment.ts';
import { takeIn, type Dropped } from '../review/intake.ts';
import type { Problem } from '../review/problem.ts';
import type { Received } from '../review/received.ts';
import { isBackup, readBackup, type Backup } from '../review/review-backup.ts';
import { commonAssignment } from '../review/works.ts';
import type { ClassLesson } from './class-rows.ts';
import type { FoundLine, Reading } from './files-view.ts';
import { KeptReviews, type Change } from './kept-reviews.ts';
import { openReview, type OpenReview } from './open-review.ts';
import type { SiteLesson } from './site.ts';

/** How long a change waits for the next, in milliseconds: a comment is written once, not at every letter. */
const PAUSE = 300;

/** The reviews of a page: what is kept on the device, what is being read, and the one that is open. */
export class ReviewSession extends KeptReviews {
  reading: Reading | null = null;
  /** Several assignments in what was read. */
  found: FoundLine[] = [];
  problems: Problem[] = [];
  /** Titles of the lessons whose questions came with what was read. */
  brought: string[] = [];
  open: OpenReview | null = null;

  readonly #lessons: readonly SiteLesson[];
  #stop: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(lessons: readonly SiteLesson[], tell: () => void) {
    super(tell);
    this.#lessons = lessons;
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
    this.tell();
    const ids: string[] = [];
    const rest: Dropped[] = [];
    for (const file of files) {
      const backup = await backupIn(file);
      if (backup) ids.push(...(await this.bring(backup)));
      else rest.push(file);
    }
    const { received, lessons, problems, stopped } = await takeIn(rest, {
      signal: this.#stop.signal,
      progress: (progress) => {
        this.reading = progress;
        this.tell();
      },
    });
    await this.addLessons(lessons);
    this.brought = lessons.map(({ title }) => title);
    ids.push(...(await this.addReceived(received)));
    this.reading = null;
    this.#stop = null;
    this.problems = problems;
    await this.begin();
    // The open review may have waited for these questions.
    if (lessons.length > 0 && this.open) await this.show(this.open.record.id);
    await this.#choose([...new Set(ids)]);
    return { read: received.length, stopped };
  }

  /** Takes hand-ins that were read elsewhere, from links. */
  async takeReceived(received: readonly Received[], problems: Problem[]): Promise<void> {
    const ids = await this.addReceived(received);
    this.problems = problems;
    this.brought = [];
    await this.begin();
    await this.#choose(ids);
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
            const record = this.whole.get(id)?.record;
            return record ? [{ id, title: record.title, classCode: record.classCode, n: record.handIns }] : [];
          });
    this.tell();
  }

  /** Opens a review; false if there is none, or it cannot be read. */
  async show(id: string): Promise<boolean> {
    const whole = await this.load(id);
    const assignment = whole && commonAssignment(whole.received);
    if (!whole || !assignment) return false;
    this.found = [];
    this.open = await openReview(whole, assignment, await this.#fetch(assignment, whole.received));
    this.tell();
    return true;
  }

  /** Shuts the open review, which stays kept. */
  async leave(): Promise<void> {
    await this.flush();
    this.open = null;
    this.found = [];
    this.problems = [];
    this.brought = [];
    await this.begin();
  }

  /**
   * The questions of an assignment's lessons: the site's, else those of a lesson's file. A lesson of which there is neither goes by
   * the title that hand-ins have of it.
   */
  #fetch({ lessons }: Assignment, received: readonly Received[]): Promise<ClassLesson[]> {
    return Promise.all(
      lessons.map(async ({ lesson }): Promise<ClassLesson> => {
        const site = this.#lessons.find(({ slug }) => slug === lesson);
        const questions = site ? await fetchQuestions(`${site.url}lesson.json`).catch(() => null) : null;
        const file = questions ? null : await this.lessonInFile(lesson);
        const title = file?.title ?? received[0]?.handIn.lessons.find((own) => own.lesson === lesson)?.title;
        return {
          lesson,
          title: site?.title ?? title ?? lesson,
          questions: questions ? [...questions.values()] : (file?.questions ?? null),
        };
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
    this.whole.set(id, { record, received: open.received });
    this.waiting.set(id, [...(this.waiting.get(id) ?? []), change]);
    this.keeping = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
    this.tell();
  }

  /** Changes what is decided about people and versions, and works everything out anew. */
  async decide(change: Change): Promise<void> {
    this.change(change);
    if (!this.open) return;
    const { record, received, lessons, work } = this.open;
    this.open = await openReview({ record, received }, work.assignment, lessons);
    this.tell();
  }

  /** Writes what waits, after what is being written. What could not be written is tried again with the next change. */
  override flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(async () => {
      for (const [id, changes] of [...this.waiting]) {
        const none = this.whole.get(id)?.record;
        if (!none) continue;
        this.waiting.delete(id);
        const written = await this.keep((shelf) =>
          shelf.change(none, (record) => (record === none ? none : changes.reduce((at, change) => change(at), record))),
        );
        if (!written) this.waiting.set(id, [...changes, ...(this.waiting.get(id) ?? [])]);
      }
    });
    return this.#queue;
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
