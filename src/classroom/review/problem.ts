import { fill } from '../../model/fill.ts';
import type { WordKey, Words } from '../../model/words.ts';

type ProblemKey = Extract<WordKey, `review.problem.${string}`>;
/** The interface words of what was left out. */
export type ProblemWords = Pick<Words, ProblemKey>;

/** Why a file was left out. The word of the same name says it in a sentence and what to do. */
export type ProblemKind = ProblemKey extends `review.problem.${infer Kind}` ? Kind : never;

/** A file that was left out, or left out in part. */
export interface Problem {
  kind: ProblemKind;
  /** Its name, as text. */
  file: string;
  /** What else the sentence says, by the gaps of its word. */
  values?: Record<string, string | number>;
}

/** Longest file name that is shown whole, in characters. */
const LONGEST_NAME = 120;

/** A name without characters that cannot be seen or that turn the text around them; long ones are cut in the middle. */
function shownFile(path: string): string {
  const name = path.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�');
  const half = Math.floor(LONGEST_NAME / 2);
  return name.length > LONGEST_NAME ? `${name.slice(0, half)}…${name.slice(-half)}` : name;
}

/** The sentence that names the file and says what to do. */
export const problemText = ({ kind, file, values }: Problem, words: ProblemWords): string =>
  fill(words[`review.problem.${kind}` as ProblemKey], { ...values, file: shownFile(file) });
