import type { SavedAnswer } from '../../answers/record.ts';
import type { Question, Response } from '../../questions/question.ts';

/**
 * A student's work in a package: all that is known of it while its page is open. What the platform gives back of it at the
 * next visit is `cmi.suspend_data` alone; interactions can be written and never read (SCORM 1.2, 3.4.4).
 */
export interface State {
  /** ISO time of the first visit. */
  started: string;
  /** Whether the student said that the work is done. */
  finished: boolean;
  /** As everywhere: by question id. `asked` and `said` may be empty. */
  answers: Record<string, SavedAnswer>;
  /**
   * What the platform has and this page no longer: texts that did not fit into the state, by the name of their place. A
   * blank stands in the answer instead. What is written anew gets a place of its own, so that the first one stays.
   */
  away: readonly string[];
  /** The ids of the interactions in their order, which never changes: platforms show answers by their number. */
  slots: readonly string[];
}

export const emptyState = (now: string): State => ({ started: now, finished: false, answers: {}, away: [], slots: [] });

/** Which response of an answer: the number of the attempt, from 0, or what was typed and not submitted. */
export type At = number | 'draft';

/** What stands in an answer for a text that is away, by the kinds that are written. No other kind's response goes away. */
export const BLANKS = {
  write: { text: '', checks: [] },
  log: { query: '', chosen: null, own: '', skipped: {}, found: '', changed: null, because: '', checks: [] },
} satisfies Partial<Record<Question['kind'], Response>>;

const blanks = Object.values(BLANKS).map((blank) => JSON.stringify(blank));

/** Whether a response is the stand-in for a text that is away. */
export const isBlank = (response: Response): boolean => blanks.includes(JSON.stringify(response));

/** The place of a response, `question/try1` or `question/draft`; another number where the place holds what is away. */
export function placeOf({ away }: State, question: string, at: At): string {
  const base = `${question}/${at === 'draft' ? at : `try${at + 1}`}`;
  let place = base;
  for (let n = 2; away.includes(place); n++) place = `${base}-${n}`;
  return place;
}

/** Whether a response is away: a blank in a place that the platform has something of. */
export const isAway = (state: State, question: string, at: At, response: Response): boolean =>
  isBlank(response) && state.away.includes(`${question}/${at === 'draft' ? at : `try${at + 1}`}`);

/** The questions of which something is away. */
export const questionsAway = (away: readonly string[]): string[] => [
  ...new Set(away.map((place) => place.slice(0, place.indexOf('/')))),
];
