import { object, oneOf, string, type Parser } from '../../model/parse.ts';
import { GENRES, LEVELS } from '../../model/taxonomy.ts';
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
