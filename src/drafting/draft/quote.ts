import { LONGEST_QUOTE } from '../../model/count-words.ts';
import type { Article, Span } from '../finding.ts';

/** Words as `countWords` counts them, each with its place. */
export function wordSpans(text: string, from = 0, to = text.length): Span[] {
  return [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** The words of a span on one line. */
export const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');

/** Words of the article between quotation marks of ours: quotation marks inside become single ones. */
export const quoted = (words: string): string =>
  `“${words.replace(/[“”„"]/g, (mark, at: number) => (at === 0 || /\s/.test(words[at - 1] ?? '') ? '‘' : '’'))}”`;

export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;

/** A quotation does not end, or begin, with words that only join others. */
const JOINING =
  /^(?:a|an|the|and|or|but|of|to|in|on|at|by|for|from|with|as|that|which|who|whose|is|are|was|were|be|been|has|have|had|will|would|it|its|their|his|her|this|these|those|not|no|than|if|so|into|about)$/i;

/** Where a span can be cut: punctuation, quotation marks and line ends part what is said in one breath. */
const pieces = (text: string, { start, end }: Span): Span[] => {
  const found: Span[] = [];
  for (const match of text
    .slice(start, end)
    .matchAll(/(?:[^,;:()“”„"–—\n.!?]|(?<=\p{L})\.(?=\p{L})|(?<=\d)[.,:](?=\d))+/gu)) {
    const words = wordSpans(text, start + match.index, start + match.index + match[0].length);
    if (words.length > 0) found.push({ start: words[0]!.start, end: words.at(-1)!.end });
  }
  return found;
};

/** A run of at most `most` words inside a span, around `around`, that neither begins nor ends with a joining word. */
function window(text: string, span: Span, around: Span, most: number): Span {
  const words = wordSpans(text, span.start, span.end);
  let first = words.findIndex((word) => overlap(word, around));
  if (first < 0) first = 0;
  let last = Math.max(
    first,
    words.findLastIndex((word) => overlap(word, around)),
  );
  if (last - first + 1 > most) last = first + most - 1;
  while (last - first + 1 < most && (last < words.length - 1 || first > 0)) {
    if (last < words.length - 1) last++;
    if (last - first + 1 < most && first > 0) first--;
  }
  const bare = (i: number): boolean => JOINING.test(text.slice(words[i]!.start, words[i]!.end));
  while (last > first && bare(last) && !overlap(words[last]!, around)) last--;
  return { start: words[first]?.start ?? span.start, end: words[last]?.end ?? span.end };
}

/**
 * The telling core of a span, in at most `most` words: the whole of it if it is short, else the piece between
 * punctuation marks that holds the first of `telling` (or the first piece of some length), cut to size.
 */
export function core(text: string, span: Span, telling: readonly Span[] = [], most = LONGEST_QUOTE): Span {
  const words = wordSpans(text, span.start, span.end);
  if (words.length === 0) return span;
  const trimmed = { start: words[0]!.start, end: words.at(-1)!.end };
  const clean = !/["“”„\n]/.test(text.slice(trimmed.start, trimmed.end));
  if (words.length <= most && clean) return trimmed;
  const own = telling.find((inner) => overlap(inner, trimmed));
  const parts = pieces(text, trimmed);
  const home =
    parts.find((part) => own && overlap(part, own)) ??
    parts.find((part) => wordSpans(text, part.start, part.end).length >= 4) ??
    parts[0] ??
    trimmed;
  return window(text, home, own ?? { start: home.start, end: home.start + 1 }, most);
}

/** Words that a phrase is made longer by at most, so that it ends with one that tells something. */
const MOST_NEIGHBOURS = 3;

/** A phrase of one telling word with what follows it, or the word before it, so that it can be found and read: “may be a warning”. */
export function withNeighbour(text: string, span: Span, sentence: Span): Span {
  const own = wordSpans(text, span.start, span.end);
  const bare = (word: Span | undefined): boolean => !!word && JOINING.test(text.slice(word.start, word.end));
  const [last, secondLast] = [own.at(-1), own.at(-2)];
  // “The truth is that” is the phrase without its last word.
  if (last && secondLast && own.length > 2 && /^that$/i.test(text.slice(last.start, last.end)))
    return { start: span.start, end: secondLast.end };
  if (own.length > 1 && !bare(last) && !(own.length === 2 && bare(own[0]))) return span;
  const near = (start: number, end: number): boolean => /^[ \t\n]+$/.test(text.slice(start, end));
  const words = wordSpans(text, sentence.start, sentence.end);
  const at = words.findLastIndex((word) => overlap(word, span));
  let end = span.end;
  for (let i = 1; i <= MOST_NEIGHBOURS; i++) {
    const next = words[at + i];
    if (!next || !near(words[at + i - 1]!.end, next.start)) break;
    end = next.end;
    if (!bare(next)) return { start: span.start, end };
  }
  const before = own.length === 1 ? words[at - 1] : undefined;
  if (before && near(before.end, span.start)) return { start: before.start, end: span.end };
  return { start: span.start, end };
}

/** The number of the body paragraph that a place stands in; null for headings and whatever else a page carries. */
export const paragraphAt = ({ paragraphs }: Article, at: number): number | null =>
  paragraphs.find(({ start, end }) => at >= start && at < end)?.n ?? null;

/** Runs of words shorter than this are common speech, not quotation. */
const SHORTEST_RUN = 4;

/** How much of the article some texts quote, in runs of four words and more: its share, and the longest run. */
export function quotedIn(article: string, texts: readonly string[]): { share: number; longest: number } {
  const list = (text: string): string[] =>
    (
      text
        .normalize('NFKC')
        .replace(/[’‘]/g, "'")
        .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? []
    ).map((word) => word.toLowerCase());
  const words = list(article);
  if (words.length === 0) return { share: 0, longest: 0 };
  const starts = new Map<string, number[]>();
  for (let i = 0; i + SHORTEST_RUN <= words.length; i++) {
    const key = words.slice(i, i + SHORTEST_RUN).join(' ');
    const known = starts.get(key);
    if (known) known.push(i);
    else starts.set(key, [i]);
  }
  const marked = new Uint8Array(words.length);
  let longest = 0;
  for (const text of texts) {
    const here = list(text);
    for (let i = 0; i + SHORTEST_RUN <= here.length;) {
      let [best, from] = [0, 0];
      // A text that repeats itself has a run at every step; the first few places are enough to measure it.
      for (const start of (starts.get(here.slice(i, i + SHORTEST_RUN).join(' ')) ?? []).slice(0, 50)) {
        let n = SHORTEST_RUN;
        while (i + n < here.length && start + n < words.length && here[i + n] === words[start + n]) n++;
        if (n > best) [best, from] = [n, start];
      }
      marked.fill(1, from, from + best);
      longest = Math.max(longest, best);
      i += best || 1;
    }
  }
  return { share: marked.reduce((sum, one) => sum + one, 0) / words.length, longest };
}

/** The texts of the body paragraphs, each on one line. */
export const paragraphTexts = ({ paragraphs, text }: Article): string[] =>
  paragraphs.flatMap(({ n, ...span }) => (n === null ? [] : [wordsAt(text, span)]));
