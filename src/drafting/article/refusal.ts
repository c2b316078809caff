import { wordCount } from '../../reading/article-place.ts';

/** The longest text that is marked up, in words: ten times a long article. */
export const MOST_WORDS = 20_000;
/** Below this there is nothing to make a lesson of. */
export const FEWEST_WORDS = 40;

/** Why a text cannot become a lesson. */
export type Refusal = 'empty' | 'short' | 'long' | 'language';

/** Words that stand in nearly every sentence of English and in few of other languages. */
const ENGLISH = new Set(
  'the of and to a in that is was for it with as on by at from are this be were has have had but not his her they an which or said'.split(
    ' ',
  ),
);
/** English prose has some 35 to 50 of them in a hundred words; other languages have fewer than 8. */
const ENGLISH_SHARE = 0.15;

/** Why this text cannot be marked up; null if it can. The finder knows English only. */
export function refusal(text: string): Refusal | null {
  const count = wordCount(text);
  if (count === 0) return 'empty';
  if (count > MOST_WORDS) return 'long';
  if (count < FEWEST_WORDS) return 'short';
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return english < ENGLISH_SHARE * words.length || words.length === 0 ? 'language' : null;
}

/** The same in a sentence that says what to do. */
export function refusalInWords(text: string, file: string): string | null {
  switch (refusal(text)) {
    case 'empty':
      return `There is no text in ${file}. Give a file that holds the article’s words.`;
    case 'short':
      return `${file} has ${wordCount(text)} words. A lesson needs a whole article, of at least ${FEWEST_WORDS} words.`;
    case 'long':
      return `${file} has ${wordCount(text)} words; at most ${MOST_WORDS} are read. Give a single article.`;
    case 'language':
      return `${file} does not seem to be in English, and other languages cannot be read yet. Write such a lesson by hand, as CONTRIBUTING.md shows.`;
    case null:
      return null;
  }
}
