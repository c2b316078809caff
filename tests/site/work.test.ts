import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../support/accessible.ts';
import {
  check,
  CHOICE,
  database,
  freshDevices,
  lessonUrl,
  live,
  notice,
  question,
  rewrite,
  saved,
  SCORED,
  slip,
  stored,
  TEXT,
  tick,
  ticked,
  told,
  WORDS,
  write,
  written,
} from '../support/saved-work.ts';
import { quiet, siteUrl } from '../support/site.ts';

const open = freshDevices();
/** The same device, another tab, where somebody says that they are the one who was here. */
async function another(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(lessonUrl());
  await tab.locator('[data-do="continue"]').first().click();
  await slip(tab).waitFor({ state: 'hidden' });
  return tab;
}

describe('work that was begun', () => {
  async function work(page: Page): Promise<void> {
    await tick(page, 0);
    await check(page);
    await question(page, CHOICE).locator('[data-verdict]').first().waitFor();
    await question(page, CHOICE).locator('[data-part="hint"] summary').first().click();
    await question(page, SCORED).locator('.sure input[value="80"]').check();
    await write(page, WORDS);
    await saved(page);
    await stored(page, TEXT, WORDS);
    await stored(page, CHOICE, '"hints":1');
  }
  async function expectWork(page: Page): Promise<void> {
    await expect.poll(() => written(page)).toBe(WORDS);
    await expect.poll(() => question(page, CHOICE).locator('[data-verdict="tried"]').count()).toBe(1);
    await expect.poll(() => ticked(page, 0)).toBe(true);
    await expect.poll(() => question(page, SCORED).locator('.sure input[value="80"]').isChecked()).toBe(true);
    const { records } = await database(page);
    expect(records).toHaveLength(1);
    expect(records[0]?.answers[CHOICE]).toMatchObject({
      hints: 1,
      asked: expect.stringContaining('message') as string,
    });
    expect(records[0]?.answers[CHOICE]?.said).not.toBe('');
  }

  test('is there after a reload, after coming back, and in another visit', async () => {
    const { page, faults } = await open();
    await work(page);
    await page.reload();
    await expectWork(page);
    await page.goto(siteUrl());
    await page.goBack();
    await expectWork(page);
    await page.goto(siteUrl());
    await page.goto(lessonUrl());
    await expectWork(page);
    expect(faults).toEqual([]);
  });

  test('is there over plain http under a name of its own', async () => {
    const elsewhere = new URL(lessonUrl());
    elsewhere.hostname = 'school.test';
    const { page } = await open({ address: elsewhere.href });
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await work(page);
    await page.reload();
    await expectWork(page);
  });

  test('keeps what was typed in the last moment before a reload', async () => {
    const { page } = await open();
    await write(page, 'First.');
    await saved(page);
    for (let i = 0; i < 5; i++) {
      await question(page, TEXT).locator('textarea').pressSequentially(` And ${i}.`);
      await page.reload();
      await expect.poll(() => written(page)).toContain(` And ${i}.`);
    }
  });

  test('answers nobody gave are nowhere: reading leaves nothing on the device', async () => {
    const { page } = await open();
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    expect(scripts.filter((url) => url.includes('desk'))).toEqual([]);
    await page.mouse.wheel(0, 20_000);
    await expect.poll(() => scripts.some((url) => url.includes('desk'))).toBe(true);
    await quiet(page);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('moves nothing under the eyes of whoever answers', async () => {
    for (const width of [390, 1280]) {
      const { page } = await open({ viewport: { width, height: 844 } });
      await question(page, SCORED).scrollIntoViewIfNeeded();
      const top = (): Promise<number> => question(page, SCORED).evaluate((item) => item.getBoundingClientRect().top);
      const before = await top();
      await tick(page, 0, SCORED);
      await saved(page);
      expect(await top()).toBe(before);
    }
  });
});

describe('two tabs', () => {
  test('on different questions are both kept, without a word', async () => {
    const { page } = await open();
    await tick(page, 0);
    await saved(page);
    const tab = await another(page);
    await write(tab, WORDS);
    await stored(tab, TEXT, WORDS);
    await tick(page, 1, SCORED);
    await stored(page, SCORED, '"draft"');
    await page.reload();
    await expect.poll(() => written(page)).toBe(WORDS);
    await expect.poll(() => ticked(page, 0)).toBe(true);
    await expect.poll(() => ticked(page, 1, SCORED)).toBe(true);
    await expect.poll(() => slip(page).count()).toBe(0);
    await expect.poll(() => told(page, 'beside').count()).toBe(0);
  });

  test('on the same question are both kept, and it is said', async () => {
    const { page } = await open();
    await tick(page, 0);
    await saved(page);
    const tab = await another(page);
    await write(tab, 'From the second tab.');
    await stored(tab, TEXT, 'From the second tab.');
    await write(page, 'From the first tab.');
    await expect
      .poll(() => notice(page))
      .toContain('You answered the same question in another tab. Both answers are kept.');
    await expect.poll(() => live(page)).toContain('Both answers are kept.');
    expect(await violations(page, { within: '.work-slips:not([hidden])' })).toEqual([]);
    await slip(page).getByRole('link', { name: 'See both' }).click();
    await expect.poll(() => page.locator('#work').evaluate((h) => h.getBoundingClientRect().top)).toBeLessThan(400);
    const beside = page.locator('.beside li');
    await expect.poll(() => beside.count()).toBe(1);
    await expect.poll(() => beside.innerText()).toContain('From the second tab.');
    await expect.poll(() => written(page)).toBe('From the first tab.');
    // It is still there another day.
    await page.reload();
    await expect.poll(() => page.locator('.beside li').innerText()).toContain('From the second tab.');
    await expect.poll(() => written(page)).toBe('From the first tab.');
  });

  test('show no work that was cleared in one of them', async () => {
    const { page } = await open();
    await write(page, WORDS);
    await saved(page);
    const tab = await another(page);
    await expect.poll(() => written(tab)).toBe(WORDS);
    await page.locator('[data-do="clear"]').click();
    await Promise.all([tab.waitForEvent('load'), page.locator('[data-do="clear-now"]').click()]);
    expect(await written(tab)).toBe('');
    await write(tab, 'Anew.');
    await saved(tab);
    expect((await database(tab)).text).not.toContain(WORDS);
  });
});

describe('an edited lesson', () => {
  test('keeps the earlier answer readable and does not judge it', async () => {
    const { page } = await open();
    await tick(page, 0);
    await check(page);
    await question(page, CHOICE).locator('[data-verdict="tried"]').waitFor();
    await stored(page, CHOICE, '"attempts":[{');
    await rewrite(page, (record) => ({
      ...record,
      answers: {
        [CHOICE]: { ...record.answers[CHOICE], hash: 'before-the-edit', said: 'My earlier words' },
        removed: { ...record.answers[CHOICE], asked: 'A question of last year?', said: 'My oldest words' },
      },
    }));
    await page.reload();
    const beside = page.locator('.beside');
    await expect.poll(() => beside.innerText()).toContain('My earlier words');
    await expect.poll(() => beside.innerText()).toMatch(/Question 1\s+answered before the question was edited/);
    await expect
      .poll(() => beside.innerText())
      .toMatch(/no longer in the lesson[^]*A question of last year\?\s+My oldest words/);
    await expect.poll(() => question(page, CHOICE).locator('[data-verdict]').count()).toBe(0);
    await expect.poll(() => ticked(page, 0)).toBe(false);
    await expect.poll(() => told(page, 'count').innerText()).toMatch(/^0 of \d+ answered$/);
    await tick(page, 1);
    await stored(page, CHOICE, 'My earlier words');
    await expect.poll(async () => (await database(page)).records[0]?.answers[CHOICE]?.others).toHaveLength(1);
  });
});
