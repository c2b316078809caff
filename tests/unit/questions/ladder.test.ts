import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ladder, type Rules } from '../../../src/questions/ladder.ts';
import { untouched, type Answer } from '../../../src/questions/question.ts';
import { scorerOf } from '../../../src/questions/scores.ts';
import { take } from '../../../src/questions/take.ts';
import { ask, QUESTIONS } from '../../support/questions.ts';

const { single, flags, rewrite, match } = QUESTIONS;
const after = (...attempts: Answer['attempts']): Answer => ({ ...untouched, attempts });

test.each([
  [2, 1],
  [3, 2],
  [4, 3],
  [6, 3],
])('%i options give %i tries', (options, tries) => {
  const question = ask('q', {
    kind: 'choice',
    prompt: 'Which?',
    depth: 1,
    options: Object.fromEntries(
      Array.from({ length: options }, (_, i) => [`o${i}`, { text: 'x', why: 'y', correct: i === 0 }]),
    ),
  });
  expect(scorerOf(question).attempts(question)).toBe(tries);
});

test('other kinds count the things judged; writing is submitted once', () => {
  expect(scorerOf(flags).attempts(flags)).toBe(3);
  expect(scorerOf(match).attempts(match)).toBe(2);
  expect(scorerOf(rewrite).attempts(rewrite)).toBe(1);
});

describe('a choice of four', () => {
  test('starts with three tries, its hints shut and its answer locked', () => {
    expect(ladder(single, untouched)).toEqual({
      allowed: 3,
      left: 3,
      hints: 0,
      sure: true,
      mayShow: false,
      end: null,
    });
  });
  test('opens a hint with each miss, and the answer with the first', () => {
    expect(ladder(single, after(['engineer']))).toEqual({
      allowed: 3,
      left: 2,
      hints: 1,
      sure: false,
      mayShow: true,
      end: null,
    });
    expect(ladder(single, after(['engineer'], ['council']))).toMatchObject({
      left: 1,
      hints: 2,
      mayShow: true,
      end: null,
    });
  });
  test('ends with the right answer, the last try, or the answer shown', () => {
    expect(ladder(single, after(['engineer'], ['nobody']))).toMatchObject({
      left: 0,
      hints: 2,
      mayShow: false,
      end: 'right',
    });
    expect(ladder(single, after(['engineer'], ['council'], ['reporter']))).toMatchObject({ left: 0, end: 'spent' });
    expect(ladder(single, { ...after(['engineer']), shown: true })).toMatchObject({
      left: 0,
      mayShow: false,
      end: 'shown',
    });
  });
});

test('before the last try every hint is open', () => {
  const { bins } = QUESTIONS;
  expect(ladder(bins, untouched).hints).toBe(0);
  expect(ladder(bins, after({ closed: 'forecast', cracks: 'forecast', reopen: 'verified' }))).toMatchObject({
    left: 1,
    hints: 2,
  });
});

test('writing has its hint from the start and ends with its submission', () => {
  expect(ladder(rewrite, untouched)).toMatchObject({ left: 1, hints: 1, mayShow: false, end: null });
  const submitted = { text: 'The toll rose.', checks: [] };
  expect(ladder(rewrite, after(submitted))).toMatchObject({ left: 0, end: 'submitted' });
  expect(ladder(rewrite, after(submitted, { text: 'The toll rose by half.', checks: [0] }))).toMatchObject({
    left: 0,
    end: 'submitted',
  });
});

test('tries never run below nothing or above what is allowed, and nothing is shown unasked', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('engineer', 'nobody', 'council', 'reporter'), { maxLength: 6 }),
      fc.boolean(),
      (options, shown) => {
        const state = ladder(single, { ...after(...options.map((option) => [option])), shown });
        expect(state.left).toBeGreaterThanOrEqual(0);
        expect(state.left).toBeLessThanOrEqual(state.allowed);
        expect(state.hints).toBeLessThanOrEqual(single.hints.length);
        expect(state.mayShow).toBe(state.end === null && options.length > 0);
        if (state.end === 'shown') expect(shown).toBe(true);
      },
    ),
  ));

describe('under the rules of an assignment', () => {
  const under = (attempts: number | null, feedback: Rules['feedback']): Rules => ({ attempts, feedback });

  test('a question gives no more tries than it allows itself, and hints open in time for the last', () => {
    expect(ladder(single, untouched, under(1, 'open'))).toMatchObject({ allowed: 1, left: 1, hints: 2 });
    expect(ladder(single, after(['engineer']), under(1, 'open'))).toMatchObject({ left: 0, end: 'spent' });
    expect(ladder(single, after(['engineer']), under(2, 'open'))).toMatchObject({ left: 1, hints: 2, end: null });
    expect(ladder(match, untouched, under(3, 'open')).allowed).toBe(2);
  });

  test('held back, an answer neither ends a question nor shows anything, and may be changed', () => {
    for (const attempt of [['nobody'], ['engineer']])
      expect(ladder(single, after(attempt), under(null, 'held'))).toEqual({
        allowed: 1,
        left: 1,
        hints: 2,
        sure: true,
        mayShow: false,
        end: null,
      });
    expect(take(single, after(['engineer']), ['nobody'], under(3, 'held'))).toEqual({ attempts: [['nobody']] });
    expect(take(single, after(['engineer']), ['engineer'], under(3, 'held'))).toEqual({ attempts: [['engineer']] });
    expect(take(single, untouched, [], under(3, 'held'))).toEqual({ notice: 'q.empty.choice' });
  });

  test('once handed in, every answer is the last and shows its reasons', () => {
    expect(ladder(single, after(['engineer']), under(3, 'closed'))).toMatchObject({ left: 0, end: 'spent' });
    expect(ladder(single, after(['nobody']), under(null, 'closed'))).toMatchObject({ end: 'right' });
    expect(ladder(single, untouched, under(3, 'closed'))).toMatchObject({ allowed: 1, left: 1, end: null });
    expect(ladder(rewrite, after({ text: 'The toll rose.', checks: [] }), under(null, 'closed')).end).toBe('submitted');
  });
});
