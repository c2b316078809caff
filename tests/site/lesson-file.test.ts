import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import { readHandInFile } from '../../src/classroom/hand-in-file.ts';
import { pointsText, reviewHandIn, totalsOf } from '../../src/classroom/review/scoring.ts';
import { draftBody } from '../../src/packages/single/body.ts';
import { LARGEST_FILE, lessonFile } from '../../src/packages/single/file.ts';
import { readLessonFile } from '../../src/packages/single/read-file.ts';
import type { LessonShell } from '../../src/packages/single/shell.ts';
import { violations } from '../support/accessible.ts';
import { answerByPointer, itemOf } from '../support/answer.ts';
import { QUESTIONS, WORDS } from '../support/questions.ts';
import { launch, siteUrl } from '../support/site.ts';
import { htmlFaults } from '../support/valid-html.ts';

const [first] = readBook('content').book.lessons;
const questions = Object.values(QUESTIONS);
/** A lesson that the site does not have. */
const lesson = { ...first!, slug: 'the-bridge', title: 'The bridge, elsewhere', questions };
const asked = [questions.find(({ kind }) => kind === 'choice')!, questions.find(({ kind }) => kind === 'sort')!];

let browser: Browser;
let folder: string;
let path: string;

beforeAll(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'says-who-file-'));
  path = join(folder, 'bridge.html');
  const shell = JSON.parse(await readFile(join(inject('dist'), 'packages/lesson-shell.json'), 'utf8')) as LessonShell;
  const section = { ...lesson.sections[0]!, questions: questions.map(({ id }) => id) };
  const body = draftBody({ ...lesson, sections: [section] }, WORDS);
  await writeFile(path, lessonFile(shell, { lesson, body, publisher: 'The Harbour Post', id: 'the-bridge-k3v9' }));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Opens the file from the disk; `faults` has every request but the one for it, and every error. */
async function open(context: BrowserContext): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  const own = pathToFileURL(path).href;
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && request.url() !== own) faults.push(request.url());
  });
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(own);
  await page.locator('#do-html').waitFor();
  return { page, faults };
}

test('every published lesson is one valid file within its bound', async () => {
  const packages = join(inject('dist'), 'packages');
  const slugs = (await readdir(packages, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  expect(slugs.length).toBeGreaterThanOrEqual(5);
  for (const { name } of slugs) {
    const file = join(packages, name, `${name}.html`);
    expect((await stat(file)).size, name).toBeLessThanOrEqual(LARGEST_FILE);
    const text = await readFile(file, 'utf8');
    expect(readLessonFile(text).lesson).toBe(name);
    expect(await htmlFaults(text, name)).toEqual([]);
  }
});

test('a file opened from a disk keeps answers, hands in, and is reviewed with its questions once it is dropped too', async () => {
  const context = await browser.newContext({ acceptDownloads: true, reducedMotion: 'reduce', bypassCSP: false });
  const { page, faults } = await open(context);
  for (const question of asked) await answerByPointer(page, question);
  await expect.poll(() => page.locator('.outline-side').innerText()).toContain('Saved');
  await page.reload();
  for (const question of asked) await itemOf(page, question).locator('.verdict:not(:empty)').first().waitFor();

  await page.getByLabel('Your name or code').fill('Ada Holt');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#do-html').click()]);
  expect(download.suggestedFilename()).toBe('Ada-Holt_The-bridge-elsewhere_v1.html');
  const handedIn = { name: 'ada.html', mimeType: 'text/html', buffer: await readFile(await download.path()) };
  await expect.poll(() => page.locator('.receipt').innerText()).toContain(`${asked.length} of ${questions.length}`);
  const [again] = await Promise.all([page.waitForEvent('download'), page.locator('#do-json').click()]);
  expect(again.suggestedFilename()).toBe('Ada-Holt_The-bridge-elsewhere_v2.json');
  await page.reload();
  await page.locator('.receipts').waitFor();
  await expect.poll(() => page.getByLabel('Your name or code').inputValue()).toBe('Ada Holt');
  expect(faults).toEqual([]);

  const review = await context.newPage();
  review.setDefaultTimeout(15_000);
  await review.goto(`${siteUrl()}teach/review/`);
  await review.locator('#review-files').setInputFiles([handedIn]);
  await expect.poll(() => review.locator('main').innerText()).toContain(WORDS['review.lesson.unknown']);
  await review.locator('.areas a[href="#files"]').click();
  await review.locator('#review-files').setInputFiles([path]);
  await review.locator('#review-brought').waitFor();
  await review.locator('.areas a[href="#grades"]').click();
  const handIn = readHandInFile(handedIn.buffer.toString());
  const judged = reviewHandIn(handIn, handIn.assignment, new Map([['the-bridge-k3v9', questions]]));
  const { auto } = totalsOf(judged, 'first');
  expect(auto.points).toBe(asked.length);
  await expect.poll(() => review.locator('main').innerText()).toContain(pointsText(auto.points));
  // What the file brought is kept with the review.
  await review.reload();
  await review.locator('.areas a[href="#class"]').click();
  await review.locator('.question').first().waitFor();
  await expect.poll(() => review.locator('main').innerText()).not.toContain(WORDS['review.lesson.unknown']);
  await context.close();
});

test('where nothing can be kept, that is said with the first answer, and the hand-in has it all the same', async () => {
  const context = await browser.newContext({ acceptDownloads: true, viewport: { width: 390, height: 800 } });
  await context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const { page, faults } = await open(context);
  await answerByPointer(page, asked[0]!);
  const slip = page.locator('[data-slip="unsaved"]');
  await slip.waitFor();
  const [work] = await Promise.all([page.waitForEvent('download'), slip.getByText(WORDS['work.file']).click()]);
  expect(work.suggestedFilename()).toContain('the-bridge-k3v9');
  await page.getByLabel('Your name or code').fill('fox-12');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#do-html').click()]);
  const handIn = readHandInFile(await readFile(await download.path(), 'utf8'));
  expect(handIn.lessons[0]?.answers.filter(({ attempts }) => attempts.length > 0)).toHaveLength(1);
  expect(faults).toEqual([]);
  await context.close();
});

test('nothing in it is out of reach for anybody', async () => {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  const { page } = await open(context);
  expect(await violations(page)).toEqual([]);
  await context.close();
});
