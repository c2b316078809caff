import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRight } from '../../../src/model/score.ts';
import { LENSES, type Lens } from '../../../src/model/taxonomy.ts';
import type { Mark } from '../../../src/questions/highlight/schema.ts';
import { judgeMarks } from '../../../src/questions/highlight/score.ts';
import { paragraphsOf, placesOf, tidyPassage, wordSpans } from '../../../src/questions/highlight/spans.ts';
import { scorerOf } from '../../../src/questions/scores.ts';
import { QUESTIONS } from '../../support/questions.ts';
import { plausible } from '../../support/scores.ts';

const { spans } = QUESTIONS;
const { passage, targets } = spans;
const scorer = scorerOf(spans);
/** A mark on the first place of these words. */
const mark = (quote: string, lens: Lens = 'language'): Mark => {
  const [place] = placesOf(passage, quote);
  if (!place) throw new Error(`not in the passage: ${quote}`);
  return { ...place, quote, lens };
};
const verdict = (quote: string, lens?: Lens): string | undefined => judgeMarks(spans, [mark(quote, lens)]).marks[0];
const KEY = [mark('have never cared for public property'), mark('It is said', 'sourcing'), mark('certainly', 'claims')];

const words = wordSpans(passage);
/** Marks that do not overlap, each on some words in a row. */
const marks: fc.Arbitrary<Mark[]> = fc
  .tuple(
    fc.uniqueArray(fc.nat(words.length), { maxLength: 12 }),
    fc.array(fc.constantFrom(...LENSES), { minLength: 6, maxLength: 6 }),
  )
  .map(([bounds, lenses]) => {
    const sorted = bounds.sort((a, b) => a - b);
    return lenses.flatMap((lens, i): Mark[] => {
      const [from, to] = [sorted[2 * i], sorted[2 * i + 1]];
      const [first, last] = [words[from ?? -1], words[(to ?? 0) - 1]];
      if (!first || !last) return [];
      return [{ start: first.start, end: last.end, quote: passage.slice(first.start, last.end), lens }];
    });
  });

describe('a mark', () => {
  test.each<[string, Lens, string]>([
    ['have never cared for public property', 'language', 'found'],
    ['never cared for', 'language', 'found'],
    ['Hauliers have never cared for public property', 'language', 'found'],
    ['public property', 'language', 'near'],
    ['the camera. Hauliers have never cared for public property', 'claims', 'lens'],
    ['certainly', 'claims', 'found'],
    ['certainly', 'language', 'found'],
    ['certainly', 'sourcing', 'lens'],
    ['certainly close, and', 'claims', 'near'],
    ['savage', 'sourcing', 'stet'],
    ['said on Monday', 'sourcing', 'alarm'],
    ['on', 'sourcing', 'alarm'],
    ['office said', 'sourcing', 'alarm'],
    ['The toll office said', 'sourcing', 'near'],
    ['the bridge', 'claims', 'unlisted'],
  ])('on “%s” by %s is %s', (quote, lens, expected) => {
    expect(verdict(quote, lens)).toBe(expected);
  });

  test('that finds a target is no false alarm on the words beside it', () => {
    const { passage: text, ...rest } = spans;
    const beside = {
      ...rest,
      passage: text,
      targets: { ...targets, that: { ...targets.office!, ...placesOf(text, 'that the')[0]! } },
    };
    expect(judgeMarks(beside, [mark('It is said that', 'sourcing')]).alarms.size).toBe(0);
  });
});

test('words and lens earn half each, and sound words left alone a whole', () => {
  expect(scorer.score(spans, KEY)).toEqual({
    points: 1,
    max: 1,
    hits: 3,
    misses: 0,
    falseAlarms: 0,
    correctRejections: 1,
  });
  const other = KEY.map((one): Mark => ({ ...one, lens: 'sourcing' }));
  expect(scorer.score(spans, other)).toMatchObject({ points: (3 / 2 + 1 / 2 + 1) / 4, hits: 3 });
  expect(scorer.score(spans, [...KEY, mark('said on Monday')])).toMatchObject({ points: 3 / 4, falseAlarms: 1 });
  expect(scorer.score(spans, [mark('the bridge')])).toMatchObject({ points: 1 / 4, hits: 0, correctRejections: 1 });
});

test('one mark over the whole text earns nothing', () => {
  const all: Mark = { start: 0, end: passage.length, quote: passage, lens: 'language' };
  expect(scorer.score(spans, [all])).toMatchObject({ points: 0, hits: 0, falseAlarms: 1 });
});

describe('for any marks', () => {
  test('points are within bounds, and full exactly for the key', () =>
    fc.assert(
      fc.property(marks, (response) => {
        const score = scorer.score(spans, response);
        plausible(score);
        expect(score.hits + score.misses).toBe(3);
        expect(score.falseAlarms + score.correctRejections).toBe(1);
        const { found, named, alarms } = judgeMarks(spans, response);
        expect(isRight(score)).toBe(named.size === 3 && alarms.size === 0);
        for (const id of named) expect(found.has(id)).toBe(true);
      }),
    ));

  test('their order makes no difference', () =>
    fc.assert(
      fc.property(marks, (response) => {
        expect(scorer.score(spans, response.toReversed())).toEqual(scorer.score(spans, response));
      }),
    ));

  test('finding one more earns a half, naming its lens a whole, and flagging sound words costs', () =>
    fc.assert(
      fc.property(marks, fc.constantFrom(...LENSES), (response, lens) => {
        const before = scorer.score(spans, response).points;
        const { found, alarms } = judgeMarks(spans, response);
        for (const [id, target] of Object.entries(targets)) {
          if (found.has(id) || alarms.has(id)) continue;
          const after = scorer.score(spans, [...response, { ...target, lens }]).points - before;
          const gain =
            target.tier === 'core' ? (target.lenses.includes(lens) ? 1 : 0.5) : target.tier === 'plain' ? -1 : 0;
          expect(after).toBeCloseTo(gain / 4);
        }
      }),
    ));
});

describe('words in a text', () => {
  test('are found whatever their capitals, marks and line breaks', () => {
    const text = 'The “well-known” firm’s\nname: “It’s so.”';
    expect(placesOf(text, "the 'WELL-KNOWN' firm's name")).toEqual([{ start: 0, end: 28 }]);
    expect(placesOf(text, 'its')).toEqual([]);
    expect(placesOf(text, '…')).toEqual([]);
    expect(placesOf('so and so', 'so')).toHaveLength(2);
  });

  test('stand where their paragraph begins', () => {
    const text = tidyPassage('  One\n two. \n\n\n Three  four. ');
    expect(text).toBe('One two.\n\nThree four.');
    for (const { text: paragraph, start } of paragraphsOf(text))
      expect(text.slice(start, start + paragraph.length)).toBe(paragraph);
  });

  test('of any text are found where they are', () =>
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.nat(), fc.nat(), (text, a, b) => {
        const all = wordSpans(text);
        const [i, j] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number];
        const span = { start: all[i]!.start, end: all[j]!.end };
        expect(placesOf(text, text.slice(span.start, span.end).toUpperCase())).toContainEqual(span);
      }),
    ));
});

test('a target’s place, words, lenses, tier and reason are looked up', () => {
  expect(targets.never).toMatchObject({
    quote: 'have never cared for public property',
    lenses: ['language'],
    tier: 'core',
  });
  expect(passage.slice(targets.never?.start, targets.never?.end)).toBe('have never cared for public property');
  expect(targets.certainly?.lenses).toEqual(['claims', 'language']);
});
