import type { Measure } from '../model/measure.ts';
import type { Selector } from './anchor.ts';
import { placeArticle } from './article-place.ts';

/** What an article measures, or why it can't be measured. */
export interface Measured {
  measure: Measure;
  /** Paragraphs of the lesson that were not told apart in the text. */
  unknown: number[];
  /** Annotations whose exact words do not stand in their paragraph. */
  missing: string[];
}

/** Blanks of any sort and number are one, as in a browser; what is not seen does not count. */
const tidy = (text: string): string => text.replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' ');

/**
 * Measures an article: how long each of its paragraphs is, and where in them the annotations stand. Titles, headings and
 * what follows the article have no number in the lesson and are left out. `count` is how many paragraphs the lesson has.
 */
export function measureArticle(text: string, annotations: Readonly<Record<string, Selector>>, count: number): Measured {
  const { paragraphs } = placeArticle(text, annotations, count);
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const of = new Map(paragraphs.flatMap((paragraph) => (paragraph.n === null ? [] : [[paragraph.n, paragraph.parts]])));
  const lengthOf = (n: number): number => tidy((of.get(n) ?? []).map(({ words }) => words).join('')).trim().length;
  const places = Object.entries(annotations).map(([id, { quote, paragraph }]) => {
    const parts = of.get(paragraph) ?? [];
    const first = parts.findIndex(({ on }) => on.includes(id));
    const words = (some: typeof parts): string => tidy(some.map((part) => part.words).join(''));
    const start = words(parts.slice(0, Math.max(0, first))).trimStart().length;
    const own = words(parts.filter(({ on }) => on.includes(id))).trim();
    return { id, start, end: start + own.length, exact: own.length === tidy(quote).length };
  });
  return {
    measure: {
      paragraphs: numbers.map(lengthOf),
      annotations: Object.fromEntries(
        places.flatMap(({ id, start, end, exact }) => (exact ? [[id, { start, end }]] : [])),
      ),
    },
    unknown: numbers.filter((n) => lengthOf(n) === 0),
    missing: places.flatMap(({ id, exact }) => (exact ? [] : [id])),
  };
}

/** The text of measure.yaml. */
export const measureFile = ({ paragraphs, annotations }: Measure): string =>
  [
    '# The shape of the article, whose text is not kept here. Written by `npm run measure`; do not edit it by hand.',
    `paragraphs: [${paragraphs.join(', ')}]`,
    'annotations:',
    ...Object.entries(annotations).map(([id, { start, end }]) => `  ${id}: { start: ${start}, end: ${end} }`),
    '',
  ].join('\n');
