import { join } from 'node:path';
import { readBook } from '../../src/checks/read-book.ts';
import type { Lesson } from '../../src/model/book.ts';
import { QUESTIONS } from './questions.ts';

/** The lessons of the book. */
export const BOOK = readBook(join(import.meta.dirname, '..', '..', 'content')).book.lessons;

/** A lesson of invented questions, one of every kind and layout, markup of attackers among them. */
export const INVENTED: Lesson = {
  ...BOOK[0]!,
  slug: 'harbour-bridge',
  title: 'Bridges/ferries: who says so?',
  questions: Object.values(QUESTIONS),
};

export const LESSONS = [...BOOK, INVENTED].map((lesson) => ({ slug: lesson.slug, lesson }));
