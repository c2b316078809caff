import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Download, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { readWorkFile } from '../../src/answers/read-file.ts';
import type { WorkRecord } from '../../src/answers/record.ts';
import { launch, openPage, siteUrl } from './site.ts';

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

export const CHOICE = 'warm-up';
export const SCORED = 'did-anyone';
export const TEXT = 'exit-reflection';
export const WORDS = 'Nobody is named in paragraph three, so nobody can be asked.';

export const tick = (page: Page, nth: number, id = CHOICE): Promise<void> =>
  question(page, id).locator('.controls input').nth(nth).click();
export const ticked = (page: Page, nth: number, id = CHOICE): Promise<boolean> =>
  question(page, id).locator('.controls input').nth(nth).isChecked();
export const check = (page: Page, id = CHOICE): Promise<void> => question(page, id).locator('[type="submit"]').click();
export const write = (page: Page, text: string): Promise<void> => question(page, TEXT).locator('textarea').fill(text);
export const written = (page: Page): Promise<string> => question(page, TEXT).locator('textarea').inputValue();
/** Waits until an answer to that question is in the database. */
export const stored = (page: Page, id: string, text: string): Promise<void> =>
  expect
    .poll(async () => JSON.stringify((await database(page)).records.map(({ answers }) => answers[id])))
    .toContain(text);

interface Device extends BrowserContextOptions {
  /** The lesson's, if nothing is said. */
  address?: string;
  /** Done before the page is there. */
  before?: (page: Page) => Promise<unknown>;
}

/** Fresh devices with the lesson open, which are gone after each test of the file that calls this at its top. */
export function freshDevices(): (device?: Device) => Promise<{ page: Page; faults: string[] }> {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(() => browser.close());
  return async ({ address = lessonUrl(), before, ...options } = {}) => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1280, height: 900 }, ...options });
    contexts.push(page.context());
    await before?.(page);
    await page.goto(address);
    return { page, faults };
  };
}
