import type { APIRoute } from 'astro';
import { getBook } from '../../book.ts';
import { isAssignedWord } from '../../classroom/student/lesson-words.ts';

/** The words of a lesson's assigned view, for which its own page has no room. */
export const GET: APIRoute = () =>
  Response.json(Object.fromEntries(Object.entries(getBook().words).filter(([key]) => isAssignedWord(key))));
