import { ParseError } from '../../model/parse.ts';
import { isLessonFile, readLessonFile, type LessonQuestions } from '../../packages/single/read-file.ts';
import { readHandInFile } from '../hand-in-file.ts';
import { LARGEST_HAND_IN } from '../hand-in.ts';
import { linksIn } from './links.ts';
import { platformName } from './names.ts';
import type { Problem, ProblemKind } from './problem.ts';
import { receive, type Received } from './received.ts';

/** Files that systems leave in folders and archives. */
const LITTER = /(^|\/)(__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/;
const DOCUMENT = /\.(docx?|odt|pages|pdf|rtf|gdoc|png|jpe?g|heic|webp|pptx?|webarchive|mht(ml)?)$/i;
const TABLE = /\.(csv|tsv|xlsx?|ods|numbers)$/i;
const TEXT = /(^|\/)[^./]*$|\.(html?|xhtml|json|txt)$/i;

/** Whether a file is no one’s work but its system’s. */
export const isLitter = (path: string): boolean => LITTER.test(path);

/** A path as it is shown and read: no drive, no way up, forward strokes. Nothing is ever written to it. */
export const tidyPath = (path: string): string =>
  path
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');

/** Why a file can be no hand-in, by its name and size alone; null if it has to be opened. */
export function refusal(path: string, size: number): ProblemKind | null {
  if (DOCUMENT.test(path)) return 'document';
  if (TABLE.test(path)) return 'table';
  if (!TEXT.test(path)) return 'other';
  if (size === 0) return 'empty';
  return size > LARGEST_HAND_IN ? 'large' : null;
}

const why = (error: unknown): ProblemKind => {
  // Anything else that a reader throws (too many levels for the engine's own stack) says that the file is damaged.
  if (!(error instanceof ParseError)) return 'damaged';
  switch (error.path) {
    case '':
      return 'none';
    case 'format':
      return 'format';
    case 'version':
      return 'newer';
    default:
      return 'damaged';
  }
};

/** A lesson in one file; one that was changed has no key to trust. */
function takeLesson(page: string, path: string): LessonQuestions | Problem {
  try {
    return readLessonFile(page);
  } catch (error) {
    return { kind: error instanceof ParseError && error.path === 'version' ? 'newer' : 'lesson', file: path };
  }
}

/** Reads one file. Never throws: a file that cannot be read becomes a problem. */
export function takeFile(path: string, bytes: Uint8Array): TakenFile {
  const refused = refusal(path, bytes.length);
  if (refused) return { kind: refused, file: path };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'encoding', file: path };
  }
  if (isLessonFile(text)) return takeLesson(text, path);
  try {
    return receive(readHandInFile(text), path, platformName(path));
  } catch (error) {
    // What students type into a platform's text field comes as a page, and may be the link of their hand-in.
    const [linked] = linksIn(text);
    return linked ? receive(linked, path, platformName(path)) : { kind: why(error), file: path };
  }
}

/** What a file was: a hand-in, a lesson, or something to leave out. */
export type TakenFile = Received | LessonQuestions | Problem;
export const isProblem = (taken: TakenFile): taken is Problem => 'kind' in taken;
export const isLesson = (taken: TakenFile): taken is LessonQuestions => 'questions' in taken;
