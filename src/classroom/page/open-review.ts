import type { Assignment, GradeRule } from '../assignment.ts';
import { levelsOf, markedQuestions, type WholeReview } from '../review/review-record.ts';
import { reviewHandIn, totalsOf, type ReviewedAnswer, type Totals } from '../review/scoring.ts';
import { classWork, type ClassWork, type Work } from '../review/works.ts';
import type { ClassLesson, ClassSheet } from './class-rows.ts';

/** A review that is looked at: what was kept of it, and what was worked out from that. */
export interface OpenReview extends WholeReview {
  lessons: ClassLesson[];
  work: ClassWork;
  /** Judged answers by the key of the work. */
  answers: ReadonlyMap<string, readonly ReviewedAnswer[]>;
}

/** How long the page may wait for a breath, in milliseconds. */
const BREATH = 30;

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Sorts hand-ins into people's work and judges it, with pauses in which the page gets to draw. */
export async function openReview(
  whole: WholeReview,
  assignment: Assignment,
  lessons: ClassLesson[],
): Promise<OpenReview> {
  const { record, received } = whole;
  const work = classWork(assignment, received, record.roster, { people: record.people, versions: record.versions });
  const questions = new Map(
    lessons.flatMap(({ lesson, questions }) => (questions ? [[lesson, questions] as const] : [])),
  );
  const answers = new Map<string, readonly ReviewedAnswer[]>();
  let breathed = performance.now();
  for (const { key, current } of work.works) {
    answers.set(key, reviewHandIn(current.handIn, assignment, questions));
    if (performance.now() - breathed > BREATH) {
      await breathe();
      breathed = performance.now();
    }
  }
  return { ...whole, lessons, work, answers };
}

/** The name on the roster, else the one that Moodle's folders have, else what the student gave. */
export function shownName({ person, student, current: { platform } }: Work): string {
  return person?.name ?? ((platform?.platform === 'moodle' && platform.name) || student);
}

/** What the student gave, where another name is shown. */
export const handedInAs = (work: Work): string | null => (shownName(work) === work.student ? null : work.student);

/** The judged answers of a work, by its key. */
export const answersOf = ({ answers }: Pick<OpenReview, 'answers'>, key: string): readonly ReviewedAnswer[] =>
  answers.get(key) ?? [];

/** Work that counts, in the order of the list of students. */
export const countedWork = ({ work }: Pick<OpenReview, 'work'>): Work[] => work.works.filter(({ counts }) => counts);

/** The class as its view needs it. */
export const sheetsOf = (open: OpenReview): ClassSheet[] =>
  countedWork(open).map((work) => {
    const { started, handedIn } = work.current.handIn;
    const minutes = (Date.parse(handedIn) - Date.parse(started)) / 60_000;
    const off = minutes < 0 || work.notes.some(({ kind }) => kind === 'clock');
    return { key: work.key, shown: shownName(work), answers: answersOf(open, work.key), minutes: off ? null : minutes };
  });

/** By which attempt grades go: as the teacher chose, else as the assignment says. */
export const ruleOf = ({ record, work }: Pick<OpenReview, 'record' | 'work'>): GradeRule =>
  record.rule ?? work.assignment.grade;

/** What a work came to, by the grade rule and the levels given. */
export const totalOf = (open: OpenReview, key: string): Totals =>
  totalsOf(answersOf(open, key), ruleOf(open), levelsOf(open.record, key), markedQuestions(open.record));
