import { isRight, type Score } from '../../model/score.ts';
import type { Question, Response } from '../../questions/question.ts';
import { scorerOf } from '../../questions/scores.ts';
import { assignedQuestions, type Assignment, type GradeRule } from '../assignment.ts';
import type { HandIn, HandInAnswer } from '../hand-in.ts';
import { fitsKind } from './fits.ts';
import { rubricPoints, type Levels } from './rubric.ts';

/** The questions of the assigned lessons by slug, in their order. A lesson that could not be fetched is missing. */
export type LessonQuestions = ReadonlyMap<string, readonly Question[]>;

/** How an answer stands to the question as the site has it now. */
export type AnswerState =
  /** Judged by the key. */
  | 'scored'
  /** Written or logged: a teacher's rubric gives the points. */
  | 'written'
  /** Nothing was submitted; a draft may be there. */
  | 'blank'
  /** The question was edited since. It is shown with its own words, and never judged by the new key. */
  | 'edited'
  /** The site has no such question any more. */
  | 'gone'
  /** What is in the file is no answer to a question of this kind. */
  | 'unreadable'
  /** The lesson's questions are not at hand. */
  | 'unknown';

/** One assigned question and what came of it. */
export interface ReviewedAnswer {
  /** `lesson/question`. */
  key: string;
  lesson: string;
  id: string;
  state: AnswerState;
  /** The question as the site has it; null if it is gone or not at hand. */
  question: Question | null;
  /** What the hand-in has of it; null if it has nothing at all. */
  answer: HandInAnswer | null;
  /** Of the first attempt, and of the best; null if it was not scored. */
  first: Score | null;
  best: Score | null;
  /** Which attempt was the best, from 0; the earliest of equals. */
  bestAt: number;
}

const scored = (question: Question, response: Response): Score | null => {
  if (!fitsKind(question.kind, response)) return null;
  try {
    return scorerOf(question).score(question, response);
  } catch {
    // Of its kind by its outer form only.
    return null;
  }
};

/** Judges one answer. `attempts` is how many the assignment allows; what a file has beyond them is not looked at. */
export function reviewAnswer(
  lesson: string,
  id: string,
  question: Question | null,
  answer: HandInAnswer | null,
  attempts: number | null,
  known = true,
): ReviewedAnswer {
  const out: ReviewedAnswer = {
    key: `${lesson}/${id}`,
    lesson,
    id,
    state: 'blank',
    question,
    answer,
    first: null,
    best: null,
    bestAt: 0,
  };
  if (!known) return { ...out, state: 'unknown' };
  if (!question) return { ...out, state: 'gone' };
  if (!answer) return out;
  if (answer.hash !== question.hash) return { ...out, state: 'edited' };
  if (answer.kind !== question.kind) return { ...out, state: 'unreadable' };
  if (answer.attempts.length === 0) return out;
  const scorer = scorerOf(question);
  if (!scorer.scored) {
    const fits = answer.attempts.every(({ response }) => fitsKind(question.kind, response));
    return { ...out, state: fits ? 'written' : 'unreadable' };
  }
  const allowed = Math.min(scorer.attempts(question), attempts ?? Infinity);
  const scores = answer.attempts.slice(0, allowed).map(({ response }) => scored(question, response));
  const [first] = scores;
  if (!first) return { ...out, state: 'unreadable' };
  const bestAt = scores.reduce((top, score, i) => ((score?.points ?? 0) > (scores[top]?.points ?? 0) ? i : top), 0);
  return { ...out, state: 'scored', first, best: scores[bestAt] ?? first, bestAt };
}

/**
 * Judges a hand-in: every question that the assignment asks, in its order, whether the hand-in has it or not, and after them
 * what the hand-in has besides (questions that are gone by now).
 */
