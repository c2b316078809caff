import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CLASS_DATABASE, ClassStore } from '../../src/classroom/store.ts';

let store: ClassStore;
beforeEach(async () => {
  await deleteDB(CLASS_DATABASE);
  store = await ClassStore.open();
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

test('keeps, lists, takes away and gives back, each shelf for itself', async () => {
  await store.change('assignments', 'a', () => ({ title: 'One' }));
  await store.change('assignments', 'b', () => ({ title: 'Two' }));
  await store.change('reviews', 'a', () => 'a review');
  expect(await store.all('assignments')).toEqual([
    { key: 'a', value: { title: 'One' } },
    { key: 'b', value: { title: 'Two' } },
  ]);
  expect(await store.take('assignments', 'a')).toEqual({ title: 'One' });
  expect(await store.take('assignments', 'a')).toBeUndefined();
  expect(await store.get('reviews', 'a')).toBe('a review');
  expect(await store.all('comments')).toEqual([]);
});

test('two tabs that change the same thing lose nothing', async () => {
  const other = await ClassStore.open();
  const add = (to: ClassStore, n: number): Promise<number[]> =>
    to.change('comments', 'bank', (stored) => [...((stored as number[] | undefined) ?? []), n]);
  await Promise.all([1, 2, 3, 4, 5, 6].map((n) => add(n % 2 ? store : other, n)));
  other.close();
  expect(((await store.get('comments', 'bank')) as number[]).sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a change that fails, or that storage refuses, is told and leaves what was there', async () => {
  await store.change('reviews', 'a', () => 1);
  const broken = (): never => {
    throw new Error('of a later edition');
  };
  await expect(store.change('reviews', 'a', broken)).rejects.toThrow('of a later edition');
  await expect(store.change('reviews', 'a', () => () => 'no value')).rejects.toThrow(/could not be cloned/);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(store.change('reviews', 'a', () => 2)).rejects.toThrow('full');
  vi.restoreAllMocks();
  expect(await store.get('reviews', 'a')).toBe(1);
});

test('refused storage and storage of a later edition reject', async () => {
  store.close();
  (await openDB(CLASS_DATABASE, 99)).close();
  await expect(ClassStore.open()).rejects.toThrow(/version/);
  await deleteDB(CLASS_DATABASE);
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  await expect(ClassStore.open()).rejects.toThrow('no');
});
