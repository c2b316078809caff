import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Question } from '../../src/questions/question.ts';
import { violations } from '../support/accessible.ts';
import { questionsOf } from '../support/answer.ts';
import { freshDevices, lessonUrl, live, notice, question, saved, slip } from '../support/saved-work.ts';
import { siteUrl } from '../support/site.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const open = freshDevices();
let questions: Question[];
beforeAll(async () => {
  questions = await questionsOf('globely-news');
});

/** The outline's steps as a screen reader has them; the one being read is marked. */
const steps = (page: Page): Promise<string[]> =>
  page.locator('.steps:visible a').evaluateAll((links) =>
    links.map((link) => {
      const words = [...link.children].filter((part) => !part.matches('[aria-hidden]')).map((part) => part.textContent);
      return (link.matches('[aria-current="step"]') ? '> ' : '') + words.join('');
    }),
  );
const tick = async (page: Page, id = 'warm-up'): Promise<void> => {
  await question(page, id).locator('.controls input').first().click();
  await question(page, id).locator('[type="submit"]').click();
};
const shown = (page: Page): Promise<string[]> =>
  page
    .locator('says-question')
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => (one as HTMLElement).dataset.question ?? ''),
    );
const shorts = (): string[] => questions.filter(({ short }) => short).map(({ id }) => id);

