import type { AnyAnnotation } from '../model/annotation.ts';
import type { Lesson, Paragraph, Passage } from '../model/book.ts';
import type { Question } from '../questions/question.ts';
import type { ArticleParagraph } from './article-place.ts';
import type { Note } from './draw.ts';

/** What a page's scripts need of a lesson, as /lessons/<slug>/lesson.json holds it. No teacher's note is in it. */
export interface LessonData {
  questions: Omit<Question, 'teacher'>[];
  reading: Paragraph[];
  annotations: Record<string, PlacedNote>;
  /** The article itself, where the text is kept beside the lesson and the page was made with it. */
  article?: ArticleParagraph[];
}

/** A note with the paragraph of the article that its words stand in. */
export type PlacedNote = Note & Pick<AnyAnnotation, 'paragraph'>;

const noteOf = ({ lens, quote, paragraph, credit, ask, note, neutral }: AnyAnnotation): PlacedNote => ({
  lens,
  quote,
  paragraph,
  credit,
  ask,
  note,
  neutral,
});

/** Takes from a lesson what its page's scripts need. */
export const lessonData = ({
  questions,
  reading,
  annotations,
}: Pick<Lesson, 'questions' | 'reading'> & { annotations: Record<string, AnyAnnotation> }): LessonData => ({
  questions: questions.map(({ teacher: _, ...question }) => question),
  reading,
  annotations: Object.fromEntries(Object.entries(annotations).map(([id, annotation]) => [id, noteOf(annotation)])),
});

/** The same of a practice text: it has no digest, since the text itself is there. */
export const passageData = ({ questions, reading, annotations }: Passage): LessonData => ({
  ...lessonData({ questions, reading: [], annotations }),
  article: reading,
});

/** The annotations that questions hold back, less those whose every question is done. */
export function heldBack(
  questions: readonly Pick<Question, 'id' | 'holds'>[],
  done: ReadonlySet<string> = new Set(),
): Set<string> {
  return new Set(questions.flatMap(({ id, holds }) => (done.has(id) ? [] : holds)));
}
