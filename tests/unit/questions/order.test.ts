import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRight } from '../../../src/model/score.ts';
import { swapped } from '../../../src/questions/order/score.ts';
import type { QuestionOf } from '../../../src/questions/question.ts';
import { scorerOf } from '../../../src/questions/scores.ts';
import { QUESTIONS } from '../../support/questions.ts';
import { plausible } from '../../support/scores.ts';

const { strength } = QUESTIONS;
const scorer = scorerOf(strength);

/** A question with these ranks, and any order of its items. */
const cases = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 7 })
  .map((ranks) => Object.fromEntries(ranks.map((rank, i) => [`i${i}`, { text: `${i}`, rank, why: '' }])))
  .chain((items) =>
    fc.record({
      question: fc.constant<QuestionOf<'order'>>({ ...strength, items }),
      order: fc.shuffledSubarray(Object.keys(items), { minLength: Object.keys(items).length }),
    }),
  );

test('counts the pairs that stand the right way round, not those of one rank', () => {
  expect(scorer.score(strength, ['log', 'witness', 'photo', 'rumour'])).toMatchObject({
    points: 1,
    hits: 5,
    misses: 0,
  });
  expect(scorer.score(strength, ['log', 'photo', 'witness', 'rumour']).points).toBe(1);
  expect(scorer.score(strength, ['log', 'rumour', 'witness', 'photo'])).toMatchObject({
    points: 3 / 5,
    hits: 3,
    misses: 2,
  });
  expect(scorer.score(strength, ['rumour', 'photo', 'witness', 'log']).points).toBe(0);
});

describe('for any items and any order', () => {
  test('points are within bounds, and full exactly for the key', () =>
    fc.assert(
      fc.property(cases, ({ question, order }) => {
        const score = scorer.score(question, order);
        plausible(score);
        const ranks = order.map((id) => question.items[id]?.rank ?? 0);
        const sorted = ranks.every((rank, i) => i === 0 || rank >= (ranks[i - 1] ?? 0));
        const differ = new Set(ranks).size > 1;
        expect(isRight(score)).toBe(sorted && differ);
        expect(swapped(question, order)).toHaveLength(
          ranks.filter((rank, i) => i > 0 && rank < (ranks[i - 1] ?? 0)).length,
        );
      }),
    ));

  test('putting two neighbours right earns a pair, swapping equals changes nothing', () =>
    fc.assert(
      fc.property(cases, fc.nat(), ({ question, order }, n) => {
        const i = n % (order.length - 1);
        const [above, below] = [order[i] ?? '', order[i + 1] ?? ''];
        const after = [...order.slice(0, i), below, above, ...order.slice(i + 2)];
        const ranks = [question.items[above]?.rank ?? 0, question.items[below]?.rank ?? 0] as const;
        const gain = scorer.score(question, after).hits - scorer.score(question, order).hits;
        expect(gain).toBe(Math.sign(ranks[0] - ranks[1]));
      }),
    ));

  test('the order in which an author wrote the items makes no difference', () =>
    fc.assert(
      fc.property(cases, ({ question, order }) => {
        const items = Object.fromEntries(Object.entries(question.items).reverse());
        expect(scorer.score({ ...question, items }, order)).toEqual(scorer.score(question, order));
      }),
    ));

  test('the whole way round, the points come out at the rest', () =>
    fc.assert(
      fc.property(cases, ({ question, order }) => {
        const [one, other] = [scorer.score(question, order), scorer.score(question, order.toReversed())];
        expect(one.hits).toBe(other.misses);
      }),
    ));

  test('an item is right once it stands right towards every other', () =>
    fc.assert(
      fc.property(cases, ({ question, order }) => {
        const right = Object.keys(scorer.verdicts(question, [order], 'open'));
        const wrong = swapped(question, order).flat();
        expect(right.some((id) => wrong.includes(id))).toBe(false);
        if (scorer.score(question, order).misses === 0) expect(right).toHaveLength(order.length);
      }),
    ));
});

test('what nobody has moved is no answer yet, nor is an order with something missing', () => {
  const shown = Object.keys(strength.items);
  expect(scorer.isUnfinished(strength, shown)).toBe(true);
  expect(scorer.isUnfinished(strength, shown.slice(1))).toBe(true);
  expect(scorer.isUnfinished(strength, shown.toReversed())).toBe(false);
});
