/** Characters of a text from `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** The words of a text: runs of letters and digits, joined by hyphens and apostrophes inside. */
export const wordSpans = (text: string): Span[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[-‐’'][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));

const inside = (word: Span, span: Span): boolean => word.start >= span.start && word.end <= span.end;

/** How many of the words stand in all of the spans. */
export const countIn = (words: readonly Span[], ...spans: Span[]): number =>
  words.filter((word) => spans.every((span) => inside(word, span))).length;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const folded = (text: string): string[] =>
  wordSpans(text).map(({ start, end }) => text.slice(start, end).toLowerCase().replace(/’/g, "'"));

/** Where words stand in a text, whatever their capitals, quotation marks, stops and white space. */
export function placesOf(text: string, quote: string): Span[] {
  const spans = wordSpans(text);
  const words = folded(text);
  const wanted = folded(quote);
  if (wanted.length === 0) return [];
  return spans.flatMap(({ start }, i) => {
    const last = spans[i + wanted.length - 1];
    return last && wanted.every((word, k) => words[i + k] === word) ? [{ start, end: last.end }] : [];
  });
}

/** A text as marks count in it: paragraphs parted by a blank line, single blanks between words. */
export const tidyPassage = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');

/** The paragraphs of a tidy text, each with the place of its first character. */
export function paragraphsOf(text: string): { text: string; start: number }[] {
  let start = 0;
  return text.split('\n\n').map((paragraph) => {
    const at = start;
    start += paragraph.length + 2;
    return { text: paragraph, start: at };
  });
}
