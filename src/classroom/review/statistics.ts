import { calibrate, type Calibration } from '../../answers/notebook-statistics.ts';
import type { Question } from '../../questions/question.ts';
import { correlation, halves, type Half, type Pair } from './correlation.ts';
import { flagsOf, type Flag } from './flags.ts';
import { isScored, rightAtOnce, type ReviewedAnswer } from './scoring.ts';
import { choicesIn, outcome, thingsOf, type Thing } from './things.ts';

/** The judged answers of one person, by the key of their work. Only work that counts belongs in here. */
export interface Sheet {
  key: string;
  answers: readonly ReviewedAnswer[];
}

/** Answers below which only counts are shown, and below which a figure is tentative. */
export const FEW = 20;
const TENTATIVE = 100;
export type Trust = 'few' | 'tentative' | 'firm';
/** How far figures of so many answers can be trusted. */
export const trustIn = (answers: number): Trust => (answers < FEW ? 'few' : answers < TENTATIVE ? 'tentative' : 'firm');

/** Who chose something, and how many of them stand in each half of the class. */
export interface Choosers {
  /** Keys of their work. */
  who: string[];
  upper: number;
  lower: number;
}

/** A thing of the question and what first attempts made of it. */
export interface ThingStatistics extends Thing {
  /** Of what is chosen or left: who chose it. Of what is placed: who placed it at all. */
  chosen: Choosers;
  /** One for each of the thing's places, in their order. */
  put: Choosers[];
  hits: number;
  misses: number;
  falseAlarms: number;
  correctRejections: number;
}

/** One question over the class, by first attempts alone. */
export interface QuestionStatistics {
  /** `lesson/question`. */
  key: string;
  lesson: string;
  question: Question;
  /** People whose hand-in has this question in this version, answered or not. */
  asked: number;
  /** Who answered it. */
  answered: string[];
  /** Who submitted nothing. */
  blank: string[];
  /** Answers to another version of it, or that could not be read: shown apart, in no figure. */
  apart: string[];
  /** How many were entirely right at the first attempt. */
  right: number;
  /** Mean share of the points, 0 to 1: for one best answer the share of right answers. Null if nobody answered. */
  p: number | null;
  /** How far `r` and `d` can be trusted, by the answers there are. */
  trust: Trust;
  /** Correlation of the points with the share of points in everybody's other questions. Null below FEW, or if nothing varies. */
  r: number | null;
  /** `p` of the upper half of the class less `p` of the lower half. Null below FEW, or if a half is empty. */
  d: number | null;
  /** Empty for questions that a teacher marks. */
  things: ThingStatistics[];
  flags: Flag[];
}

const nobody = (): Choosers => ({ who: [], upper: 0, lower: 0 });

function add(choosers: Choosers | undefined, who: string, half: Half): void {
  if (!choosers) return;
  choosers.who.push(who);
  if (half) choosers[half] += 1;
}

/** Points of somebody's first attempts, out of the questions that could be scored. A blank one is nothing out of one. */
const sumOf = ({ answers }: Sheet): { points: number; max: number } => {
  const counted = answers.filter(
    ({ state, question }) => state === 'scored' || (state === 'blank' && question !== null && isScored(question)),
  );
  return { points: counted.reduce((sum, { first }) => sum + (first?.points ?? 0), 0), max: counted.length };
};

interface Row {
  sheet: Sheet;
  sum: { points: number; max: number };
  half: Half;
}

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

