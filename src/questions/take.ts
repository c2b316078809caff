import type { QuestionWords } from './kind.ts';
import { OPEN } from './ladder.ts';
import type { Answer, Question, Response } from './question.ts';
import { scorerOf } from './scores.ts';

/** What comes of a submission: the attempts with it, or the sentence that says why it is not taken and costs no try. */
export type Taken = { attempts: Response[] } | { notice: keyof QuestionWords };

/**
 * Takes a submission, or says why not. Where feedback is held back it takes the place of the one before: nothing was judged
 * yet, so that what stands when the work is handed in is the first attempt.
 */
export function take(question: Question, { attempts }: Answer, response: Response, rules = OPEN): Taken {
  if (scorerOf(question).isUnfinished(question, response)) return { notice: `q.empty.${question.kind}` };
  if (rules.feedback === 'held') return { attempts: [response] };
  const tried = attempts.some((earlier) => JSON.stringify(earlier) === JSON.stringify(response));
  return tried ? { notice: 'q.again' } : { attempts: [...attempts, response] };
}
