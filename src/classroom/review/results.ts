import { fill } from '../../model/fill.ts';
import type { WordKey, Words } from '../../model/words.ts';
import type { GradeRule } from '../assignment.ts';
import type { Person } from './roster.ts';
import type { Marking, Remark } from './review-record.ts';
import { countedScore, pointsText, type ReviewedAnswer, type Totals } from './scoring.ts';
import type { QuestionStatistics } from './statistics.ts';
import type { ClassWork, Work } from './works.ts';

/** A line of the class's results: somebody of the roster, with work or without, or work of somebody who is not on it. */
export interface Result {
  person: Person | null;
  work: Work | null;
  totals: Totals | null;
}

/** The results in the order of the roster, and after it the work of people who are not on it. `totals` go by the key of work. */
export function resultsOf({ works, missing }: ClassWork, totals: ReadonlyMap<string, Totals>): Result[] {
  const lines = works
    .filter(({ counts }) => counts)
    .map((work): Result => ({ person: work.person, work, totals: totals.get(work.key) ?? null }));
  const absent = missing.map((person): Result => ({ person, work: null, totals: null }));
  return [...lines, ...absent].sort((a, b) => (a.person?.row ?? Infinity) - (b.person?.row ?? Infinity));
}

/** The interface words of the table of results. */
export type TableWords = Pick<Words, Extract<WordKey, `review.table.${string}`>>;

/** The results as rows of text under a row of headings, for `tsvOf` and `csvOf`. */
export const resultRows = (results: readonly Result[], words: TableWords): string[][] => [
  [
    words['review.table.name'],
    words['review.table.code'],
    words['review.table.points'],
    words['review.table.of'],
    words['review.table.percent'],
    words['review.table.handed-in'],
    words['review.table.late'],
  ],
  ...results.map(({ person, work, totals }) => [
    person?.name ?? '',
    work?.student ?? person?.code ?? '',
    totals ? pointsText(totals.auto.points + totals.rubric.points) : '',
    totals ? pointsText(totals.auto.max + totals.rubric.max) : '',
    totals === null || totals.percent === null ? '' : pointsText(totals.percent),
    work?.current.handIn.handedIn ?? words['review.table.missing'],
    work?.late == null
      ? work?.lateMark
        ? words['review.table.late']
        : ''
      : fill(words['review.table.minutes'], { n: work.late }),
  ]),
];

/** What the JSON of a review holds of one person's work. */
export interface ReviewedWork {
  work: Work;
  answers: readonly ReviewedAnswer[];
  totals: Totals;
  marks: Readonly<Record<string, Marking>>;
  remark: Remark | null;
}

/** Everything as JSON, for whoever counts on: scores, marks and statistics, with the answers as they were handed in. */
export function resultsJson(
  { assignment, missing }: ClassWork,
  rule: GradeRule,
  reviewed: readonly ReviewedWork[],
  statistics: readonly QuestionStatistics[],
  now = new Date(),
): string {
  const out = {
    format: 'says-who-results',
    version: 1,
    exported: now.toISOString(),
    assignment,
    students: reviewed.map(({ work, answers, totals, marks, remark }) => ({
      student: work.student,
      person: work.person,
      counts: work.counts,
      late: work.late,
      lateMark: work.lateMark,
      notes: work.notes,
      number: work.current.handIn.number,
      handedIn: work.current.handIn.handedIn,
      versions: work.versions.length,
      totals,
      remark: remark?.text ?? '',
      answers: answers.map((one) => ({
        question: one.key,
        state: one.state,
        first: one.first,
        best: one.best,
        counted: countedScore(one, rule)?.points ?? null,
        marking: (Object.hasOwn(marks, one.key) && marks[one.key]) || null,
        handedIn: one.answer,
      })),
    })),
    missing: missing.map(({ name, code, email }) => ({ name, code, email })),
    questions: statistics.map(({ question, things, ...figures }) => ({
      ...figures,
      kind: question.kind,
      prompt: question.prompt,
      hash: question.hash,
      things,
    })),
  };
  return JSON.stringify(out, null, 1);
}
