import { strToU8, zipSync } from 'fflate';
import type { Words } from '../../model/words.ts';
import { scormManifest } from './manifest.ts';
import { notesText } from './notes.ts';

/** A lesson on its way into a package. */
export interface ScormLesson {
  slug: string;
  title: string;
  /** A date such as 2026-11-22; the archive's files carry it, so that the same lesson makes the same bytes. */
  reviewed: string;
  path: 'full' | 'short';
  /** The lesson as one page with the runtime of packages, and how many questions are in it. */
  page: string;
  questions: number;
  mastery?: number | null;
}

/** What the platform opens. */
const PAGE = 'index.html';
const NOTES = 'README.txt';

/** A package of one lesson and one path: the manifest, the page, and what a teacher should know of both. */
export function scormPackage(
  { slug, title, reviewed, path, page, questions, mastery = null }: ScormLesson,
  words: Words,
): Uint8Array {
  const [year = 2026, month = 1, day = 1] = reviewed.split('-').map(Number);
  const manifest = scormManifest({ id: `${slug}-${path}`, title, page: PAGE, files: [NOTES], mastery });
  const files = {
    'imsmanifest.xml': manifest,
    [PAGE]: page,
    [NOTES]: notesText({ title, questions, mastery }, words),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 9,
    // Archives keep local time.
    mtime: new Date(year, month - 1, day),
  });
}
