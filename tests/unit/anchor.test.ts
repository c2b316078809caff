import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor, type Selector } from '../../src/reading/anchor.ts';

/** An invented article: `paragraph` counts from 1, and “the supposed leak” stands in the second and the fifth. */
const article = [
  'Norvale’s water board says that a valve failed on Sunday, which would explain brown taps. “We closed it,” said Ada Holt.',
  'Clips shared by residents show a puddle, some say from the supposed leak — near the old mill.',
  'It’s not known how much of the account is complete. Critics have long called its reports “polished”.',
  'The mayor claims that the town “does not sell bad water” and blames an ageing main.',
  'Prices could rise after the supposed leak, and a second round of repairs may follow before winter.',
];
const text = article.join('\n\n');
const selectors: Selector[] = [
  { quote: 'says that a valve failed on Sunday', paragraph: 1 },
  { quote: 'would explain', paragraph: 1 },
  { quote: 'some say from', paragraph: 2 },
  { quote: 'the supposed leak', paragraph: 2 },
  { quote: "It's not known how", paragraph: 3 },
  { quote: 'have long called', paragraph: 3 },
  { quote: '“does not sell bad water”', paragraph: 4 },
  { quote: 'could rise', paragraph: 5 },
  { quote: 'the supposed leak', paragraph: 5 },
  { quote: 'a second round of repairs may follow', paragraph: 5 },
];
const words = (t: string, found: ReturnType<typeof anchor>): (string | null)[] =>
  found.map((a) => a && t.slice(a.start, a.end));
/** For each selector the paragraph of the article that its mark stands in, from 1, found by the paragraph's own words. */
const places = (t: string, paragraphs = article): (number | null)[] =>
  anchor(t, selectors).map(
    (a) => a && paragraphs.findIndex((p) => t.indexOf(p) <= a.start && a.end <= t.indexOf(p) + p.length) + 1,
  );
const own = selectors.map(({ paragraph }) => paragraph);

test('every quotation is found in its own paragraph, also one that stands in two', () => {
  expect(places(text)).toEqual(own);
  expect(words(text, anchor(text, selectors))[4]).toBe('It’s not known how');
});

describe('the text as people have it', () => {
  test('straight quotation marks, hyphens for dashes, doubled spaces, soft hyphens', () => {
    const plainly = (p: string): string =>
      p.replace(/[“”]/g, '"').replace(/’/g, "'").replace(/—/g, '-').replace(/ /g, '  ').replace(/brown/, 'bro\u00adwn');
    const plain = article.map(plainly);
    expect(places(plain.join('\n'), plain)).toEqual(own);
  });

  test.each([40, 60, 80])('wrapped at %i characters', (width) => {
    const wrap = (p: string): string =>
      p.replace(new RegExp(`(?![^\\n]{1,${width}}$)([^\\n]{1,${width}})\\s`, 'g'), '$1\n');
    const wrapped = article.map(wrap);
    expect(wrapped.join('').split('\n').length).toBeGreaterThan(article.length);
    for (const gap of ['\n', '\n\n']) expect(places(wrapped.join(gap), wrapped)).toEqual(own);
  });

  test('boilerplate before and after moves the paragraphs, not the marks', () => {
    const page = [
      'Menu',
      'Share the supposed leak story',
      ...article,
      'Read next: the supposed leak',
      'Comments are closed',
    ].join('\n\n');
    expect(places(page)).toEqual(own);
  });

  test('all on one line', () => {
    expect(places(article.join(' '))).toEqual(own);
  });

  test('a small edit is forgiven in a longer quotation', () => {
    const edited = article.map((p) => p.replace('a valve failed on Sunday', 'a valve had failed on Sunday'));
    expect(places(edited.join('\n\n'), edited)).toEqual(own);
  });
});

test('a phrase whose paragraph is missing is not put on the same words elsewhere', () => {
  const without = article.filter((_, i) => i !== 1).join('\n\n');
  expect(words(without, anchor(without, selectors))).toEqual([
    'says that a valve failed on Sunday',
    'would explain',
    null,
    null,
    'It’s not known how',
    'have long called',
    '“does not sell bad water”',
    'could rise',
    'the supposed leak',
    'a second round of repairs may follow',
  ]);
});

test('in a hundred thousand words too', () => {
  const page = `${'Other news of the day, quite unlike it. '.repeat(6000)}\n\n${text}\n\n${'More of it, the supposed leak apart. '.repeat(8000)}`;
  expect(places(page)).toEqual(own);
});

test('quotations are whole words', () => {
  expect(anchor('The relabelled lead', [{ quote: 'label', paragraph: 1 }])).toEqual([null]);
});

test('whatever the text, a mark is on words like its quotation, and nothing throws', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...article)), { maxLength: 12 }), (parts) => {
      const any = parts.join('\n\n');
      anchor(any, selectors).forEach((found) => {
        if (!found) return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeLessThanOrEqual(any.length);
        expect(found.end).toBeGreaterThan(found.start);
      });
    }),
  );
});

test('where a paragraph is inserted at random, every mark moves with its own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), fc.lorem({ mode: 'sentences', maxCount: 4 }), (at, noise) => {
      const more = [...article.slice(0, at), noise, ...article.slice(at)].join('\n\n');
      expect(places(more)).toEqual(own);
    }),
  );
});
