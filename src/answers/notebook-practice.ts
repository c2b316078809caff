import { inTime } from './has-work.ts';
import { Device } from './device.ts';
import type { PracticeInFile } from './export.ts';
import { mergeLogs, parseLog, type ReadLog } from '../practice/log.ts';
import { PracticeStore } from '../practice/practice-store.ts';
import type { WorkStore } from './store.ts';

/** Somebody's log of practice, and what stands in it that cannot be read. */
export interface Practised extends ReadLog {
  student: string;
}

/** What the notebook reads and writes: saved work and logs of practice. */
export interface Stores {
  work: WorkStore;
  practice: PracticeStore;
}

/** The device's stores, opened when they are first needed and again after a failure. */
export class NotebookDevice {
  readonly #work = new Device();
  #practice: Promise<PracticeStore> | undefined;

  async stores(): Promise<Stores> {
    this.#practice ??= inTime(PracticeStore.open());
    this.#practice.catch(() => (this.#practice = undefined));
    const [work, practice] = await Promise.all([this.#work.store(), this.#practice]);
    return { work, practice };
  }

  /** Lets go of stores that failed. */
  drop(): void {
    this.#work.drop();
    void this.#practice?.then((store) => store.close()).catch(() => undefined);
    this.#practice = undefined;
  }
}

/** Everybody's practice on this device. */
export async function readPractice(store: PracticeStore): Promise<Practised[]> {
  const all: Practised[] = [];
  for (const student of await store.students()) all.push({ student, ...(await store.log(student)) });
  return all;
}

/** A log as a file has it. */
export const practiceInFile = ({ student, tries, damaged }: Practised): PracticeInFile => ({
  student,
  tries: [...tries, ...damaged],
});

/** The logs of a file, those of one code put together. */
export function practiceFromFile(logs: readonly PracticeInFile[]): Practised[] {
  const students = [...new Set(logs.map(({ student }) => student))];
  return students.map((student) => ({
    student,
    ...parseLog(logs.filter((log) => log.student === student).flatMap(({ tries }) => tries)),
  }));
}

/** What came of bringing a log in, in tries: not here before, here already, not readable. */
export interface PracticeCounts {
  added: number;
  known: number;
  damaged: number;
}

/** Brings a log in beside what is there; rejects with the browser's error if it could not be stored. */
export async function bringPractice(
  store: PracticeStore,
  { student, tries, damaged }: Practised,
): Promise<PracticeCounts> {
  const here = (await store.log(student)).tries;
  await store.add(student, tries);
  const added = mergeLogs(here, tries).length - mergeLogs(here).length;
  return { added, known: tries.length - added, damaged: damaged.length };
}
