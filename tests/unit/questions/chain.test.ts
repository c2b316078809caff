import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRight } from '../../../src/model/score.ts';
import { branches, drawing } from '../../../src/questions/chain/drawing.ts';
import { scorerOf } from '../../../src/questions/scores.ts';
import { QUESTIONS, WORDS } from '../../support/questions.ts';
import { plausible } from '../../support/scores.ts';

const { told } = QUESTIONS;
const scorer = scorerOf(told);
const ids = Object.keys(told.nodes);
const answer = fc.constantFrom('origin', 'cannot-tell', ...ids);
const answers = fc.record(Object.fromEntries(ids.map((id) => [id, answer])), { requiredKeys: [] }) as fc.Arbitrary<
  Record<string, string>
>;

test('the share of accounts whose source was named, also by an accepted answer', () => {
  const key = { post: 'wire', wire: 'holt', holt: 'origin', blog: 'cannot-tell' };
  expect(scorer.score(told, key)).toMatchObject({ points: 1, hits: 4, falseAlarms: 0 });
  expect(scorer.score(told, { ...key, blog: 'post' }).points).toBe(1);
  expect(scorer.score(told, { ...key, blog: 'holt', wire: 'origin' })).toMatchObject({ points: 0.5, falseAlarms: 2 });
  expect(scorer.score(told, { post: 'wire' })).toMatchObject({ hits: 1, misses: 3, falseAlarms: 0 });
  expect(scorer.verdicts(told, [{ ...key, blog: 'post', holt: 'wire' }], 'open')).toEqual({
    post: 'right',
    wire: 'right',
    holt: 'not-yet',
    blog: 'stet',
  });
});

describe('for any answers', () => {
  test('points are within bounds, full exactly for the key, and a link put right earns its share', () =>
    fc.assert(
      fc.property(answers, (response) => {
        const score = scorer.score(told, response);
        plausible(score);
        expect(score.hits + score.misses).toBe(ids.length);
        expect(isRight(score)).toBe(
          response.post === 'wire' &&
            response.wire === 'holt' &&
            response.holt === 'origin' &&
            ['cannot-tell', 'post'].includes(response.blog ?? ''),
        );
        const better = scorer.score(told, { ...response, wire: 'holt' });
        expect(better.hits - score.hits).toBe(response.wire === 'holt' ? 0 : 1);
        expect(scorer.isUnfinished(told, response)).toBe(Object.keys(response).length < ids.length);
      }),
    ));

  test('every account is drawn once, below the one it came from', () =>
    fc.assert(
      fc.property(answers, (response) => {
        const rows = branches(ids, response);
        expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
        rows.forEach(({ id, parent, source, depth }, i) => {
          if (parent === null) return expect(depth).toBe(0);
          expect(parent).toBeLessThan(i);
          expect(rows[parent]?.id).toBe(response[id]);
          expect(source).toBe('heard');
        });
      }),
    ));

  test('the drawing is as high as before, and needs no style of its own', () =>
    fc.assert(
      fc.property(answers, (response) => {
        const nodes = Object.entries(told.nodes).map(([id, { who }]) => ({ id, who }));
        const { markup } = drawing(nodes, response, WORDS);
        expect(markup).toMatch(/^<svg class="drawing" aria-hidden="true" width="100%" height="136">/);
        expect(markup).not.toContain('style=');
        for (const { who } of nodes) expect(markup).toContain(who);
      }),
    ));
});

test('answers that lead round in a circle are cut open and said to', () => {
  const rows = branches(['a', 'b', 'c'], { a: 'b', b: 'a', c: 'c' });
  expect(rows.map(({ id, source, depth }) => [id, source, depth])).toEqual([
    ['a', 'loop', 0],
    ['b', 'heard', 1],
    ['c', 'loop', 0],
  ]);
});

test('a name is text in the drawing, whatever it is', () => {
  const { markup } = drawing([{ id: 'a', who: '<b>&' }], {}, WORDS);
  expect(markup).toContain('&lt;b&gt;&amp;');
});
