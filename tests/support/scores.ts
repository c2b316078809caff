import { expect } from 'vitest';
import type { Score } from '../../src/model/score.ts';

/** Points within bounds, and counts that are whole and not below nothing. */
export function plausible(score: Score): void {
  expect(score.points).toBeGreaterThanOrEqual(0);
  expect(score.points).toBeLessThanOrEqual(score.max);
  for (const count of [score.hits, score.misses, score.falseAlarms, score.correctRejections]) {
    expect(Number.isInteger(count)).toBe(true);
    expect(count).toBeGreaterThanOrEqual(0);
  }
}
