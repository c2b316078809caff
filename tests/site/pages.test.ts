import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violations } from '../support/accessible.ts';
import { builtPages, launch, openPage, siteUrl } from '../support/site.ts';
import { htmlFaults } from '../support/valid-html.ts';

const pages = builtPages();
const dist = inject('dist');
let browser: Browser;
let page: Page;
let faults: string[];
beforeAll(async () => {
  browser = await launch();
  ({ page, faults } = await openPage(browser));
});
afterAll(() => browser.close());

const seen = new Set<string>();
/** Marks the specimens that are dressed as none before them, and says whether there are any. */
async function markFresh(page: Page): Promise<boolean> {
  /**
   * How elements with a text of their own, and controls, are dressed: each by its tag, its classes and what else styles go
   * by, inside what it stands in. Pages of one layout hardly differ in it, and measuring takes most of the time.
   */
  const worn = await page.evaluate(() => {
    const data = (element: Element): string[] =>
      ['lens', 'status', 'kind', 'tier', 'layout', 'state'].map((name) => element.getAttribute(`data-${name}`) ?? '');
    const own = (element: Element | null): string =>
      element === null ? '' : [element.tagName, ...element.classList, ...data(element)].join('.');
    const speaks = (element: Element): boolean =>
      element.matches('a, button, input, select, textarea, summary') ||
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    const first = new Map<string, number>();
    for (const [i, element] of [...document.body.querySelectorAll('*')].entries()) {
      if (!speaks(element) || !element.checkVisibility()) continue;
      const inside = element.parentElement;
      const dress = [own(inside?.parentElement ?? null), own(inside), own(element)].join(' ');
      if (!first.has(dress)) first.set(dress, i);
    }
    return [...first];
  });
  const fresh = worn.filter(([dress]) => !seen.has(dress)).map(([, i]) => i);
  for (const [dress] of worn) seen.add(dress);
  await page.evaluate((fresh) => {
    const all = document.body.querySelectorAll('*');
    for (const i of fresh) all[i]?.toggleAttribute('data-fresh', true);
  }, fresh);
  return fresh.length > 0;
}

test('the site has the pages of its addresses', () => {
  const paths = pages.map(({ path }) => path);
  for (const path of ['', '404.html', 'about/', 'events/kremlin-drones-2023/', 'lessons/', 'lessons/globely-news/'])
    expect(paths).toContain(path);
  for (const path of ['passages/', 'publishers/globely-news/', 'search/', 'skills/', 'skills/hedge/', 'topics/'])
    expect(paths).toContain(path);
});

describe.each(pages)('/$path', ({ path, html }) => {
  test('is valid HTML', async () => {
    expect(await htmlFaults(html, path)).toEqual([]);
  });

  test('names itself, and its policy allows no inline code', () => {
    expect(html).toMatch(/<title>[^<]{4,}<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/);
    const policy = /http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="/);
  });

  test('links only to places that exist', () => {
    const broken: string[] = [];
    for (const [, target] of html.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
      if (!target || /^(https?:|mailto:|data:)/.test(target)) continue;
      const url = new URL(target.replaceAll('&amp;', '&'), `http://x/${path}`);
      const file = join(dist, decodeURIComponent(url.pathname), url.pathname.endsWith('/') ? 'index.html' : '');
      const id = decodeURIComponent(url.hash.slice(1));
      const page = pages.find((other) => `/${other.path}` === url.pathname);
      if (!existsSync(file)) broken.push(target);
      else if (id && page && !page.html.includes(` id="${id}"`)) broken.push(`${target} (no such id)`);
    }
    expect(broken).toEqual([]);
  });

  describe('in a browser', () => {
    /** Whether something on the page is dressed as nothing was on those before it. */
    let fresh = false;
    beforeAll(async () => {
      faults.length = 0;
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(siteUrl() + path, { waitUntil: 'load' });
      fresh = await markFresh(page);
    });

    test('has no accessibility violation by day, and no fault', async () => {
      expect(await violations(page, { rules: 'unmeasured' })).toEqual([]);
      if (fresh) expect(await violations(page, { rules: 'measured', within: '[data-fresh]' })).toEqual([]);
      expect(faults).toEqual([]);
    });

    test('has the contrast it needs by night', async () => {
      if (!fresh) return;
      await page.emulateMedia({ colorScheme: 'dark' });
      // All else is the same as by day.
      expect(await violations(page, { rules: 'colours', within: '[data-fresh]' })).toEqual([]);
    });

    test('fits 320 pixels', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(faults).toEqual([]);
    });
  });
});
