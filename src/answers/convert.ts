import type { InWords } from '../questions/answer-store.ts';
import type { Answer, Response } from '../questions/question.ts';
import type { Attempt, SavedAnswer } from './record.ts';

const same = (a: Response | undefined, b: Response | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A question's answer as the page works with it. */
export const toAnswer = ({ attempts, hints, shown, confidence, draft }: SavedAnswer): Answer => ({
  attempts: attempts.map(({ response }) => response),
  hints,
  shown,
  confidence: confidence ?? undefined,
  draft: draft ?? undefined,
});

/**
 * The saved form of an answer. Attempts that were saved before keep their time, and words that were known of the same
 * answer are kept. An earlier answer to another version of the question moves to `others`, so that nothing of it is lost.
 */
export function toSaved(
  answer: Answer,
  { hash, asked, said }: InWords,
  before: SavedAnswer | undefined,
  now: string,
): SavedAnswer {
  const earlier = before?.hash === hash ? before : undefined;
  const attempts = answer.attempts.map((response, i): Attempt => {
    const known = earlier?.attempts[i];
    return known && same(known.response, response) ? known : { response, at: now };
  });
  const response = answer.draft ?? answer.attempts.at(-1);
  const unchanged = earlier && same(response, earlier.draft ?? earlier.attempts.at(-1)?.response);
  return {
    hash,
    asked: asked || (earlier?.asked ?? ''),
    said: said || (unchanged ? earlier.said : ''),
    attempts,
    hints: answer.hints,
    shown: answer.shown,
    confidence: answer.confidence ?? null,
    draft: answer.draft ?? null,
    changed: now,
    others: before && !earlier ? [{ ...before, others: [] }, ...before.others] : (before?.others ?? []),
  };
}
