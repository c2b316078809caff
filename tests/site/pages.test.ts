import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { builtPages, launch, openPage, siteUrl } from '../support/site.ts';
import { htmlFaults } from '../support/valid-html.ts';

const pages = builtPages();
const dist = inject('dist');
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let page: Page;
let faults: string[];
beforeAll(async () => {
  browser = await launch();
  // Colours are judged as they are, not on their way from day to night.
  ({ page, faults } = await openPage(browser, { reducedMotion: 'reduce' }));
});
afterAll(() => browser.close());

/** What axe finds on the page as it stands by those rules. */
const violations = (page: Page, options: axe.RunOptions): Promise<string[]> =>
  page.evaluate(async (rules) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    // What passes is not looked into, which takes a third of the time.
    const result = await run(document, { ...rules, resultTypes: ['violations'] });
    return result.violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  }, options);

/**
 * How the page's elements are dressed: each by its tag, its classes and what else styles go by, inside what it stands in.
 * Pages of one layout hardly differ in it, and measuring contrast takes most of the time.
 */
const dressOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const own = (element: Element | null): string =>
      element === null ? '' : [element.tagName, ...element.classList, ...data(element)].join('.');
    const data = (element: Element): string[] =>
      ['lens', 'status', 'kind', 'tier', 'layout', 'state'].map((name) => element.getAttribute(`data-${name}`) ?? '');
    const all = [...document.body.querySelectorAll('*')].map((element) => {
      const inside = element.parentElement;
      return [own(inside?.parentElement ?? null), own(inside), own(element)].join(' ');
    });
    return [...new Set(all)];
  });
const seen = new Set<string>();

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
    /** True if something on the page is dressed as nothing was on those before it. */
    let fresh = false;
    beforeAll(async () => {
      faults.length = 0;
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(siteUrl() + path, { waitUntil: 'load' });
      // Evaluated through the debugger, which the content security policy does not bind.
      await page.evaluate(axeScript);
      const dress = await dressOf(page);
      fresh = dress.some((one) => !seen.has(one));
      for (const one of dress) seen.add(one);
    });

    test('has no accessibility violation by day, and no fault', async () => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const rules = { 'color-contrast': { enabled: fresh } };
      expect(await violations(page, { runOnly: { type: 'tag', values: tags }, rules })).toEqual([]);
      expect(faults).toEqual([]);
    });

    test('has the contrast it needs by night', async () => {
      if (!fresh) return;
      await page.emulateMedia({ colorScheme: 'dark' });
      // All else is the same as by day.
      const values = ['color-contrast', 'link-in-text-block'];
      expect(await violations(page, { runOnly: { type: 'rule', values } })).toEqual([]);
    });

    test('fits 320 pixels', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(faults).toEqual([]);
    });
  });
});
