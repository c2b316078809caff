import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkBook } from '../../src/checks/read-book.ts';
import { longDate } from '../../src/components/dates.ts';
import { stopsOf } from '../../src/event/as-of.ts';
import { violations } from '../support/accessible.ts';
import { launch, openPage, siteUrl } from '../support/site.ts';

const { book } = checkBook('content');
const event = book.events.find(({ slug }) => slug === 'kremlin-drones-2023')!;
const stops = stopsOf(event);
const today = stops.at(-1)!;
/** A day on which much is known and much is still to come. */
const DAY = '2023-05-04';
const address = (search = ''): string => `${siteUrl()}events/${event.slug}/${search}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = async (search = '', options: Parameters<typeof openPage>[1] = {}) => {
  const opened = await openPage(browser, options);
  await opened.page.goto(address(search));
  return opened;
};
const close = (page: Page): Promise<void> => page.context().close();
const day = (page: Page): Locator => page.getByLabel('Known on');
const live = async (page: Page): Promise<string> => (await page.locator('#live').innerText()).trim();

/** The status that each claim shows, by claim id; none where it is not on record yet. */
const shown = (page: Page): Promise<Record<string, string>> =>
  page.locator('.record').evaluateAll((records) =>
    Object.fromEntries(
      records.map((record) => {
        const now = [...record.querySelectorAll<HTMLElement>('.history > li:not(.earlier)')].filter(
          (item) => item.offsetParent !== null,
        );
        return [record.id.slice(2), now.map((item) => item.dataset.status).join() || 'none'];
      }),
    ),
  );
const expected = (on: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(event.claims).map(([id, { history }]) => [
      id,
      history.findLast(({ asOf }) => asOf <= on)?.status ?? 'none',
    ]),
  );
const covered = (page: Page): Promise<number> => page.locator('.timeline > [data-later]').count();
const laterThan = (on: string): number => Object.values(event.timeline).filter(({ date }) => date > on).length;

describe('the day as of which an event is shown', () => {
  test('is chosen with the keyboard, stands in the address and is said once', async () => {
    const { page, faults } = await open();
    await expect.poll(() => shown(page)).toEqual(expected(today));
    await day(page).focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => shown(page)).toEqual(expected(stops.at(-2)!));
    await day(page).selectOption(DAY);
    await expect.poll(() => shown(page)).toEqual(expected(DAY));
    await expect.poll(() => covered(page)).toBe(laterThan(DAY));
    expect(new URL(page.url()).search).toBe(`?asof=${DAY}`);
    await expect.poll(() => live(page)).toMatch(/^Shown as of 4 May 2023\. Claims: \d+ \w+.*\.$/);

    const at = stops.indexOf(DAY);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => day(page).inputValue()).toBe(stops[at + 1]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await expect.poll(() => day(page).inputValue()).toBe(stops[at - 1]);
    await expect.poll(() => shown(page)).toEqual(expected(stops[at - 1]!));
    await expect.poll(() => live(page)).toContain(longDate(stops[at - 1]!));

    await page.getByRole('button', { name: 'Today' }).press('Enter');
    await expect.poll(() => shown(page)).toEqual(expected(today));
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
    await close(page);
  });

  test('ends at either end, and the button keeps the focus', async () => {
    const { page } = await open(`?asof=${stops[1]}`);
    const back = page.getByRole('button', { name: 'Earlier day' });
    await back.press('Enter');
    await expect.poll(() => back.getAttribute('aria-disabled')).toBe('true');
    await back.press('Enter');
    await expect.poll(() => day(page).inputValue()).toBe(stops[0]);
    await expect.poll(() => back.evaluate((button) => button === document.activeElement)).toBe(true);
    await close(page);
  });

  test('comes from the address, and from nothing that is no day', async () => {
    const { page, faults } = await open(`?asof=${DAY}#claims`);
    await expect.poll(() => shown(page)).toEqual(expected(DAY));
    await expect.poll(() => page.locator('.as-of-line').innerText()).toContain('4 May 2023');
    // Nothing is announced that nobody asked for.
    await expect.poll(() => live(page)).toBe('');
    await page.reload();
    await expect.poll(() => shown(page)).toEqual(expected(DAY));
    for (const wrong of [
      '?asof=2023-02-30',
      '?asof=2023-5-4',
      '?asof=<b>',
      `?asof=${DAY}&asof=${DAY}`,
      '?asof=1999-01-01',
    ]) {
      await page.goto(address(wrong));
      await expect.poll(() => shown(page), { message: wrong }).toEqual(expected(today));
    }
    expect(faults).toEqual([]);
    await close(page);
  });

  test('changes the counts and what is said of forecasts', async () => {
    const { page } = await open(`?asof=${DAY}`);
    const statuses = Object.values(expected(DAY));
    const counts = await page
      .locator('[data-count]:visible')
      .evaluateAll((items) =>
        items.map((item) => [(item as HTMLElement).dataset.count, Number(item.querySelector('strong')?.textContent)]),
      );
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries([...Map.groupBy(statuses, String)].map(([status, all]) => [status, all.length])),
    );
    const none = statuses.filter((status) => status === 'none').length;
    expect(none).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.record .not-yet:visible').count()).toBe(none);
    for (const fate of await page.locator('[data-fate]').all()) {
      const id = (await fate.getAttribute('data-fate')) ?? '';
      const entry = event.claims[id]?.history.findLast(({ asOf }) => asOf <= DAY);
      await expect
        .poll(() => fate.innerText(), { message: id })
        .toContain(entry ? entry.why : book.words['event.asof.none']);
    }
    await close(page);
  });

  test('fits a phone, and nothing violates accessibility, by day and by night', async () => {
    const { page } = await open(`?asof=${DAY}`, { viewport: { width: 390, height: 844 } });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByText('The same marks as a table').click();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { rules: 'colours' })).toEqual([]);
    await close(page);
  }, 180_000);

  test('is printed as chosen, and named on paper', async () => {
    const { page } = await open(`?asof=${DAY}`);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.as-of').isVisible()).toBe(false);
    await expect.poll(() => page.locator('.as-of-line').innerText()).toContain('4 May 2023');
    await expect.poll(() => page.locator('.timeline > [data-later]:visible').count()).toBe(0);
    await expect.poll(() => shown(page)).toEqual(expected(DAY));
    await close(page);
  });

  test('is not offered without scripts, and everything is there', async () => {
    const { page } = await open(`?asof=${DAY}`, { javaScriptEnabled: false });
    await expect.poll(() => page.locator('.as-of').isVisible()).toBe(false);
    await expect.poll(() => page.locator('.timeline > li:visible').count()).toBe(Object.keys(event.timeline).length);
    const entries = Object.values(event.claims).flatMap(({ history }) => history);
    await expect.poll(() => page.locator('.history > li:visible').count()).toBe(entries.length);
    await expect.poll(() => page.locator('.not-yet:visible, .as-of-line:visible, .covered:visible').count()).toBe(0);
    await close(page);
  });
});

