import search from 'approx-string-match';
import { paragraphSpans } from './paragraphs.ts';

/** What is looked for: the exact words and the paragraph of the article they stand in, counted from 1 (a hint). */
export interface Selector {
  quote: string;
  paragraph: number;
}

/** Where a quotation stands in a text: characters from `start` up to, not including, `end`. */
export interface Anchor {
  start: number;
  end: number;
}

/** Shorter quotations must match to the letter: with an edit allowed they would match other words. */
const SHORTEST_APPROXIMATE = 16;
/** Edits allowed per character of a longer quotation: about one changed word in a phrase of ten. */
const EDITS_PER_CHARACTER = 0.12;
/** More hits than this of one quotation tell nothing about where it belongs. */
const MOST_CANDIDATES = 100;
/** In a text with fewer lines than this share of the article's paragraphs, lines say nothing about paragraphs. */
const FEWEST_LINES = 0.5;

const FOLDS: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '‛': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
};

/** Folds a text to what matters for matching, and says for each folded character where it stood. */
function fold(text: string): { folded: string; at: Uint32Array } {
  const at = new Uint32Array(text.length + 1);
  let folded = '';
  let space = true;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (/\s/.test(c) || c === '\u00ad' || c === '\u200b') {
      if (space || c === '\u00ad' || c === '\u200b') continue;
      space = true;
      at[folded.length] = i;
      folded += ' ';
      continue;
    }
    space = false;
    at[folded.length] = i;
    // One character for one, so that places stay true: the lower case of some letters is longer.
    const low = c.toLowerCase();
    folded += FOLDS[c] ?? (/[‐‑‒–—―−]/.test(c) ? '-' : low.length === 1 ? low : c);
  }
  at[folded.length] = text.length;
  return { folded, at };
}

const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** All places of a folded quotation in a folded text, whole words only, exact ones if there are any. */
function occurrences(text: string, quote: string): Anchor[] {
  const whole = ({ start, end }: Anchor): boolean =>
    !(isWord(text[start - 1]) && isWord(text[start])) && !(isWord(text[end]) && isWord(text[end - 1]));
  const exact: Anchor[] = [];
  for (let i = text.indexOf(quote); i >= 0 && exact.length < MOST_CANDIDATES; i = text.indexOf(quote, i + 1)) {
    const span = { start: i, end: i + quote.length };
    if (whole(span)) exact.push(span);
  }
  if (exact.length || quote.length < SHORTEST_APPROXIMATE) return exact;
  const near = search(text, quote, Math.floor(quote.length * EDITS_PER_CHARACTER)).filter(whole);
  const best = Math.min(...near.map((match) => match.errors));
  return near.filter((match) => match.errors === best).slice(0, MOST_CANDIDATES);
}

interface Candidate extends Anchor {
  /** Index of the selector. */
  of: number;
  /** The paragraph of the article its selector names. */
  paragraph: number;
  /** Number of line breaks before it. */
  line: number;
  /** Number of paragraphs of the text before its own. */
  home: number;
  weight: number;
}

/**
 * Finds quotations in a text (W3C Web Annotation, TextQuoteSelector; the paragraph takes the place of prefix and suffix).
 * Quotation marks, dashes, case and white space may differ, and longer quotations may be slightly edited. The text may
 * have more before, after and between, be wrapped anew, and lack paragraphs: what counts is that the marks of later
 * paragraphs stand later. A phrase whose paragraph is missing is therefore not found rather than put on the same words
 * elsewhere. Returns one entry per selector, null if not found.
 */
export function anchor(text: string, selectors: readonly Selector[]): (Anchor | null)[] {
  const { folded, at } = fold(text);
  const lines = [...text.matchAll(/\n/g)].map((m) => m.index);
  const ends = paragraphSpans(text).map(({ end }) => end);
  const candidates = selectors
    .flatMap(({ quote, paragraph }, of): Candidate[] => {
      const found = occurrences(folded, fold(quote).folded.trim());
      return found.map(({ start, end }) => {
        const from = at[start] as number;
        const to = (at[end - 1] as number) + 1;
        // A quotation that stands in many places says less about where its paragraph is.
        return {
          of,
          paragraph,
          start: from,
          end: to,
          line: countBelow(lines, from),
          home: countBelow(ends, from + 1),
          weight: quote.length / found.length,
        };
      });
    })
    .sort((a, b) => a.start - b.start);
  const parted = lines.length + 1 >= FEWEST_LINES * new Set(selectors.map(({ paragraph }) => paragraph)).size;
  const chain = heaviestInOrder(candidates, parted);
  return selectors.map((_, of) => {
    const own = chain.filter((c) => c.of === of);
    if (!own.length) return null;
    const { start, end } = own.length === 1 ? (own[0] as Candidate) : nearest(own, chain);
    return { start, end };
  });
}

/** How many numbers of an ascending list are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The heaviest run of candidates, in the order of the text, whose paragraphs never go back (heaviest non-decreasing
 * subsequence). Where lines part paragraphs, one line of the text is never two paragraphs of the article.
 */
function heaviestInOrder(candidates: readonly Candidate[], parted: boolean): Candidate[] {
  const total: number[] = [];
  const before: number[] = [];
  let end = -1;
  candidates.forEach((candidate, i) => {
    total[i] = candidate.weight;
    before[i] = -1;
    for (let j = 0; j < i; j++) {
      const earlier = candidates[j] as Candidate;
      const fits =
        earlier.paragraph === candidate.paragraph ||
        (earlier.paragraph < candidate.paragraph && (!parted || earlier.line < candidate.line));
      const sum = (total[j] as number) + candidate.weight;
      if (fits && sum > total[i]) [total[i], before[i]] = [sum, j];
    }
    if (end < 0 || total[i] > (total[end] as number)) end = i;
  });
  const chain: Candidate[] = [];
  for (let i = end; i >= 0; i = before[i] as number) chain.unshift(candidates[i] as Candidate);
  return chain;
}

/**
 * Of several places in order, the one that stands with most other marks of its paragraph, since a teaser repeats single
 * phrases; of equal ones the closest to such marks, or to any if its paragraph has none.
 */
function nearest(own: readonly Candidate[], chain: readonly Candidate[]): Candidate {
  const others = chain.filter((c) => c.of !== own[0]?.of);
  const mates = others.filter((c) => c.paragraph === own[0]?.paragraph);
  const company = (c: Candidate): number => new Set(mates.flatMap((o) => (o.home === c.home ? o.of : []))).size;
  const distance = (c: Candidate): number =>
    Math.min(...(mates.length ? mates : others).map((o) => Math.abs(o.start - c.start)));
  return own.reduce((best, c) =>
    company(c) > company(best) || (company(c) === company(best) && distance(c) < distance(best)) ? c : best,
  );
}
