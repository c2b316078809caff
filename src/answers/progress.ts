import type { WorkRecord } from './record.ts';

/** A question as it stands in the lesson now. */
export interface OnPage {
  id: string;
  /** Its version. */
  hash: string;
}

/** Whether a question, as it is now, has a submitted answer. */
export const isAnswered = (record: WorkRecord, { id, hash }: OnPage): boolean => {
  const answer = record.answers[id];
  return answer?.hash === hash && answer.attempts.length > 0;
};

/**
 * The question to go on with, as an index: the one worked on last if its answer was not submitted, else the first open
 * one after it, else the first open one. -1 if nothing was begun or nothing is left.
 */
export function whereToGoOn(record: WorkRecord, questions: readonly OnPage[]): number {
  const changed = questions.map(({ id, hash }) => {
    const answer = record.answers[id];
    return answer?.hash === hash ? answer.changed : '';
  });
  const last = changed.reduce((best, time, i) => (time > (changed[best] ?? '') ? i : best), -1);
  if (last < 0) return -1;
  const open = questions.map((question, i) => (isAnswered(record, question) ? -1 : i)).filter((i) => i >= 0);
  return open.find((i) => i >= last) ?? open[0] ?? -1;
}

/** What `work-changed` tells: the ids of the questions that have a submitted answer. */
export interface WorkChanged {
  answered: string[];
}
