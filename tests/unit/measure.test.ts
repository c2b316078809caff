import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/checks/read-book.ts';
import { measureArticle, measureFile } from '../../src/reading/measure.ts';
import { measureSchema } from '../../src/model/measure.ts';
import { edited, goodBook, inMemory, type Edit } from '../support/fixture-book.ts';

const ARTICLE = [
  'A headline',
  'A notice on Tuesday closed  the\u00a0crumbling bridge.',
  'Some experts\u200b fear the worst. The council “declined to comment”.',
].join('\n\n');
const annotations = {
  crumbling: { quote: 'the crumbling bridge', paragraph: 1 },
  fear: { quote: 'experts fear', paragraph: 2 },
};

describe('measuring an article', () => {
  test('counts characters as a reader sees them, and leaves a headline out', () => {
    const { measure, unknown, missing } = measureArticle(ARTICLE, annotations, 2);
    expect([unknown, missing]).toEqual([[], []]);
    const [, first = '', second = ''] = ARTICLE.replace(/\u200b/g, '')
      .replace('closed  the', 'closed the')
      .split('\n\n');
    expect(measure.paragraphs).toEqual([first.length, second.length]);
    const { crumbling, fear } = measure.annotations;
    expect(first.replace('\u00a0', ' ').slice(crumbling!.start, crumbling!.end)).toBe('the crumbling bridge');
    expect(second.slice(fear!.start, fear!.end)).toBe('experts fear');
  });

  test('names annotations that are not there word for word, and paragraphs that were not found', () => {
    const changed = { ...annotations, gone: { quote: 'nobody asked them', paragraph: 2 } };
    expect(measureArticle(ARTICLE, changed, 2).missing).toEqual(['gone']);
    expect(measureArticle(ARTICLE, annotations, 4).unknown).toEqual([3, 4]);
  });

  test('finds any phrase of any text where it stands, and writes a file that the schema takes', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    const paragraph = fc.uniqueArray(word, { minLength: 6, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), fc.nat(), (text, seed) => {
        // Each paragraph has a word of its own, so that its phrase stands nowhere else.
        const paragraphs = text.map((words, i) => [...words, `own${i}`, 'end.']);
        const lines = paragraphs.map((words) => words.join(' '));
        const quotes = paragraphs.map((words, i) =>
          words.slice(seed % (words.length - 2), words.indexOf(`own${i}`) + 1),
        );
        const selectors = Object.fromEntries(
          quotes.map((quote, i) => [`q-${i}`, { quote: quote.join(' '), paragraph: i + 1 }]),
        );
        const { measure } = measureArticle(lines.join('\n\n'), selectors, lines.length);
        expect(measure.paragraphs).toEqual(lines.map((line) => line.length));
        for (const [i, quote] of quotes.entries()) {
          const { start, end } = measure.annotations[`q-${i}`]!;
          expect(lines[i]!.slice(start, end)).toBe(quote.join(' '));
        }
        expect(measureSchema.parse(load(measureFile(measure)))).toEqual(measure);
      }),
    );
  });
});

describe('a lesson’s measure', () => {
  const file = 'lessons/harbour-bridge/measure.yaml';
  const GOOD = `paragraphs: [96, 131]
annotations:
  crumbling: { start: 70, end: 79 }
  experts-fear: { start: 7, end: 19 }
  declined: { start: 88, end: 107 }
`;
  const check = (text: string, ...edits: Edit[]) => {
    const { book, problems } = checkFolder(inMemory(edited(goodBook(), [[file, text], ...edits])));
    return {
      measure: book.lessons[0]?.measure,
      problems: problems.map(({ place, message }) => `${place}: ${message}`),
    };
  };
  const again = 'Measure it again: npm run measure -- harbour-bridge article.txt.';
  const stale = (ids: string): string =>
    `line 2, annotations: These annotations were added, changed or removed after the article was measured: ${ids}. ${again}`;

  test('is read; a lesson may be without', () => {
    expect(check(GOOD)).toMatchObject({ problems: [], measure: { paragraphs: [96, 131] } });
    expect(checkFolder(inMemory(goodBook())).book.lessons[0]?.measure).toBeNull();
  });

  test('has every annotation as it is now', () => {
    expect(check(GOOD.replace(/ {2}declined.*\n/, '')).problems).toEqual([stale('declined')]);
    expect(check(`${GOOD}  gone: { start: 1, end: 5 }\n`).problems).toEqual([stale('gone')]);
    expect(check(GOOD.replace('end: 19', 'end: 21')).problems).toEqual([stale('experts-fear')]);
    expect(check(GOOD.replace('96', '60')).problems).toEqual([stale('crumbling')]);
  });

  test('is checked like any file', () => {
    expect(check(GOOD.replace('paragraphs', 'paragraph')).problems[0]).toContain('“paragraph” is not a field here.');
    expect(check(GOOD.replace('[96, 131]', '[96, -1]')).problems[0]).toContain('line 1, paragraphs › 2');
    expect(check('').problems[0]).toContain('“paragraphs” is missing');
  });
});
