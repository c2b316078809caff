import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasPractice, PRACTICE_DATABASE } from '../../src/practice/has-practice.ts';
import { PracticeStore } from '../../src/practice/practice-store.ts';
import { tryOf } from '../support/tries.ts';

const open: PracticeStore[] = [];
const tab = async (): Promise<PracticeStore> => {
  const store = await PracticeStore.open();
  open.push(store);
  return store;
};
const forget = (): Promise<void> =>
  new Promise((resolve) => (indexedDB.deleteDatabase(PRACTICE_DATABASE).onsuccess = () => resolve()));

beforeEach(forget);
afterEach(async () => {
  for (const store of open.splice(0)) store.close();
  await forget();
});

test('tries of two tabs and two students stand beside each other, and the same one only once', async () => {
  expect(await hasPractice()).toBe(false);
  const [one, two] = [await tab(), await tab()];
  await Promise.all([one.add('fox-12', [tryOf('fog', 1)]), two.add('fox-12', [tryOf('fear', 1), tryOf('fog', 2)])]);
  await two.add('fox-12', [tryOf('fog', 1)]);
  await two.add('fox-120', [tryOf('hedge', 1, false)]);
  expect(await hasPractice()).toBe(true);
  expect(await one.log('fox-12')).toEqual({
    tries: [tryOf('fear', 1), tryOf('fog', 1), tryOf('fog', 2)],
    damaged: [],
  });
  expect(await one.students()).toEqual(['fox-12', 'fox-120']);
  await one.clear('fox-12');
  expect(await two.log('fox-12')).toEqual({ tries: [], damaged: [] });
  expect((await two.log('fox-120')).tries).toHaveLength(1);
});

test('an entry that cannot be read is told of, stays as it is, and hides no other', async () => {
  const store = await tab();
  await store.add('fox-12', [tryOf('fog', 1)]);
  const db = await openDB(PRACTICE_DATABASE);
  const damaged = { item: 'fog/1', judged: 'perhaps' };
  await db.put('tries', damaged, ['fox-12', 'earlier', 'fog/1', 'perhaps', 0]);
  db.close();
  expect(await store.log('fox-12')).toEqual({ tries: [tryOf('fog', 1)], damaged: [damaged] });
  await store.add('fox-12', [tryOf('fog', 2)]);
  expect(await store.log('fox-12')).toEqual({ tries: [tryOf('fog', 1), tryOf('fog', 2)], damaged: [damaged] });
});
