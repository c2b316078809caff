import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import { anchor, type Selector } from '../../src/reading/anchor.ts';
import { textOf } from '../../src/reading/article-file.ts';
import { placeArticle, wordCount } from '../../src/reading/article-place.ts';
import { paragraphSpans } from '../../src/reading/paragraphs.ts';

const project = join(import.meta.dirname, '..', '..');

/** An article with the annotations of its lesson. */
interface Case {
  name: string;
  paragraphs: string[];
  annotations: Record<string, Selector>;
}

const invented: Case = {
  name: 'an invented article',
  paragraphs: [
    'Norvale’s toll office says that a lorry broke the camera, and calls the firm “well known” here. The office alleges more.',
    'Pictures in a local group show what members call the lorry of the supposed break-in on the bridge.',
    'It’s not clear whether the office is right. Hauliers have long been part of the town’s quarrels over tolls.',
    'The firm says it “does not own such a lorry” and points at neighbours. What stands out is that it does not call the supposed break-in a trick.',
    'The supposed break-in could give the office a reason to raise tolls, and another round of closures may follow.',
  ],
  annotations: {
    alleges: { quote: 'The office alleges', paragraph: 1 },
    members: { quote: 'what members call', paragraph: 2 },
    supposed: { quote: 'the supposed break-in', paragraph: 2 },
    unclear: { quote: 'It’s not clear whether', paragraph: 3 },
    quarrels: { quote: 'have long been part of', paragraph: 3 },
    striking: { quote: 'What stands out is that', paragraph: 4 },
    trick: { quote: 'does not call the supposed break-in a trick', paragraph: 4 },
    could: { quote: 'could give', paragraph: 5 },
    another: { quote: 'another round of closures', paragraph: 5 },
  },
};

/** The articles of the book’s lessons, on machines that have them; the project never does. */
const real = readBook(join(project, 'content')).book.lessons.flatMap(({ slug, annotations }): Case[] => {
  const file = join(project, '..', 'shared', 'articles', `${slug}.txt`);
  if (!existsSync(file)) return [];
  const paragraphs = readFileSync(file, 'utf8')
    .trim()
    .split(/\n\s*\n/);
  return [{ name: `the article of ${slug}`, paragraphs, annotations }];
});

const straight = (text: string): string => text.replace(/[“”]/g, '"').replace(/[’‘]/g, "'").replace(/—/g, '-');
const wrap = (text: string, width: number): string =>
  text.replace(new RegExp(`(?![^\\n]{1,${width}}$)([^\\n]{1,${width}})\\s`, 'g'), '$1\n');

describe.each([invented, ...real])('$name', ({ paragraphs, annotations }) => {
  const ids = Object.keys(annotations);

  /** The paragraph that each annotation’s mark stands in, from 0; -1 if it was not found. */
  function homes(parts: readonly string[], gap = '\n\n'): Record<string, number> {
    const text = parts.join(gap);
    const starts = parts.map((_, i) => parts.slice(0, i).join(gap).length + (i > 0 ? gap.length : 0));
    const found = anchor(text, Object.values(annotations));
    return Object.fromEntries(
      ids.map((id, i) => {
        const mark = found[i];
        if (!mark) return [id, -1];
        const home = starts.findLastIndex((start) => start <= mark.start);
        expect(mark.end, id).toBeLessThanOrEqual((starts[home] ?? 0) + (parts[home]?.length ?? 0));
        return [id, home];
      }),
    );
  }
  const own = homes(paragraphs);

  test('has every annotation in the right paragraph', () => {
    expect(Object.values(own)).not.toContain(-1);
    const pairs = ids.map((id): [number, number] => [annotations[id]?.paragraph ?? 0, own[id] ?? 0]);
    for (const [n, at] of pairs)
      for (const [m, other] of pairs) expect(Math.sign(n - m), `${n} and ${m}`).toBe(Math.sign(at - other));
    const text = paragraphs.join('\n\n');
    anchor(text, Object.values(annotations)).forEach((mark, i) => {
      expect(straight(text.slice(mark?.start, mark?.end))).toBe(straight(Object.values(annotations)[i]?.quote ?? ''));
    });
  });

  test('with straight quotation marks and plain hyphens', () => {
    expect(homes(paragraphs.map(straight))).toEqual(own);
  });

  test.each([40, 60, 80])('wrapped at %i characters, with and without blank lines', (width) => {
    const wrapped = paragraphs.map((paragraph) => wrap(paragraph, width));
    expect(homes(wrapped)).toEqual(own);
    expect(homes(wrapped, '\n')).toEqual(own);
  });

  test('with a menu and a teaser that repeats its phrases before it, and more after it', () => {
    const before = ['Menu', 'Sign in', ...ids.slice(0, 2).map((id) => `Most read: ${annotations[id]?.quote}`)];
    const after = ['Read next', ...ids.slice(-2).map((id) => `${annotations[id]?.quote}: all you need to know`)];
    const moved = Object.fromEntries(ids.map((id) => [id, (own[id] ?? 0) + before.length]));
    const page = [...before, ...paragraphs, ...after];
    expect(homes(page)).toEqual(moved);
    expect(homes(page.map((paragraph) => wrap(paragraph, 60)))).toEqual(moved);
  });

  test.each(paragraphs.map((_, i) => i))('without paragraph %i: its marks are missing, no other one moves', (gone) => {
    const left = paragraphs.filter((_, i) => i !== gone);
    const expected = Object.fromEntries(
      ids.map((id) => {
        const at = own[id] ?? -1;
        return [id, at === gone ? -1 : at > gone ? at - 1 : at];
      }),
    );
    expect(homes(left)).toEqual(expected);
  });

  test('in a hundred thousand words', () => {
    const noise = 'Other news of that day, quite unlike it, with words of its own. '.repeat(30);
    const page = [
      ...Array.from({ length: 140 }, () => noise),
      ...paragraphs,
      ...Array.from({ length: 140 }, () => noise),
    ];
    const text = page.join('\n\n');
    expect(wordCount(text)).toBeGreaterThan(100_000);
    expect(placeArticle(text, annotations, 8).missing).toEqual([]);
  });
});

