import type { WordKey, Words } from '../model/words.ts';
import type { SureWords } from '../questions/sure.ts';

/** The interface words of practice: all that its page hands to its script. */
export type PracticeWords = SureWords & Pick<Words, Extract<WordKey, `practice.${string}` | `q.lens.${string}`>>;

/** Whether a word is one of them. */
export const isPracticeWord = (key: string): boolean => /^(practice\.|q\.(lens|sure)\b)/.test(key);

/** A day as it is said, without the year: nothing is put off for longer than three weeks. */
export const dateOf = (noon: Date): string =>
  noon.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
