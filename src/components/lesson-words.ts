import { getBook } from '../book.ts';
import { fill } from '../model/fill.ts';
import type { Lesson } from '../model/book.ts';
import type { WordKey, Words } from '../model/words.ts';

/** The name of a kind of text. */
export const genreText = (genre: Lesson['article']['genre'], words: Words): string =>
  words[`lesson.genre.${genre.replace(' ', '-')}` as WordKey];

/** How long a lesson takes. */
export const minutesText = ({ minutes }: Lesson, words: Words): string => fill(words['lesson.minutes'], minutes);

/** The name of the outlet whose article a lesson reads. */
export const outletOf = ({ article }: Lesson): string =>
  getBook().publishers[article.publisher]?.name ?? article.publisher;
