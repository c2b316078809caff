import { ParseError } from '../model/parse.ts';
import { combine, type Counts } from './notebook-combine.ts';
import { readKey, type WorkRecord } from './record.ts';
import type { Entry } from '../practice/practice-store.ts';
import { readPractice, type Practised, type Stores } from './notebook-practice.ts';
import type { Aside, WorkStore } from './store.ts';

/** Records, what stands aside because it could not be read, and logs of practice. */
export interface Shelf {
  records: WorkRecord[];
  asides: Aside[];
  practice: Practised[];
}

/** Everything on the device. Rejects if storage is refused. */
export async function readShelf({ work, practice }: Stores): Promise<Shelf> {
  const records = await work.list();
  return { records, asides: await work.asides(), practice: await readPractice(practice) };
}

/** What is one student's, by the code it is kept under. */
export const shelfOf = ({ records, asides, practice }: Shelf, student: string): Shelf => ({
  records: records.filter((record) => record.student === student),
  asides: asides.filter(({ key }) => readKey(key).student === student),
  practice: practice.filter((one) => one.student === student),
});

/** What was taken down, exactly as it was stored. */
export interface Taken {
  records: WorkRecord[];
  asides: Aside[];
  practice: Entry[];
}

/** Deletes what a shelf holds and returns what was there, exactly. */
export async function takeDown({ work, practice }: Stores, shelf: Shelf): Promise<Taken> {
  const taken: Taken = { records: [], asides: shelf.asides, practice: [] };
  for (const key of shelf.records) {
    const record = await work.take(key);
    if (record) taken.records.push(record);
  }
  for (const { id } of shelf.asides) await work.removeAside(id);
  for (const { student } of shelf.practice) taken.practice.push(...(await practice.take(student)));
  return taken;
}

/** Puts back what was taken down. What was done since stays, beside it where two answers are to one question. */
export async function putBack({ work, practice }: Stores, taken: Taken): Promise<void> {
  for (const record of taken.records)
    await work.change(record, (stored) => (stored ? combine(stored, record).record : record));
  for (const aside of taken.asides) await work.putAside(aside);
  await practice.putBack(taken.practice);
}

/** One record that was brought in. */
export interface BroughtIn {
  record: WorkRecord;
  counts: Counts;
}

/** Brings records in one by one, telling each; rejects with the browser's error at the first that could not be stored. */
export async function bringIn(
  store: WorkStore,
  records: readonly WorkRecord[],
  tell: (one: BroughtIn) => void,
): Promise<void> {
  for (const record of records) {
    let counts: Counts | undefined;
    await store.change(record, (stored) => {
      const combined = combine(stored, record);
      counts = combined.counts;
      return combined.record;
    });
    if (counts) tell({ record, counts });
  }
}

/** The same records under another code; two that become one are brought in one after the other. */
export const under = (
  records: readonly WorkRecord[],
  from: (student: string | null) => boolean,
  code: string,
): WorkRecord[] => records.map((record) => (from(record.student) ? { ...record, student: code } : record));

/** What is wrong with a file: the name of a message, and the place in the file if it is known. */
export function faultOf(error: unknown): {
  fault: 'json' | 'newer' | 'damaged' | 'full' | 'refused';
  where: string;
  expected: string;
} {
  if (error instanceof ParseError) {
    const { path, expected } = error;
    const newer = path === 'version' || path.endsWith('.schema');
    const other = path === '' || path === 'format';
    return { fault: newer ? 'newer' : other ? 'json' : 'damaged', where: path, expected };
  }
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  return { fault: full ? 'full' : 'refused', where: '', expected: '' };
}
