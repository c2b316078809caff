import { ParseError } from '../model/parse.ts';
import { combine, type Counts } from './notebook-combine.ts';
import { readKey, type WorkKey, type WorkRecord } from './record.ts';
import type { Aside, WorkStore } from './store.ts';

/** Records, and what stands aside because it could not be read. */
export interface Shelf {
  records: WorkRecord[];
  asides: Aside[];
}

export async function readShelf(store: WorkStore): Promise<Shelf> {
  const records = await store.list();
  return { records, asides: await store.asides() };
}

/** What is one student's, by the code it is kept under. */
export const shelfOf = ({ records, asides }: Shelf, student: string): Shelf => ({
  records: records.filter((record) => record.student === student),
  asides: asides.filter(({ key }) => readKey(key).student === student),
});

/** Deletes records and asides and returns what was there, exactly. */
export async function takeDown(store: WorkStore, keys: readonly WorkKey[], asides: readonly Aside[]): Promise<Shelf> {
  const records: WorkRecord[] = [];
  for (const key of keys) {
    const record = await store.take(key);
    if (record) records.push(record);
  }
  for (const { id } of asides) await store.removeAside(id);
  return { records, asides: [...asides] };
}

/** Puts back what was taken down. What was answered since stays, beside it where both answer a question. */
export async function putBack(store: WorkStore, { records, asides }: Shelf): Promise<void> {
  for (const record of records)
    await store.change(record, (stored) => (stored ? combine(stored, record).record : record));
  for (const aside of asides) await store.putAside(aside);
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
