import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import type { Hit } from '../../src/search/find.ts';
import { countText, leadView, lineView, mendedView, resultView } from '../../src/search/result-view.ts';
import { excerptOf, holdsAny, isFormOf, runsOfText, wordsOf } from '../../src/search/runs.ts';
import { searchWords } from '../../src/search/words.ts';

const words = searchWords(readBook('content').book.words);
const marked = (runs: { text: string; hit: boolean }[]): string =>
  runs.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('the match', () => {
  test('is marked as a whole and without the punctuation around it', () => {
    const text = 'It is not a “false flag operation”. So there.';
    expect(marked(excerptOf(text, wordsOf('false flag operations')))).toBe(
      'It is not a “[false flag operation]”. So there.',
    );
  });

  test('is in the stretch that is shown of a long text', () => {
    const text = `${'one two three '.repeat(30)}a radar stopped both drones ${'four five six '.repeat(30)}`;
    expect(marked(excerptOf(text, wordsOf('radar drones')))).toMatch(/^… .*a \[radar\] stopped both \[drones\] .* …$/);
    expect(marked(excerptOf(text, ['seven']))).toMatch(/^one two .* …$/);
  });

  test('keeps every letter of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ maxLength: 3 })), (text, terms) => {
        const runs = runsOfText(text, terms.flatMap(wordsOf));
        expect(runs.map((run) => run.text).join('')).toBe(text);
      }),
    );
  });

  test.each([
    ['“another troop mobilization”', 'mobilisation', '“another troop [mobilization]”'],
    ['In a tweet, Mykhailo Podolyak', 'podol', 'In a tweet, Mykhailo [Podolyak]'],
    ['An anonymous source', 'anonymous sources', 'An [anonymous source]'],
    ['It is said on the island', 'it is said', '[It is said] on the island'],
    ['Says who?', 'xyz', 'Says who?'],
  ])('stands in “%s” for %s', (title, typed, expected) => {
    expect(marked(runsOfText(title, wordsOf(typed)))).toBe(expected);
  });

  test.each([
    ['operation', 'operate', true],
    ['source', 'sourcing', true],
    ['defence', 'defense', true],
    ['dr', 'drones', true],
    ['inflation', 'in', false],
    ['notable', 'not', false],
    ['hedgehog', 'he', false],
  ])('of %s may be %s: %s', (term, word, expected) => {
    expect(isFormOf(word, term)).toBe(expected);
  });

  test('is looked for in every word', () => {
    expect(holdsAny('The Kremlin’s Élysée', wordsOf('elysee'))).toBe(true);
    expect(holdsAny('not in it', wordsOf('inflation'))).toBe(false);
  });
});

describe('a result', () => {
  const hit: Hit = {
    url: '/lessons/x/#a-y',
    kind: 'phrase',
    lens: 'language',
    credit: true,
    status: null,
    also: [],
    where: 'Herald & Sons, paragraph 2',
    title: [
      { text: '“<b>', hit: false },
      { text: 'mob', hit: true },
    ],
    text: [{ text: '<script>alert(1)</script>', hit: false }],
  };

  test('is escaped wherever it is drawn', () => {
    for (const view of [resultView, leadView, lineView]) {
      const { markup } = view(hit, words);
      expect(markup).not.toMatch(/<script|<b>|& Sons/);
      expect(markup).toContain('<mark class="hit">mob</mark>');
      expect(markup).toContain('href="/lessons/x/#a-y"');
    }
  });

  test('says what it is, with its pens', () => {
    expect(resultView(hit, words).markup).toContain('<span class="pen lang">Language</span>');
    expect(resultView(hit, words).markup).toContain('<span class="pen credit">Credit</span>');
    expect(resultView(hit, words).markup).toContain('<span class="mark credit">');
    expect(resultView({ ...hit, lens: null, credit: false }, words).markup).not.toContain('class="pen');
    expect(resultView(hit, words).markup).toContain('Phrase');
  });

  test('says by which other name it was found', () => {
    const also = [{ text: 'weasel words', hit: true }];
    for (const view of [resultView, leadView, lineView]) {
      expect(view({ ...hit, also }, words).markup).toMatch(/Also: <mark class="hit">weasel words</);
      expect(view(hit, words).markup).not.toContain('Also:');
    }
  });

  test('of a claim says what is known today', () => {
    expect(resultView({ ...hit, kind: 'claim', status: 'not-checkable' }, words).markup).toContain('#s-not-checkable');
    expect(resultView({ ...hit, kind: 'claim', status: 'unverified' }, words).markup).toContain('</svg>Unverified<');
  });

  test('is counted in words', () => {
    expect(countText({ total: 1, whole: 1 }, '', words)).toBe('One place');
    expect(countText({ total: 12, whole: 3 }, 'x <y>', words)).toBe('12 places for “x <y>”');
    expect(countText({ total: 1, whole: 0 }, 'x y', words)).toBe('No place has all of “x y”. One place has much of it');
    expect(countText({ total: 12, whole: 0 }, 'x y', words)).toBe(
      'No place has all of “x y”. 12 places have much of it',
    );
  });

  test('tells of a mended slip and offers what was typed', () => {
    expect(mendedView('hedge', 'hedge', words).markup).toBe('');
    const { markup } = mendedView('hedge', 'heg<de', words);
    expect(markup).toContain('Showing results for “hedge”.');
    expect(markup).toContain('Search for “heg&lt;de” as typed');
  });
});

test('scripts are handed the words that they write and no others', () => {
  const keys = Object.keys(words);
  expect(keys).toContain('search.found');
  expect(keys.filter((key) => /^search\.(page|where)\./.test(key))).toEqual([]);
});
