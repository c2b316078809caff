import type { Refusal } from './lms.ts';
import type { Standing } from './score.ts';

/** How a visit stands. */
export type Phase =
  /** The platform is being looked for; it may come a little after the page. */
  | 'looking'
  /** There is none: nothing can be sent. */
  | 'missing'
  /** It is there and does not begin a visit. */
  | 'refused'
  | 'working'
  /** Somebody looks at work that was done; nothing is changed. */
  | 'watching'
  /** Somebody tries the lesson out, as teachers do before they give it to a class; nothing is sent. */
  | 'trying'
  /** What the platform kept cannot be read. Nothing is sent until the student has said what to do. */
  | 'damaged'
  /** Finished and sent. */
  | 'closed';

/** What a page can say of a visit. Questions are ids in the order of the lesson. */
export interface Report {
  phase: Phase;
  /** ISO time at which the platform last took everything that it takes. */
  sent: string | null;
  /** Whether something is on this page only. */
  unsent: boolean;
  /** Why the platform did not keep what it was given, in its own words; null if it did. */
  failed: Refusal | null;
  /** Questions whose answers it did not take. */
  refusedAnswers: string[];
  /** Whether it did not take the score or the status. */
  refusedScore: boolean;
  /** Whether the state does not reach it: the next visit will begin without the latest answers. */
  stateless: boolean;
  /** Whether it takes single answers at all: the standard leaves that to it. */
  takesAnswers: boolean;
  /** Questions whose texts do not fit into the state, and those whose texts stayed away since an earlier visit. */
  dropped: string[];
  away: string[];
  /** Whether what the platform kept of earlier visits cannot be read. */
  unread: boolean;
  /** Whether the platform counts this visit. */
  credit: boolean;
  /** Seconds that the platform took to answer last, if that is long enough to be noticed; null if it is quick. */
  slow: number | null;
  standing: Standing;
}
