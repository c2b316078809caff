import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHandInFile } from '../../src/classroom/hand-in-file.ts';
import { pointsText, reviewHandIn, totalsOf } from '../../src/classroom/review/scoring.ts';
import { readLessonFile } from '../../src/packages/single/read-file.ts';
import { violations } from '../support/accessible.ts';
import { answerByPointer } from '../support/answer.ts';
import { SHORT_ARTICLE } from '../support/invented-article.ts';
import { WORDS } from '../support/questions.ts';
import { launch, siteUrl } from '../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Presses a button that saves a file. */
async function saved(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  return download;
}

/** What paper shows of the page; an open dialog to print would wait for somebody. */
async function printed(page: Page, button: string): Promise<string> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.locator(button).click();
  await page.locator('html.on-paper').waitFor();
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('body').innerText();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  return text;
}

test('an article becomes a lesson in a file, on paper and in a folder, and hand-ins from the file are scored', async () => {
  const context = await browser.newContext({ acceptDownloads: true, bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${siteUrl()}studio/`);
  await page.locator('#studio-text').fill(SHORT_ARTICLE);
  await page.locator('#studio-publisher').fill('The Harbour Post');
  await page.locator('#studio-read').click();
  await page.locator('.studio-steps a[href="#take"]').click();
  await page.locator('#take-file').waitFor();
  expect(await violations(page, { within: 'says-studio' })).toEqual([]);

  // Without a connection it says what to do, and the next press tries again.
  await page.route('**/lesson-shell.json', (route) => route.abort());
  await page.locator('#take-file').click();
  await page.getByText(WORDS['studio.take.offline']).first().waitFor();
  await page.unroute('**/lesson-shell.json');

  const worksheet = await printed(page, '#take-worksheet');
  expect(worksheet).toContain(WORDS['paper.read']);
  for (const gone of [WORDS['studio.title'], WORDS['studio.take.open'], WORDS['studio.undo'], WORDS['nav.lessons']])
    expect(worksheet).not.toContain(gone);
  const key = await printed(page, '#take-key');
  expect(key).toContain(WORDS['paper.key.marks']);
  expect(key).not.toContain(WORDS['paper.read']);

  const folder = await saved(page, '#take-folder');
  const name = folder.suggestedFilename().replace(/\.zip$/, '');
  expect(Object.keys(unzipSync(await readFile(await folder.path())))).toContain(`lessons/${name}/lesson.mdx`);

  const download = await saved(page, '#take-file');
  expect(download.suggestedFilename()).toBe(`${name}.html`);
  const lesson = { name: `${name}.html`, mimeType: 'text/html', buffer: await readFile(await download.path()) };
  const { lesson: id, questions } = readLessonFile(lesson.buffer.toString());
  const asked = [questions.find(({ kind }) => kind === 'choice')!, questions.find(({ kind }) => kind === 'phrases')!];
  const file = await context.newPage();
  file.setDefaultTimeout(20_000);
  // Downloads have no ending of their own on the disk, and a browser shows such a file as text.
  const path = `${await download.path()}.html`;
  await download.saveAs(path);
  await file.goto(pathToFileURL(path).href);
  for (const question of asked) await answerByPointer(file, question);
  await file.getByLabel(WORDS['file.name']).fill('Ada Holt');
  const handedIn = await readFile(await (await saved(file, '#do-html')).path());
  const handIn = readHandInFile(handedIn.toString());
  const { auto } = totalsOf(reviewHandIn(handIn, handIn.assignment, new Map([[id, questions]])), 'first');
  expect(auto.points).toBe(asked.length);

  await page.goto(`${siteUrl()}teach/review/`);
  await page.locator('#review-files').setInputFiles([lesson, { ...lesson, name: 'ada.html', buffer: handedIn }]);
  await page.locator('#review-brought').waitFor();
  await page.locator('.areas a[href="#grades"]').click();
  await expect.poll(() => page.locator('main').innerText()).toContain(pointsText(auto.points));
  await context.close();
});