describe('the numbers of paragraphs', () => {
  const { paragraphs, annotations } = invented;
  const numbers = (parts: string[], gap = '\n\n') =>
    placeArticle(parts.join(gap), annotations, paragraphs.length).paragraphs.map(({ n }) => n);

  test('are the lesson’s, whatever stands before, between and after', () => {
    expect(numbers(paragraphs)).toEqual([1, 2, 3, 4, 5]);
    expect(numbers(['Menu', ...paragraphs.slice(0, 3), 'Advertisement', ...paragraphs.slice(3), 'Share'])).toEqual([
      ...[null, 1, 2, 3, null, 4, 5, null],
    ]);
    expect(numbers(paragraphs.filter((_, i) => i !== 2))).toEqual([1, 2, 4, 5]);
  });

  test('are counted where no mark tells them, if the count comes out even', () => {
    const { unclear: _, quarrels: __, ...others } = annotations;
    const placed = (parts: string[]) => placeArticle(parts.join('\n\n'), others, 5).paragraphs.map(({ n }) => n);
    expect(placed(paragraphs)).toEqual([1, 2, 3, 4, 5]);
    expect(placed([...paragraphs.slice(0, 2), 'Advertisement', ...paragraphs.slice(2)])).toEqual([
      1,
      2,
      null,
      null,
      4,
      5,
    ]);
  });

  test('stand once where a paragraph is in several pieces', () => {
    const pieces = paragraphs.flatMap((paragraph) => paragraph.split(/(?<=\.) (?=[A-Z])/));
    const known = numbers(pieces).filter((n) => n !== null);
    expect(known).toEqual([1, 2, 3, 4, 5]);
  });
});

test('paragraphs keep their text to the letter, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...invented.paragraphs, '\n', '\r\n\r\n'))), (parts) => {
      const text = parts.join('\n');
      const { paragraphs } = placeArticle(text, invented.annotations, 5);
      const shown = paragraphs.flatMap((paragraph) => paragraph.parts.map(({ words }) => words)).join('');
      expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('overlapping quotations are cut into stretches, the longest named first', () => {
  const { paragraphs } = placeArticle(
    'He said that it was clearly so, and left.',
    { long: { quote: 'it was clearly so', paragraph: 1 }, short: { quote: 'clearly', paragraph: 1 } },
    1,
  );
  expect(paragraphs[0]?.parts).toEqual([
    { words: 'He said that ', on: [] },
    { words: 'it was ', on: ['long'] },
    { words: 'clearly', on: ['long', 'short'] },
    { words: ' so', on: ['long'] },
    { words: ', and left.', on: [] },
  ]);
});

describe('paragraphs of a text', () => {
  const cut = (text: string): string[] => paragraphSpans(text).map(({ start, end }) => text.slice(start, end));

  test('are parted by blank lines, or stand on a line each', () => {
    expect(cut('One.\n\n\nTwo,\r\n\r\nthree.\n')).toEqual(['One.', 'Two,', 'three.']);
    expect(cut('A headline\nThe first sentence.\nThe second.')).toHaveLength(3);
  });

  test('are found in lines wrapped at a width', () => {
    expect(cut(invented.paragraphs.map((paragraph) => wrap(paragraph, 60)).join('\n'))).toHaveLength(5);
  });
});

describe('a file', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  test('is read in UTF-8, in UTF-16 and as old Windows programs write it', () => {
    expect(textOf(bytes('It’s “so”'))).toBe('It’s “so”');
    expect(textOf(new Uint8Array([0xff, 0xfe, 0x49, 0, 0x19, 0x20]))).toBe('I’');
    expect(textOf(new Uint8Array([0xfe, 0xff, 0, 0x49, 0x20, 0x19]))).toBe('I’');
    expect(textOf(new Uint8Array([0x49, 0x74, 0x92, 0x73]))).toBe('It’s');
  });

  test('that is no text is told from one', () => {
    expect(textOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull();
    expect(textOf(new Uint8Array([...bytes('%PDF-1.7\n%'), 0xe2, 0xe3]))).toBeNull();
  });
});
