import { anchor, type Anchor, type Selector } from './anchor.ts';
import { paragraphSpans, type Span } from './paragraphs.ts';

/** A stretch of the article's own text, and the annotations on it, the longest first. */
export interface Stretch {
  words: string;
  on: string[];
}

/** A paragraph of the article's own text. `n` is its number in the lesson; null if that is not known. */
export interface ArticleParagraph {
  n: number | null;
  parts: Stretch[];
}

/** The words of a paragraph. */
export const textOf = ({ parts }: ArticleParagraph): string => parts.map(({ words }) => words).join('');

/** An article's own text with a lesson's annotations in place. */
export interface PlacedArticle {
  paragraphs: ArticleParagraph[];
  /** Annotations whose words were not found in it. */
  missing: string[];
}

/** An annotation with the place of its words. */
interface Placed extends Anchor {
  id: string;
  paragraph: number;
}

/** The longest text that is taken: far beyond any article, and still drawn at once. */
export const MOST_WORDS = 200_000;
export const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** Joins paragraphs that a mark runs across: the cut was a mistake. */
function joined(spans: readonly Span[], marks: readonly Anchor[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last && marks.some(({ start, end }) => start < last.end && end > span.start)) last.end = span.end;
    else whole.push({ ...span });
  }
  return whole;
}

/**
 * The lesson's number of each paragraph. Marks tell it; between two of them, and towards either end of the article, it is
 * counted where the count comes out even. A heading, a menu or an advertisement gets none.
 */
function numbers(spans: readonly Span[], marks: readonly Placed[], count: number): (number | null)[] {
  const inside = (span: Span): number[] =>
    marks.filter(({ start, end }) => start >= span.start && end <= span.end).map(({ paragraph }) => paragraph);
  const found: (number | null)[] = [];
  // Before the first and after the last paragraph stand the edges of the text.
  let before = { at: -1, n: 0 };
  const even = (at: number, n: number): void => {
    if (at - before.at !== n - before.n) return;
    for (let i = before.at + 1; i < at; i++) found[i] = before.n + i - before.at;
  };
  spans.forEach((span, at) => {
    found[at] = null;
    const own = inside(span);
    if (own.length === 0) return;
    const n = Math.min(...own);
    even(at, n);
    // A paragraph of the article may be several here; the first of them has the number.
    if (n > before.n) found[at] = n;
    before = { at, n: Math.max(...own) };
  });
  even(spans.length, count + 1);
  return found;
}

/** Cuts a paragraph wherever a mark begins or ends. */
function stretches(text: string, span: Span, marks: readonly Placed[]): Stretch[] {
  const own = marks.filter(({ start, end }) => start >= span.start && end <= span.end);
  const cuts = [...new Set([span.start, ...own.flatMap(({ start, end }) => [start, end]), span.end])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] as number;
    const on = own.filter((mark) => mark.start <= start && mark.end >= end);
    on.sort((a, b) => b.end - b.start - (a.end - a.start));
    return { words: text.slice(start, end), on: on.map(({ id }) => id) };
  });
}

/** Puts a lesson's annotations into the text of its article. `count` is how many paragraphs the article has. */
export function placeArticle(
  text: string,
  annotations: Readonly<Record<string, Selector>>,
  count: number,
): PlacedArticle {
  const entries = Object.entries(annotations);
  const anchors = anchor(
    text,
    entries.map(([, annotation]) => annotation),
  );
  const marks = entries.flatMap(([id, { paragraph }], i): Placed[] => {
    const place = anchors[i];
    return place ? [{ id, paragraph, ...place }] : [];
  });
  const spans = joined(paragraphSpans(text), marks);
  const known = numbers(spans, marks, count);
  return {
    paragraphs: spans.map((span, i) => ({ n: known[i] ?? null, parts: stretches(text, span, marks) })),
    missing: entries.flatMap(([id], i) => (anchors[i] ? [] : [id])),
  };
}

const isLetter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** Where words stand in a text to the letter, as whole words. */
export function exactPlaces(text: string, quote: string): Anchor[] {
  const places: Anchor[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    if (!isLetter(text[start - 1]) && !isLetter(text[end])) places.push({ start, end });
  }
  return places;
}

/** Puts annotations into a text of our own, to the letter: each where its words first stand in its paragraph. */
export function placeExactly(text: string, annotations: Readonly<Record<string, Selector>>): ArticleParagraph[] {
  const spans = paragraphSpans(text);
  const marks = Object.entries(annotations).flatMap(([id, { quote, paragraph }]): Placed[] => {
    const span = spans[paragraph - 1];
    const place = exactPlaces(text, quote).find(({ start, end }) => span && start >= span.start && end <= span.end);
    return place ? [{ id, paragraph, ...place }] : [];
  });
  return spans.map((span, i) => ({ n: i + 1, parts: stretches(text, span, marks) }));
}
