import { announce } from '../../components/live.ts';
import { fill } from '../../model/fill.ts';
import type { ReviewRecord } from '../review/review-record.ts';
import { pastedRoster, type Person } from '../review/roster.ts';
import { alikeLines, type AlikeLines } from './alike-rows.ts';
import { gradebookIn, tableTrouble } from './grading.ts';
import type { OpenReview } from './open-review.ts';
import type { ReviewSession } from './session.ts';
import { studentsState } from './students-rows.ts';
import type { StudentsActions, StudentsState } from './students-view.ts';
import type { ReviewWords } from './words.ts';

/** Who handed in: the roster, and whose a hand-in is. */
export class Students implements StudentsActions {
  readonly #session: ReviewSession;
  readonly #words: ReviewWords;
  readonly #draw: () => void;
  /** Why a file could not be used; empty if it could. */
  #trouble = '';
  #alike: AlikeLines = { lines: [], of: 0 };
  /** The answers that texts were last compared in: they change when files come or people are told apart. */
  #compared: OpenReview['answers'] | null = null;

  constructor(session: ReviewSession, words: ReviewWords, draw: () => void) {
    this.#session = session;
    this.#words = words;
    this.#draw = draw;
  }

  state(): StudentsState | null {
    const { open } = this.#session;
    if (!open) return null;
    if (this.#compared !== open.answers) {
      this.#compared = open.answers;
      this.#alike = { lines: [], of: 0 };
      void alikeLines(open).then((alike) => {
        // Files may have come in the meantime.
        if (this.#compared !== open.answers) return;
        this.#alike = alike;
        if (alike.of > 0) this.#draw();
      });
    }
    return { ...studentsState(open, this.#words), alike: this.#alike, trouble: this.#trouble };
  }

  async #roster(roster: Person[], rosterFrom: string): Promise<void> {
    this.#trouble = '';
    await this.#decide((record) => ({ ...record, roster, rosterFrom, people: {} }));
    announce(fill(this.#words['review.roster.read'], { n: roster.length }));
  }

  #decide(change: (record: ReviewRecord) => ReviewRecord): Promise<void> {
    return this.#session.decide((record) => ({ ...change(record), changed: new Date().toISOString() }));
  }

  paste(text: string): void {
    const people = pastedRoster(text);
    if (people.length > 0) void this.#roster(people, '');
  }

  /** Takes a class list or a grade book; a file without a table is read as a list of names. */
  async file(file: File): Promise<void> {
    const { open } = this.#session;
    if (!open) return;
    try {
      const { people } = await gradebookIn(file, open.work.assignment.title);
      await this.#roster(people, file.name);
    } catch (error) {
      const people = /\.txt$/i.test(file.name) ? pastedRoster(await file.text()) : [];
      if (people.length > 0) await this.#roster(people, file.name);
      else announce((this.#trouble = tableTrouble(error, file.name, this.#words)));
    }
    this.#draw();
  }

  match(key: string, person: string): void {
    void this.#decide((record) => ({ ...record, people: { ...record.people, [key]: person } }));
  }

  forget(): void {
    void this.#decide((record) => ({ ...record, roster: [], rosterFrom: '', people: {} }));
  }

  /** Lets another version of somebody's work count. */
  version(key: string, mark: string): void {
    void this.#decide((record) => ({ ...record, versions: { ...record.versions, [key]: mark } }));
  }
}
