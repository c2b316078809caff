import { fill } from '../../model/fill.ts';
import type { Gradebook } from '../review/gradebook.ts';
import { findInGradebook, mergeGrades, type GradeTarget, type Merged } from '../review/merge-grades.ts';
import { pointsText, type Totals } from '../review/scoring.ts';
import type { GradeLine, MergeState, Scale } from './grades-view.ts';
import { countedWork, shownName, totalOf, type OpenReview } from './open-review.ts';
import { resultsIn } from './outputs.ts';
import type { ReviewWords } from './words.ts';

/** The number of a new column in the list of columns. */
const NEW_COLUMN = -1;

const pointsOf = ({ auto, rubric }: Totals): { points: number; max: number } => ({
  points: auto.points + rubric.points,
  max: auto.max + rubric.max,
});

/** A grade as the teacher wants it written. Null if nothing counts. */
const gradeOf = (totals: Totals, scale: Scale): number | null =>
  scale === 'percent' ? totals.percent : totals.percent === null ? null : pointsOf(totals).points;

/** Full marks of the class: the most that anybody's work counts for. */
export const fullMarks = (open: OpenReview): number =>
  Math.max(0, ...countedWork(open).map(({ key }) => pointsOf(totalOf(open, key)).max));

const out = ({ points, max }: { points: number; max: number }, words: ReviewWords): string =>
  max === 0 ? '–' : fill(words['review.points'], { n: pointsText(points), of: max });

/** The table of grades: everybody whose work counts, and in the order of the roster who handed nothing in. */
export const gradeLines = (open: OpenReview, words: ReviewWords): GradeLine[] =>
  resultsIn(open).map(({ person, work, totals }) => ({
    key: work?.key ?? null,
    shown: work ? shownName(work) : (person?.name ?? ''),
    scored: totals ? out(totals.auto, words) : '–',
    written: totals ? out(totals.rubric, words) : '–',
    total: totals ? out(pointsOf(totals), words) : '–',
    percent: totals === null ? words['review.missing'] : totals.percent === null ? '–' : pointsText(totals.percent),
    waiting: totals?.unmarked ?? 0,
  }));

/** Grades put into a grade book, and how that is shown. */
export interface MergedBook {
  merged: Merged | null;
  state: MergeState;
}

/**
 * Puts the grades of the class into a grade book's export. Whoever of the class is not in it is listed, since a platform may
 * refuse a file with a person too many.
 */
export function mergeInto(
  open: OpenReview,
  gradebook: Gradebook,
  file: string,
  column: number | null,
  scale: Scale,
  words: ReviewWords,
): MergedBook {
  const works = countedWork(open);
  const found = findInGradebook(works, gradebook.people);
  const grades = works.flatMap(({ key }) => {
    const value = gradeOf(totalOf(open, key), scale);
    const person = found.get(key);
    return value === null || person === undefined ? [] : [{ person, value }];
  });
  const { title } = open.work.assignment;
  const target: GradeTarget | null =
    column === NEW_COLUMN ? { title, points: scale === 'percent' ? 100 : fullMarks(open) } : column;
  const merged = target === null ? null : mergeGrades(gradebook, grades, target);
  const names = new Map(gradebook.people.map(({ key, name }) => [key, name]));
  return {
    merged,
    state: {
      file,
      kind: gradebook.kind,
      scale,
      columns: [
        ...gradebook.columns,
        ...(gradebook.newAt === null ? [] : [{ index: NEW_COLUMN, title: fill(words['review.merge.new'], { title }) }]),
      ],
      column,
      written: merged?.written.length ?? 0,
      unmatched: works.filter(({ key }) => !found.has(key)).map(shownName),
      left: (merged?.left ?? []).map((key) => names.get(key) ?? key),
    },
  };
}
