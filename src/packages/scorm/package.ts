import type { Lesson } from '../../model/book.ts';
import { fill } from '../../model/fill.ts';
import type { Words } from '../../model/words.ts';
import { zip } from '../zip.ts';
import { scormManifest } from './manifest.ts';
import { notesText } from './notes.ts';
import type { Path } from './one-path.ts';

/** A lesson on its way into a package. */
export interface ScormLesson {
  /** With the questions of one path alone. */
  lesson: Lesson;
  path: Path;
  /** The lesson as one page with the runtime of packages. */
  page: string;
  /** The score in per cent from which the platform says “passed”; null or left out for none. */
  mastery?: number | null;
}

/** What the platform opens. */
const PAGE = 'index.html';
const NOTES = 'README.txt';

/** A package of one lesson and one path: the manifest, the page, and what a teacher should know of both. */
export function scormPackage({ lesson, path, page, mastery = null }: ScormLesson, words: Words): Uint8Array {
  const { slug, minutes, reviewed, questions } = lesson;
  // In a course both paths may stand in one list.
  const end = path === 'short' ? ` (${fill(words['path.short'], { n: minutes.short })})` : '';
  const title = lesson.title + end;
  const files = {
    'imsmanifest.xml': scormManifest({ id: `${slug}-${path}`, title, page: PAGE, files: [NOTES], mastery }),
    [PAGE]: page,
    [NOTES]: notesText({ title, questions: questions.length, mastery }, words),
  };
  return zip(files, reviewed);
}
