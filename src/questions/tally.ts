import type { Score } from '../model/score.ts';

/** Tries at a question with so many things to judge: one less, at least one, at most three. */
export const triesFor = (things: number): number => Math.min(3, Math.max(1, things - 1));

/** The four counts of signal detection, with (hits + correct rejections) ÷ `of` as points out of one. */
export function tally(things: { wanted: boolean; chosen: boolean }[], of: number): Score {
  const count = (wanted: boolean, chosen: boolean): number =>
    things.filter((thing) => thing.wanted === wanted && thing.chosen === chosen).length;
  const hits = count(true, true);
  const correctRejections = count(false, false);
  return {
    points: of === 0 ? 0 : (hits + correctRejections) / of,
    max: 1,
    hits,
    misses: count(true, false),
    falseAlarms: count(false, true),
    correctRejections,
  };
}
