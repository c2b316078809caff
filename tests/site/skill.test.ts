import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QuestionOf } from '../../src/questions/question.ts';
import { builtPages, launch, openPage, siteUrl } from '../support/site.ts';

/** Kilobytes of a skill page after Brotli. */
const BUDGET = 20;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const SKILL = 'hedge';

let browser: Browser;
let question: QuestionOf<'sort'>;
beforeAll(async () => {
  browser = await launch();
  const response = await fetch(`${siteUrl()}skills/${SKILL}/practice.json`);
  [question] = ((await response.json()) as { questions: [QuestionOf<'sort'>] }).questions;
});
afterAll(() => browser.close());

/** Puts each sentence into its place, or into the other one. */
async function sort(page: Page, rightly: boolean): Promise<void> {
  for (const [id, { place }] of Object.entries(question.items)) {
    const chosen = rightly === (place === 'sound') ? 'sound' : 'query';
    await page.locator(`.place:has(input[data-item="${id}"][value="${chosen}"])`).tap();
  }
  await page.locator('says-question [type="submit"]').tap();
}

test('a skill is practised on a phone: first wrong, with a hint, then right, with every reason', async () => {
  const { page, faults } = await openPage(browser, PHONE);
  await page.goto(`${siteUrl()}skills/${SKILL}/`);
  const item = page.locator('says-question');
  const feedback = item.locator('[data-part="feedback"]');
  await item.scrollIntoViewIfNeeded();
  await sort(page, false);
  await expect.poll(() => feedback.innerText()).toContain('In place: 0 of');
  await expect.poll(() => item.locator('[data-part="key"]').isVisible()).toBe(false);
  const hint = item.locator('details.hint').first();
  await hint.locator('summary').tap();
  await expect.poll(() => hint.locator('p').isVisible()).toBe(true);
  await sort(page, true);
  await expect.poll(() => feedback.locator('p').first().innerText()).toMatch(/^Right/);
  for (const { why } of Object.values(question.items)) await expect.poll(() => item.innerText()).toContain(why);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('with scripts off the sentences have their answers below, and what lessons ask about stays folded', async () => {
  const { page } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
  await page.goto(`${siteUrl()}skills/${SKILL}/`);
  await expect.poll(() => page.locator('main button:visible').count()).toBe(0);
  const key = page.locator('details.key');
  await key.locator('summary').tap();
  for (const { why } of Object.values(question.items)) await expect.poll(() => key.innerText()).toContain(why);
  const held = page.locator('details.held').first();
  await expect.poll(() => held.locator('li').first().isVisible()).toBe(false);
  await held.locator('summary').tap();
  await expect.poll(() => held.locator('li').first().isVisible()).toBe(true);
  await page.context().close();
});

test('every skill page is light, has its practice, and is on the list of skills', () => {
  const pages = builtPages();
  const skills = pages.filter(({ path }) => /^skills\/./.test(path));
  const list = pages.find(({ path }) => path === 'skills/')!.html;
  expect(skills.length).toBeGreaterThanOrEqual(35);
  for (const { path, html } of skills) {
    expect(brotliCompressSync(html).length / 1024, path).toBeLessThanOrEqual(BUDGET);
    expect(html, path).toContain('data-question="practice"');
    expect(list, path).toContain(`/${path}"`);
  }
});