function thingStatistics(
  question: Question,
  given: readonly { row: Row; answer: ReviewedAnswer }[],
): ThingStatistics[] {
  const things = thingsOf(question);
  const counted = things.map((thing): ThingStatistics => ({
    ...thing,
    chosen: nobody(),
    put: thing.places.map(nobody),
    hits: 0,
    misses: 0,
    falseAlarms: 0,
    correctRejections: 0,
  }));
  for (const { row, answer } of given) {
    const response = answer.answer?.attempts[0]?.response;
    if (response === undefined) continue;
    choicesIn(question, things, response).forEach((choice, i) => {
      const thing = counted[i];
      if (!thing) return;
      const { sheet, half } = row;
      if (choice.chosen) add(thing.chosen, sheet.key, half);
      add(thing.put[thing.places.findIndex(({ id }) => id === choice.place)], sheet.key, half);
      const what = outcome(thing, choice);
      if (what) thing[what] += 1;
    });
  }
  return counted;
}

function questionStatistics(
  question: Question,
  found: readonly { row: Row; answer: ReviewedAnswer }[],
): QuestionStatistics {
  const keys = (...states: string[]): string[] =>
    found.filter(({ answer }) => states.includes(answer.state)).map(({ row }) => row.sheet.key);
  const given = found.filter(({ answer }) => answer.state === 'scored');
  const points = (half?: Half): number[] =>
    given.filter(({ row }) => half === undefined || row.half === half).map(({ answer }) => answer.first?.points ?? 0);
  const trust = trustIn(given.length);
  const [upper, lower] = [mean(points('upper')), mean(points('lower'))];
  const rest = given.flatMap(({ row: { sum }, answer }): Pair[] => {
    const own = answer.first?.points ?? 0;
    return sum.max > 1 ? [[own, (sum.points - own) / (sum.max - 1)]] : [];
  });
  const answered = keys('scored', 'written');
  const blank = keys('blank');
  const { lesson = '', key = '' } = found[0]?.answer ?? {};
  const out = {
    key,
    lesson,
    question,
    asked: answered.length + blank.length,
    answered,
    blank,
    apart: keys('edited', 'unreadable'),
    right: given.filter(({ answer }) => rightAtOnce(answer)).length,
    p: mean(points()),
    trust,
    r: trust === 'few' ? null : correlation(rest),
    d: trust === 'few' || upper === null || lower === null ? null : upper - lower,
    things: thingStatistics(question, given),
  };
  return { ...out, flags: flagsOf(out) };
}

/**
 * The questions of a class, each in one pass over its answers, in the order in which they were assigned. Halves of the class
 * are by the share of points in all first attempts.
 */
export function classStatistics(sheets: readonly Sheet[]): QuestionStatistics[] {
  const sums = sheets.map(sumOf);
  const sides = halves(sums.map(({ points, max }) => (max === 0 ? 0 : points / max)));
  const found = new Map<string, { question: Question; of: { row: Row; answer: ReviewedAnswer }[] }>();
  sheets.forEach((sheet, i) => {
    const row: Row = { sheet, sum: sums[i] ?? { points: 0, max: 0 }, half: sides[i] ?? null };
    for (const answer of sheet.answers) {
      if (!answer.question) continue;
      const there = found.get(answer.key);
      if (there) there.of.push({ row, answer });
      else found.set(answer.key, { question: answer.question, of: [{ row, answer }] });
    }
  });
  return [...found.values()].map(({ question, of }) => questionStatistics(question, of));
}

/** A first attempt with what was said of it, for calibration. */
export interface StatedAnswer {
  /** Key of the work, and `lesson/question`. */
  who: string;
  key: string;
  score: NonNullable<ReviewedAnswer['first']>;
  confidence: number | null;
  at: string;
}

/** How sure the class was and how right, over all questions or over one. Confident errors come first, the surest on top. */
export function classCalibration(sheets: readonly Sheet[], key?: string): Calibration<StatedAnswer> {
  return calibrate(
    sheets.flatMap(({ key: who, answers }) =>
      answers.flatMap(({ key: question, first, answer }): StatedAnswer[] =>
        first && answer && (key === undefined || question === key)
          ? [{ who, key: question, score: first, confidence: answer.confidence, at: answer.attempts[0]?.at ?? '' }]
          : [],
      ),
    ),
  );
}
