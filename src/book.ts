/// <reference types="astro/client" />
import type { Book } from './model/book.ts';
import { readBook } from './checks/read-book.ts';

let read: Book | undefined;

/** The whole book for pages. A build reads it once; the dev server reads it anew, so that an edit shows at once. */
export function getBook(): Book {
  if (read && !import.meta.env.DEV) return read;
  read = readBook('content').book;
  return read;
}
