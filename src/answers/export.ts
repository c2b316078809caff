import type { WorkRecord } from './record.ts';

/** What a file of saved work says it is. */
export const FORMAT = 'says-who-work';

/**
 * Saved work as a file: `{ format, version, exported, records, practice }`.
 *
 * Versions. `version` is 1 and goes up when an older page could misread a file. `practice` came later and did not raise
 * it: a file without it reads as one of a student who never practised, and a page that does not know it reads the records
 * and leaves the practice out. Records have a version of their own, see `WorkRecord.schema`.
 */
export interface WorkFile {
  format: typeof FORMAT;
  version: 1;
  exported: string;
  records: WorkRecord[];
  /** Logs of practice, one for each code; left out where there is none. */
  practice?: PracticeInFile[];
}

/** A log of practice in a file: tries as practice/log.ts has them, and after them what could not be read, as it was. */
export interface PracticeInFile {
  student: string;
  tries: readonly unknown[];
}

/** The text of such a file. */
export const workFile = (records: WorkRecord[], practice: PracticeInFile[] = [], now = new Date()): string =>
  JSON.stringify(
    {
      format: FORMAT,
      version: 1,
      exported: now.toISOString(),
      records,
      ...(practice.length > 0 ? { practice } : {}),
    } satisfies WorkFile,
    null,
    1,
  );

/** A file name that every system takes: the lesson or `all`, the student's code, the day. */
export const workFileName = (lesson: string, student: string | null, now = new Date()): string =>
  `says-who_${[lesson, student, now.toISOString().slice(0, 10)]
    .filter(Boolean)
    .join('_')
    .replace(/[^\w.-]+/g, '-')}.json`;
