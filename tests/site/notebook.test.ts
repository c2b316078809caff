import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Question } from '../../src/questions/question.ts';
import { violations } from '../support/accessible.ts';
import { answerByPointer, itemOf, questionsOf } from '../support/answer.ts';
import { builtPages, launch, openPage, siteUrl } from '../support/site.ts';

const LESSON = 'globely-news';
const lesson = (): string => `${siteUrl()}lessons/${LESSON}/`;
const notebook = (): string => `${siteUrl()}notebook/`;
let browser: Browser;
let questions: Question[];
beforeAll(async () => {
  browser = await launch();
  questions = await questionsOf(LESSON);
});
afterAll(() => browser.close());

/** Answers the first questions of the lesson and waits until each is kept. */
async function work(page: Page, n: number): Promise<void> {
  await page.goto(lesson());
  for (const [i, question] of questions.slice(0, n).entries()) {
    await answerByPointer(page, question);
    await expect.poll(() => itemOf(page, question).getAttribute('data-state')).toBe('done');
    await expect.poll(() => kept(page)).toBe(i + 1);
  }
}

/** How many answers are stored, whoever's they are. */
const kept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('says-who');
        request.onerror = () => reject(new Error('refused'));
        request.onsuccess = () => {
          const db = request.result;
          const all = db.transaction('work').objectStore('work').getAll();
          all.onsuccess = () => {
            db.close();
            const records = all.result as { answers: Record<string, { attempts: unknown[] }> }[];
            resolve(
              records.flatMap(({ answers }) => Object.values(answers)).filter(({ attempts }) => attempts.length > 0)
                .length,
            );
          };
        };
      }),
  );

const done = (page: Page, n: number): Promise<void> =>
  expect.poll(() => page.locator('.kept-lesson').innerText()).toContain(`${n} of ${questions.length} answered`);

test('answers are there to read, to save, to delete and put back, and to bring in elsewhere', async () => {
  const { page, faults } = await openPage(browser, { viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  await work(page, 3);
  await page.goto(notebook());
  await done(page, 3);
  const code = /Notebook of ([a-z]+-\d+)/.exec(await page.locator('says-notebook').innerText())?.[1] ?? '';
  expect(code).not.toBe('');

  const answers = page.locator('.kept-lesson details');
  await answers.locator('summary').click();
  await expect.poll(() => answers.locator('.kept > li').count()).toBe(3);
  await expect.poll(() => answers.innerText()).toContain('First try: right');

  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#file-all').click()]);
  expect(file.suggestedFilename()).toContain(`says-who_all_${code}_`);
  const path = await file.path();

  await page.locator('[data-do="delete"]').click();
  await page.locator('[data-do="undo"]').waitFor();
  await expect.poll(() => kept(page)).toBe(0);
  await page.keyboard.press('Enter');
  await done(page, 3);
  await expect.poll(() => kept(page)).toBe(3);

  // The links of what is left lead to the question itself.
  const left = page.locator('.numbers a').first();
  await expect.poll(() => left.getAttribute('href')).toBe(`/lessons/${LESSON}/#q-${questions[3]!.id}`);
  await left.click();
  await expect.poll(() => page.url()).toBe(`${lesson()}#q-${questions[3]!.id}`);
  expect(faults).toEqual([]);

  const second = await openPage(browser, { viewport: { width: 390, height: 844 } });
  await second.page.goto(notebook());
  await second.page.locator('#bring').setInputFiles(path);
  await done(second.page, 3);
  await expect.poll(() => second.page.locator('#notebook-of').innerText()).toBe(`Notebook of ${code}`);
  await expect.poll(() => second.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await second.page.goto(lesson());
  await expect.poll(() => itemOf(second.page, questions[0]!).getAttribute('data-state')).toBe('done');
  expect(second.faults).toEqual([]);
  await second.page.context().close();
  await page.context().close();
});

test('a second student on the same device sees nothing of the first one’s', async () => {
  const { page } = await openPage(browser);
  await work(page, 1);
  await page.goto(notebook());
  await done(page, 1);
  await page.locator('[data-do="switch"]').click();
  await page.locator('[data-do="newcomer"]').click();
  await expect.poll(() => page.locator('says-notebook').innerText()).toContain('Nothing here yet');
  await expect.poll(() => page.locator('.kept-lesson, .kept').count()).toBe(0);
  // Neither does the browser's way back show it.
  await page.goto(lesson());
  await page.goBack();
  await expect.poll(() => page.locator('says-notebook').innerText()).toContain('Nothing here yet');
  await page.context().close();
});

test('everything works by keyboard, and everything deleted leaves no trace', async () => {
  const { page } = await openPage(browser);
  await work(page, 1);
  await page.goto(notebook());
  await done(page, 1);
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.id === 'delete-all')) break;
  }
  await page.keyboard.press('Enter');
  await page.locator('[data-do="undo"]').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-do'))).toBe('undo');
  await page.goto(notebook());
  await expect.poll(() => page.locator('says-notebook').innerText()).toContain('Nothing here yet');
  const left = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const request = indexedDB.open('says-who');
        request.onsuccess = () => {
          const tx = request.result.transaction(['work', 'aside']);
          const found = ['work', 'aside'].map((name) => tx.objectStore(name).getAll());
          tx.oncomplete = () => resolve(found.flatMap(({ result }) => result as unknown[]));
        };
      }),
  );
  expect(left).toEqual([]);
  await page.context().close();
});

test('over plain http under a name of its own it works as on this machine', async () => {
  const { page } = await openPage(browser);
  const elsewhere = (url: string): string => url.replace('127.0.0.1', 'school.test');
  await page.goto(elsewhere(lesson()));
  await answerByPointer(page, questions[0]!);
  await expect.poll(() => kept(page)).toBe(1);
  await page.goto(elsewhere(notebook()));
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await done(page, 1);
  await page.context().close();
});

test('with scripts off the page says why it is empty', async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(notebook());
  await expect.poll(() => page.locator('main').innerText()).toContain('The notebook needs scripts');
  await expect.poll(() => page.locator('main button:visible, main input:visible').count()).toBe(0);
  await page.context().close();
});

test('on paper the answers are read, and controls are not there', async () => {
  const { page } = await openPage(browser);
  await work(page, 2);
  await page.goto(notebook());
  await done(page, 2);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect.poll(() => page.locator('.kept > li').nth(1).isVisible()).toBe(true);
  await expect.poll(() => page.locator('main :is(button, input):visible').count()).toBe(0);
  await page.context().close();
});

// Colours are the reader's own there, and by day and night the browser tests measure them.
test('in forced colours and when full it has no accessibility violation', async () => {
  const { page } = await openPage(browser, { forcedColors: 'active' });
  await work(page, 2);
  await page.goto(notebook());
  await done(page, 2);
  await page.locator('.kept-lesson summary').click();
  expect(await violations(page, { rules: 'unmeasured' })).toEqual([]);
  await page.context().close();
});

test('no other page loads its script or its style', () => {
  const [own] = builtPages().filter(({ path }) => path === 'notebook/');
  const dist = inject('dist');
  const files = [...(own?.html.matchAll(/(?:src|href)="(\/_astro\/[^"]+\.(?:js|css))"/g) ?? [])].map(
    ([, file]) => file ?? '',
  );
  const mine = files.filter(
    (file) =>
      existsSync(join(dist, file)) && /says-notebook|\.kept-lesson/.test(readFileSync(join(dist, file), 'utf8')),
  );
  expect(mine.length).toBeGreaterThan(1);
  for (const { path, html } of builtPages())
    if (path !== 'notebook/') for (const file of mine) expect(html, path).not.toContain(file);
});
