import type { WordKey, Words } from '../../model/words.ts';

/** The interface words of an assigned lesson. A lesson page has no room for them: they are fetched from `assignment/words.json`. */
export type AssignedWords = Pick<
  Words,
  Extract<WordKey, `assignment.view.${string}`> | 'work.answered' | 'lesson.questions'
>;

/** Whether a word is one of them. */
export const isAssignedWord = (key: string): boolean =>
  /^(assignment\.view\.|work\.answered$|lesson\.questions$)/.test(key);
