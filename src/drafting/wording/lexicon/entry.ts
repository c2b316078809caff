import type { LanguageDevice } from '../../../model/taxonomy.ts';

export type WordClass = 'verb' | 'noun' | 'adjective' | 'adverb';

/** One line of a lexicon: words of one device, class and strength that share a reason. */
export interface Entry {
  device: LanguageDevice;
  class: WordClass;
  /** 1 slight, 2 clear, 3 strong. */
  strength: 1 | 2 | 3;
  /** Key of `WHY`: what the wording adds. */
  why: string;
  /**
   * Base forms parted by white space. `~` before a word: only inflected as its class asks, because its bare form is
   * mostly another word (`~slam`: “slammed”, not “a slam”). `=` before a word: this form alone.
   */
  words: string;
}
