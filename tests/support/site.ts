import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
  type Request,
} from 'playwright-core';
import { inject } from 'vitest';
import { findChromium } from '../../src/cli/chromium.ts';
import { CHROMIUM_ARGS } from './chromium-args.ts';

/** Address of the built site, with a slash at the end. */
export const siteUrl = (): string => inject('site');

/** Starts the Chromium that the tests use. */
export const launch = (options: LaunchOptions = {}): Promise<Browser> => {
  const executablePath = findChromium();
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS, ...options });
};

/** What each page has asked for and not had yet. */
const underWay = new WeakMap<Page, Set<Request>>();

/**
 * Waits until a page of `openPage` has had all that it asked for, and asked for nothing more for half a second. On a busy
 * machine Playwright's own “networkidle” may never come, even if all requests have ended.
 */
export async function quiet(page: Page): Promise<void> {
  const asked = underWay.get(page);
  if (!asked) throw new Error('Only a page of `openPage` is known to be quiet.');
  for (let since = Date.now(); Date.now() - since < 500; await page.waitForTimeout(50))
    if (asked.size > 0) since = Date.now();
}

/**
 * A page that remembers what went wrong on it: console errors, uncaught errors, failed and foreign requests. Unless the
 * options say otherwise, nothing is in motion on it, so that colours and places are what they are at once.
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on('requestfinished', (request) => asked.delete(request));
  const own = new URL(siteUrl()).origin;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    asked.delete(request);
    const why = request.failure()?.errorText ?? '';
    // Leaving a page stops what it was still fetching.
    if (why !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    asked.add(request);
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== own) faults.push(`foreign: ${request.url()}`);
  });
  return { page, faults };
}

/** Every page of the built site as its path from the root, such as `lessons/globely-news/`; lessons as files are none. */
export function builtPages(dist = inject('dist')): { path: string; html: string }[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(dist, file).replace(/index\.html$/, ''), html: readFileSync(file, 'utf8') };
    })
    .filter(({ path }) => !path.startsWith('packages/'))
    .sort((a, b) => a.path.localeCompare(b.path));
}
