import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRight, type Score } from '../../../src/model/score.ts';
import { scorerOf } from '../../../src/questions/scores.ts';
import type { QuestionOf } from '../../../src/questions/question.ts';
import { QUESTIONS } from '../../support/questions.ts';

const sound = (score: Score): void => {
  expect(score.points).toBeGreaterThanOrEqual(0);
  expect(score.points).toBeLessThanOrEqual(score.max);
  for (const count of [score.hits, score.misses, score.falseAlarms, score.correctRejections]) {
    expect(Number.isInteger(count)).toBe(true);
    expect(count).toBeGreaterThanOrEqual(0);
  }
};
const ids = fc.integer({ min: 2, max: 8 }).map((n) => Array.from({ length: n }, (_, i) => `o${i}`));
/** A map over ids, and any choice among them. */
const withChoice = <T>(value: fc.Arbitrary<T>) =>
  ids.chain((names) =>
    fc.record({
      entries: fc
        .array(value, { minLength: names.length, maxLength: names.length })
        .map((values) => Object.fromEntries(names.map((name, i) => [name, values[i] as T]))),
      chosen: fc.subarray(names),
    }),
  );

describe('choice', () => {
  const scorer = scorerOf(QUESTIONS.single);
  const question = (several: boolean, correct: Record<string, boolean>): QuestionOf<'choice'> => ({
    ...QUESTIONS.single,
    several,
    options: Object.fromEntries(Object.entries(correct).map(([id, key]) => [id, { text: id, why: id, correct: key }])),
  });

  test('one best answer is all or nothing', () => {
    expect(scorer.score(QUESTIONS.single, ['nobody'])).toEqual({
      points: 1,
      max: 1,
      hits: 1,
      misses: 0,
      falseAlarms: 0,
      correctRejections: 3,
    });
    expect(scorer.score(QUESTIONS.single, ['council'])).toEqual({
      points: 0,
      max: 1,
      hits: 0,
      misses: 1,
      falseAlarms: 1,
      correctRejections: 2,
    });
  });

  test('several answers earn the share of options rightly judged', () => {
    expect(scorer.score(QUESTIONS.several, ['date']).points).toBe(0.75);
    expect(scorer.score(QUESTIONS.several, ['date', 'photo']).points).toBe(1);
    expect(scorer.score(QUESTIONS.several, ['date', 'photo', 'mood', 'future']).points).toBe(0.5);
  });

  test('full marks for the key and for nothing else', () =>
    fc.assert(
      fc.property(withChoice(fc.boolean()), fc.boolean(), ({ entries, chosen }, several) => {
        const asked = question(several, entries);
        const key = Object.keys(entries).filter((id) => entries[id]);
        const score = scorer.score(asked, chosen);
        sound(score);
        expect(score.hits + score.misses).toBe(key.length);
        expect(isRight(score)).toBe(JSON.stringify(key) === JSON.stringify(chosen));
        // The order in which options were chosen makes no difference.
        expect(scorer.score(asked, chosen.toReversed())).toEqual(score);
      }),
    ));
});

