import { emptyRecord, type SavedAnswer, type WorkRecord } from '../../src/answers/record.ts';
import type { Answer, Question, Response } from '../../src/questions/question.ts';

const START = Date.parse('2026-11-20T09:00:00Z');
/** A time so many minutes into the test's day. */
export const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();

/** A saved answer to a question, as its page would have kept it. */
export function saved(question: Question, responses: Response[], more: Partial<SavedAnswer> = {}): SavedAnswer {
  return {
    hash: question.hash,
    asked: question.prompt.replaceAll('*', ''),
    said: '',
    attempts: responses.map((response, i) => ({ response, at: at(i) })),
    hints: 0,
    shown: false,
    confidence: null,
    draft: null,
    changed: at(responses.length),
    others: [],
    ...more,
  };
}

/** A record of fox-12 on a lesson. */
export const recordOf = (answers: Record<string, SavedAnswer>, more: Partial<WorkRecord> = {}): WorkRecord => ({
  ...emptyRecord({ lesson: 'harbour-bridge', assignment: null, student: 'fox-12' }, at(0)),
  revision: 3,
  changed: at(30),
  answers,
  ...more,
});

/** Two times of one lesson. */
export const now = '2026-11-22T09:00:00.000Z';
export const later = '2026-11-22T09:05:00.000Z';
/** What was asked and said, of an answer whose words do not matter. */
export const words = { hash: 'h1', asked: 'Who says so?', said: 'Nobody' };
export const ticked = (...response: string[]): Answer => ({ attempts: [], hints: 0, shown: false, draft: response });
export const tried = (...attempts: string[][]): Answer => ({ attempts, hints: 0, shown: false });
/** What an answer says last. */
export const said = (answer: SavedAnswer | undefined): unknown =>
  answer && (answer.draft ?? answer.attempts.at(-1)?.response);
