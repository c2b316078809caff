import { resolve } from 'node:path';
import type { Book } from '../model/book.ts';
import { assemble } from './assemble.ts';
import { openFolder, type Folder } from './folder.ts';
import { locate } from './locate.ts';
import type { Problem } from './problem.ts';
import { readSources } from './read-sources.ts';
import { checkSources } from './rules/all.ts';

/** The book, as far as it is sound, and what is wrong in the files it was read from. */
export interface ReadBook {
  book: Book;
  problems: Problem[];
}

/** Reads a content folder. A file or an entry that is not sound is left out of the book and reported. */
export function readBook(dir: string): ReadBook {
  const folder = openFolder(resolve(dir));
  const sources = readSources(folder);
  return { book: assemble(sources), problems: locate(sources.findings, (file) => folder.read(file)) };
}

/** Reads a book and checks the whole of it: every id, every rule, every problem at once. */
export function checkFolder(folder: Folder): ReadBook {
  const sources = readSources(folder);
  return {
    book: assemble(sources),
    problems: locate(checkSources(sources), (file) => folder.read(file)),
  };
}

/** Checks the book in a content folder on the disk. */
export const checkBook = (dir: string): ReadBook => checkFolder(openFolder(resolve(dir)));
