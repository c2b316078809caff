import { array, count, object, oneOf, string, time, type Parser } from '../../model/parse.ts';
import type { Rules } from '../../questions/ladder.ts';
import { parseAssignment, type Assignment } from '../assignment.ts';

/** How work was handed in. */
export const WAYS = ['html', 'json', 'link', 'print'] as const;
export type Way = (typeof WAYS)[number];

/** What a student is left with after handing in. */
export interface Receipt {
  student: string;
  /** 1 for the first, one more each time. */
  number: number;
  /** ISO time by the device's clock. */
  at: string;
  way: Way;
  /** Name of the file; empty if there is none. */
  file: string;
  answered: number;
  of: number;
}

/** An assignment as a student's device keeps it. */
export interface KeptAssignment {
  assignment: Assignment;
  /** When its link was first opened here, as an ISO time. */
  opened: string;
  /** Who works on it here, the last to say so first. */
  students: string[];
  /** Every hand-in from here, the first first. */
  receipts: Receipt[];
}

/** Throws a ParseError for anything that is not a kept assignment. */
export const parseKept: Parser<KeptAssignment> = object<KeptAssignment>({
  assignment: parseAssignment,
  opened: time,
  students: array(string),
  receipts: array(
    object<Receipt>({
      student: string,
      number: count,
      at: time,
      way: oneOf(...WAYS),
      file: string,
      answered: count,
      of: count,
    }),
  ),
});

/** An assignment as it is when its link is opened. */
export const freshlyKept = (assignment: Assignment, now: string): KeptAssignment => ({
  assignment,
  opened: now,
  students: [],
  receipts: [],
});

/** A student’s receipts, the first hand-in first. */
export const receiptsOf = ({ receipts }: KeptAssignment, student: string): Receipt[] =>
  receipts.filter((receipt) => receipt.student === student);

/** The same with somebody at work on it, who comes first from now on. */
export const withStudent = (kept: KeptAssignment, student: string): KeptAssignment => ({
  ...kept,
  students: [student, ...kept.students.filter((other) => other !== student)],
});

/**
 * How the questions run for a student. Feedback after handing in: held back until the first hand-in, and from then on shown
 * with every answer, so that a second version never has a try that another's feedback helped.
 */
export function rulesFor(kept: KeptAssignment, student: string): Rules {
  const { attempts, feedback } = kept.assignment;
  const handedIn = receiptsOf(kept, student).length > 0;
  if (feedback === 'at-once') return { attempts, feedback: 'open' };
  return { attempts, feedback: feedback === 'after-hand-in' && handedIn ? 'closed' : 'held' };
}

/** A code or name as it is kept: without what cannot be seen. Phones begin a code with a capital; it is the same code. */
export function tidyStudent(typed: string, who: Assignment['who']): string {
  const tidy = typed
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .slice(0, 60);
  return who === 'code' ? tidy.toLowerCase() : tidy;
}
