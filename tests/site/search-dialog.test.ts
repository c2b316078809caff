import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openPage, quiet, siteUrl } from '../support/site.ts';
import { visitor, type Visit } from '../support/visit.ts';

const LESSON = 'lessons/globely-news/';

let browser: Browser;
let visit: Visit;
beforeAll(async () => {
  browser = await launch();
  visit = visitor(browser);
});
afterAll(() => browser.close());

const spoken = (page: Page, text: string) => page.locator('#live', { hasText: text }).waitFor();

describe('the dialog', () => {
  const dialog = (page: Page) => page.getByRole('dialog');

  test('is opened, used and closed by keys', async () => {
    await visit('about/', async (page) => {
      await page.keyboard.press('/');
      await dialog(page).getByRole('searchbox').waitFor();
      await page.keyboard.type('mobiliz');
      await spoken(page, 'places for “mobiliz”');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/mobili[sz]ation/);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.type('ation');
      await spoken(page, 'places for “mobilization”');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#[act]-/);
    });
  });

  test('closes by Escape and gives the focus back', async () => {
    await visit('about/', async (page) => {
      const link = page.locator('header [data-search]');
      await link.focus();
      for (const open of ['Control+k', '/', 'Enter']) {
        await page.keyboard.press(open);
        await dialog(page).waitFor();
        await page.keyboard.type('flag');
        await page.keyboard.press('Escape');
        await dialog(page).waitFor({ state: 'hidden' });
        await expect.poll(() => link.evaluate((el) => el === document.activeElement)).toBe(true);
      }
      await expect.poll(() => page.locator('body > #live').count()).toBe(1);
    });
  });

  test('closes by its button and by a click beside it, not by one inside', async () => {
    await visit('about/', async (page) => {
      await page.keyboard.press('/');
      const box = (await dialog(page).boundingBox())!;
      await page.mouse.click(box.x + 6, box.y + 6);
      await expect.poll(() => dialog(page).isVisible()).toBe(true);
      await page.mouse.click(box.x - 20, box.y + 20);
      await dialog(page).waitFor({ state: 'hidden' });
      await page.locator('header [data-search]').click();
      await dialog(page).getByRole('button', { name: 'Close' }).click();
      await dialog(page).waitFor({ state: 'hidden' });
    });
  });

  test('hands over to the search page by Enter', async () => {
    await visit('about/', async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('hedge');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=hedge');
      await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('hedge');
    });
  });

  test('leaves the / key alone where it is typed, and everywhere once switched off', async () => {
    await visit('search/', async (page) => {
      await page.getByRole('searchbox').pressSequentially('a/b');
      await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('a/b');
      await expect.poll(() => dialog(page).count()).toBe(0);
    });
    await visit('about/', async (page) => {
      await page.keyboard.press('/');
      await dialog(page).getByRole('checkbox').uncheck();
      await page.reload();
      await page.keyboard.press('/');
      await expect.poll(() => dialog(page).count()).toBe(0);
      await page.keyboard.press('Control+k');
      await dialog(page).waitFor();
    });
  });

  test('opens a place on the same page', async () => {
    await visit(LESSON, async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('false flag');
      await dialog(page).getByText('for “false flag”').first().waitFor();
      await dialog(page).getByRole('link').first().click();
      await page.waitForURL(`**/${LESSON}#a-*`);
      await expect.poll(() => dialog(page).count()).toBe(0);
      await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
    });
  });

  test('mends a slip, says so and takes it back', async () => {
    await visit('about/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('hegde');
      await dialog(page).getByText('Showing results for “hedge”.').first().waitFor();
      await expect
        .poll(() => dialog(page).getByRole('link').first().getAttribute('href'))
        .toMatch(/\/skills\/hedge\/$/);
      await dialog(page).getByRole('button', { name: 'Search for “hegde” as typed' }).click();
      await dialog(page).getByText('Nothing found for “hegde”').first().waitFor();
    });
  });

  test('loads nothing of the engine before it is opened', async () => {
    const { page } = await openPage(browser);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(siteUrl() + LESSON);
    await quiet(page);
    expect(fetched.filter((path) => /pagefind|names\.json|search-dialog.*js/.test(path))).toEqual([]);
    // The network may be idle before a busy machine has run the script that listens.
    await expect
      .poll(async () => {
        await page.keyboard.press('/');
        return dialog(page).isVisible();
      })
      .toBe(true);
    await expect.poll(() => fetched.some((path) => path.endsWith('wasm.en.pagefind')), { timeout: 30_000 }).toBe(true);
    await page.context().close();
  });
});

describe('a place that is folded away', () => {
  test('is unfolded for whoever arrives at it', async () => {
    await visit(LESSON, async (page) => {
      // Without the browser's own help, as in the oldest browsers: the place is made and gone to by script.
      await page.evaluate(() => {
        const fold = document.createElement('details');
        fold.innerHTML = '<summary>Fold</summary><p id="deep">Deep</p><details><p id="deeper">Deeper</p></details>';
        document.querySelector('main')!.append(fold);
        history.replaceState(null, '', '#deeper');
        dispatchEvent(new HashChangeEvent('hashchange'));
      });
      await expect.poll(() => page.locator('#deeper').isVisible()).toBe(true);
    });
  });
});
