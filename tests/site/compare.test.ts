import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'astro';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { violations } from '../support/accessible.ts';
import { buildSite } from '../support/build-site.ts';
import { threeAccounts, writeBook } from '../support/fixture-book.ts';
import { builtPages, launch } from '../support/site.ts';
import { htmlFaults } from '../support/valid-html.ts';

const PAIRS = ['bridge-gazette/harbour-bridge', 'bridge-gazette/quay-mail', 'harbour-bridge/quay-mail'];
const PAIR = 'compare/harbour-bridge/quay-mail/';

let root: string;
let dist: string;
let browser: Browser;
let server: Awaited<ReturnType<typeof preview>>;
const open: Page[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'accounts-'));
  writeBook(threeAccounts(), join(root, 'book'));
  const built = await buildSite(join(root, 'site'), join(root, 'book'));
  if (!built.ok) throw new Error(built.output);
  dist = built.dist;
  server = await preview({
    root: join(root, 'site'),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, allowedHosts: true },
  });
  browser = await launch();
});
afterEach(async () => {
  for (const page of open.splice(0)) await page.context().close();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(root, { recursive: true, force: true });
});

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
  open.push(page);
  await page.goto(`http://127.0.0.1:${server.port}/${path}`);
  return page;
}
const own = () => builtPages(dist).filter(({ path }) => /^compare\/|\/sources\/$/.test(path));

test('there is a page for every pair, in alphabetical order, a list of them, and a source map for every lesson', () => {
  expect(own().map(({ path }) => path)).toEqual([
    'compare/',
    ...PAIRS.map((pair) => `compare/${pair}/`),
    ...['bridge-gazette', 'harbour-bridge', 'quay-mail'].map((lesson) => `lessons/${lesson}/sources/`),
  ]);
  const list = own()[0]!.html;
  expect([...list.matchAll(/href="\/compare\/(\S+)\/"/g)].map(([, pair]) => pair)).toEqual(PAIRS);
});

test('they are valid, and every link opens a place that exists', async () => {
  const pages = builtPages(dist);
  for (const { path, html } of own()) {
    expect(await htmlFaults(html, path)).toEqual([]);
    for (const [, target = ''] of html.matchAll(/\shref="([^"]+)"/g)) {
      const url = new URL(target.replaceAll('&amp;', '&'), `http://x/${path}`);
      if (url.host !== 'x') continue;
      expect(existsSync(join(dist, url.pathname)), `${path}: ${target}`).toBe(true);
      const page = pages.find((other) => `/${other.path}` === url.pathname);
      if (url.hash && page) expect(page.html, `${path}: ${target}`).toContain(` id="${url.hash.slice(1)}"`);
    }
  }
});

test('lesson and event lead there', async () => {
  for (const path of ['lessons/quay-mail/', 'events/bridge-closed-2025/']) {
    const page = await visit(path);
    await page.locator('a[href="/compare/#bridge-closed-2025"]').click();
    await expect.poll(() => page.locator('h1').innerText()).toBe('Compare accounts');
  }
});

test.each([true, false])('another pair is chosen with the keyboard, with scripts %s', async (javaScriptEnabled) => {
  const page = await visit(PAIR, { javaScriptEnabled });
  const links = page.getByRole('navigation', { name: 'Another pair' }).getByRole('link');
  await expect
    .poll(() => links.allInnerTexts())
    .toEqual(['Bridge Gazette', 'Quay Mail', 'Bridge Gazette', 'Harbour Herald', 'All pairs']);
  await expect.poll(() => links.nth(1).getAttribute('aria-current')).toBe('page');
  await links.first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/compare/bridge-gazette/quay-mail/');
  await expect.poll(() => page.locator('h1').innerText()).toBe('Bridge Gazette and Quay Mail');
});