describe('fingerprints', () => {
  test.each([true, false])(
    'keep back the pens that questions ask for until a reader asks (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page } = await open('', { javaScriptEnabled });
      const dots = page.locator('.m-held:visible');
      const pens = page.locator('.m-shown > *:visible');
      await expect.poll(() => dots.count()).toBeGreaterThan(0);
      await expect.poll(() => pens.count()).toBe(0);
      await page.getByLabel('Show every mark in its pen.').focus();
      await page.keyboard.press('Space');
      await expect.poll(() => dots.count()).toBe(0);
      await expect.poll(() => pens.count()).toBeGreaterThan(0);
      await close(page);
    },
  );

  test('are all to one scale, and their table has every mark that they draw', async () => {
    const { page } = await open('', { viewport: { width: 1280, height: 900 } });
    const scales = await page
      .locator('.fingerprints svg')
      .evaluateAll((all) =>
        all.map((svg) =>
          Math.round((svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width) * 1000),
        ),
      );
    expect(new Set(scales).size).toBe(1);
    const links = (selector: string): Promise<(string | null)[]> =>
      page.locator(selector).evaluateAll((all) => all.map((link) => link.getAttribute('href')).sort());
    const [table, drawn] = [await links('.marks a'), await links('.fingerprints svg a')];
    expect(drawn.length).toBeGreaterThan(0);
    // The table has the marks of articles that were not measured too.
    const measured = new Set(drawn.map((link) => link?.split('#')[0]));
    expect(table.filter((link) => measured.has(link?.split('#')[0]))).toEqual(drawn);
    await close(page);
  });
});

test('the whole record of an event weighs no more than two lessons', () => {
  const page = readFileSync(join(inject('dist'), 'events', event.slug, 'index.html'));
  expect(brotliCompressSync(page).length / 1024).toBeLessThanOrEqual(60);
});
