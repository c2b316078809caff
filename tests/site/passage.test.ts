import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Question } from '../../src/questions/question.ts';
import { answerByPointer, itemOf, questionsOf } from '../support/answer.ts';
import { builtPages, launch, openPage, siteUrl } from '../support/site.ts';

const PASSAGE = 'library-roof';
const address = (): string => `${siteUrl()}passages/${PASSAGE}/`;
const slugs = builtPages().flatMap(({ path }) => /^passages\/([^/]+)\/$/.exec(path)?.[1] ?? []);
let browser: Browser;
let questions: Question[];
beforeAll(async () => {
  browser = await launch();
  questions = await questionsOf(PASSAGE, 'passages');
});
afterAll(() => browser.close());

/** What the page says of every scored question, once all are done. */
async function expectRightAnswers(page: Page, asked: readonly Question[]): Promise<void> {
  for (const question of asked) await expect.poll(() => itemOf(page, question).getAttribute('data-state')).toBe('done');
  for (const question of asked.filter(({ kind }) => kind !== 'write' && kind !== 'log'))
    await expect
      .poll(() => itemOf(page, question).locator('[data-part="feedback"] p').first().innerText(), {
        message: question.id,
      })
      .toMatch(/^Right/);
}

describe.each(slugs)('/passages/%s/', (slug) => {
  test('is answered from start to end, and its marks come out', async () => {
    const asked = await questionsOf(slug, 'passages');
    const { page, faults } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${siteUrl()}passages/${slug}/`);
    const reading = page.locator('says-reading');
    const held = [...new Set(asked.flatMap(({ holds }) => holds))];
    expect(held.length).toBeGreaterThan(5);
    for (const id of held) {
      // The words stand there, without their mark.
      await expect.poll(() => reading.locator(`#a-${id}`).count(), { message: id }).toBe(1);
      await expect.poll(() => reading.locator(`a.mark#a-${id}, #n-${id}`).count(), { message: id }).toBe(0);
    }
    for (const question of asked) await answerByPointer(page, question);
    await expectRightAnswers(page, asked);
    for (const id of held) await expect.poll(() => reading.locator(`a.mark#a-${id}`).count()).toBe(1);
    await expect.poll(() => reading.locator('.note').count()).toBeGreaterThanOrEqual(held.length);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test('a practice text is answered with a finger at 390 pixels', async () => {
  const { page, faults } = await openPage(browser, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto(address());
  for (const question of questions) await answerByPointer(page, question, true);
  await expectRightAnswers(page, questions);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('with scripts off the text reads, every question has its answer below it, and the marks are folded after it', async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto(address());
  await expect.poll(() => page.locator('main button:visible').count()).toBe(0);
  for (const question of questions) {
    const key = itemOf(page, question).locator('details.key');
    await key.locator('summary').click();
    await expect.poll(() => key.locator('[data-part="key"]').isVisible(), { message: question.id }).toBe(true);
  }
  const folded = page.locator('.without-scripts details.fold');
  await folded.locator('summary').first().click();
  await expect.poll(() => folded.locator('a.mark:visible').count()).toBe(await folded.locator('a.mark').count());
  await expect.poll(() => folded.locator('a.mark').count()).toBeGreaterThan(5);
  await page.context().close();
});

test('answers to a practice text are kept, and stand in the notebook', async () => {
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  await page.goto(address());
  const [first] = questions;
  await answerByPointer(page, first!);
  await expect.poll(() => page.locator('[data-work="saved"]:visible').count()).toBeGreaterThan(0);
  await page.reload();
  await expect.poll(() => itemOf(page, first!).getAttribute('data-state')).toBe('done');
  await page.goto(`${siteUrl()}notebook/`);
  const kept = page.locator('.kept-lesson');
  await expect.poll(() => kept.innerText()).toContain(`1 of ${questions.length} answered`);
  await expect.poll(() => kept.locator('h3 a').getAttribute('href')).toBe(`/passages/${PASSAGE}/`);
  await page.context().close();
});
