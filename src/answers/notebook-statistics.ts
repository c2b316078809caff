import { isRight, type Score } from '../model/score.ts';
import type { Question } from '../questions/question.ts';
import { scoreOf, type Questions } from './notebook-work.ts';
import type { WorkRecord } from './record.ts';

/** Confidence as it is stored, in per cent. */
export const LEVELS = [40, 60, 80, 95] as const;
/** Answers a level needs before its share is shown. */
export const LEVEL_MIN = 5;
/** Answers a picture of how sure and how right needs. */
export const TOTAL_MIN = 20;
/** Phrases of each sort that a lean needs. */
export const LEAN_MIN = 5;
/** Differences up to this are no difference. */
const CLOSE = 0.1;
/** Kinds in which sound text can be flagged and telling text passed over. */
export const FLAGGING: ReadonlySet<string> = new Set(['phrases', 'highlight']);

/** A first try that could be judged. */
export interface Judged {
  lesson: string;
  number: number;
  question: Question;
  score: Score;
  confidence: number | null;
  at: string;
}

/**
 * The first tries of some work that can be judged: scored, and of the version that the lesson has now. A question answered
 * in several records counts once, as it was answered first.
 */
export function judge(work: readonly { record: WorkRecord; questions: Questions }[]): Judged[] {
  const found = new Map<string, Judged>();
  for (const { record, questions } of work)
    [...questions.values()].forEach((question, i) => {
      const answer = record.answers[question.id];
      const first = answer?.attempts[0];
      if (!answer || !first || answer.hash !== question.hash) return;
      const score = scoreOf(question, first.response);
      const key = `${record.lesson}/${question.id}`;
      if (!score || (found.get(key)?.at ?? '~') <= first.at) return;
      const { confidence } = answer;
      found.set(key, { lesson: record.lesson, number: i + 1, question, score, confidence, at: first.at });
    });
  return [...found.values()];
}

/** How many of the answers given with one degree of confidence were right. */
export interface Level {
  level: number;
  n: number;
  right: number;
  /** Too few to show a share. */
  hidden: boolean;
}

/** What calibration looks at in an answer. */
type Stated = Pick<Judged, 'score' | 'confidence' | 'at'>;

export interface Calibration<J extends Stated = Judged> {
  total: number;
  levels: Level[];
  /** How many answers are missing until there is a picture. */
  missing: number;
  /** Means over all answers, 0 to 100. */
  stated: number;
  observed: number;
  /** `mixed`: close on the whole, and far apart level by level. */
  says: 'over' | 'under' | 'close' | 'mixed';
  /** Fairly sure or sure, and not right: the surest first, of these the latest. */
  errors: J[];
}

/** Stated confidence against what was right. */
export function calibrate<J extends Stated>(judged: readonly J[]): Calibration<J> {
  const stated = judged.filter(({ confidence }) => confidence !== null);
  const total = stated.length;
  const right = (some: readonly J[]): number => some.filter(({ score }) => isRight(score)).length;
  const mean = total === 0 ? 0 : stated.reduce((sum, { confidence }) => sum + (confidence ?? 0), 0) / total;
  const observed = total === 0 ? 0 : (100 * right(stated)) / total;
  const gap = (mean - observed) / 100;
  const levels = LEVELS.map((level) => {
    const there = stated.filter(({ confidence }) => confidence === level);
    return { level, n: there.length, right: right(there), hidden: there.length < LEVEL_MIN };
  });
  const apart = levels.reduce((sum, { level, n, right: hits }) => sum + Math.abs((level / 100) * n - hits), 0);
  return {
    total,
    levels,
    missing: Math.max(0, TOTAL_MIN - total),
    stated: mean,
    observed,
    says: gap > CLOSE ? 'over' : gap < -CLOSE ? 'under' : apart > 2 * CLOSE * total ? 'mixed' : 'close',
    errors: stated
      .filter(({ confidence, score }) => (confidence ?? 0) >= 80 && !isRight(score))
      .sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0) || b.at.localeCompare(a.at)),
  };
}

/** Sound phrases flagged and telling ones passed over. */
export interface Flags {
  falseAlarms: number;
  sound: number;
  misses: number;
  telling: number;
}

/** The flags of one lesson; `at` is when the first of them were set. */
export interface LessonFlags extends Flags {
  lesson: string;
  at: string;
}

export interface Lean extends Flags {
  /** From the first lesson to the last. */
  lessons: LessonFlags[];
  says: 'much' | 'little' | 'even' | 'few';
}

/**
 * Which way somebody errs, from −1 (passes everything over) to 1 (flags everything): the share of sound phrases flagged
 * less the share of telling ones passed over. Null without phrases of both sorts.
 */
export const leanOf = ({ falseAlarms, sound, misses, telling }: Flags): number | null =>
  sound === 0 || telling === 0 ? null : falseAlarms / sound - misses / telling;

const add = (flags: Flags, { score }: Judged): Flags => ({
  falseAlarms: flags.falseAlarms + score.falseAlarms,
  sound: flags.sound + score.falseAlarms + score.correctRejections,
  misses: flags.misses + score.misses,
  telling: flags.telling + score.hits + score.misses,
});

/** The suspicion lean over all flagging questions and by lesson. */
export function lean(judged: readonly Judged[]): Lean {
  const flagging = judged.filter(({ question }) => FLAGGING.has(question.kind));
  const none: Flags = { falseAlarms: 0, sound: 0, misses: 0, telling: 0 };
  const lessons = [...new Set(flagging.map(({ lesson }) => lesson))].map((lesson): LessonFlags => {
    const own = flagging.filter((one) => one.lesson === lesson);
    return { lesson, at: own.map(({ at }) => at).sort()[0] ?? '', ...own.reduce(add, none) };
  });
  const all = flagging.reduce(add, none);
  const way = leanOf(all) ?? 0;
  const few = all.sound < LEAN_MIN || all.telling < LEAN_MIN;
  return {
    ...all,
    lessons: lessons.sort((a, b) => a.at.localeCompare(b.at)),
    says: few ? 'few' : way > CLOSE ? 'much' : way < -CLOSE ? 'little' : 'even',
  };
}
