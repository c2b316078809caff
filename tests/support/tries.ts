import fc from 'fast-check';
import type { PracticeTry } from '../../src/practice/log.ts';

/** A try at a sentence of a skill on a day of November 2026, at noon, where the tests run. */
export const tryOf = (skill: string, day: number, right = true, change: Partial<PracticeTry> = {}): PracticeTry => ({
  item: `${skill}/1`,
  skill,
  sound: true,
  judged: right ? 'sound' : 'query',
  at: new Date(2026, 10, day, 12).toISOString(),
  sure: null,
  ...change,
});

/** Any try at one of four ideas within some weeks; two sentences of each are sound, two are not. */
export const anyTry: fc.Arbitrary<PracticeTry> = fc
  .record({
    skill: fc.constantFrom('booster', 'fear', 'fog', 'hedge'),
    nth: fc.integer({ min: 1, max: 4 }),
    judged: fc.constantFrom('sound' as const, 'query' as const),
    // A few hours each, so that some fall on the same moment.
    hours: fc.integer({ min: 0, max: 200 }),
    sure: fc.constantFrom(null, 40, 60, 80, 95),
  })
  .map(({ nth, hours, ...one }) => ({
    ...one,
    item: `${one.skill}/${nth}`,
    sound: nth > 2,
    at: new Date(2026, 9, 20, hours * 5).toISOString(),
  }));
export const anyLog = fc.array(anyTry, { maxLength: 30 });
