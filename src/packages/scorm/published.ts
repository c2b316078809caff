import { getBook } from '../../book.ts';
import { outletOf } from '../../components/lesson-words.ts';
import type { Lesson } from '../../model/book.ts';
import { masteryInUse } from '../list.ts';
import { lessonFile } from '../single/file.ts';
import { publishedBody } from '../single/published.ts';
import type { LessonShell } from '../single/shell.ts';
import { onePath, type Path } from './one-path.ts';
import { scormPackage } from './package.ts';
import { scormShell } from './shell.ts';

let shell: Promise<LessonShell> | undefined;

/** The SCORM package of a published lesson on one of its paths. `page` is the address of its page on the site, if it has one. */
export async function scormOf(lesson: Lesson, path: Path, page: string | null): Promise<Uint8Array> {
  const one = onePath(lesson, path);
  const body = await publishedBody(one);
  // A build makes it once.
  shell ??= scormShell(getBook().words);
  // A package is zipped and imported once: it has all its typefaces, whatever their size.
  const html = lessonFile(await shell, { lesson: one, body, publisher: outletOf(lesson), page }, Infinity);
  return scormPackage({ lesson: one, path, page: html, mastery: masteryInUse() }, getBook().words);
}
