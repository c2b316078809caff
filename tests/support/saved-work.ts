import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { readWorkFile } from '../../src/answers/read-file.ts';
import type { WorkRecord } from '../../src/answers/record.ts';
import { siteUrl } from './site.ts';

export const LESSON = 'globely-news';
export const lessonUrl = (): string => `${siteUrl()}lessons/${LESSON}/`;

/** A part of the page that tells about saved work, if it can be seen. */
export const told = (page: Page, name: string): Locator => page.locator(`[data-work="${name}"]:visible`).first();
/** The notice over the foot of the window. */
export const slip = (page: Page): Locator => page.locator('.work-slips:visible');
/** What it says; nothing if there is none. */
export const notice = async (page: Page): Promise<string> => (await slip(page).allInnerTexts()).join();
/** What the page's one live region says. */
export const live = async (page: Page): Promise<string> => (await page.locator('#live').innerText()).trim();
/** A question of the page, by its id. */
export const question = (page: Page, id: string): Locator => page.locator(`says-question[data-question="${id}"]`);

/** Waits until everything that was answered so far is told to be saved. */
export const saved = (page: Page): Promise<void> =>
  page.locator('[data-work="saved"]:not([hidden])').first().waitFor({ state: 'attached' });

/** Everything in the page's database as text, and its records as they are stored. */
export function database(page: Page): Promise<{ text: string; records: WorkRecord[] }> {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'says-who')) return { text: '', records: [] };
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('says-who');
      request.onsuccess = () => resolve(request.result);
    });
    const all = (name: string, keys: boolean): Promise<unknown[]> =>
      new Promise((resolve) => {
        const store = db.transaction(name).objectStore(name);
        const request = keys ? store.getAllKeys() : store.getAll();
        request.onsuccess = () => resolve(request.result);
      });
    const names = [...db.objectStoreNames];
    const text = JSON.stringify(await Promise.all(names.flatMap((name) => [all(name, true), all(name, false)])));
    const records = (await all('work', false)) as WorkRecord[];
    db.close();
    return { text, records };
  });
}

/** Replaces every stored record by what `change` makes of it. */
export async function rewrite(page: Page, change: (record: WorkRecord) => unknown): Promise<void> {
  const { records } = await database(page);
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve) => {
        indexedDB.open('says-who').onsuccess = (event) => {
          const db = (event.target as IDBOpenDBRequest).result;
          const tx = db.transaction('work', 'readwrite');
          const store = tx.objectStore('work');
          store.getAllKeys().onsuccess = (found) =>
            (found.target as IDBRequest<IDBValidKey[]>).result.forEach((key, i) => store.put(all[i], key));
          tx.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    records.map(change),
  );
}

/** The records in a file that the page offered. */
export async function recordsIn(download: Promise<Download>): Promise<WorkRecord[]> {
  return readWorkFile(await readFile(await (await download).path(), 'utf8')).records;
}
