import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'astro';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, type Built } from '../support/build-site.ts';
import { CHROMIUM_ARGS } from '../support/chromium-args.ts';
import { builtPages, launch } from '../support/site.ts';

/** A school's intranet: plain http, a name that browsers don't trust as they do localhost, and a folder of its own. */
const HOST = 'intranet.test';
const BASE = '/media/says-who/';
const SITE = 'https://example.org';

let root: string;
let built: Built;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'says-who-sub-'));
  built = await buildSite(root, undefined, { SITE_URL: SITE, BASE_PATH: BASE });
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('under a sub-path every address of the site starts with it and exists', () => {
  expect(built.output).toContain('Complete!');
  const wrong: string[] = [];
  for (const { path, html } of builtPages(built.dist)) {
    for (const [, target = ''] of html.matchAll(/\s(?:href|src|action|data-lesson-json)="([^"]+)"/g)) {
      if (/^(https?:|mailto:|data:|#)/.test(target)) continue;
      const { pathname } = new URL(target.replaceAll('&amp;', '&'), `${SITE}${BASE}${path}`);
      const file = join(built.dist, pathname.replace(BASE, '/'), pathname.endsWith('/') ? 'index.html' : '');
      if (!pathname.startsWith(BASE) || !existsSync(file)) wrong.push(`${path}: ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('with the site’s address, pages carry canonical links and a card, and there is a sitemap', () => {
  const html = readFileSync(join(built.dist, 'lessons', 'globely-news', 'index.html'), 'utf8');
  const address = `${SITE}${BASE}lessons/globely-news/`;
  expect(html).toContain(`<link rel="canonical" href="${address}">`);
  expect(html).toContain(`<meta property="og:image" content="${SITE}${BASE}card.png">`);
  expect(existsSync(join(built.dist, 'card.png'))).toBe(true);
  const map = readFileSync(join(built.dist, 'sitemap-0.xml'), 'utf8');
  expect(map).toContain(`<loc>${address}</loc>`);
  expect(existsSync(join(built.dist, 'packages', 'globely-news', 'globely-news.html'))).toBe(true);
  expect(map).not.toContain('/packages/');
  // This build has no packages: the guide says how to get them.
  expect(readFileSync(join(built.dist, 'teach', 'globely-news', 'index.html'), 'utf8')).toContain('npm run packages');
});

test('without the site’s address, neither is guessed', () => {
  for (const { html } of builtPages()) expect(html).not.toMatch(/rel="canonical"|og:image|og:url/);
});

test('search works on a plain http intranet, in a folder of the server', async () => {
  const server = await preview({
    root,
    base: BASE,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, allowedHosts: true },
  });
  const browser = await launch({ args: [...CHROMIUM_ARGS, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`] });
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`http://${HOST}:${server.port}${BASE}about/`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.keyboard.press('/');
    await page.keyboard.type('false flag');
    await page.getByRole('dialog').getByText('for “false flag”').first().waitFor();
    await page.locator(`dialog a[href^="${BASE}lessons/globely-news/#a-"]`).first().click();
    await page.waitForURL(`**${BASE}lessons/globely-news/#a-*`);
    await expect.poll(() => page.locator(new URL(page.url()).hash).textContent()).toContain('false flag');
    await page.goto(`http://${HOST}:${server.port}${BASE}search/?kind=outlet`);
    const result = page.locator('.result').getByRole('link', { name: 'Globely News' });
    await expect.poll(() => result.getAttribute('href')).toBe(`${BASE}publishers/globely-news/`);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    await server.stop();
  }
});
