import { array, literal, object, ParseError } from '../model/parse.ts';
import { parseRecord } from './parse-record.ts';
import type { WorkRecord } from './record.ts';

/** What a file of saved work says it is. */
export const FORMAT = 'says-who-work';

/** Saved work as a file: `{ format, version, exported, records }`. */
export interface WorkFile {
  format: typeof FORMAT;
  version: 1;
  exported: string;
  records: WorkRecord[];
}

export const workFile = (records: WorkRecord[], now = new Date()): string =>
  JSON.stringify({ format: FORMAT, version: 1, exported: now.toISOString(), records } satisfies WorkFile, null, 1);

const shape = object<Pick<WorkFile, 'format' | 'version' | 'records'>>({
  format: literal(FORMAT),
  version: literal(1),
  records: array(parseRecord),
});

/** The records of a file of saved work. Throws a ParseError that says what is wrong and where. */
export function readWorkFile(text: string): WorkRecord[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ParseError('', 'a file of saved work');
  }
  return shape(value, '').records;
}

/** A file name that every system takes: the lesson or `all`, the student's code, the day. */
export const workFileName = (lesson: string, student: string | null, now = new Date()): string =>
  `says-who_${[lesson, student, now.toISOString().slice(0, 10)]
    .filter(Boolean)
    .join('_')
    .replace(/[^\w.-]+/g, '-')}.json`;
