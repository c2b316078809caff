import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../support/accessible.ts';
import {
  check,
  database,
  freshDevices,
  lessonUrl,
  live,
  notice,
  saved,
  SCORED,
  slip,
  stored,
  TEXT,
  tick,
  ticked,
  WORDS,
  write,
  written,
} from '../support/saved-work.ts';
import { launch, quiet, siteUrl } from '../support/site.ts';

const open = freshDevices();

describe('two pupils in turn on one device', () => {
  const nothingOf = async (page: Page): Promise<void> => {
    expect(await page.content()).not.toContain(WORDS);
    const values = await page
      .locator('textarea')
      .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
    expect(values.join('')).toBe('');
    expect(await page.locator('says-question .controls input:checked').count()).toBe(0);
    expect(await page.locator('[data-verdict]').count()).toBe(0);
  };
  async function first(): Promise<{ page: Page; code: string }> {
    const { page } = await open();
    await tick(page, 0);
    await check(page);
    await write(page, WORDS);
    await stored(page, TEXT, WORDS);
    return { page, code: (await database(page)).records[0]?.student ?? '' };
  }

  test('the second says so and sees nothing of the first one’s answers; the first goes on later', async () => {
    const { page, code } = await first();
    await Promise.all([page.waitForEvent('load'), page.locator('[data-do="switch"]:visible').first().click()]);
    await expect.poll(() => notice(page)).toContain(`Continue as ${code}`);
    await expect.poll(() => live(page)).toContain('Who is working?');
    await nothingOf(page);
    expect(await violations(page, { within: '.work-slips:not([hidden])' })).toEqual([]);
    await slip(page).getByRole('button', { name: 'Someone else' }).click();
    await slip(page).waitFor({ state: 'hidden' });
    await nothingOf(page);
    await write(page, 'Mine.');
    await stored(page, TEXT, 'Mine.');
    await page.reload();
    await expect.poll(() => written(page)).toBe('Mine.');
    expect(await page.content()).not.toContain(WORDS);
    await page.locator('[data-do="switch"]:visible').first().click();
    await slip(page)
      .getByRole('button', { name: `Continue as ${code}` })
      .click();
    await expect.poll(() => written(page)).toBe(WORDS);
    expect(await page.content()).not.toContain('Mine.');
    await expect.poll(async () => (await database(page)).records).toHaveLength(2);
  });

  test('a new tab asks, and what is begun there without an answer is kept apart until it is known whose it is', async () => {
    const { page, code } = await first();
    const tab = await page.context().newPage();
    await tab.goto(lessonUrl());
    await nothingOf(tab);
    await tick(tab, 1, SCORED);
    await saved(tab);
    await expect.poll(() => notice(tab)).toMatch(/You have begun as \w+-\d+\. Were you here before\?/);
    expect(await tab.content()).not.toContain(WORDS);
    await expect.poll(async () => (await database(tab)).records).toHaveLength(2);
    await slip(tab)
      .getByRole('button', { name: `Continue as ${code}` })
      .click();
    await expect.poll(() => written(tab)).toBe(WORDS);
    await expect.poll(() => ticked(tab, 1, SCORED)).toBe(true);
    await expect.poll(async () => (await database(tab)).records.length).toBe(1);
    await stored(tab, SCORED, '"draft"');
  });

  test('a page that comes back from the browser’s memory shows nothing of somebody who has gone', async () => {
    const remembering = await launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    try {
      const page = await remembering.newPage();
      await page.goto(lessonUrl());
      await write(page, WORDS);
      await stored(page, TEXT, WORDS);
      await page.evaluate(() => Object.assign(window, { remembered: true }));
      await page.goto(siteUrl());
      // As “Not you?” on another page does.
      await page.evaluate(() => sessionStorage.clear());
      await page.goBack({ waitUntil: 'commit' });
      await expect.poll(() => notice(page)).toContain('Who is working?');
      await nothingOf(page);
    } finally {
      await remembering.close();
    }
  });

  test('“Clear my work” leaves no trace of it in storage, nor on the page', async () => {
    const { page, code } = await first();
    await page.locator('[data-do="clear"]').click();
    const dialog = page.locator('dialog.work-clear');
    await expect.poll(() => dialog.innerText()).toContain(`The answers of ${code}`);
    expect(await violations(page, { within: 'dialog.work-clear' })).toEqual([]);
    await dialog.getByText('Keep my work').click();
    await expect.poll(async () => (await database(page)).text).toContain(WORDS);
    await page.locator('[data-do="clear"]').click();
    await Promise.all([page.waitForEvent('load'), dialog.getByText('Clear it').click()]);
    await quiet(page);
    await nothingOf(page);
    const { text } = await database(page);
    expect(text).not.toContain(code);
    expect(text).not.toContain(WORDS);
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(code);
    await expect.poll(() => slip(page).count()).toBe(0);
    await page.goBack().catch(() => undefined);
    await page.goto(lessonUrl());
    await nothingOf(page);
  });
});
