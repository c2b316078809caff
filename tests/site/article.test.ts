import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LessonData } from '../../src/reading/lesson-data.ts';
import { violations } from '../support/accessible.ts';
import { answerByPointer } from '../support/answer.ts';
import { launch, openPage, quiet, siteUrl } from '../support/site.ts';

const LESSON = 'globely-news';
const address = (): string => `${siteUrl()}lessons/${LESSON}/`;
let browser: Browser;
let data: LessonData;
beforeAll(async () => {
  browser = await launch();
  data = (await (await fetch(`${address()}lesson.json`)).json()) as LessonData;
});
afterAll(() => browser.close());

const SIGN = 'Nobody else would write this line';

/** An invented text with the lesson’s quotations in it, read from the lesson as it runs; without those of `gap`. */
function invented(gap?: number): string {
  const paragraphs = data.reading.flatMap(({ n }) => {
    const quotes = Object.values(data.annotations).filter(({ paragraph }) => paragraph === n);
    return n === gap
      ? []
      : [`${SIGN}, number ${n}. ${quotes.map(({ quote }) => `Then <${quote}> was set. `).join('')}`];
  });
  return ['A menu', ...paragraphs, 'A footer'].join('\n\n');
}
const held = (): Set<string> => new Set(data.questions.flatMap(({ holds }) => holds));
const found = (page: Page): Promise<string[]> =>
  page.locator('says-reading a.mark[id]').evaluateAll((marks) => marks.map(({ id }) => id.slice(2)));

async function open(page: Page): Promise<void> {
  await page.goto(address());
  await page.locator('says-article summary').click();
  await page.locator('#article-text').waitFor();
}
async function give(page: Page, text: string): Promise<void> {
  await open(page);
  await page.locator('#article-text').fill(text);
  await page.locator('[data-do="use"]').click();
  await page.locator('[data-do="digest"]').waitFor();
}
/** What the page keeps of texts: what is in the database and in local storage. */
const kept = (page: Page): Promise<{ texts: unknown[]; flag: string | null }> =>
  page.evaluate(async (lesson) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('says-who-articles');
      request.onsuccess = () => resolve(request.result);
    });
    const texts = await new Promise<unknown[]>((resolve) => {
      const request = db.transaction('texts').objectStore('texts').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return { texts, flag: localStorage.getItem(`article:${lesson}`) };
  }, LESSON);

describe('an article’s text that a student gives', () => {
  test('is read with its marks where they belong, those of open questions held back', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await give(page, invented());
    await expect
      .poll(async () => (await found(page)).sort())
      .toEqual(
        Object.keys(data.annotations)
          .filter((id) => !held().has(id))
          .sort(),
      );
    const reading = page.locator('says-reading');
    for (const [id, { paragraph, quote }] of Object.entries(data.annotations)) {
      const mark = reading.locator(`#a-${id}`);
      await expect
        .poll(() => mark.evaluate((element) => element.closest('.take')?.id), { message: id })
        .toBe(`p${paragraph}`);
      // Its number stands behind the last word of a mark.
      await expect.poll(async () => (await mark.textContent())?.replace(/\d+$/, '')).toBe(quote);
    }
    await expect.poll(() => page.locator('.article-bar').innerText()).toContain('It stays on this device');
    expect(sent.filter((request) => decodeURIComponent(request).includes(SIGN))).toEqual([]);
    for (const question of data.questions) await answerByPointer(page, question as never);
    await expect.poll(async () => (await found(page)).length).toBe(Object.keys(data.annotations).length);
    await expect.poll(() => reading.innerText()).toContain(SIGN);
    expect(sent.filter((request) => decodeURIComponent(request).includes(SIGN))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('is listed where it lacks phrases; goes, comes back and is removed; a reload restores it', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 390, height: 844 } });
    const gone = Object.entries(data.annotations).filter(([, { paragraph }]) => paragraph === 4);
    await give(page, invented(4));
    const bar = page.locator('.article-bar');
    await expect.poll(() => bar.locator('li').allInnerTexts()).toEqual(gone.map(([, { quote }]) => `“${quote}”`));
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

    await page.reload();
    await page.locator('[data-do="digest"]').waitFor();
    await expect.poll(() => page.locator('says-reading').innerText()).toContain(SIGN);
    await page.locator('[data-do="digest"]').click();
    await page.locator('[data-do="read"]').waitFor();
    await expect.poll(() => page.locator('says-reading').innerText()).not.toContain(SIGN);
    await page.reload();
    await page.locator('[data-do="read"]').click();
    await page.locator('[data-do="digest"]').waitFor();
    await expect.poll(() => kept(page)).toEqual({ texts: [invented(4)], flag: 'read' });

    await page.locator('[data-do="remove"]').click();
    await expect.poll(() => page.locator('says-reading').innerText()).not.toContain(SIGN);
    await expect.poll(() => kept(page)).toEqual({ texts: [], flag: null });
    await page.reload();
    await quiet(page);
    await expect.poll(() => page.locator('says-article summary').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('costs nothing before it is given: what finds phrases is fetched when the fold is opened', async () => {
    const { page } = await openPage(browser);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto(address());
    await quiet(page);
    expect(scripts.filter((url) => url.includes('article'))).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
      'says-who-articles',
    );
    await page.locator('says-article summary').click();
    await page.locator('#article-text').waitFor();
    expect(scripts.filter((url) => url.includes('article-element'))).toHaveLength(1);
    await page.context().close();
  });

  test('is given, put by and removed with the keyboard alone', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(address());
    const at = (selector: string): Promise<boolean> =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    const tabTo = async (selector: string): Promise<void> => {
      for (let i = 0; i < 60 && !(await at(selector)); i++) await page.keyboard.press('Tab');
      await expect.poll(() => at(selector), { message: selector }).toBe(true);
    };
    await tabTo('says-article summary');
    await page.keyboard.press('Enter');
    await page.locator('#article-text').waitFor();
    await tabTo('#article-text');
    await page.keyboard.insertText(invented(4));
    await tabTo('[data-do="use"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => at('.article-bar')).toBe(true);
    await tabTo('[data-do="digest"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => at('[data-do="read"]')).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => at('.article-bar')).toBe(true);
    await tabTo('[data-do="remove"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => at('says-article summary')).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('has no accessibility violation in any state (%s)', async (colorScheme) => {
    const { page } = await openPage(browser, {
      viewport: { width: 390, height: 844 },
      colorScheme,
    });
    const check = async (state: string): Promise<void> => {
      const within = 'section[aria-labelledby="reading"]';
      const rules = colorScheme === 'light' ? 'all' : 'colours';
      expect(await violations(page, { within, rules }), state).toEqual([]);
    };
    await open(page);
    await page.locator('[data-do="use"]').click();
    await check('refused');
    await page.locator('#article-text').fill(invented(4));
    await page.locator('[data-do="use"]').click();
    await page.locator('[data-do="digest"]').waitFor();
    await check('read');
    await page.locator('[data-show]').click();
    await expect.poll(() => page.locator('says-reading a.mark').count()).toBeGreaterThan(8);
    await check('all marks');
    await page.locator('[data-do="digest"]').click();
    await page.locator('[data-do="read"]').waitFor();
    await check('put by');
    await page.context().close();
  });
});