describe('the outline', () => {
  test('says which step is being read, however the reader came there', async () => {
    const { page } = await open();
    await expect.poll(async () => (await steps(page))[0]).toMatch(/^> /);
    const now = async (): Promise<string> => (await steps(page)).find((step) => step.startsWith('> ')) ?? '';
    await page.locator('#claims').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
    await expect.poll(now).toBe('> Claims');
    await expect.poll(() => page.locator('.outline-side').innerText()).toMatch(/Step \d of \d+ Claims/);
    // Back up into the middle of the part before.
    await page.evaluate(() => scrollBy({ top: -900, behavior: 'instant' }));
    await expect.poll(now).toBe('> Language');
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(now).toMatch(/^> Where/);
  });

  test('ticks what is answered, counts what is left, and has it after a reload', async () => {
    const { page } = await open();
    await tick(page);
    await saved(page);
    const state = async (): Promise<string> => (await steps(page)).join(' | ').replace('> ', '');
    await expect.poll(state).toMatch(/^Where it comes from, done \| Before you read, done \| Read \| Sourcing \|/);
    await expect
      .poll(() => page.locator('.outline-side [data-work="count"]').innerText())
      .toBe(`1 of ${questions.length} answered`);
    await expect
      .poll(() => page.locator('.outline-side .progress').getAttribute('aria-label'))
      .toMatch(/^2 of \d+ steps done$/);
    await tick(page, 'careful-quoting');
    await expect.poll(state).toMatch(/Read, done \| Sourcing, 1 of \d answered \| Language/);
    await saved(page);
    await page.reload();
    await expect.poll(state).toMatch(/Read, done \| Sourcing, 1 of \d answered \| Language/);
    expect(await violations(page)).toEqual([]);
  });

  test('leads back to where the student was', async () => {
    const { page } = await open();
    await tick(page);
    await tick(page, 'careful-quoting');
    await saved(page);
    await page.goto(siteUrl());
    await page.goto(lessonUrl());
    const next = page.locator('.outline-side [data-work="next"] a');
    const number = questions.findIndex(({ id }) => id === 'unknown-publisher') + 1;
    await expect.poll(() => next.allInnerTexts()).toEqual([`Go on at question ${number}`]);
    await expect.poll(() => slip(page).count()).toBe(0);
    // Verdicts of earlier answers make the page longer above the place that a smooth scroll is on its way to.
    for (const id of ['warm-up', 'careful-quoting'])
      await question(page, id).locator('[data-verdict]').first().waitFor({ state: 'attached' });
    await next.click();
    await expect
      .poll(() => question(page, 'unknown-publisher').evaluate((item) => item.getBoundingClientRect().top))
      .toBeLessThan(200);
  });

  test('on a phone stands in the bar; a notice leads back, and goes once it was followed', async () => {
    const { page } = await open({ ...PHONE, hasTouch: true });
    await tick(page);
    await saved(page);
    const bar = page.locator('.outline-bar summary');
    await expect.poll(() => bar.innerText()).toMatch(/Step \d of \d+\s+Before you read\s+Saved/);
    await bar.tap();
    await expect
      .poll(() => page.locator('.outline-bar').innerText())
      .toMatch(
        /1 of \d+ answered[^]*Saved on this device at \d\d:\d\d\. Nothing has been sent\.[^]*Working as \w+-\d+\./,
      );
    expect(await violations(page, { within: '.outline-bar' })).toEqual([]);
    await page.goto(siteUrl());
    await page.goto(lessonUrl());
    await expect.poll(() => notice(page)).toMatch(/Working as \w+-\d+\. 1 of \d+ answered\s+Go on at question 2/);
    expect(await violations(page, { within: '.work-slips:not([hidden])' })).toEqual([]);
    await slip(page).getByRole('link').tap();
    await slip(page).waitFor({ state: 'hidden' });
    expect(new URL(page.url()).hash).toBe(`#q-${questions[1]?.id}`);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('without scripts is a plain list of links', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await expect.poll(() => page.locator('.outline .progress:visible, .outline-work:visible').count()).toBe(0);
    await expect.poll(() => page.locator('.outline-side .steps a:visible').count()).toBeGreaterThan(5);
  });
});

describe('the two paths', () => {
  test('the short one hides the other questions, counts without them, prints so, and is remembered', async () => {
    const { page } = await open();
    await expect.poll(() => shown(page)).toEqual(questions.map(({ id }) => id));
    await page.getByLabel(/20 minutes, alone/).check();
    await expect.poll(() => shown(page)).toEqual(shorts());
    await expect.poll(() => live(page)).toBe(`${shorts().length} questions are on the page now.`);
    await tick(page);
    await saved(page);
    const count = page.locator('.outline-side [data-work="count"]');
    await expect.poll(() => count.innerText()).toBe(`1 of ${shorts().length} answered`);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => shown(page)).toEqual(shorts());
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    await expect.poll(() => shown(page)).toEqual(shorts());
    await expect.poll(() => page.getByLabel(/20 minutes, alone/).isChecked()).toBe(true);
    expect(await violations(page, { within: '.outline-side' })).toEqual([]);
    await page.getByLabel(/45 minutes, in class/).check();
    await expect.poll(() => shown(page)).toHaveLength(questions.length);
    await expect.poll(() => count.innerText()).toBe(`1 of ${questions.length} answered`);
  });

  test('a link to a question that is not in the short one shows it', async () => {
    const { page } = await open();
    await page.getByLabel(/20 minutes, alone/).check();
    const hidden = questions.find(({ short }) => !short)?.id ?? '';
    await page.goto(`${lessonUrl()}?from=elsewhere#q-${hidden}`);
    await expect.poll(() => question(page, hidden).isVisible()).toBe(true);
    await expect.poll(() => page.getByLabel(/45 minutes, in class/).isChecked()).toBe(true);
    await expect
      .poll(() => question(page, hidden).evaluate((item) => item.getBoundingClientRect().top))
      .toBeLessThan(300);
  });

  test('by keyboard; without storage the choice holds for the page', async () => {
    const { page } = await open({
      ...PHONE,
      before: (page) =>
        page.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('no', 'SecurityError');
          };
        }),
    });
    await page.getByLabel(/45 minutes, in class/).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => shown(page)).toEqual(shorts());
  });

  test('without scripts all questions are there, and the fold lists those of the short one', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await expect.poll(() => page.locator('.time-path').isVisible()).toBe(false);
    await expect.poll(() => shown(page)).toHaveLength(questions.length);
    const listed = await page
      .locator('.folds .numbers a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(3)));
    expect(listed).toEqual(shorts());
  });
});
