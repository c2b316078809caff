import type { Span } from '../finding.ts';

/** A word, a mark of punctuation, or a whole quotation taken as one. */
export interface Token extends Span {
  is: 'word' | 'mark' | 'quotation';
  text: string;
  /** In lower case, with plain apostrophes. */
  low: string;
}

const PIECE = /[\p{L}\p{N}$€£%&@#]+(?:[’'.,-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*(?:['’](?=s?\b))?|[^\s\p{L}\p{N}]/gu;
const SHORTENED = /^(he|she|it|they|we|i|you|who|that|there)('s|'ll|'ve|'d|'re|'m)$/;
/** Quotations of fewer words are part of the sentence that they stand in. */
const SHORT = 3;

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** The tokens of a stretch of text. A quotation of several words is one; the marks of a short one are left out. */
export function tokensOf(text: string, { start, end }: Span, quotations: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  const whole = quotations.filter((one) => one.start >= start && one.end <= end);
  const words = (from: number, to: number): void => {
    for (const m of text.slice(from, to).matchAll(PIECE)) {
      const at = from + m.index;
      const [piece] = m;
      const low = piece.toLowerCase().replaceAll('’', "'");
      const is = /[\p{L}\p{N}]/u.test(piece) ? 'word' : 'mark';
      // “She's”, “they'll”: a subject and its helping verb.
      const short = is === 'word' ? SHORTENED.exec(low) : null;
      if (short) {
        const cut = at + piece.length - short[2]!.length;
        tokens.push({ is, text: text.slice(at, cut), low: short[1]!, start: at, end: cut });
        // “It's” is mostly “it is”, “she's” before a participle “she has”.
        const helping = short[2] !== "'s" ? short[2]! : /^(?:it|that|there)$/.test(short[1]!) ? 'is' : 'has';
        tokens.push({ is, text: text.slice(cut, at + piece.length), low: helping, start: cut, end: at + piece.length });
        continue;
      }
      // “Holt's” is a word and its ending.
      const possessive = is === 'word' ? /^(.+)('s|s')$/.exec(low) : null;
      if (possessive?.[2] === "'s" && possessive[1] !== 'it' && possessive[1] !== 'he') {
        const cut = at + piece.length - 2;
        tokens.push({ is, text: text.slice(at, cut), low: possessive[1]!, start: at, end: cut });
        tokens.push({ is, text: text.slice(cut, at + piece.length), low: "'s", start: cut, end: at + piece.length });
      } else tokens.push({ is, text: piece, low, start: at, end: at + piece.length });
    }
  };
  let at = start;
  for (const quotation of whole) {
    if (quotation.start < at) continue;
    words(at, quotation.start);
    const inner = text.slice(quotation.start, quotation.end);
    if (wordsIn(inner) >= SHORT) tokens.push({ is: 'quotation', text: inner, low: '', ...quotation });
    else words(quotation.start + 1, quotation.end - 1);
    at = quotation.end;
  }
  words(at, end);
  return tokens;
}
