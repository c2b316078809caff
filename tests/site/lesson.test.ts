import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LENSES } from '../../src/model/taxonomy.ts';
import type { Question } from '../../src/questions/question.ts';
import { answerByPointer, itemOf, questionsOf, TEXT, toMark, wanted } from '../support/answer.ts';
import { launch, openPage, siteUrl } from '../support/site.ts';

const LESSON = 'globely-news';
const address = (): string => `${siteUrl()}lessons/${LESSON}/`;
let browser: Browser;
let questions: Question[];
beforeAll(async () => {
  browser = await launch();
  questions = await questionsOf(LESSON);
});
afterAll(() => browser.close());

const states = (page: Page): Promise<Record<string, string | undefined>> =>
  page
    .locator('says-question')
    .evaluateAll((items) =>
      Object.fromEntries((items as HTMLElement[]).map((item) => [item.dataset.question ?? '', item.dataset.state])),
    );
const allDone = (): Record<string, string> => Object.fromEntries(questions.map(({ id }) => [id, 'done']));
/** What the verdict's box of each scored question says first. */
const firstLines = (page: Page): Promise<string[]> =>
  page
    .locator('[data-part="feedback"]')
    .evaluateAll((boxes) => boxes.map((box) => box.querySelector('p')?.textContent.trim() ?? ''));

async function expectRightAnswers(page: Page): Promise<void> {
  await expect.poll(() => states(page)).toEqual(allDone());
  const lines = await firstLines(page);
  const scored = questions.filter(({ kind }) => kind !== 'write' && kind !== 'log').length;
  expect(lines.filter((line) => line.startsWith('Right'))).toHaveLength(scored);
}

describe('the lesson from start to end', () => {
  test('with a mouse; the reading keeps a mark and its note back until every question about them is done', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(address());
    const held = [...new Set(questions.flatMap(({ holds }) => holds))];
    expect(held.length).toBeGreaterThan(5);
    const reading = page.locator('says-reading');
    for (const id of held) await expect.poll(() => reading.locator(`a.mark#a-${id}, #n-${id}`).count()).toBe(0);
    await expect.poll(() => reading.locator('a.mark').count()).toBeGreaterThan(2);
    for (const question of questions) await answerByPointer(page, question);
    await expectRightAnswers(page);
    for (const id of held) await expect.poll(() => reading.locator(`a.mark#a-${id}`).count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('with a finger at 390 pixels', async () => {
    const { page, faults } = await openPage(browser, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'no-preference',
    });
    await page.goto(address());
    for (const question of questions) await answerByPointer(page, question, true);
    await expectRightAnswers(page);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('with the keyboard alone', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(address());
    const byId = new Map(questions.map((question) => [question.id, question]));
    const where = () =>
      page.evaluate(() => {
        const at = document.activeElement;
        const field =
          at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLButtonElement;
        return {
          question: at?.closest<HTMLElement>('says-question')?.dataset.question ?? '',
          done: at?.closest<HTMLElement>('says-question')?.dataset.state === 'done',
          type: at instanceof HTMLTextAreaElement ? 'textarea' : field ? at.type : '',
          value: field ? at.value : '',
          item: at instanceof HTMLElement ? at.dataset.item : undefined,
          moves: at instanceof HTMLElement ? at.dataset.move : undefined,
          row: at?.closest<HTMLElement>('.rank > li')?.dataset.item ?? '',
          above: (at?.closest('.rank > li')?.previousElementSibling as HTMLElement | null)?.dataset.item ?? '',
          marker: at?.closest('.marker') !== null,
          seen: at?.matches(':focus-visible') ?? false,
          end: at === document.body || at?.closest('footer') !== null,
        };
      });
    for (let i = 0; i < 600; i++) {
      await page.keyboard.press('Tab');
      const at = await where();
      if (at.end && i > 20) break;
      const question = byId.get(at.question);
      if (!question || at.done) continue;
      expect(at.seen).toBe(true);
      if (at.type === 'radio' && !(await page.evaluate(() => document.activeElement?.closest('.sure')))) {
        for (let step = 0, now = at; !wanted(question, now.value, now.item) && step < 8; step++) {
          await page.keyboard.press('ArrowDown');
          now = await where();
        }
        await page.keyboard.press('Space');
      } else if (at.type === 'radio') await page.keyboard.press('Space');
      else if (at.type === 'checkbox' && wanted(question, at.value, at.item)) await page.keyboard.press('Space');
      else if (at.type === 'textarea') await page.keyboard.type(TEXT.slice(0, 40));
      else if (at.type === 'select-one') {
        for (let step = 0, now = at; !wanted(question, now.value, now.item) && step < 8; step++) {
          await page.keyboard.press('ArrowDown');
          now = await where();
        }
      } else if (question.kind === 'order' && at.moves === 'up') {
        const rank = (id: string): number => question.items[id]?.rank ?? 0;
        for (let now = at; now.above && rank(now.row) < rank(now.above); now = await where())
          await page.keyboard.press('Space');
      } else if (question.kind === 'highlight' && at.type === 'text' && at.marker) {
        await itemOf(page, question).locator('[data-word]').first().waitFor();
        for (const { quote, lenses } of toMark(question)) {
          const steps = LENSES.indexOf(lenses[0]!) + 1;
          await page.keyboard.type(quote);
          for (let i = 0; i < steps; i++) await page.keyboard.press('Tab');
          await page.keyboard.press('Enter');
          for (let i = 0; i < steps; i++) await page.keyboard.press('Shift+Tab');
        }
      } else if (at.type === 'submit') {
        await page.keyboard.press('Enter');
        await expect
          .poll(() => itemOf(page, question).getAttribute('data-state'), { message: question.id })
          .toBe('done');
      }
    }
    await expectRightAnswers(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test('with scripts off the lesson reads, and every question has its answer and reasons below it', async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto(address());
  // Buttons that only scripts could serve are not there.
  await expect.poll(() => page.locator('main button:visible').count()).toBe(0);
  for (const question of questions) {
    const item = itemOf(page, question);
    const key = item.locator('details.key');
    await expect.poll(() => key.isVisible()).toBe(true);
    await expect.poll(() => key.locator('[data-part="key"]').isVisible()).toBe(false);
    await key.locator('summary').click();
    await expect.poll(() => key.locator('[data-part="key"]').isVisible()).toBe(true);
    if (question.kind === 'choice')
      for (const { why } of Object.values(question.options))
        await expect.poll(() => key.innerText()).toContain(why.replaceAll('*', '').slice(0, 30));
  }
  const folded = page.locator('details', { has: page.locator('[id$="a-noteworthy"]') }).last();
  await expect.poll(() => folded.locator('.mark').count()).toBeGreaterThan(0);
  await page.context().close();
});

test('over plain http under a name of its own, the lesson answers as on this machine', async () => {
  const { page } = await openPage(browser);
  const elsewhere = new URL(address());
  elsewhere.hostname = 'school.test';
  await page.goto(elsewhere.href);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const [question] = questions;
  await answerByPointer(page, question!);
  await expect.poll(async () => (await states(page))[question!.id]).toBe('done');
  await page.context().close();
});
