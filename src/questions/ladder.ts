import { isRight } from '../model/score.ts';
import type { Answer, Question } from './question.ts';
import { scorerOf } from './scores.ts';

/** How a question came to its end: answered rightly, out of tries, the answer shown, or a text handed over. */
export type End = 'right' | 'spent' | 'shown' | 'submitted';

/** What an assignment changes in how its questions run. */
export interface Rules {
  /** Most tries that a question gives; null for as many as it allows itself, and never more than that. */
  attempts: number | null;
  /**
   * `held`: an answer is taken and nothing is said of it. Since nothing was learnt from it, it may be changed, and the last
   * one taken is the first attempt. `closed`: the work was handed in, and every answer shows its reasons and is the last.
   */
  feedback: 'open' | 'held' | 'closed';
}
/** How questions run outside an assignment. */
export const OPEN: Rules = { attempts: null, feedback: 'open' };

/** Where a student stands with a question. */
export interface Ladder {
  /** Tries allowed in all. */
  allowed: number;
  /** Tries left; 0 once the question is done. */
  left: number;
  /** How many hints may be opened; all of them in the end, where they are no help any more and are not counted. */
  hints: number;
  /** Whether it may be said how sure one is: before the first try, or as long as the answer may be changed. */
  sure: boolean;
  /** Whether the answer may be asked for: after a first try, while the question is open. */
  mayShow: boolean;
  /** Why the question is done; null while it is open. */
  end: End | null;
}

/**
 * After how many tries a hint opens, counted from 1: the first says where to look and opens after the first miss, the
 * second says which idea and opens after the second. All are open before the last try, so that no hint comes too late to
 * be used; where there is one submission only, they are open from the start.
 */
export const hintOpensAfter = (hint: number, allowed: number): number => Math.min(hint, allowed - 1);

/** Tries that a question gives under such rules. */
export function triesUnder(question: Question, { attempts, feedback }: Rules): number {
  const designed = scorerOf(question).attempts(question);
  return feedback === 'open' ? Math.min(designed, attempts ?? designed) : 1;
}

/** The state of a question after what the student did with it. */
export function ladder(question: Question, answer: Answer, rules = OPEN): Ladder {
  const scorer = scorerOf(question);
  const allowed = triesUnder(question, rules);
  const held = rules.feedback === 'held';
  const used = answer.attempts.length;
  const last = answer.attempts.at(-1);
  const score = last === undefined ? undefined : scorer.score(question, last);
  const end = held
    ? null
    : score && isRight(score)
      ? 'right'
      : answer.shown
        ? 'shown'
        : used < allowed
          ? null
          : scorer.scored
            ? 'spent'
            : 'submitted';
  return {
    allowed,
    left: end ? 0 : held ? allowed : allowed - used,
    hints: question.hints.filter((_, i) => end !== null || hintOpensAfter(i + 1, allowed) <= used).length,
    sure: used === 0 || held,
    mayShow: !held && end === null && used > 0,
    end,
  };
}
