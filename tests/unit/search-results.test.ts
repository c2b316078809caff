import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import type { Hit } from '../../src/search/find.ts';
import { countText, leadView, lineView, resultView } from '../../src/search/result-view.ts';
import { holdsAny, isFormOf, runsOfExcerpt, runsOfText, wordsOf } from '../../src/search/runs.ts';
import { searchWords } from '../../src/search/words.ts';

const words = searchWords(readBook('content').book.words);
const marked = (runs: { text: string; hit: boolean }[]): string =>
  runs.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('the match', () => {
  test('is marked as a whole and without the punctuation around it', () => {
    expect(marked(runsOfExcerpt('not a <mark>“false</mark> <mark>flag</mark> <mark>operation”.</mark> So'))).toBe(
      'not a “[false flag operation]”. So',
    );
    expect(marked(runsOfExcerpt('… <mark>it’s</mark> open …'))).toBe('… [it’s] open …');
  });

  test('never turns text into markup', () => {
    expect(runsOfExcerpt('&lt;img src=x&gt; <mark>&lt;b&gt;</mark> <b>&amp;')).toEqual([
      { text: '<img src=x> <', hit: false },
      { text: 'b', hit: true },
      { text: '> <b>&amp;', hit: false },
    ]);
  });

  test('keeps every letter of an excerpt', () => {
    const plain = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[<>&]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain)), (pairs) => {
        const excerpt = pairs.map(([before, hit]) => `${before}<mark>${hit}</mark>`).join('');
        const text = runsOfExcerpt(excerpt).map((run) => run.text);
        expect(text.join('')).toBe(pairs.flat().join(''));
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
    expect(countText(1, '', words)).toBe('One place');
    expect(countText(12, 'x <y>', words)).toBe('12 places for “x <y>”');
  });
});

test('the page is handed the words that scripts write and no others', () => {
  const keys = Object.keys(words);
  expect(keys).toContain('search.found');
  expect(keys.filter((key) => /^search\.(page|where)\./.test(key))).toEqual([]);
});
