import { Device } from '../../answers/device.ts';
import { putLeft } from '../../answers/left.ts';
import { people } from '../../answers/who.ts';
import type { WorkRecord } from '../../answers/record.ts';
import { fetchQuestions } from '../../questions/page-data.ts';
import type { Question } from '../../questions/question.ts';
import { checkPart, composeHandIn, handInFileName } from './compose.ts';
import type { HandIn } from '../hand-in.ts';
import { receiptsOf, type KeptAssignment, type Receipt, type Way } from './kept.ts';
import type { Assignments } from './kept-store.ts';
import { type Where } from './kept-store.ts';
import type { AssignedPart } from './overview.ts';
import type { AssignableLesson } from './words.ts';

/** One student's work on one assignment: what is kept of it, checked, handed in and cleared. */
export class StudentWork {
  readonly assignments: Assignments;
  readonly student: string;
  kept: KeptAssignment;
  where: Where;
  parts: AssignedPart[] = [];
  readonly #lessons: readonly AssignableLesson[];
  readonly #device = new Device();

  constructor(
    assignments: Assignments,
    kept: KeptAssignment,
    where: Where,
    student: string,
    lessons: readonly AssignableLesson[],
  ) {
    this.assignments = assignments;
    this.kept = kept;
    this.where = where;
    this.student = student;
    this.#lessons = lessons;
  }

  close(): void {
    this.#device.drop();
  }

  get receipts(): Receipt[] {
    return receiptsOf(this.kept, this.student);
  }

  /** The number that the next hand-in gets. */
  get next(): number {
    return (this.receipts.at(-1)?.number ?? 0) + 1;
  }

  /** Reads what is kept now, and fetches the lessons that are not here yet. */
  async look(): Promise<void> {
    const { id, lessons } = this.kept.assignment;
    this.kept = (await this.assignments.get(id)) ?? this.kept;
    this.parts = await Promise.all(
      lessons.map(async (assigned): Promise<AssignedPart> => {
        const site = this.#lessons.find(({ slug }) => slug === assigned.lesson) ?? null;
        return {
          assigned,
          site,
          title: site?.title ?? assigned.lesson,
          url: site ? site.url + (this.where === 'page' ? '' : `?a=${id}`) : '',
          questions: site && (await this.#questions(site.url)),
          record: await this.#record(assigned.lesson),
        };
      }),
    );
  }

  async #questions(url: string): Promise<Question[] | null> {
    try {
      return [...(await fetchQuestions(`${url}lesson.json`)).values()];
    } catch {
      return null;
    }
  }

  async #record(lesson: string): Promise<WorkRecord | null> {
    await putLeft(lesson, this.#device);
    try {
      const store = await this.#device.store();
      return await store.load({ lesson, assignment: this.kept.assignment.id, student: this.student });
    } catch {
      this.#device.drop();
      return null;
    }
  }

  /** The work as it would be handed in now. */
  compose(now: string, number = this.next): HandIn {
    return composeHandIn(this.kept.assignment, this.parts, { student: this.student, number }, now);
  }

  /** Hands the work in as it is kept now: it gets the next number and a receipt, and the records say when. */
  async handIn(way: Way): Promise<HandIn> {
    await this.look();
    const { id } = this.kept.assignment;
    const now = new Date().toISOString();
    const checked = this.parts.flatMap(checkPart);
    const answered = checked.filter(({ state }) => state === 'answered' || state === 'changed').length;
    const changed = await this.assignments.change(id, (stored) => {
      const kept = stored ?? this.kept;
      const number = (receiptsOf(kept, this.student).at(-1)?.number ?? 0) + 1;
      const { student } = this;
      const file =
        way === 'html' || way === 'json' ? handInFileName({ student, assignment: kept.assignment, number }, way) : '';
      return {
        ...kept,
        receipts: [...kept.receipts, { student, number, at: now, way, file, answered, of: checked.length }],
      };
    });
    this.kept = changed.kept;
    const handIn = this.compose(now, this.next - 1);
    await this.#mark(now);
    return handIn;
  }

  /** Says in the records when they were handed in. What cannot be written is in the receipt all the same. */
  async #mark(handedIn: string): Promise<void> {
    try {
      const store = await this.#device.store();
      for (const { record } of this.parts)
        if (record)
          await store.change(record, (stored) => {
            const now = stored ?? record;
            return { ...now, handedIn, revision: now.revision + 1 };
          });
    } catch {
      this.#device.drop();
    }
  }

  /** Deletes the student's answers to this assignment from the device, and who they are. Receipts stay. Rejects if it fails. */
  async clear(): Promise<void> {
    const { id, lessons } = this.kept.assignment;
    const store = await this.#device.store();
    for (const { lesson } of lessons) await store.clear({ lesson, assignment: id, student: this.student });
    await this.assignments.change(id, (stored) => {
      const kept = stored ?? this.kept;
      return { ...kept, students: kept.students.filter((other) => other !== this.student) };
    });
  }
}

/** The codes and names that have work on this device, so that a fresh code is none of them. */
export async function codesHere(): Promise<string[]> {
  const device = new Device();
  const { records, asides } = await device.look();
  device.drop();
  return people(records, '', asides).map(({ student }) => student);
}
