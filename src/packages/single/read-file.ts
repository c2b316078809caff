import { blockIn } from '../../classroom/file-page.ts';
import { array, literal, object, ParseError, string, type Parser } from '../../model/parse.ts';
import { parseQuestion } from '../../questions/parse-question.ts';
import type { Question } from '../../questions/question.ts';
import { FILE_FORMAT, LESSON_BLOCK, unpack } from './block.ts';

/** What the class review takes from a lesson's file. */
export interface LessonQuestions {
  /** What hand-ins know the lesson by. */
  lesson: string;
  title: string;
  questions: Question[];
}

/** Bounds: the file in characters, its id and title, and how many questions it may have. */
const LARGEST = 2_000_000;
const LONGEST_ID = 100;
const LONGEST_TITLE = 1_000;
const MOST_QUESTIONS = 100;

const short =
  (length: number): Parser<string> =>
  (value, path) => {
    const text = string(value, path);
    if (text === '' || text.length > length) throw new ParseError(path, `a text of at most ${length} characters`);
    return text;
  };

const questions: Parser<Question[]> = (value, path) => {
  const found = array(parseQuestion)(value, path);
  if (found.length > MOST_QUESTIONS) throw new ParseError(path, `at most ${MOST_QUESTIONS} questions`);
  if (new Set(found.map(({ id }) => id)).size < found.length)
    throw new ParseError(path, 'questions with ids of their own');
  return found;
};

/** Parses what storage or a backup has of a lesson's file; throws a ParseError. */
export const parseLessonQuestions: Parser<LessonQuestions> = object<LessonQuestions>({
  lesson: short(LONGEST_ID),
  title: short(LONGEST_TITLE),
  questions,
});

/** The text of the lesson's block in a file's markup, or null if that is no lesson. */
const lessonBlock = (page: string): string | null =>
  page.length <= LARGEST && page.includes(`id="${LESSON_BLOCK}"`) ? blockIn(page, LESSON_BLOCK) : null;

/** Whether a page is a lesson in one file, whole or not. */
export const isLessonFile = (page: string): boolean => lessonBlock(page) !== null;

/**
 * Reads a lesson's questions from its file, which is never rendered. A page that a browser saved while it was open has its block
 * unpacked. Throws a ParseError; its path is `version` for a file of a later edition.
 */
export function readLessonFile(page: string): LessonQuestions {
  const block = lessonBlock(page)?.trim() ?? '';
  let value: unknown;
  try {
    value = block.startsWith('{') ? JSON.parse(block) : unpack(block);
  } catch {
    throw new ParseError('', 'a lesson: this file is damaged, or its end is missing');
  }
  const { version } = object<{ format: string; version: unknown }>({
    format: literal(FILE_FORMAT),
    version: (found) => found,
  })(value, '');
  if (version !== 1) throw new ParseError('version', 'version 1');
  return parseLessonQuestions(value, '');
}
