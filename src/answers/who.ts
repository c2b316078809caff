import { freshCode } from './codes.ts';
import type { WorkRecord } from './record.ts';

/** Somebody who worked on this device: their code, and how far they came with the lesson at hand. */
export interface Person {
  student: string;
  answered: number;
  /** When they last worked on anything. */
  changed: string;
}

/** Whoever has work on this device, the last first. `records` are ordered so. */
export function people(records: readonly WorkRecord[], lesson: string): Person[] {
  const found = new Map<string, Person>();
  for (const record of records) {
    if (!record.student) continue;
    const person = found.get(record.student) ?? { student: record.student, answered: 0, changed: record.changed };
    if (record.lesson === lesson && !record.assignment) person.answered = answered(record);
    found.set(record.student, person);
  }
  return [...found.values()];
}

/** How many questions have a submitted answer. */
export const answered = (record: WorkRecord): number =>
  Object.values(record.answers).filter(({ attempts }) => attempts.length > 0).length;

/** A code nobody on this device has. */
export const newcomer = (records: readonly WorkRecord[]): string =>
  freshCode(people(records, '').map(({ student }) => student));

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
