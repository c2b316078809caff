import { freshCode } from './codes.ts';
import { readKey, type WorkRecord } from './record.ts';

/** Somebody who worked on this device: their code, and how far they came with the lesson at hand. */
export interface Person {
  student: string;
  answered: number;
  /** When they last worked on anything. */
  changed: string;
}

/** How many questions have a submitted answer. */
export const answered = (record: WorkRecord): number =>
  Object.values(record.answers).filter(({ attempts }) => attempts.length > 0).length;

/**
 * Whoever has work on this device, the last first, also if it stands aside because it cannot be read. `records` are
 * ordered so; `count` says how much of the lesson a record answers.
 */
export function people(
  records: readonly WorkRecord[],
  lesson: string,
  asides: readonly { key: string; found: string }[] = [],
  count = answered,
): Person[] {
  const all = new Map<string, Person>();
  const add = (student: string | null, changed: string): Person | undefined => {
    if (student && !all.has(student)) all.set(student, { student, answered: 0, changed });
    return all.get(student ?? '');
  };
  for (const record of records) {
    const person = add(record.student, record.changed);
    if (person && record.lesson === lesson && !record.assignment) person.answered = count(record);
  }
  for (const { key, found } of asides) add(readKey(key).student, found);
  return [...all.values()].sort((a, b) => b.changed.localeCompare(a.changed));
}

/** A code nobody on this device has. */
export const newcomer = (
  records: readonly WorkRecord[],
  asides: readonly { key: string; found: string }[] = [],
): string => freshCode(people(records, '', asides).map(({ student }) => student));

const KEY = 'student';

/** Who works in this tab, as far as the tab remembers; it forgets when it is closed. */
export const tabStudent = {
  get(): string | null {
    try {
      return sessionStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  set(student: string | null): void {
    try {
      if (student === null) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, student);
    } catch {
      // Without it the page asks again after a reload; nothing is lost.
    }
  },
};
