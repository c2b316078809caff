import type { WordKey, Words } from '../../model/words.ts';

type Key = Extract<
  WordKey,
  | `review.${string}`
  | `q.${string}`
  | `handin.file.${string}`
  | `teach.rubric${string}`
  | `teach.level.${number}`
  | 'teach.criterion'
  | 'work.question'
  | `notebook.sure.${'dot' | 'x' | 'y' | 'plot' | 'ideal' | 'hidden' | 'level' | 'n' | 'right' | 'share'}`
>;

/** The interface words of the review page: all that the page hands to its script. */
export type ReviewWords = Pick<Words, Key>;

/** Whether a word is one of them. */
export const isReviewWord = (key: string): boolean =>
  /^(review\.|q\.|handin\.file\.|work\.question$|teach\.(rubric|level\.|criterion$)|notebook\.sure\.(dot|x|y|plot|ideal|hidden|level|n|right|share)$)/.test(
    key,
  );
