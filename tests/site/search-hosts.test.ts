import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'astro';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../src/cli/chromium.ts';
import { buildSite } from '../support/build-site.ts';
import { CHROMIUM_ARGS } from '../support/chromium-args.ts';

/** A school's intranet: plain http, a name that browsers don't trust as they do localhost, and a folder of its own. */
const HOST = 'intranet.test';
const BASE = '/media/says-who/';

let browser: Browser;
let root: string;
let server: Awaited<ReturnType<typeof preview>>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'says-who-'));
  const built = await buildSite(root, undefined, { BASE_PATH: BASE });
  if (!built.ok) throw new Error(built.output);
  server = await preview({
    root,
    base: BASE,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 4500, allowedHosts: true },
  });
  const executablePath = findChromium();
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...CHROMIUM_ARGS, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(root, { recursive: true, force: true });
});

test('search works on a plain http intranet, in a folder of the server', async () => {
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
  expect(await page.locator(new URL(page.url()).hash).textContent()).toContain('false flag');
  await page.goto(`http://${HOST}:${server.port}${BASE}search/?kind=outlet`);
  const result = page.locator('.result').getByRole('link', { name: 'Globely News' });
  expect(await result.getAttribute('href')).toBe(`${BASE}publishers/globely-news/`);
  expect(faults).toEqual([]);
});
