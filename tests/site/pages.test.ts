import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/accessible.ts';
import { builtPages, launch, openPage, siteUrl } from '../support/site.ts';

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

describe.each(builtPages())('/$path', ({ path }) => {
  /** Whether something on the page is dressed as nothing was on those before it. */
  let fresh = false;
  beforeAll(async () => {
    faults.length = 0;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(siteUrl() + path, { waitUntil: 'load' });
  });

  test('has no accessibility violation by day, and no fault', async () => {
    expect(await violations(page, { rules: 'unmeasured' })).toEqual([]);
    fresh = await markFresh(page);
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
