import { isToWrite, type LessonDraft } from '../../draft/draft.ts';
import { inPlaces } from '../question-edits.ts';

/** What stands for what nobody has written yet. */
export interface Unwritten {
  /** A title, where there is no headline either. */
  untitled: string;
  /** Anything else. */
  text: string;
}

/** The same value with what is still to be written said in other words. */
function said<T>(value: T, text: string): T {
  if (typeof value === 'string') return (isToWrite(value) ? text : value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => said(one, text)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, said<unknown>(one, text)])) as T;
}

/**
 * A draft as students get it: what is not written yet is said to be so in place of what its author was asked to do, and the
 * headline stands for a title. The phrases that a paragraph quotes stay, since questions point at them.
 */
export function givenLesson(draft: LessonDraft, { untitled, text }: Unwritten): LessonDraft {
  const { front, reading, findings, ...rest } = draft;
  return {
    ...said(rest, text),
    findings,
    // A day has to stay one: `lessonOf` knows what to put for it.
    front: {
      ...said(front, text),
      title: isToWrite(front.title) ? (front.article.headline ?? untitled) : front.title,
      reviewed: front.reviewed,
    },
    questions: inPlaces(said(draft.questions, text)),
    reading: reading.map(({ n, parts }) => ({
      n,
      parts: parts.map((part, i) =>
        i === 0 && 'text' in part && isToWrite(part.text)
          ? { text: part.text.replace(/^[^.…]*[.…]?\s*/, `${text} `) }
          : part,
      ),
    })),
  };
}
