import type { ReadingPart } from '../../model/book.ts';
import { countWords, LONGEST_QUOTE } from '../../model/count-words.ts';
import type { DraftMark, LessonDraft } from '../draft/draft.ts';
import { quotedIn } from '../draft/quote.ts';

type Marks = Readonly<Record<string, Pick<DraftMark, 'annotation'>>>;

/** A paragraph of the retelling as its author writes it: phrases of the article stand in double quotation marks. */
export const textOfParts = (parts: readonly ReadingPart[], marks: Marks): string =>
  parts.map((part) => ('text' in part ? part.text : `“${marks[part.phrase]?.annotation.quote ?? ''}”`)).join('');

const folded = (words: string): string => words.replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();

/** The same text in parts: what stands in quotation marks and is a mark's words becomes that mark, first of its paragraph. */
export function partsOfText(text: string, n: number, marks: Marks): ReadingPart[] {
  const entries = Object.entries(marks);
  const own = [
    ...entries.filter(([, { annotation }]) => annotation.paragraph === n),
    ...entries.filter(([, { annotation }]) => annotation.paragraph !== n),
  ];
  const parts: ReadingPart[] = [];
  const say = (words: string): void => {
    const last = parts.at(-1);
    if (last && 'text' in last) last.text += words;
    else if (words !== '') parts.push({ text: words });
  };
  for (const [i, piece] of text.split(/([“"][^“”"\n]*[”"])/).entries()) {
    const words = folded(piece.slice(1, -1));
    const phrase = i % 2 === 1 ? own.find(([, { annotation }]) => folded(annotation.quote) === words)?.[0] : undefined;
    if (phrase === undefined) say(piece);
    else parts.push({ phrase });
  }
  return parts;
}

/** Own words that stand so in the article, in words; shorter runs are common speech. */
export const LONGEST_OVERLAP = 6;
/** The most of an article that a lesson may quote. */
export const LARGEST_SHARE = 0.25;

/** What a paragraph of a retelling should be looked at for. */
export interface ParagraphCheck {
  /** The longest run of the author's own words that is the article's, where it is too long. */
  copied: number | null;
  /** Words in quotation marks that no mark has. */
  unmarked: string[];
  /** Words of the longest quotation, where it is too long. */
  long: number | null;
}

export function checkParagraph(parts: readonly ReadingPart[], article: string, marks: Marks): ParagraphCheck {
  const own = parts.map((part) => ('text' in part ? part.text : ' ¶ '));
  const text = own.join('');
  const pieces = text.split('¶');
  const { longest } = quotedIn(article, pieces);
  const quotations = [...text.matchAll(/[“"]([^“”"\n]*)[”"]/g)].map(([, words = '']) => words);
  const lengths = [
    ...quotations.map(countWords),
    ...parts.flatMap((part) => ('phrase' in part ? countWords(marks[part.phrase]?.annotation.quote ?? '') : [])),
  ];
  const most = Math.max(0, ...lengths);
  return {
    copied: longest >= LONGEST_OVERLAP ? longest : null,
    unmarked: quotations,
    long: most > LONGEST_QUOTE ? most : null,
  };
}

/** How much of the article the whole draft quotes, as a share of its words. */
export function quotedShare({ findings, reading, marks }: LessonDraft): number {
  const texts = [
    ...reading.map(({ parts }) => textOfParts(parts, marks)),
    ...Object.values(marks).map(({ annotation }) => annotation.quote),
  ];
  return quotedIn(findings.article.text, texts).share;
}
