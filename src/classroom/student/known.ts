import type { WorkRecord } from '../../answers/record.ts';
import type { Question } from '../../questions/question.ts';
import { assignedQuestions } from '../assignment.ts';
import { rulesFor, type KeptAssignment } from './kept.ts';
import { Assignments } from './kept-store.ts';

/** What a notebook has to know of the assignment that a record belongs to. */
export interface Known {
  title: string;
  /** True while nothing may be said of the answers. */
  withheld: boolean;
  /** The assigned ones of a lesson's questions. */
  assigned(questions: readonly Question[]): Question[];
}

/** What is known of the assignment of a record; null if it has none, or none that this device knows. */
export function knownOf(all: readonly KeptAssignment[], { assignment, lesson, student }: WorkRecord): Known | null {
  const kept = all.find((one) => one.assignment.id === assignment);
  const part = kept?.assignment.lessons.find((one) => one.lesson === lesson);
  if (!kept || !part) return null;
  return {
    title: kept.assignment.title,
    withheld: rulesFor(kept, student ?? '').feedback === 'held',
    assigned: (questions) => assignedQuestions(part, questions),
  };
}

/** The assignments that records belong to. A device without such records is not asked, so that nothing is left on it. */
export async function assignmentsOf(records: readonly WorkRecord[]): Promise<KeptAssignment[]> {
  if (records.every(({ assignment }) => assignment === null)) return [];
  const store = new Assignments();
  const all = await store.all();
  store.close();
  return all;
}
