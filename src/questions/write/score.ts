import type { Scorer } from '../kind.ts';

/** The page does not score writing: it shows a model and a checklist, and a teacher's rubric gives the points. */
export const writeScorer: Scorer<'write'> = {
  scored: false,
  attempts: () => 1,
  isUnfinished: (_, { text }) => text.trim() === '',
  score: () => ({ points: 0, max: 0, hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 }),
  verdicts: () => ({}),
};
