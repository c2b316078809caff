import type { Annotation } from '../../model/annotation.ts';
import type { AuthoredQuestion } from '../../questions/schema.ts';
import { PLACES, type DraftQuestion, type Place } from '../draft/draft.ts';
import { TEMPLATES } from '../draft/make.ts';
import { freeName } from '../draft/marks.ts';
import { materialOf } from '../draft/material.ts';
import type { Edit } from './edits.ts';

/** A question that rests on an annotation which is going: its words become the question's own. */
export function freed(
  question: AuthoredQuestion,
  id: string,
  { quote, tier, note, lens }: Annotation,
): AuthoredQuestion {
  const common = { annotations: question.annotations.filter((one) => one !== id) };
  const each = <T extends { annotation?: string | undefined }>(
    things: Record<string, T>,
    own: (thing: T) => Partial<T>,
  ): Record<string, T> =>
    Object.fromEntries(
      Object.entries(things).map(([name, thing]) => {
        if (thing.annotation !== id) return [name, thing];
        const { annotation: _, ...rest } = thing;
        return [name, { ...own(thing), ...rest } as T];
      }),
    );
  if (question.kind === 'phrases')
    return { ...question, ...common, phrases: each(question.phrases, () => ({ text: `“${quote}”`, tier, why: note })) };
  if (question.kind === 'sort')
    return { ...question, ...common, items: each(question.items, () => ({ text: `“${quote}”` })) };
  if (question.kind === 'highlight')
    return { ...question, ...common, targets: each(question.targets, () => ({ quote, tier, lens, why: note })) };
  return { ...question, ...common };
}

/** Whether a question uses an annotation. */
export const rests = (question: AuthoredQuestion, id: string): boolean => JSON.stringify(question).includes(`"${id}"`);

/** Changes what a question asks. Whoever changed it has looked at it. */
export const setQuestion =
  (id: string, authored: AuthoredQuestion): Edit =>
  (draft) => ({
    ...draft,
    questions: draft.questions.map((one) => (one.id === id ? { ...one, authored, edited: true } : one)),
  });

/** Notes that the author has looked at what a question asks them to look at. */
export const reviewed =
  (id: string): Edit =>
  (draft) => ({ ...draft, questions: draft.questions.map((one) => (one.id === id ? { ...one, review: [] } : one)) });

/** The questions in the order in which the lesson places them. */
export const inPlaces = (questions: readonly DraftQuestion[]): DraftQuestion[] =>
  PLACES.flatMap((place) => questions.filter((question) => question.place === place));

/** Moves a question one place up or down; over the edge of its part it goes into the next one. */
export const moveQuestion =
  (id: string, by: -1 | 1): Edit =>
  (draft) => {
    const list = inPlaces(draft.questions);
    const at = list.findIndex((question) => question.id === id);
    const question = list[at];
    const other = list[at + by];
    if (!question) return draft;
    if (other?.place === question.place) {
      [list[at], list[at + by]] = [other, question];
      return { ...draft, questions: list };
    }
    const place = PLACES[PLACES.indexOf(question.place) + by];
    if (place === undefined) return draft;
    const rest = list.filter((one) => one !== question);
    const moved = { ...question, place };
    return { ...draft, questions: by === 1 ? [moved, ...rest] : [...rest, moved] };
  };

export const removeQuestion =
  (id: string): Edit =>
  (draft) =>
    draft.questions.some((question) => question.id === id)
      ? { ...draft, questions: draft.questions.filter((one) => one.id !== id), removed: [...draft.removed, id] }
      : draft;

/** Adds a question at the end of its part. */
export const addQuestion =
  (place: Place, authored: AuthoredQuestion, name: string): Edit =>
  (draft) => {
    const taken = new Set([...draft.questions.map(({ id }) => id), ...draft.removed]);
    const question: DraftQuestion = { id: freeName(name, taken), place, authored, review: [], edited: true };
    return { ...draft, questions: [...draft.questions, question] };
  };

/** Drafts a question again that was left out. Where what it rests on is gone, nothing changes. */
export const putBackQuestion =
  (id: string): Edit =>
  (draft) => {
    const template = TEMPLATES.find((one) => one.id === id);
    const made = template?.make(materialOf(draft));
    if (!template || !made || draft.questions.some((one) => one.id === id)) return draft;
    const { question: authored, review } = made;
    const back: DraftQuestion = { id, place: template.place, authored, review, edited: true };
    return { ...draft, questions: [...draft.questions, back], removed: draft.removed.filter((one) => one !== id) };
  };
