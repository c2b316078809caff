import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openPage, quiet, siteUrl } from '../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const found = (page: Page) => page.locator('[data-part="found"]').first();
const results = (page: Page) => page.locator('.result, .lead-result:has(a)');

describe('a search', () => {
  test.each(['pagefind/pagefind.js*', 'pagefind/wasm.en.pagefind', 'search/names.json'])(
    'that cannot load %s says so and can be tried again',
    async (file) => {
      const { page } = await openPage(browser);
      await page.route(`**/${file}`, (route) => route.abort());
      await page.goto(`${siteUrl()}search/?q=drone`);
      await page.getByRole('heading', { name: 'The search could not be loaded' }).waitFor();
      await expect.poll(() => page.locator('div.browse').isVisible()).toBe(true);
      await page.unroute(`**/${file}`);
      await page.getByRole('button', { name: 'Try again' }).click();
      await results(page).first().waitFor();
      await page.context().close();
    },
  );

  test('offline says that it cannot be loaded, not that nothing was found', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${siteUrl()}search/`);
    await page.getByRole('searchbox').focus();
    await quiet(page);
    await page.context().setOffline(true);
    await page.getByRole('searchbox').fill('Podolyak');
    await page.getByRole('heading', { name: 'The search could not be loaded' }).waitFor();
    await page.context().close();
  });
});

describe('on slow and plain networks', () => {
  test.each([false, true])(
    'works while the worker is held up for seven seconds (worker wanted: %s)',
    async (wanted) => {
      const { page, faults } = await openPage(browser);
      let asked = 0;
      await page.route('**/pagefind-worker.js', async (route) => {
        asked++;
        await new Promise((resolve) => setTimeout(resolve, 7000));
        await route.continue().catch(() => undefined);
      });
      await page.goto(`${siteUrl()}about/`);
      // A site with very many places asks for the worker.
      if (wanted)
        await page.evaluate(() => document.getElementById('search-dialog')!.setAttribute('data-worker', 'true'));
      await page.keyboard.press('/');
      await page.keyboard.type('Podolyak');
      await page.getByRole('dialog').getByRole('link').first().waitFor({ timeout: 20_000 });
      expect(asked).toBe(wanted ? 1 : 0);
      expect(faults.filter((fault) => !/main thread/.test(fault))).toEqual([]);
      await page.context().close();
    },
  );

  test('says that it is at work when files take their time', async () => {
    const { page } = await openPage(browser);
    await page.route('**/wasm.en.pagefind', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await route.continue();
    });
    await page.goto(`${siteUrl()}search/?q=Podolyak`);
    await page.getByRole('heading', { name: 'Searching…' }).waitFor();
    await results(page).first().waitFor();
    await expect.poll(() => found(page).textContent()).toContain('Podolyak');
    await page.context().close();
  });

  test('needs at most 130 KB for a first search', async () => {
    const { page } = await openPage(browser);
    const fetched = new Set<string>();
    page.on('request', (request) => fetched.add(new URL(request.url()).pathname));
    await page.goto(`${siteUrl()}search/`);
    await quiet(page);
    fetched.clear();
    await page.getByRole('searchbox').fill('false flag');
    await results(page).nth(5).waitFor();
    const sizes = [...fetched].map((path) => {
      const file = readFileSync(join(inject('dist'), path));
      // A host compresses text; Pagefind's own files are compressed already.
      return /\.(js|json)$/.test(path) ? brotliCompressSync(file).length : file.length;
    });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(130_000);
    await page.context().close();
  });
});
