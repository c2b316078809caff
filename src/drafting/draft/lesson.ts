import type { Lesson, ReadingPart } from '../../model/book.ts';
import type { Html } from '../../model/html.ts';
import type { Words } from '../../model/words.ts';
import { draftBody } from '../../packages/single/body.ts';
import { resolveQuestion } from '../../questions/resolve.ts';
import { bodyParts } from './body.ts';
import { isToWrite, type LessonDraft } from './draft.ts';

const entries = <T, U>(table: Readonly<Record<string, T>>, of: (one: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(table).map(([id, one]) => [id, of(one)]));

/** The annotations and claims of a draft as the lesson has them. */
export const annotationsOf = ({ marks }: LessonDraft): Lesson['annotations'] =>
  entries(marks, ({ annotation }) => annotation);
export const claimsOf = ({ claims }: LessonDraft): Lesson['claims'] => entries(claims, ({ claim }) => claim);

/**
 * The draft as a lesson to be shown or packed. What is still to be written stands in it as such, but for days: those that
 * nobody has given are the day of drafting, so that they can be shown as days.
 */
export function lessonOf(draft: LessonDraft): Lesson {
  const { front, slug, reading, questions } = draft;
  const annotations = annotationsOf(draft);
  const say = (part: ReadingPart): string =>
    'text' in part ? part.text : `“${annotations[part.phrase]?.quote ?? ''}”`;
  return {
    ...front,
    reviewed: isToWrite(front.reviewed) ? front.factsAsOf : front.reviewed,
    slug,
    sections: bodyParts(draft).map(({ paragraphs, ...section }) => ({
      ...section,
      text: paragraphs.map((parts) => parts.map(say).join('')).join('\n\n'),
    })),
    reading,
    annotations,
    claims: claimsOf(draft),
    measure: null,
    questions: questions.map(({ id, authored }) => resolveQuestion(id, authored, annotations)),
  };
}

/** The markup of the draft's body, for a preview and for the single file. */
export const bodyOf = (draft: LessonDraft, words: Words): Html => draftBody(lessonOf(draft), words);
