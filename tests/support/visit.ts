import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, siteUrl } from './site.ts';

/** Opens a page of the site and closes it after its use, which fails if anything went wrong on the page. */
export type Visit = (
  path: string,
  use: (page: Page) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void>;

/** Visits in one browser. */
export const visitor =
  (browser: Browser): Visit =>
  async (path, use, options = {}) => {
    const { page, faults } = await openPage(browser, options);
    await page.goto(siteUrl() + path);
    await use(page);
    expect(faults).toEqual([]);
    await page.context().close();
  };
