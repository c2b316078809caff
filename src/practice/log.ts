/**
 * The log of practice: the contract of what is stored. A student's log is the set of their tries; it only grows. Whatever
 * else a page tells (what comes back when, what was seen, what is missed) is worked out from it, so that two logs are
 * merged by putting them together, and the same try brought in twice is there once.
 *
 *     { "item": "booster/1f0c…", "skill": "booster", "sound": false, "judged": "sound",
 *       "at": "2026-11-22T07:30:11.000Z", "sure": 80 }
 *
 * To take a log along: `PracticeStore.log(code)` gives `tries` for a file and `damaged`, the stored values that could not
 * be read, exactly as they are; both belong in it. To bring one in: parse the file's list with `parseLog` and hand its
 * `tries` to `PracticeStore.add(code, tries)`, which leaves out what is there. To delete it: `PracticeStore.clear(code)`.
 */
import { boolean, nullable, object, oneOf, string, time } from '../model/parse.ts';

/** What can be said of a sentence: that it stands as it is, or that it is worth a query. */
export const JUDGEMENTS = ['sound', 'query'] as const;
export type Judged = (typeof JUDGEMENTS)[number];

/** One sentence judged once. */
export interface PracticeTry {
  /** Id of the sentence. */
  item: string;
  /** Slug of the skill page whose idea it practises. */
  skill: string;
  /** Whether the sentence is sound. */
  sound: boolean;
  judged: Judged;
  /** ISO time in UTC, as `Date.toISOString` writes it. */
  at: string;
  /** How sure the student said to be, in per cent: 40, 60, 80 or 95; null if not stated. */
  sure: number | null;
}

const shape = object<PracticeTry>({
  item: string,
  skill: string,
  sound: boolean,
  judged: oneOf(...JUDGEMENTS),
  at: time,
  sure: nullable(oneOf(40, 60, 80, 95)),
});

/** Throws a ParseError for anything that is not a try. */
function parseTry(value: unknown, path: string): PracticeTry {
  const read = shape(value, path);
  // Times are compared as text.
  return { ...read, at: new Date(read.at).toISOString() };
}

/** The tries of a list, in order, and the entries that are none. */
export interface ReadLog {
  tries: PracticeTry[];
  damaged: unknown[];
}

/** Reads a list of tries entry by entry: a damaged one costs none of the others. */
export function parseLog(values: readonly unknown[]): ReadLog {
  const tries: PracticeTry[] = [];
  const damaged: unknown[] = [];
  for (const value of values)
    try {
      tries.push(parseTry(value, ''));
    } catch {
      damaged.push(value);
    }
  return { tries: mergeLogs(tries), damaged };
}

/** What makes a try the one it is. The same at the same moment in two tabs is one. */
export const tryKey = ({ at, item, judged, sure }: PracticeTry): [string, string, Judged, number] => [
  at,
  item,
  judged,
  sure ?? 0,
];

/** All tries of some logs, each once, the earliest first; those of one moment by item, so that the order is always one. */
export function mergeLogs(...logs: readonly (readonly PracticeTry[])[]): PracticeTry[] {
  const tries = new Map(logs.flat().map((one) => [JSON.stringify(tryKey(one)), one]));
  return [...tries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one);
}

/** Whether the sentence was judged as it should be. */
export const isRightTry = ({ sound, judged }: Pick<PracticeTry, 'sound' | 'judged'>): boolean =>
  sound === (judged === 'sound');

/** A sound sentence that was queried. */
export const isFalseAlarm = ({ sound, judged }: Pick<PracticeTry, 'sound' | 'judged'>): boolean =>
  sound && judged === 'query';
