import type { WordKey, Words } from '../../model/words.ts';

/** The interface words of the builder: all that its page hands to its script. */
export type AssignWords = Pick<Words, Extract<WordKey, `assign.${string}` | `q.lens.${string}` | 'site.name'>>;

/** Whether a word is one of them. */
export const isAssignWord = (key: string): boolean => /^(assign\.|q\.lens\.|site\.name$)/.test(key);
