import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toSaved } from '../../src/answers/convert.ts';
import { workFile } from '../../src/answers/export.ts';
import { readWorkFile } from '../../src/answers/read-file.ts';
import { DATABASE, hasWork } from '../../src/answers/has-work.ts';
import { emptyRecord, keyOf, type SavedAnswer, type WorkRecord } from '../../src/answers/record.ts';
import { WorkStore } from '../../src/answers/store.ts';

const now = '2026-11-22T09:00:00.000Z';
const key = { lesson: 'globely-news', assignment: null, student: 'fox-12' };
const other = { ...key, student: 'owl-33' };
const answer = (said: string, at = now): SavedAnswer =>
  toSaved(
    { attempts: [[said]], hints: 1, shown: false, confidence: 80, draft: ['next'] },
    { hash: 'h1', asked: 'Who says so?', said },
    undefined,
    at,
  );
const record = (answers: WorkRecord['answers'] = {}, of = key): WorkRecord => ({ ...emptyRecord(of, now), answers });
const first = (saved: SavedAnswer | undefined): unknown => saved?.attempts[0]?.response;

let store: WorkStore;
const open: WorkStore[] = [];
const another = async (): Promise<WorkStore> => {
  const opened = await WorkStore.open();
  open.push(opened);
  return opened;
};
const forget = (): Promise<void> =>
  new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE).onsuccess = () => resolve()));
/** Everything in the database, as it is stored. */
async function everything(): Promise<string> {
  const db = await openDB(DATABASE);
  const all = await Promise.all(['work', 'aside'].flatMap((name) => [db.getAllKeys(name), db.getAll(name)]));
  db.close();
  return JSON.stringify(all);
}
async function putRaw(name: string, raw: unknown): Promise<void> {
  const db = await openDB(DATABASE);
  await db.put('work', raw, name);
  db.close();
}

beforeEach(async () => {
  await forget();
  store = await another();
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const opened of open.splice(0)) opened.close();
});

test('gives a record back as it was written, with its revision raised', async () => {
  const mine = record({ a: answer('Nobody') });
  const { record: written, conflicts } = await store.write(record(), mine);
  expect(conflicts).toEqual([]);
  expect(written).toEqual({ ...mine, revision: 1 });
  expect(await store.load(key)).toEqual(written);
  expect(await (await another()).list()).toEqual([written]);
  expect(await store.load(other)).toBeNull();
});

test('a tab whose record is behind writes beside the other tab, not over it', async () => {
  const base = (await store.write(record(), record({ a: answer('before') }))).record;
  const two = await another();
  await two.write(base, { ...base, answers: { ...base.answers, b: answer('theirs') } });
  const { record: merged, conflicts } = await store.write(base, {
    ...base,
    answers: { ...base.answers, c: answer('mine') },
  });
  expect(conflicts).toEqual([]);
  expect(Object.keys(merged.answers).sort()).toEqual(['a', 'b', 'c']);
  expect(merged.revision).toBe(3);
});

test('the same question answered in two tabs keeps both answers', async () => {
  const two = await another();
  await two.write(record(), record({ a: answer('theirs') }));
  const { record: merged, conflicts } = await store.write(record(), record({ a: answer('mine') }));
  expect(conflicts).toEqual(['a']);
  expect(first(merged.answers.a)).toEqual(['mine']);
  expect(merged.answers.a?.others.map(first)).toEqual([['theirs']]);
  expect(await store.load(key)).toEqual(merged);
});

test('many writes of several tabs at once: none is lost', async () => {
  const tabs = await Promise.all([another(), another(), another()]);
  await Promise.all(
    tabs.flatMap((tab, i) =>
      Array.from({ length: 10 }, (_, n) => tab.write(record(), record({ [`q${i}-${n}`]: answer(`${i} ${n}`) }))),
    ),
  );
  const stored = await store.load(key);
  expect(Object.keys(stored?.answers ?? {})).toHaveLength(30);
  expect(stored?.revision).toBe(30);
});

