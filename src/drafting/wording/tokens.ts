import type { Span } from '../finding.ts';

/** A word of a text, in lower case. */
export interface Token extends Span {
  word: string;
  /** As written. */
  raw: string;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{N}]+)*/gu;

/** The words of `text` from `from` on; hyphens and apostrophes hold a word together. Offsets are into the whole text. */
export function wordsOf(text: string, from = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = from + match.index;
    const raw = match[0];
    tokens.push({ start, end: start + raw.length, raw, word: raw.toLowerCase().replaceAll('’', "'") });
  }
  return tokens;
}
