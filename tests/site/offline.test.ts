import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { CONTENTS, RELEASE, WORKER, type Contents } from '../../src/offline/files.ts';
import { writeRelease } from '../../src/offline/release.ts';
import type { Question } from '../../src/questions/question.ts';
import { answerByPointer, itemOf, questionsOf } from '../support/answer.ts';
import { FolderServer } from '../support/folder-server.ts';
import { launch, siteUrl } from '../support/site.ts';

const LESSON = 'lessons/globely-news/';
/** For a thousand files on a machine that has other things to do. */
const LONG = { timeout: 60_000 };
const DRAFT = 'Nobody is named, so nobody can be asked.';

let root: string;
let dist: string;
let server: FolderServer;
let browser: Browser;
let context: BrowserContext;
let questions: Question[];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'says-who-offline-'));
  dist = join(root, 'dist');
  await cp(inject('dist'), dist, { recursive: true });
  await writeRelease(dist, new Date('2026-03-03T12:00:00Z'));
  server = new FolderServer(dist);
  await server.start();
  browser = await launch();
  context = await browser.newContext();
  questions = await questionsOf('globely-news');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(root, { recursive: true, force: true });
});

// A test that fails while the server is stopped is no reason for the next to fail.
beforeEach(() => server.start());

const section = (page: Page) => page.locator('says-offline');
const bar = (page: Page) => page.locator('.kept-bar');
const text = (page: Page): Promise<string> => section(page).innerText();

/** What the browser holds of the site: how many workers, and how many kept files. */
const held = (page: Page): Promise<{ workers: number; files: number }> =>
  page.evaluate(async () => {
    const caught = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return { workers: (await navigator.serviceWorker.getRegistrations()).length, files: caught.flat().length };
  });

/** Chooses to keep the module and waits until it is. */
async function keep(page: Page): Promise<void> {
  await page.goto(`${server.url}notebook/#offline`);
  await page.getByRole('button', { name: 'Keep it on this device' }).click();
  await section(page).getByText('The module is on this device.').waitFor(LONG);
}

test('every file of the site is kept, but for what pages never ask for', async () => {
  const { list } = JSON.parse(await readFile(join(dist, CONTENTS), 'utf8')) as Contents;
  const kept = new Set(list.map(([path]) => path.replace(/(^|\/)$/, '$1index.html')));
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  // Packages are made to be taken elsewhere; what the studio makes its own of is kept.
  const taken = files.filter((file) => /^packages\/.+\/|\.zip$/.test(file));
  expect(files.filter((file) => !kept.has(file) && !taken.includes(file)).sort()).toEqual(
    ['404.html', 'card.png', 'robots.txt', CONTENTS, RELEASE, WORKER].sort(),
  );
  expect(taken.filter((file) => kept.has(file))).toEqual([]);
  expect(kept.size).toBe(list.length);
});

test('nothing is kept before the reader chooses; a download that breaks off goes on where it was', async () => {
  const page = await context.newPage();
  server.asked = [];
  await page.goto(`${server.url}notebook/#offline`);
  await expect.poll(() => text(page)).toMatch(/about \d+ MB of this device’s storage, in \d+ files/);
  await expect.poll(() => held(page)).toEqual({ workers: 0, files: 0 });
  expect(server.asked.filter((path) => /service-worker\.js|offline\/files\.json/.test(path))).toEqual([]);

  server.left = 200;
  await page.getByRole('button', { name: 'Keep it on this device' }).click();
  await section(page).getByText('The connection broke off.').waitFor(LONG);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('offline-says');
  await expect.poll(() => page.locator('#live').innerText()).toContain('The connection broke off.');
  const before = (await held(page)).files;
  expect(before).toBeGreaterThan(100);
  server.left = Infinity;
  server.asked = [];
  await page.getByRole('button', { name: 'Go on' }).click();
  await section(page).getByText('The module is on this device.').waitFor(LONG);
  await expect.poll(() => text(page)).toMatch(/Kept since .+, version of 3 March 2026, about \d+ MB\./);
  await expect.poll(async () => (await held(page)).workers).toBe(1);
  expect(server.asked.length).toBeLessThan((await held(page)).files - before + 10);
  await page.close();
}, 150_000);