test.each([
  ['damaged', { schema: 1, lesson: 'globely-news', answers: 'gone' }],
  ['of a newer page', { ...record({ a: answer('later') }), schema: 2, mood: 'new' }],
  ['of somebody else', record({ a: answer('theirs') }, other)],
  ['nothing at all', 'garbage'],
])('a record that is %s is put aside as it was, and the rest is intact', async (_, raw) => {
  const good = (await store.write(record({}, other), record({ a: answer('whole') }, other))).record;
  await putRaw(keyOf(key), raw);
  expect(await store.list()).toEqual([good]);
  expect(await store.load(key)).toBeNull();
  const asides = await store.asides();
  expect(asides.map(({ key: name, raw: kept }) => [name, kept])).toEqual([[keyOf(key), raw]]);
  // A page that goes on writes a new record and leaves what stands aside.
  await store.write(record(), record({ a: answer('new') }));
  expect(await store.asides()).toEqual(asides);
  expect(first((await store.load(key))?.answers.a)).toEqual(['new']);
});

test('a record that breaks while a page works on it is put aside by its next write', async () => {
  const base = (await store.write(record(), record({ a: answer('before') }))).record;
  await putRaw(keyOf(key), 'garbage');
  const { record: written } = await store.write(base, { ...base, answers: { ...base.answers, b: answer('next') } });
  expect(Object.keys(written.answers)).toEqual(['a', 'b']);
  expect((await store.asides()).map(({ raw }) => raw)).toEqual(['garbage']);
});

test('what stands aside and can be read again goes back, beside what was answered since', async () => {
  await store.write(record(), record({ a: answer('since') }));
  const db = await openDB(DATABASE);
  const raw = { ...record({ a: answer('before'), b: answer('only there') }), revision: 4 };
  await db.add('aside', { key: keyOf(key), raw, found: now });
  db.close();
  const again = await another();
  const back = await again.load(key);
  expect(first(back?.answers.a)).toEqual(['since']);
  expect(back?.answers.a?.others.map(first)).toEqual([['before']]);
  expect(first(back?.answers.b)).toEqual(['only there']);
  expect(back?.revision).toBe(5);
  expect(await again.asides()).toEqual([]);
});

test('clearing leaves no trace of one student, and all of the other', async () => {
  await store.write(record(), record({ a: answer('secret words') }));
  await putRaw(keyOf(key), { secret: 'broken words' });
  await store.load(key);
  await store.write(record(), record({ a: answer('secret words') }));
  await store.write(record({}, other), record({ a: answer('whole') }, other));
  const told = new Promise((resolve) => {
    new BroadcastChannel(DATABASE).onmessage = ({ data }) => resolve(data);
  });
  await store.clear(key);
  expect(await told).toBe(keyOf(key));
  expect(await everything()).not.toMatch(/secret|fox-12/);
  expect(await store.list()).toHaveLength(1);
});

test('a write that the browser refuses rejects with the browser’s error and changes nothing', async () => {
  const base = (await store.write(record(), record({ a: answer('kept') }))).record;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(store.write(base, { ...base, answers: { a: answer('too much') } })).rejects.toMatchObject({
    name: 'QuotaExceededError',
  });
  vi.restoreAllMocks();
  expect(await store.load(key)).toEqual(base);
});

test('a newer version of the site may upgrade the database while this page is open', async () => {
  const upgraded = await openDB(DATABASE, 2);
  expect(upgraded.version).toBe(2);
  upgraded.close();
  await expect(store.write(record(), record())).rejects.toBeInstanceOf(DOMException);
});

test('asking whether there is work makes no database', async () => {
  store.close();
  await forget();
  expect(await hasWork('globely-news')).toBe(false);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DATABASE);
  store = await another();
  expect(await hasWork('globely-news')).toBe(true);
});

test('a file of saved work gives the records back', async () => {
  const written = (await store.write(record(), record({ a: answer('Nobody') }))).record;
  expect(readWorkFile(workFile([written])).records).toEqual([written]);
});
