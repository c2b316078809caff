import { object, oneOf, string, type Parser } from '../../model/parse.ts';
import { GENRES, LEVELS } from '../../model/taxonomy.ts';
import { wordCount } from '../../reading/article-place.ts';
import type { LessonDraft } from '../draft/draft.ts';

/** What a teacher says of their article. An empty field is a fact that is not known; it is never guessed. */
export interface Given {
  text: string;
  headline: string;
  publisher: string;
  author: string;
  /** Year-month-day. */
  published: string;
  url: string;
  genre: (typeof GENRES)[number];
  level: (typeof LEVELS)[number];
}

/** An article nobody has given yet. */
export const nothingGiven: Given = {
  text: '',
  headline: '',
  publisher: '',
  author: '',
  published: '',
  url: '',
  genre: 'news report',
  level: 2,
};

export const parseGiven: Parser<Given> = object<Given>({
  text: string,
  headline: string,
  publisher: string,
  author: string,
  published: string,
  url: string,
  genre: oneOf(...GENRES),
  level: oneOf(...LEVELS),
});

/** What is worked on, and what undoing goes back through: the article as it was given, and the lesson made of it. */
export interface Work {
  given: Given;
  /** Null until the article was marked up. */
  draft: LessonDraft | null;
}

/** Words that can be marked up on any device without losing sight of the page; ten times a long article. */
export const MOST_WORDS = 20_000;
/** Below this there is nothing to make a lesson of. */
const FEWEST_WORDS = 40;

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

const orNull = (text: string): string | null => text.trim() || null;

/** A web address that a browser can open, or null. */
export function addressOf(text: string): string | null {
  try {
    const url = new URL(text.trim());
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** What was given, as the draft takes it: an empty field is null. */
export const factsOf = (given: Given) => ({
  headline: orNull(given.headline),
  publisher: orNull(given.publisher),
  author: orNull(given.author),
  published: /^\d{4}-\d\d-\d\d$/.test(given.published) ? given.published : null,
  url: addressOf(given.url),
  genre: given.genre,
  level: given.level,
});
