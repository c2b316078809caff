import type { Html } from '../model/html.ts';
import type { Score } from '../model/question.ts';
import type { Words } from '../model/words.ts';
import type { Kind, QuestionOf, ResponseOf } from './question.ts';

/**
 * The four files of a kind:
 * `schema.ts` says how authors write it; `score.ts` and `view.ts` are pure and export the two objects below;
 * `element.ts` reads the answer off the page and puts verdicts on it.
 */

/** How a kind judges. The same result in the page, the class review and the tests. */
export interface Scorer<K extends Kind> {
  /** Submissions allowed: options less one, at most three; 1 where the page does not score. */
  attempts(question: QuestionOf<K>): number;
  /** True if there is nothing to submit yet. */
  isEmpty(question: QuestionOf<K>, response: ResponseOf<K>): boolean;
  score(question: QuestionOf<K>, response: ResponseOf<K>): Score;
}

/** How a kind is drawn. Every function returns escaped markup that is valid wherever it is inserted. */
export interface View<K extends Kind> {
  /** The native controls, empty; names and ids start with `name`. Works inside a form with scripts off. */
  controls(question: QuestionOf<K>, words: Words, name: string): Html;
  /** What to say of a response. `open` while tries are left: reasons for what was chosen, nothing that names the key. */
  feedback(question: QuestionOf<K>, response: ResponseOf<K>, stage: 'open' | 'done', words: Words): Html;
  /** The answer with a reason for every option, for the fold below the question and the teacher's key. */
  key(question: QuestionOf<K>, words: Words): Html;
}

/** What wakes a kind's controls. `root` holds the markup of `controls`. */
export interface Waker<K extends Kind> {
  read(root: HTMLElement, question: QuestionOf<K>): ResponseOf<K>;
  /** Puts an earlier response back. */
  restore(root: HTMLElement, question: QuestionOf<K>, response: ResponseOf<K>): void;
  /** Marks the controls with verdicts; `open` must not give the key away. Called again after each try. */
  mark(root: HTMLElement, question: QuestionOf<K>, response: ResponseOf<K>, stage: 'open' | 'done', words: Words): void;
}