export function reviewHandIn(handIn: HandIn, assignment: Assignment, lessons: LessonQuestions): ReviewedAnswer[] {
  return assignment.lessons.flatMap((assigned) => {
    const { lesson } = assigned;
    const questions = lessons.get(lesson);
    const answers = new Map(
      handIn.lessons
        .filter((own) => own.lesson === lesson)
        .flatMap(({ answers }) => answers.map((a) => [a.id, a] as const)),
    );
    const asked = questions ? assignedQuestions(assigned, questions) : [];
    const ids = new Set(asked.map(({ id }) => id));
    // Of the short path, a question may have left it since; it is there all the same.
    const byId = new Map(questions?.map((question) => [question.id, question]));
    return [
      ...asked.map((question) =>
        reviewAnswer(lesson, question.id, question, answers.get(question.id) ?? null, assignment.attempts),
      ),
      ...[...answers.values()]
        .filter(({ id }) => !ids.has(id) && !byId.has(id))
        .map((answer) => reviewAnswer(lesson, answer.id, null, answer, null, questions !== undefined)),
    ];
  });
}

/**
 * The numbers that students see on the questions, by key. Judged work has all assigned questions of a lesson first, in their
 * order, so that anybody's answers tell them.
 */
export function numbersOf(answers: readonly ReviewedAnswer[]): Map<string, number> {
  const last = new Map<string, number>();
  return new Map(
    answers.map(({ key, lesson }) => {
      const number = (last.get(lesson) ?? 0) + 1;
      last.set(lesson, number);
      return [key, number];
    }),
  );
}

/** Points out of so many. */
export interface Points {
  points: number;
  max: number;
}

/** Points as they are read: at most two decimals, none where there are none. */
export const pointsText = (points: number): string => String(Math.round(points * 100) / 100);

/** What a hand-in came to. Edited, gone and unreadable answers count neither way; a blank one earns nothing. */
export interface Totals {
  /** What the page scored. */
  auto: Points;
  /** What the teacher scored by the rubric, each answer out of one. */
  rubric: Points;
  /** Written answers still without a level. */
  unmarked: number;
  blank: number;
  /** Answers that count neither way. */
  apart: number;
  /** Both together in per cent, not rounded; null if nothing counts. */
  percent: number | null;
}

/** The score that counts by the grade rule. */
export const countedScore = ({ first, best }: ReviewedAnswer, rule: GradeRule): Score | null =>
  rule === 'best' ? best : first;

/** Whether a question is scored by the page; written ones are marked by a teacher. */
export const isScored = (question: Question): boolean => scorerOf(question).scored;

/**
 * Adds up a hand-in. `levels` has the rubric's levels by `lesson/question`. `marked` has the written questions that the teacher
 * marks in this class at all: only there does a blank answer count as nothing out of one.
 */
export function totalsOf(
  answers: readonly ReviewedAnswer[],
  rule: GradeRule,
  levels: Readonly<Record<string, Levels>> = {},
  marked: ReadonlySet<string> = new Set(),
): Totals {
  const totals: Totals = {
    auto: { points: 0, max: 0 },
    rubric: { points: 0, max: 0 },
    unmarked: 0,
    blank: 0,
    apart: 0,
    percent: null,
  };
  for (const one of answers) {
    const { question, state, key } = one;
    if (state === 'blank') totals.blank += 1;
    if (!question || !['scored', 'written', 'blank'].includes(state)) {
      totals.apart += 1;
    } else if (isScored(question)) {
      totals.auto.points += countedScore(one, rule)?.points ?? 0;
      totals.auto.max += 1;
    } else {
      const given = Object.hasOwn(levels, key) ? rubricPoints(levels[key] ?? {}) : null;
      if (given !== null || (state === 'blank' && marked.has(key))) {
        totals.rubric.points += given ?? 0;
        totals.rubric.max += 1;
      } else if (state === 'written') totals.unmarked += 1;
    }
  }
  const max = totals.auto.max + totals.rubric.max;
  return { ...totals, percent: max === 0 ? null : (100 * (totals.auto.points + totals.rubric.points)) / max };
}

/** Whether the first attempt was entirely right. */
export const rightAtOnce = ({ first }: ReviewedAnswer): boolean => first !== null && isRight(first);
