import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/search/runs.ts';
import { nearestWords, otherSpellings, slipsBetween } from '../../src/search/spelling.ts';
import { stemOf } from '../../src/search/stem.ts';

/** The same distance, straight from its definition. */
function plainly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(1), b.slice(1)];
  const ways = [plainly(x, b) + 1, plainly(a, y) + 1, plainly(x, y) + (a[0] === b[0] ? 0 : 1)];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(plainly(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

describe('slips between two words', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

  test('are counted as the definition says, up to a bound', () => {
    fc.assert(
      fc.property(short, short, fc.nat(4), (a, b, most) => {
        expect(slipsBetween(a, b, most)).toBe(Math.min(plainly(a, b), most + 1));
      }),
    );
  });

  test('are the same both ways', () => {
    fc.assert(fc.property(short, short, (a, b) => slipsBetween(a, b, 9) === slipsBetween(b, a, 9)));
  });
});

describe('the word that was meant', () => {
  const list = ['global', 'goal', 'hedge', 'hearsay', 'podolyak', 'whataboutism', 'label', 'table'];

  test.each([
    ['gloabl', 'global'],
    ['hegde', 'hedge'],
    ['whatabotism', 'whataboutism'],
    ['podoliak', 'podolyak'],
    ['lable', 'label'],
    ['hersay', 'hearsay'],
  ])('by %s is %s', (typed, meant) => {
    expect(nearestWords(typed, list)).toEqual([meant]);
  });

  test.each(['quidditch', 'abc', 'xglxoabl'])('by %s is none', (typed) => {
    expect(nearestWords(typed, list)).toEqual([]);
  });

  test('is one of several, in the order of the list, where they are as near as each other', () => {
    expect(nearestWords('lible', ['table', 'label', 'libel', 'lilies'])).toEqual(['libel']);
    expect(nearestWords('globaly', ['global', 'globely', 'goal'])).toEqual(['global', 'globely']);
  });

  test('is a word of the list, no further away than two slips', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (typed) => {
        for (const word of nearestWords(typed, list)) {
          expect(list).toContain(word);
          expect(slipsBetween(typed, word, 2)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});

test.each([
  ['mobilisation', 'mobilization'],
  ['analysed', 'analyzed'],
  ['labelling', 'labeling'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['rumours', 'rumors'],
  ['dialogue', 'dialog'],
])('%s and %s are spellings of one word', (british, american) => {
  expect(otherSpellings(british)).toContain(american);
  expect(otherSpellings(american)).toContain(british);
  expect(stemOf(wordsOf(british)[0]!)).toBe(stemOf(wordsOf(american)[0]!));
});

test.each([
  'denies denial denied',
  'exaggeration exaggerate exaggerated',
  'source sources sourcing',
  'verify verified',
])('%s share a stem', (forms) => {
  expect(new Set(wordsOf(forms).map(stemOf)).size).toBe(1);
});

test('a stem tells tweet from twet', () => {
  expect(stemOf('tweet')).not.toBe(stemOf('twet'));
});
