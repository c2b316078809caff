import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Lesson } from '../../model/book.ts';
import { lessonData, type LessonData } from '../../reading/lesson-data.ts';
import type { ArticleParagraph } from '../../reading/article-place.ts';

/** What a lesson in a file says it is. */
export const FILE_FORMAT = 'says-who-lesson';
/** Ids of the two packed blocks of a file. */
export const LESSON_BLOCK = 'lesson';
export const PACK_BLOCK = 'pack';

/**
 * The lesson as a file carries it, for its own script and for the review page: what `lesson.json` has, and what it is called.
 * It stands in `<script type="text/plain" id="lesson">` as JSON, deflated, in base64.
 */
export interface FileBlock extends LessonData {
  format: typeof FILE_FORMAT;
  version: 1;
  /** What saved work and hand-ins know the lesson by: the slug of a published lesson, else an id that no other lesson has. */
  lesson: string;
  title: string;
  minutes: Lesson['minutes'];
}

export const blockOf = (
  lesson: Lesson,
  id: string,
  article: readonly ArticleParagraph[] | null | undefined,
): FileBlock => ({
  format: FILE_FORMAT,
  version: 1,
  lesson: id,
  title: lesson.title,
  minutes: lesson.minutes,
  ...lessonData(lesson),
  ...(article ? { article: [...article] } : {}),
});

/** A value as JSON that may stand in a script block: an open page has it there, and a browser may save that. */
export const inertJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A value as JSON, deflated, in base64. */
export function pack(value: unknown): string {
  const bytes = deflateSync(strToU8(inertJson(value)), { level: 9 });
  // In slices: a call takes no more arguments than the engine's stack.
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}

/** Bytes of the longest JSON that is unpacked: a lesson has about a fiftieth of it. */
const LARGEST = 2_000_000;

/** The value that was packed. Throws if the text is damaged, or would unpack to more than a lesson can be. */
export function unpack(text: string): unknown {
  const bytes = Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0));
  // A fixed room to inflate into: what would be larger is cut off, and is no JSON any more.
  return JSON.parse(strFromU8(inflateSync(bytes, { out: new Uint8Array(LARGEST) })));
}
