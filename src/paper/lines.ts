import type { Annotation } from '../model/annotation.ts';
import type { Paragraph } from '../model/book.ts';
import { plain } from '../model/html.ts';
import type { ArticleParagraph } from '../reading/article-place.ts';

/** What is printed in lines: a lesson's digest, or a text of our own. */
export type Reading = readonly (Paragraph | ArticleParagraph)[];
type Piece = (Paragraph | ArticleParagraph)['parts'][number];

/** Characters on a line of a printed reading. Lines are broken here, not by the browser: a number means the same line on every copy. */
export const LINE = 64;

/** A paragraph of a reading in numbered lines. The lines keep their `*emphasis*`. */
export interface NumberedParagraph {
  /** The paragraph of the article that it retells. */
  n: number;
  /** The number of its first line; lines are counted through the whole reading. */
  from: number;
  lines: string[];
}

/** From the first line of something to its last. */
export interface Stretch {
  from: number;
  to: number;
}

type Quotes = Readonly<Record<string, Pick<Annotation, 'quote'>>>;

const squeeze = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ');

/** Emphasis on every word of its own, so that it may be broken between words. */
const eachWord = (text: string): string =>
  text.replace(/(\*\*?)([^*]+)\1/g, (_, mark: string, words: string) =>
    words.replace(/[^ \t\r\n]+/g, (word) => mark + word + mark),
  );

/** Breaks a text at its spaces into lines of at most `width` characters; a longer word has a line of its own. */
export function breakLines(text: string, width = LINE): string[] {
  const lines: string[] = [];
  for (const word of squeeze(eachWord(text)).trim().split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && plain(line).length + 1 + plain(word).length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => line.replaceAll('** **', ' ').replaceAll('* *', ' '));
}

/** A digest quotes its phrases; in a text of our own they are simply there. */
const wordsOf = (piece: Piece, quotes: Quotes): string =>
  'text' in piece ? piece.text : 'words' in piece ? piece.words : `“${quotes[piece.phrase]?.quote ?? ''}”`;
const written = (parts: readonly Piece[], quotes: Quotes): string =>
  parts.map((piece) => wordsOf(piece, quotes)).join('');
const phrasesIn = (piece: Piece): readonly string[] =>
  'phrase' in piece ? [piece.phrase] : 'on' in piece ? piece.on : [];

/** The whole reading in numbered lines. */
export function numberLines(reading: Reading, quotes: Quotes): NumberedParagraph[] {
  let from = 1;
  return reading.map(({ n, parts }) => {
    const paragraph = { n: n ?? 0, from, lines: breakLines(written(parts, quotes)) };
    from += paragraph.lines.length;
    return paragraph;
  });
}

/** The lines on which each phrase of a reading stands, by annotation id. */
export function phraseLines(reading: Reading, quotes: Quotes): Map<string, Stretch> {
  const numbered = numberLines(reading, quotes);
  const found = new Map<string, Stretch>();
  reading.forEach(({ parts }, i) => {
    const { from = 1, lines = [] } = numbered[i] ?? {};
    let end = 0;
    const ends = lines.map((line) => (end += plain(line).length + 1));
    const lineAt = (at: number): number => from + ends.findIndex((end) => at < end);
    parts.forEach((piece, p) => {
      const [before, through] = [parts.slice(0, p), parts.slice(0, p + 1)].map((some) =>
        squeeze(plain(written(some, quotes))).trimStart(),
      );
      const place = { from: lineAt(before?.length ?? 0), to: lineAt((through?.length ?? 0) - 1) };
      for (const id of phrasesIn(piece)) if (!found.has(id)) found.set(id, place);
    });
  });
  return found;
}

/** The lines of some paragraphs of the article, where they follow each other as one stretch. */
export function paragraphLines(numbered: readonly NumberedParagraph[], wanted: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { n, from, lines } of numbered) {
    if (!wanted.includes(n)) continue;
    const last = stretches.at(-1);
    const to = from + lines.length - 1;
    if (last?.to === from - 1) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}
