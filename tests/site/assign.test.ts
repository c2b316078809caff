import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type jsQR from 'jsqr';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { AssignData } from '../../src/classroom/assign/data.ts';
import type { Assignment } from '../../src/classroom/assignment.ts';
import { readLink } from '../../src/classroom/link.ts';
import { violations } from '../support/accessible.ts';
import { live } from '../support/saved-work.ts';
import { builtPages, launch, siteUrl } from '../support/site.ts';

/** A name that is not localhost: plain http, without a clipboard, as on a school's network. */
const address = (query = ''): string => `${siteUrl().replace('127.0.0.1', 'school.test')}teach/assign/${query}`;
let browser: Browser;
let data: AssignData;
beforeAll(async () => {
  browser = await launch();
  data = JSON.parse(await readFile(`${inject('dist')}/teach/assign.json`, 'utf8')) as AssignData;
});
afterAll(() => browser.close());

async function open(query = '', context?: BrowserContext): Promise<{ page: Page; faults: string[] }> {
  const own = context ?? (await browser.newContext({ acceptDownloads: true, reducedMotion: 'reduce' }));
  const page = await own.newPage();
  const faults: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  // Paper is looked at through the page's own styles; no dialog is wanted.
  await page.addInitScript('window.print = () => undefined');
  await page.goto(address(query));
  await page.locator('#assign-title').waitFor();
  return { page, faults };
}

/** Moves on with the Tab key until something is focused. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`no way by Tab to ${selector}`);
}

/** The assignment in the link that the page shows. */
async function linked(page: Page): Promise<Assignment> {
  const link = await page.locator('#assign-link').inputValue();
  expect(link.startsWith(`${new URL(address()).origin}/assignment/#`)).toBe(true);
  const read = readLink(link.slice(link.indexOf('#')));
  if (!('ok' in read)) throw new Error(read.wrong);
  return read.ok;
}

const kept = (page: Page) =>
  expect.poll(() => page.locator('#assign-keeping').innerText()).toBe('Saved on this device.');
const entries = (page: Page) => page.locator('.assign-saved > li');

/** What an independent reader finds in a picture of a QR code. */
async function scanned(page: Page, png: Buffer): Promise<string | undefined> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('jsqr'), 'utf8'));
  return page.evaluate(async (bytes) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
    canvas.drawImage(picture, 0, 0);
    const { data, width, height } = canvas.getImageData(0, 0, picture.width, picture.height);
    return (window as unknown as { jsQR: typeof jsQR }).jsQR(data, width, height)?.data;
  }, png.toString('base64'));
}

test('every guide has what a teacher needs, leads to the builder and to the key, and is left out by search engines', () => {
  const guides = builtPages().filter(({ path }) => data.lessons.some(({ slug }) => path === `teach/${slug}/`));
  expect(guides).toHaveLength(data.lessons.filter(({ folder }) => folder === 'lessons').length);
  const parts = ['objectives', 'sensitive', 'timings', 'misconceptions', 'prompts', 'rubric', 'standards', 'sheets'];
  for (const { path, html } of guides) {
    const slug = path.split('/')[1] ?? '';
    for (const part of parts) expect(html).toContain(`id="${part}"`);
    expect(html.match(/<td data-head="\d [^"]+">/g)).toHaveLength(16);
    for (const link of [`/teach/assign/?lesson=${slug}`, `/lessons/${slug}/key/`, `/lessons/${slug}/worksheet/`])
      expect(html).toContain(`href="${link}"`);
    expect(html).toContain('anyone who looks can find them');
    expect(html).toContain('content="noindex"');
  }
});

test('an assignment is made by keyboard alone, kept, given out, changed, copied, deleted and put back', async () => {
  const { page, faults } = await open();
  expect(await violations(page)).toEqual([]);
  await expect.poll(() => page.locator('#assign-link').count()).toBe(0);

  await tabTo(page, 'input[value="globely-news"]');
  await page.keyboard.press('Space');
  await tabTo(page, 'input[name="extent-globely-news"]');
  await page.keyboard.press('ArrowUp');
  await tabTo(page, '.assign-part input');
  await page.keyboard.press('Space');
  await tabTo(page, '#assign-title');
  await page.keyboard.type('Words and claims');
  await tabTo(page, '#assign-instructions');
  await page.keyboard.type('Read the text twice.');
  await tabTo(page, '#assign-due-day');
  await page.keyboard.type('12012031');
  await tabTo(page, '#assign-class');
  await page.keyboard.type('7b');
  await tabTo(page, 'input[name="feedback"]');
  await page.keyboard.press('ArrowDown');
  await kept(page);

  const lesson = data.lessons.find(({ slug }) => slug === 'globely-news')!;
  const assignment = await linked(page);
  expect(assignment).toEqual({
    version: 1,
    id: assignment.id,
    title: 'Words and claims',
    lessons: [
      {
        lesson: 'globely-news',
        questions: lesson.questions.filter(({ lens }) => lens !== 'sourcing').map(({ id }) => id),
      },
    ],
    instructions: 'Read the text twice.',
    due: '2031-12-01T23:59',
    classCode: '7b',
    who: 'code',
    feedback: 'after-hand-in',
    attempts: null,
    hints: true,
    confidence: true,
    grade: 'first',
  });
  await expect.poll(() => page.locator('.assign-view').innerText()).toContain('What stands when you hand in counts.');
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await page.locator('#assign-title').waitFor();
  await expect.poll(() => linked(page)).toEqual(assignment);

  // Without a clipboard the link is marked for the reader to copy.
  await tabTo(page, '#assign-copy-link');
  await page.keyboard.press('Enter');
  await expect.poll(() => live(page)).toContain('press Ctrl+C');
  await expect
    .poll(() => page.evaluate(() => getSelection()?.toString()))
    .toBe(await page.locator('#assign-link').inputValue());
  await page.locator('.assign-saved', { hasText: 'given out' }).waitFor();

  // What students have stays as it is; a change is a new assignment.
  await page.locator('#assign-title').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(', again');
  await page.locator('#assign-forked').waitFor();
  await expect.poll(() => entries(page).count()).toBe(2);
  await kept(page);
  const changed = await linked(page);
  expect(changed).toEqual({ ...assignment, id: changed.id, title: 'Words and claims, again' });
  expect(changed.id).not.toBe(assignment.id);
  expect(new URL(page.url()).search).toBe(`?id=${changed.id}`);

  await page.locator(`#assign-duplicate-${assignment.id}`).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => entries(page).count()).toBe(3);
  const copy = await linked(page);
  expect(copy).toEqual({ ...assignment, id: copy.id });

  await page.locator(`#assign-delete-${changed.id}`).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`assign-undo-${changed.id}`);
  await expect.poll(() => entries(page).count()).toBe(2);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => entries(page).count()).toBe(3);
  await expect.poll(() => live(page)).toContain('is back');

  // A file of all of them, brought in on another device.
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save all as a file' }).click(),
  ]);
  const elsewhere = await open(`?lesson=eastwest&lens=claims`);
  await expect
    .poll(async () => (await linked(elsewhere.page)).lessons)
    .toEqual([
      {
        lesson: 'eastwest',
        questions: data.lessons
          .find(({ slug }) => slug === 'eastwest')!
          .questions.filter(({ lens }) => lens === 'claims')
          .map(({ id }) => id),
      },
    ]);
  const bring = elsewhere.page.locator('#assign-bring');
  await bring.setInputFiles(await file.path());
  await expect.poll(() => live(elsewhere.page)).toContain('3 added, 0 here already, 0 that cannot be read.');
  await bring.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"format":1}') });
  await expect.poll(() => live(elsewhere.page)).toContain('no file of assignments');
  await elsewhere.page.locator(`#assign-open-${changed.id}`).click();
  await expect.poll(() => linked(elsewhere.page)).toEqual(changed);
  expect([...faults, ...elsewhere.faults]).toEqual([]);
});