test('with the server stopped, lessons, search, practice and notebook work', async () => {
  await server.stop();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${server.url}${LESSON}?a=1`);
  const [first] = questions;
  await answerByPointer(page, first!);
  await expect.poll(() => itemOf(page, first!).getAttribute('data-state')).toBe('done');
  await expect.poll(() => page.locator('[data-work="saved"]').first().innerText()).toContain('Saved');
  await page.reload();
  await expect.poll(() => itemOf(page, first!).getAttribute('data-state')).toBe('done');
  await expect.poll(() => page.locator('.foot').innerText()).toContain('Kept copy of 3 March 2026');
  // It is older than two weeks, and the site cannot be asked.
  await expect.poll(() => bar(page).innerText()).toContain('Kept copy of 3 March 2026. The site cannot be reached');
  await bar(page).getByRole('button', { name: 'Later' }).click();
  await expect.poll(() => bar(page).count()).toBe(0);

  await page.goto(`${server.url}search/?q=Podolyak`);
  await page
    .locator('says-search')
    .getByRole('link', { name: /Podolyak/ })
    .first()
    .click();
  await page.waitForURL((url) => url.pathname !== '/search/');
  await expect.poll(() => page.locator(new URL(page.url()).hash).textContent()).toContain('Podolyak');

  await page.goto(`${server.url}notebook/`);
  await expect.poll(() => page.locator('says-notebook').innerText()).toContain(`1 of ${questions.length} answered`);
  await expect.poll(() => bar(page).count()).toBe(0);
  await page.goto(`${server.url}practice/?lens=language`);
  await page.getByRole('radio', { name: 'It stands' }).check();
  await page.locator('says-practice [type="submit"]').click();
  await page.locator('says-practice .feedback').waitFor();

  await page.goto(`${server.url}no/such/page/`);
  await expect.poll(() => page.locator('h1').innerText()).toBe('This page is not in the kept copy');
  await page.goto(`${server.url}skills/hedge`);
  expect(page.url()).toBe(`${server.url}skills/hedge/`);
  expect(faults).toEqual([]);
  await page.close();
});

test('a newer version is announced, waits, and is taken with a draft on the page', async () => {
  const page = await context.newPage();
  await page.goto(server.url + LESSON);
  await page.locator('[data-do="continue"]').click();
  const write = questions.find(({ kind }) => kind === 'write')!;
  const draft = itemOf(page, write).locator('textarea').first();
  await draft.fill(DRAFT);
  const other = await context.newPage();
  await other.goto(`${server.url}skills/hedge/`);

  for (const path of [LESSON, 'skills/hedge/']) {
    const file = join(dist, path, 'index.html');
    await writeFile(file, (await readFile(file, 'utf8')).replace('</h1>', ' (revised)</h1>'));
  }
  await writeRelease(dist, new Date('2026-04-05T12:00:00Z'));
  // A site whose files do not fit together is no newer version yet.
  const third = await context.newPage();
  await rename(join(dist, CONTENTS), join(root, 'files.json'));
  await third.goto(`${server.url}skills/`);
  await expect.poll(() => bar(third).innerText()).toContain('but it could not be fetched');
  await rename(join(root, 'files.json'), join(dist, CONTENTS));
  await third.reload();
  for (const one of [page, other, third])
    await expect.poll(() => bar(one).innerText()).toContain('A newer version of this module is here, of 5 April 2026.');
  await third.getByRole('button', { name: 'Later' }).click();
  await third.goto(`${server.url}skills/hedge/`);
  await expect.poll(() => third.locator('.foot').innerText()).toContain('Kept copy of 3 March 2026');
  await expect.poll(() => third.locator('h1').innerText()).not.toContain('(revised)');
  await expect.poll(() => bar(third).count()).toBe(0);
  await third.close();

  await bar(page).getByRole('button', { name: 'Use it now' }).click();
  await expect.poll(() => page.locator('h1').innerText()).toContain('(revised)');
  await expect.poll(() => draft.inputValue()).toBe(DRAFT);
  await expect.poll(() => page.locator('.foot').innerText()).toContain('Kept copy of 5 April 2026');

  // The page that was open elsewhere says so, and still gets the files it was made with.
  await expect.poll(() => bar(other).innerText()).toContain('A newer version is in use in another tab.');
  const asThere = (): Promise<string> => other.evaluate(() => fetch(location.href).then((answer) => answer.text()));
  await expect.poll(() => asThere()).not.toContain('(revised)');
  await bar(other).getByRole('button', { name: 'Load this page anew' }).click();
  await expect.poll(() => other.locator('h1').innerText()).toContain('(revised)');
  await expect.poll(() => asThere()).toContain('(revised)');
  // Once no page needs them, they go.
  const files = (JSON.parse(await readFile(join(dist, CONTENTS), 'utf8')) as { files: number }).files;
  await other.goto(`${server.url}about/`);
  await expect.poll(async () => (await held(other)).files).toBe(files + 2);
  await other.close();
  await page.close();
});

test('text that nothing keeps is not lost to a newer version', async () => {
  const page = await context.newPage();
  await page.goto(server.url + LESSON);
  await page.locator('[data-do="continue"]').click();
  const pasted = page.locator('says-article textarea');
  await page.locator('says-article summary').first().click();
  await pasted.fill(DRAFT);
  await writeFile(join(dist, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeRelease(dist, new Date('2026-05-06T12:00:00Z'));
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.update()));
  await bar(page).getByRole('button', { name: 'Use it now' }).click();
  await expect.poll(() => bar(page).innerText()).toContain('it holds text that is not saved');
  await expect.poll(() => pasted.inputValue()).toBe(DRAFT);
  await page.close();
});

test('removed, the module comes from the site again, and can be kept anew', async () => {
  const page = await context.newPage();
  await page.goto(`${server.url}notebook/`);
  await page.getByRole('button', { name: 'Remove from this device' }).click();
  await expect.poll(() => text(page)).toContain('The copy is off this device.');
  await expect.poll(() => held(page)).toEqual({ workers: 0, files: 0 });
  await page.locator('says-notebook [data-do="open"]').click();
  await expect.poll(() => page.locator('says-notebook').innerText()).toContain(`1 of ${questions.length} answered`);
  await page.goto(`${server.url}about/`);
  server.asked = [];
  await page.goto(server.url + LESSON);
  expect(server.asked).toContain(`/${LESSON}`);
  // The search files are most of the files; they were kept above.
  await rm(join(dist, 'pagefind'), { recursive: true });
  await writeRelease(dist, new Date('2026-06-07T12:00:00Z'));
  await keep(page);
  await server.stop();
  await page.goto(`${server.url}about/`);
  await page.close();
}, 150_000);

test('a full device and a plain http address are said, with what to do', async () => {
  const small = await browser.newContext();
  const page = await small.newPage();
  const session = await small.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, quotaSize: 2_000_000 });
  await page.goto(`${server.url}notebook/`);
  await page.getByRole('button', { name: 'Keep it on this device' }).click();
  await expect.poll(() => text(page)).toContain('There is not enough room on this device');
  await page.getByRole('button', { name: 'Remove from this device' }).click();
  await expect.poll(() => held(page)).toEqual({ workers: 0, files: 0 });

  await page.goto(`${siteUrl().replace('127.0.0.1', 'school.test')}notebook/`);
  await expect.poll(() => text(page)).toContain('This address does not, so the module cannot be kept here.');
  await expect
    .poll(() => section(page).getByRole('link', { name: 'To the lessons' }).getAttribute('href'))
    .toBe('/lessons/');
  await expect.poll(() => section(page).getByRole('button').count()).toBe(0);
  await small.close();
});
