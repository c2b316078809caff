import { array, literal, nullable, object, ParseError } from '../../model/parse.ts';
import { parseLessonQuestions, type LessonQuestions } from '../../packages/single/read-file.ts';
import { fold } from './names.ts';
import {
  parseBankComment,
  parseReceived,
  parseReview,
  type BankComment,
  type ReviewRecord,
  type WholeReview,
} from './review-record.ts';

/** What a file of reviews says it is. */
const BACKUP = 'says-who-review';

/** Reviews and comments as a file. */
export interface Backup {
  reviews: WholeReview[];
  comments: BankComment[];
  /** Lessons in files that the reviews are of. */
  lessons: LessonQuestions[];
}

/** Its text. */
export const backupFile = (backup: Backup, now = new Date()): string =>
  JSON.stringify({ format: BACKUP, version: 1, exported: now.toISOString(), ...backup }, null, 1);

/** Whether a text looks like a backup; reading it tells. */
export const isBackup = (text: string): boolean => text.slice(0, 200).includes(`"${BACKUP}"`);

const backup = object<Omit<Backup, 'lessons'> & { format: string; version: number; lessons: LessonQuestions[] | null }>(
  {
    format: literal(BACKUP),
    version: literal(1),
    reviews: array(object<WholeReview>({ record: parseReview, received: parseReceived })),
    comments: array(parseBankComment),
    lessons: nullable(array(parseLessonQuestions)),
  },
);

/** Reads a backup file. Throws a ParseError that says what is wrong. */
export function readBackup(text: string): Backup {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ParseError('', 'a backup of reviews');
  }
  const { reviews, comments, lessons } = backup(value, '');
  return { reviews, comments, lessons: lessons ?? [] };
}

/** For every name the side that changed last; what only one side has stays. */
function later<T extends { changed: string }>(mine: Record<string, T>, theirs: Record<string, T>): Record<string, T> {
  const out = new Map(Object.entries(mine));
  for (const [key, one] of Object.entries(theirs)) {
    const own = out.get(key);
    if (!own || Date.parse(one.changed) > Date.parse(own.changed)) out.set(key, one);
  }
  return Object.fromEntries(out);
}

/**
 * Two states of one review as one. Of each marking and each comment the one that was changed last stays, whichever side it
 * comes from; nothing that only one side has is dropped. Decisions and roster are those of the side that was changed last,
 * filled up from the other.
 */
export function mergeReviews(mine: ReviewRecord, theirs: ReviewRecord): ReviewRecord {
  const [last, first] = Date.parse(theirs.changed) > Date.parse(mine.changed) ? [theirs, mine] : [mine, theirs];
  const works = new Set([...Object.keys(mine.marks), ...Object.keys(theirs.marks)]);
  return {
    ...last,
    roster: last.roster.length > 0 ? last.roster : first.roster,
    people: { ...first.people, ...last.people },
    versions: { ...first.versions, ...last.versions },
    marks: Object.fromEntries(
      [...works].map((work) => [work, later(mine.marks[work] ?? {}, theirs.marks[work] ?? {})]),
    ),
    remarks: later(mine.remarks, theirs.remarks),
  };
}

/** Two banks of comments as one: the same words once, as often used as on the side that used them more. */
export function mergeComments(mine: readonly BankComment[], theirs: readonly BankComment[]): BankComment[] {
  const out = new Map<string, BankComment>();
  for (const comment of [...mine, ...theirs]) {
    const key = fold(comment.text) || comment.text;
    const own = out.get(key);
    if (!own) out.set(key, comment);
    else if (comment.used > own.used) out.set(key, { ...own, used: comment.used });
  }
  return [...out.values()];
}
