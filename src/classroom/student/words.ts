import type { WordKey, Words } from '../../model/words.ts';
import type { Sure } from '../../questions/sure.ts';

type Key = Extract<
  WordKey,
  | `assignment.${string}`
  | `handin.${string}`
  | `q.sure.${Sure}`
  | `work.${'answered' | 'question' | 'continue' | 'switch'}`
>;

/** The interface words of the page of an assignment: all that it hands to its script. */
export type AssignmentWords = Pick<Words, Key>;

/** Those of how an assignment works, which its teacher sees too while making it. */
export type TermsWords = Pick<
  AssignmentWords,
  Extract<WordKey, 'assignment.terms' | `assignment.${'feedback' | 'attempts' | 'hints' | 'grade' | 'seen'}${string}`>
>;

/** Whether a word is one of them. */
export const isAssignmentWord = (key: string): boolean =>
  /^(assignment\.|handin\.|q\.sure\.\d|work\.(answered|question|continue|switch)$)/.test(key);

/** A lesson or practice text of the site, as the page of an assignment knows it. */
export interface AssignableLesson {
  slug: string;
  title: string;
  url: string;
  minutes: { short: number; full: number };
}

/** What the page hands its script in a `<script type="application/json">`. */
export interface AssignmentData {
  words: AssignmentWords;
  lessons: AssignableLesson[];
  /** Addresses of the list of lessons, and of the page where hand-ins are reviewed. */
  list: string;
  review: string;
}