describe('two accounts', () => {
  test('stand beside each other claim by claim, each with voice, evidence, status and places', async () => {
    const page = await visit(PAIR, { javaScriptEnabled: false });
    const shared = page.locator('#c-bridge-unsafe');
    await expect
      .poll(async () => (await shared.innerText()).replace(/\s+/g, ' '))
      .toMatch(
        /could have fallen\. Contested On 1 June 2025 Differs: another voice Harbour Herald The bridge could fall\. Paragraph 2 .*nobody can count.*no evidence shown.* Quay Mail The bridge will fall\. Paragraph 2 .*without a source/,
      );
    await expect
      .poll(async () => (await page.locator('#part-said').innerText()).replace(/\s+/g, ' '))
      .toMatch(
        /^Who said what Only in Harbour Herald nothing of its own Only in Quay Mail The mayor denied .* Mayor Ito, a named person/,
      );
    await expect
      .poll(() => page.locator('.counts tr').nth(2).innerText())
      .toMatch(/Claims in the ledger\s+2 \(1\.7\)\s+3 \(2\.5\)/);
  });

  test('keep phrases that a question asks about folded; others are open', async () => {
    const page = await visit(PAIR, { javaScriptEnabled: false });
    const name = page.locator('#aspect-event-name');
    await expect.poll(() => name.innerText()).not.toContain('tottering');
    await expect.poll(() => page.locator('#aspect-denial').innerText()).toContain('“Mayor Ito denied”');
    await name.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => name.innerText()).toMatch(/“tottering”[^]*charged word[^]*Fairer: closed/);
    await name.getByRole('link', { name: 'tottering' }).click();
    expect(new URL(page.url()).hash).toBe('#a-crumbling');
  });

  test('show all of those at once where scripts are on', async () => {
    const page = await visit(PAIR);
    const folds = page.locator('details.held');
    const show = page.getByRole('button', { name: /^Show all phrases/ });
    await show.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => folds.count()).toBeGreaterThan(3);
    await expect
      .poll(() => folds.evaluateAll((all) => all.every((fold) => (fold as HTMLDetailsElement).open)))
      .toBe(true);
    await expect.poll(() => show.getAttribute('aria-pressed')).toBe('true');
    await show.click();
    await expect.poll(() => page.locator('details.held[open]').count()).toBe(0);
    const unscripted = await visit(PAIR, { javaScriptEnabled: false });
    await expect.poll(() => unscripted.locator('[data-show-held]').isVisible()).toBe(false);
  });

  test('stand under each other on a phone, each part with its outlet’s name', async () => {
    const page = await visit(PAIR, { viewport: { width: 390, height: 844 } });
    const parts = await page.locator('#c-bridge-closed > div').evaluateAll((divs) =>
      divs.map((div) => ({
        left: div.getBoundingClientRect().left,
        label: div.querySelector('.label')?.textContent,
      })),
    );
    expect(new Set(parts.map(({ left }) => left)).size).toBe(1);
    expect(parts.slice(1).map(({ label }) => label)).toEqual(['Harbour Herald', 'Quay Mail']);
  });
});

test('a source map’s list says all that its drawing shows', async () => {
  const page = await visit('lessons/quay-mail/sources/');
  const map = page.locator('.source-map');
  await expect
    .poll(() => map.getAttribute('aria-label'))
    .toMatch(
      /article of Quay Mail by sort of source\. A person, by name: 1; .* A document: 1; .* giving no source: 1\./,
    );
  await expect.poll(() => page.locator('.source-list .source li').count()).toBe(await map.locator('.brick').count());
  await expect
    .poll(() => map.locator('title').allTextContents())
    .toEqual(await page.locator('.source-list .source li > p:first-child').allInnerTexts());
});

test('nothing is in the way of anybody, by day, by night and at 320 pixels', async () => {
  for (const path of ['compare/', PAIR, 'lessons/quay-mail/sources/']) {
    const page = await visit(path, { viewport: { width: 320, height: 640 } });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: path }).toBe(320);
    for (const details of await page.locator('main details').all())
      await details.evaluate((d) => d.toggleAttribute('open'));
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: path }).toBe(320);
    expect(await violations(page), path).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { rules: 'colours' }), path).toEqual([]);
  }
});

test('the book itself has every pair', () => {
  const pages = builtPages(inject('dist')).map(({ path }) => path);
  const maps = pages.filter((path) => path.endsWith('/sources/'));
  const pairs = pages.filter((path) => /^compare\/.+/.test(path));
  // All its lessons are on one event.
  expect(pairs).toHaveLength((maps.length * (maps.length - 1)) / 2);
  for (const pair of pairs) expect(pair.split('/').slice(1, 3)).toEqual(pair.split('/').slice(1, 3).sort());
});
