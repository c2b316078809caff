import type { Annotation } from '../model/annotation.ts';
import type { Lesson } from '../model/book.ts';
import { heldBack } from '../reading/lesson-data.ts';

/** A marked phrase of an article, seen from outside its lesson. */
export interface Marked {
  id: string;
  annotation: Annotation;
  /** True if a question of the lesson asks about it, so that its mark is part of an answer. */
  held: boolean;
}

/** The marked phrases of an article in the order of its paragraphs. */
export function phrasesOf({ annotations, questions }: Pick<Lesson, 'annotations' | 'questions'>): Marked[] {
  const held = heldBack(questions);
  return Object.entries(annotations)
    .map(([id, annotation]) => ({ id, annotation, held: held.has(id) }))
    .sort((a, b) => a.annotation.paragraph - b.annotation.paragraph);
}

/** Where a phrase stands in its lesson: its own place if the reading quotes it, else its paragraph. */
export function placeOf({ slug, reading }: Pick<Lesson, 'slug' | 'reading'>, { id, annotation }: Marked): string {
  const quoted = reading.some(({ parts }) => parts.some((part) => 'phrase' in part && part.phrase === id));
  return `lessons/${slug}/#${quoted ? `a-${id}` : `p${annotation.paragraph}`}`;
}
