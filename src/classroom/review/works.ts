import type { Assignment } from '../assignment.ts';
import { minutesLate } from '../due.ts';
import type { HandIn } from '../hand-in.ts';
import { matchPeople, type MatchedBy } from './match.ts';
import { fold } from './names.ts';
import type { Received } from './received.ts';
import type { Person } from './roster.ts';
import { threads } from './threads.ts';

/** What a teacher has to know of somebody's work besides the answers. */
export type WorkNote =
  /** Older versions came too, and are kept; `n` of them. */
  | { kind: 'older'; n: number }
  /** The same file came `n` times more. */
  | { kind: 'copies'; n: number }
  /** Somebody else's work came under the same code or name. */
  | { kind: 'shared-code' }
  /** Its copy of the assignment is not the class's: the class's counts. */
  | { kind: 'settings' }
  /** Its times cannot be: handed in before it was begun, or before its last answer. */
  | { kind: 'clock' }
  /** The code or name in it belongs to another person than the one the platform names. */
  | { kind: 'disagree'; person: string }
  /** Other work was matched to the same person and counts in its place. */
  | { kind: 'second' };

/** One person's work on the assignment: all versions of it that came. */
export interface Work {
  /** The same whenever this work is read again: the code or name, and when it was begun. */
  key: string;
  /** Code or name, as the student gave it. */
  student: string;
  /** The newest first: by number, then by time. */
  versions: Received[];
  /** The version that counts: the newest, or the one that the teacher chose. */
  current: Received;
  /** Who it is, if a roster says. */
  person: Person | null;
  by: MatchedBy | null;
  /** Minutes after it was due, by the student's own clock; null if in time or without a due time. */
  late: number | null;
  /** Marked as late by the learning platform. */
  lateMark: boolean;
  /** False if other work of the same person counts in its place. */
  counts: boolean;
  notes: WorkNote[];
}

/** What the teacher decided against what was worked out. */
export interface Decisions {
  /** The person of a work by its key; empty for “nobody on the roster”. */
  people: Readonly<Record<string, string>>;
  /** The mark of the version that counts, by the work's key. */
  versions: Readonly<Record<string, string>>;
}

/** Everything that came for one assignment. */
export interface ClassWork {
  assignment: Assignment;
  /** In the order of the roster, then by code or name. */
  works: Work[];
  /** On the roster and without work. */
  missing: Person[];
}

const NO_DECISIONS: Decisions = { people: {}, versions: {} };

/** The hand-ins by assignment, the largest group first. One review is of one assignment. */
export function byAssignment(received: readonly Received[]): Received[][] {
  const groups = new Map<string, Received[]>();
  for (const one of received) {
    const { id } = one.handIn.assignment;
    const group = groups.get(id);
    if (group) group.push(one);
    else groups.set(id, [one]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** The assignment as most of these hand-ins repeat it: one copy that was tampered with changes nothing for the class. */
export function commonAssignment(received: readonly Received[]): Assignment | null {
  const copies = new Map<string, { assignment: Assignment; n: number }>();
  for (const { handIn } of received) {
    const key = JSON.stringify(handIn.assignment);
    const copy = copies.get(key);
    if (copy) copy.n += 1;
    else copies.set(key, { assignment: handIn.assignment, n: 1 });
  }
  return [...copies.values()].sort((a, b) => b.n - a.n)[0]?.assignment ?? null;
}

/** Slack between the times of one clock, in milliseconds: a link rounds them. */
const MINUTE = 60_000;

const clockIsOff = ({ started, handedIn, lessons }: HandIn): boolean => {
  const end = Date.parse(handedIn);
  const last = lessons.flatMap(({ answers }) => answers.flatMap(({ attempts }) => attempts.map(({ at }) => at)));
  return Date.parse(started) > end || last.some((at) => Date.parse(at) > end + MINUTE);
};

const byName = (a: Work, b: Work): number =>
  (a.person?.row ?? Infinity) - (b.person?.row ?? Infinity) ||
  a.student.localeCompare(b.student, undefined, { numeric: true }) ||
  a.key.localeCompare(b.key);

/**
 * Sorts the hand-ins of one assignment into people's work and matches it to the roster: by code, by the platform's number, by
 * name. Of several versions the newest counts, of several works matched to one person the one handed in last, unless the
 * teacher decided otherwise. Everything else is kept, and a note says so.
 */
export function classWork(
  assignment: Assignment,
  received: readonly Received[],
  people: readonly Person[] = [],
  decisions: Decisions = NO_DECISIONS,
): ClassWork {
  const settings = JSON.stringify(assignment);
  const found = threads(received);
  const matches = matchPeople(found, people, decisions.people);
  const names = new Map<string, number>();
  for (const { versions } of found)
    for (const student of new Set(versions.map(({ handIn }) => fold(handIn.student))))
      names.set(student, (names.get(student) ?? 0) + 1);

  const works = found.flatMap(({ key, versions, copies }): Work[] => {
    const chosen = versions.find(({ mark }) => mark === decisions.versions[key]) ?? versions[0];
    if (!chosen) return [];
    const { handIn } = chosen;
    const match = matches.get(key);
    const notes: WorkNote[] = [];
    if (versions.length > 1) notes.push({ kind: 'older', n: versions.length - 1 });
    if (copies > 0) notes.push({ kind: 'copies', n: copies });
    if ((names.get(fold(handIn.student)) ?? 0) > 1) notes.push({ kind: 'shared-code' });
    if (JSON.stringify(handIn.assignment) !== settings) notes.push({ kind: 'settings' });
    if (clockIsOff(handIn)) notes.push({ kind: 'clock' });
    if (match?.against) notes.push({ kind: 'disagree', person: match.against.name });
    const late = minutesLate(assignment.due, handIn.handedIn);
    const lateMark = chosen.platform?.late ?? false;
    const { student } = handIn;
    const person = match?.person ?? null;
    return [
      { key, student, versions, current: chosen, person, by: match?.by ?? null, late, lateMark, counts: true, notes },
    ];
  });

  for (const person of people) {
    const own = works.filter((work) => work.person?.key === person.key);
    const last = [...own].sort((a, b) => Date.parse(b.current.handIn.handedIn) - Date.parse(a.current.handIn.handedIn));
    for (const work of last.slice(1)) {
      work.counts = false;
      work.notes.push({ kind: 'second' });
    }
  }
  const there = new Set(works.map(({ person }) => person?.key));
  return { assignment, works: works.sort(byName), missing: people.filter(({ key }) => !there.has(key)) };
}
