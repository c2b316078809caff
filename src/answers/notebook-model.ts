import { assignmentsOf, knownOf, type Known } from '../classroom/student/known.ts';
import type { KeptAssignment } from '../classroom/student/kept.ts';
import { fetchQuestions } from '../questions/page-data.ts';
import { strengthsOf } from '../strengths/state.ts';
import { freshCode } from './codes.ts';
import { NotebookImport } from './notebook-import.ts';
import { NotebookDevice, type Stores } from './notebook-practice.ts';
import { putBack, readShelf, shelfOf, takeDown, type Shelf, type Taken } from './notebook-shelf.ts';
import { calibrate, judge, lean } from './notebook-statistics.ts';
import { practiceLine } from './notebook-practised.ts';
import type { RemovedLine } from './notebook-take.ts';
import type { NotebookState } from './notebook-view.ts';
import type { NotebookData } from './notebook-words.ts';
import { lessonWork, type LessonLink, type Questions } from './notebook-work.ts';
import { readKey, type WorkRecord } from './record.ts';
import { people, tabStudent, type Person } from './who.ts';

/** Something that was deleted, as it was, and where the focus goes once it is back. */
interface Removed extends RemovedLine {
  taken: Taken;
  focus: string;
}

/**
 * The notebook without its page: the work on this device and whose of it is shown, the questions of the lessons worked
 * on, and what was deleted, which stays in memory until the page is left.
 */
export class Notebook {
  /** Null while the reader has not said who they are; empty as long as nobody worked on this device. */
  student: string | null = '';
  trouble = '';
  readonly import: NotebookImport;
  readonly #data: NotebookData;
  readonly #changed: () => void;
  readonly #device = new NotebookDevice();
  #refused = false;
  #busy = false;
  #all: Shelf = { records: [], asides: [], practice: [] };
  #assignments: KeptAssignment[] = [];
  #questions = new Map<string, Questions | 'failed'>();
  #removed: Removed[] = [];
  #removals = 0;

  /** `changed` is called whenever there is something new to draw. */
  constructor(data: NotebookData, changed: () => void) {
    this.#data = data;
    this.#changed = changed;
    this.import = new NotebookImport(data);
  }

  async begin(): Promise<void> {
    try {
      await this.#read(await this.#device.stores());
    } catch {
      this.#refused = true;
    }
    this.student = tabStudent.get() ?? (this.people.length > 0 ? null : '');
    this.#tell();
  }

  close(): void {
    this.#device.drop();
  }

  /** Does one thing at a time; false if the browser would not, or something else is being done. */
  async do(work: (stores: Stores) => Promise<void>): Promise<boolean> {
    if (this.#refused || this.#busy) return false;
    this.#busy = true;
    this.trouble = '';
    try {
      const stores = await this.#device.stores();
      await work(stores);
      await this.#read(stores);
      if (this.student === '' && this.people.length > 0) this.student = null;
    } catch {
      this.#device.drop();
      this.trouble = this.#data.words['notebook.trouble'];
    } finally {
      this.#busy = false;
    }
    this.#tell();
    return this.trouble === '';
  }

  /** Whoever has work on this device. */
  get people(): Person[] {
    const { records, asides, practice } = this.#all;
    const worked = people(records, '', asides);
    const only = practice.filter(({ student }) => !worked.some((one) => one.student === student));
    const also = only.map(({ student, tries }) => ({ student, answered: 0, changed: tries.at(-1)?.at ?? '' }));
    return [...worked, ...also].sort((a, b) => b.changed.localeCompare(a.changed));
  }

  /** A code nobody on this device has. */
  newcomer(): string {
    return freshCode(this.people.map(({ student }) => student));
  }

  /** What the open notebook holds. */
  get own(): Shelf {
    return shelfOf(this.#all, this.student ?? '');
  }

  title(slug: string): string {
    return this.#link(slug)?.title ?? slug;
  }

  /** Deletes; the result can be undone by its number. */
  async remove(line: Omit<RemovedLine, 'id'>, shelf: Shelf, focus: string): Promise<Removed | null> {
    const id = ++this.#removals;
    this.import.forget();
    const done = await this.do(async (stores) => {
      this.#removed.push({ ...line, id, taken: await takeDown(stores, shelf), focus });
    });
    return done ? (this.#removed.find((one) => one.id === id) ?? null) : null;
  }

  async undo(id: number): Promise<Removed | null> {
    const removed = this.#removed.find((one) => one.id === id);
    if (!removed) return null;
    this.import.forget();
    const done = await this.do(async (stores) => {
      await putBack(stores, removed.taken);
      this.#removed = this.#removed.filter((one) => one !== removed);
    });
    return done ? removed : null;
  }

  state(): NotebookState {
    if (this.#refused) return { is: 'refused' };
    if (this.student === null) return { is: 'asking', people: this.people };
    const { records, asides, practice } = this.own;
    const tries = practice.flatMap((own) => own.tries);
    const judged = judge(
      records.flatMap((record) => {
        const questions = this.#known(record)?.withheld ? null : this.#questionsOf(record);
        return questions ? [{ record, questions }] : [];
      }),
    );
    const works = records.map((record) => {
      const failed = this.#questions.get(record.lesson) === 'failed';
      return lessonWork(record, this.#link(record.lesson), this.#questionsOf(record), failed, this.#known(record));
    });
    return {
      is: 'open',
      student: this.student,
      has: records.length + asides.length + practice.length > 0,
      practice: practice.length > 0 ? practiceLine(tries) : null,
      works,
      strengths: strengthsOf(judged, tries, works, this.#data),
      sure: calibrate(judged),
      lean: lean(judged),
      asides: asides.map(({ id, key, found }) => ({ id, found, lesson: this.title(readKey(key).lesson) })),
      removed: this.#removed,
      trouble: this.trouble,
      brought: this.import.brought,
    };
  }

  #link(slug: string): LessonLink | undefined {
    return this.#data.lessons.find((lesson) => lesson.slug === slug);
  }

  async #read(stores: Stores): Promise<void> {
    this.#all = await readShelf(stores);
    this.#assignments = await assignmentsOf(this.#all.records);
  }

  #known(record: WorkRecord): Known | null {
    return knownOf(this.#assignments, record);
  }

  /** The questions of a record's lesson; of an assignment, those that are assigned. */
  #questionsOf(record: WorkRecord): Questions | null {
    const questions = this.#questions.get(record.lesson);
    if (questions === undefined || questions === 'failed') return null;
    const known = this.#known(record);
    return known ? new Map(known.assigned([...questions.values()]).map((one) => [one.id, one])) : questions;
  }

  /** Draws, and fetches what is missing to draw better. */
  #tell(): void {
    this.#changed();
    for (const slug of new Set(this.own.records.map(({ lesson }) => lesson))) {
      const link = this.#link(slug);
      if (!link || this.#questions.has(slug)) continue;
      void fetchQuestions(`${link.url}lesson.json`)
        .catch(() => 'failed' as const)
        .then((questions) => {
          if (this.#questions.has(slug)) return;
          this.#questions.set(slug, questions);
          this.#changed();
        });
    }
  }

  /** From here on the notebook is somebody's, and so is the tab. */
  open(student: string): void {
    tabStudent.set(student);
    this.student = student;
    this.#tell();
  }
}