test('codes, slips and QR codes leave the page as they should, on a phone too', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, acceptDownloads: true });
  const { page, faults } = await open('?path=week-of-five', context);
  await expect.poll(async () => (await linked(page)).lessons).toHaveLength(5);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Start a new one' }).click();
  await page.locator('input[value="eastwest"]').check();
  await page.locator('#assign-title').fill('A name is an invitation');
  const assignment = await linked(page);

  // What a camera sees on the screen, and in the picture.
  const seen = await scanned(page, await page.locator('.qr').screenshot());
  expect(seen).toMatch(/^http:\/\/school\.test:\d+\/assignment\/#eastwest\.1\./);
  expect(readLink(new URL(seen!).hash)).toEqual({ ok: assignment });
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as PNG' }).click(),
  ]);
  expect(await scanned(page, await readFile(await png.path()))).toBe(seen);

  await page.locator('#assign-students').fill('7');
  await page.getByRole('button', { name: 'Make and print codes' }).click();
  await page.emulateMedia({ media: 'print' });
  const codes = await page.locator('.assign-strips strong').allInnerTexts();
  expect(new Set(codes).size).toBe(7);
  await expect.poll(() => page.locator('h1').isVisible()).toBe(false);
  await expect.poll(() => page.locator('.assign-strips').isVisible()).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => page.locator('.assign-strips').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Print the slips' }).click();
  await page.emulateMedia({ media: 'print' });
  const slips = await page.locator('.assign-slips > li').allInnerTexts();
  expect(slips).toHaveLength(7);
  slips.forEach((slip, i) => {
    for (const part of ['A name is an invitation', codes[i]!, 'school.test:', '/lessons/eastwest/'])
      expect(slip).toContain(part);
  });
  expect(await scanned(page, await page.locator('.assign-slips .qr').first().screenshot())).toBe(seen);
  expect(faults).toEqual([]);
});

test('where storage is refused the link is there all the same, and a link that is too long says what to do', async () => {
  const context = await browser.newContext({ reducedMotion: 'reduce', colorScheme: 'dark' });
  await context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  const { page, faults } = await open('?lesson=eastwest', context);
  await page.getByText('This browser keeps nothing for this page').waitFor();
  await page.locator('#assign-title').fill('Not kept');
  await expect.poll(async () => (await linked(page)).title).toBe('Not kept');
  expect(await violations(page)).toEqual([]);

  for (const { slug } of data.lessons.slice(0, 5)) {
    await page.locator(`input[name="lesson"][value="${slug}"]`).check();
    await page.locator(`input[name="extent-${slug}"][value="some"]`).check();
  }
  const signs = String.fromCharCode(...Array.from({ length: 600 }, (_, i) => 0x4e00 + ((i * 7919) % 20_000)));
  await page.locator('#assign-instructions').fill(signs);
  await page.locator('#assign-long').waitFor();
  await expect.poll(() => page.locator('#assign-long').innerText()).toMatch(/The instructions take [\d,]+/);
  await expect.poll(() => page.locator('#assign-link').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.locator('#assign-instructions').fill('');
  await expect.poll(async () => (await linked(page)).lessons).toHaveLength(5);
  expect(faults).toEqual([]);
});