describe('phrases', () => {
  const scorer = scorerOf(QUESTIONS.flags);
  const tiers = fc.constantFrom('core' as const, 'defensible' as const, 'plain' as const);
  const question = (entries: Record<string, 'core' | 'defensible' | 'plain'>): QuestionOf<'phrases'> => ({
    ...QUESTIONS.flags,
    phrases: Object.fromEntries(
      Object.entries(entries).map(([id, tier]) => [id, { text: id, quoted: false, tier, why: id }]),
    ),
  });

  test('hits and correct rejections over core and plain; a defensible flag is neutral', () => {
    expect(scorer.score(QUESTIONS.flags, ['certainly', 'said', 'quoted'])).toEqual({
      points: 0.5,
      max: 1,
      hits: 1,
      misses: 1,
      falseAlarms: 1,
      correctRejections: 1,
    });
  });

  test('holds for any passage', () =>
    fc.assert(
      fc.property(withChoice(tiers), ({ entries, chosen }) => {
        const asked = question(entries);
        const all = Object.keys(entries);
        const core = all.filter((id) => entries[id] === 'core');
        const plain = all.filter((id) => entries[id] === 'plain');
        const score = scorer.score(asked, chosen);
        sound(score);
        expect(score.hits + score.misses).toBe(core.length);
        expect(score.falseAlarms + score.correctRejections).toBe(plain.length);
        // Full marks exactly for all of core and none of plain.
        const careful = core.every((id) => chosen.includes(id)) && !plain.some((id) => chosen.includes(id));
        expect(isRight(score)).toBe(careful && core.length + plain.length > 0);
        // Flagging everything never beats flagging with care, and every false alarm costs.
        expect(scorer.score(asked, all).points).toBeLessThanOrEqual(scorer.score(asked, core).points);
        for (const id of plain.filter((id) => !chosen.includes(id)))
          expect(scorer.score(asked, [...chosen, id]).points).toBeLessThan(score.points);
        for (const id of core.filter((id) => !chosen.includes(id)))
          expect(scorer.score(asked, [...chosen, id]).points).toBeGreaterThan(score.points);
        for (const id of all.filter((id) => entries[id] === 'defensible'))
          expect(scorer.score(asked, [...chosen, id])).toEqual(score);
      }),
    ));
});

describe('sort', () => {
  const scorer = scorerOf(QUESTIONS.bins);

  test('a place in `also` counts; the rest are misses, and false alarms where they were put somewhere', () => {
    expect(scorer.score(QUESTIONS.bins, { closed: 'verified', cracks: 'verified', reopen: 'unverified' })).toEqual({
      points: 2 / 3,
      max: 1,
      hits: 2,
      misses: 1,
      falseAlarms: 1,
      correctRejections: 0,
    });
    expect(scorer.score(QUESTIONS.bins, { closed: 'verified' })).toMatchObject({ hits: 1, misses: 2, falseAlarms: 0 });
  });

  test('full marks exactly when every item stands where it may', () =>
    fc.assert(
      fc.property(
        fc.record({
          closed: fc.constantFrom('verified', 'unverified', 'forecast'),
          cracks: fc.constantFrom('verified', 'unverified', 'forecast'),
          reopen: fc.constantFrom('verified', 'unverified', 'forecast'),
        }),
        (response) => {
          const score = scorer.score(QUESTIONS.bins, response);
          sound(score);
          expect(score.hits + score.misses).toBe(3);
          const { closed, cracks, reopen } = response;
          expect(isRight(score)).toBe(closed === 'verified' && cracks !== 'forecast' && reopen === 'forecast');
        },
      ),
    ));
});

test('the page gives no points for writing', () => {
  const score = scorerOf(QUESTIONS.rewrite).score(QUESTIONS.rewrite, {
    text: 'The toll rose by half.',
    checks: [0, 1, 2],
  });
  expect(score.max).toBe(0);
  expect(isRight(score)).toBe(false);
});

test('nothing to judge is told apart from an answer', () => {
  const { single, flags, bins, rewrite } = QUESTIONS;
  expect(scorerOf(single).isUnfinished(single, [])).toBe(true);
  expect(scorerOf(single).isUnfinished(single, ['engineer'])).toBe(false);
  expect(scorerOf(flags).isUnfinished(flags, [])).toBe(true);
  expect(scorerOf(bins).isUnfinished(bins, { closed: 'verified', cracks: 'verified' })).toBe(true);
  expect(scorerOf(bins).isUnfinished(bins, { closed: 'verified', cracks: 'verified', reopen: 'toString' })).toBe(true);
  expect(scorerOf(bins).isUnfinished(bins, { closed: 'verified', cracks: 'verified', reopen: 'verified' })).toBe(false);
  expect(scorerOf(rewrite).isUnfinished(rewrite, { text: ' \n', checks: [] })).toBe(true);
});
