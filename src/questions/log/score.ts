import type { Scorer } from '../kind.ts';

/** The page does not score a log: it shows a model, its day and a checklist, and a teacher's rubric gives the points. */
export const logScorer: Scorer<'log'> = {
  scored: false,
  attempts: () => 1,
  isUnfinished: (_, { chosen, own, found }) =>
    found.trim() === '' || chosen === null || (chosen === '' && own.trim() === ''),
  score: () => ({ points: 0, max: 0, hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 }),
  verdicts: () => ({}),
};
