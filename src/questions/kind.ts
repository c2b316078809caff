import type { Html } from '../model/html.ts';
import type { Score } from '../model/score.ts';
import type { WordKey, Words } from '../model/words.ts';
import type { Kind, QuestionOf, ResponseOf } from './question.ts';

/**
 * The four files of a kind:
 * `schema.ts` says how authors write it; `score.ts` judges and `view.ts` draws, both pure; `element.ts` reads the answer
 * off the page and puts an earlier one back. Everything else (tries, hints, confidence, verdicts, the key) is the same
 * for all kinds and stands beside the folders.
 */

/** The interface words of questions: all that a page hands to its scripts. */
export type QuestionWords = Pick<Words, Extract<WordKey, `q.${string}`>>;

/** What is said of one option, phrase or item. Each has a sign and a word, and none is told by colour alone. */
export type Verdict =
  | 'right'
  | 'tried'
  | 'not-this'
  | 'not-yet'
  | 'found'
  | 'named'
  | 'lens'
  | 'near'
  | 'unlisted'
  | 'missed'
  | 'stet'
  | 'alarm'
  | 'left'
  | 'answer'
  | 'key'
  | 'plain';

/** `open` while tries are left: then nothing may name the key. */
export type Stage = 'open' | 'done';

/** How a kind judges. The same result in the page, the class review and the tests. */
export interface Scorer<K extends Kind> {
  /** False where the page gives no points: the student compares with a model, and a teacher's rubric scores. */
  readonly scored: boolean;
  /** Submissions allowed: things to judge less one, at least one and at most three; 1 where the page does not score. */
  attempts(question: QuestionOf<K>): number;
  /** True if there is nothing yet that could be judged: the submission is refused and costs no try. */
  isUnfinished(question: QuestionOf<K>, response: ResponseOf<K>): boolean;
  score(question: QuestionOf<K>, response: ResponseOf<K>): Score;
  /** The verdicts to put beside the controls, by the id of the option, phrase or item (or `item/place`). */
  verdicts(question: QuestionOf<K>, attempts: readonly ResponseOf<K>[], stage: Stage): Record<string, Verdict>;
}

/** What every drawing function needs: the words, and the start of every `name` and `id` it writes. */
export interface Draw {
  words: QuestionWords;
  name: string;
}

/** How a kind is drawn. Every function returns escaped markup. */
export interface View<K extends Kind> {
  /** How to answer, in a few words. */
  how(question: QuestionOf<K>, words: QuestionWords): string;
  /**
   * The native controls, empty, for a form whose legend is the question. What gets a verdict carries
   * `data-mark="<id>"`, and a slot `data-slot="<id>"` stands where the verdict's word goes.
   */
  controls(question: QuestionOf<K>, draw: Draw): Html;
  /** What stands in the margin besides the hints. */
  aside?(question: QuestionOf<K>, draw: Draw): Html;
  /** What the verdict's box says under its first line, of the last of at least one attempt. */
  feedback(question: QuestionOf<K>, attempts: readonly ResponseOf<K>[], stage: Stage, words: QuestionWords): Html;
  /**
   * The answer with a reason for every option. With attempts it marks how each was judged and leaves out what
   * `feedback` has said; it is empty if that was everything.
   */
  key(question: QuestionOf<K>, words: QuestionWords, attempts?: readonly ResponseOf<K>[]): Html;
}

/** What reads and fills a kind's controls. `root` holds the markup of `controls` and `key`. */
export interface Waker<K extends Kind> {
  /**
   * Adds what native controls alone cannot do, until the signal aborts. A change that it makes itself it tells with an
   * `input` event that bubbles.
   */
  wake?(root: HTMLElement, signal: AbortSignal): void;
  read(root: ParentNode): ResponseOf<K>;
  /** Leaves what is so already as it is, with its verdicts. */
  restore(root: ParentNode, response: ResponseOf<K>): void;
}
