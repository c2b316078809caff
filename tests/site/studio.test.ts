import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { violations } from '../support/accessible.ts';
import { BRIDGE_ARTICLE } from '../support/bridge-article.ts';
import { WORDS } from '../support/questions.ts';
import { launch, openPage, siteUrl } from '../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const goTo = async (page: Page, name: string): Promise<void> => {
  await page.locator(`.studio-steps a[href="#${name}"]`).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('studio-step');
};

const sound = async (page: Page): Promise<void> => {
  expect(await violations(page, { within: 'says-studio' })).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
};

const saved = (page: Page): Promise<void> => page.getByText(WORDS['studio.keeping.saved']).waitFor();

test('an article is read, marked, retold and asked about on a phone; a reload goes on, and changes can be taken back', async () => {
  const { page, faults } = await openPage(browser, { viewport: { width: 320, height: 700 } });
  page.setDefaultTimeout(20_000);
  await page.goto(`${siteUrl()}studio/`);
  const says = page.locator('#live');

  // What cannot be read is refused with the reason, however long it is, and nothing is lost.
  const text = page.locator('#studio-text');
  await text.fill('word '.repeat(200_000));
  await page.locator('#studio-read').click();
  await expect.poll(() => page.locator('#studio-said').innerText()).toContain('20,000');

  // A pasted headline and writer are told from the text.
  await text.fill(`Harbour bridge closed to lorries\n\nBy Mina Joshi\n\n${BRIDGE_ARTICLE}`);
  await page.locator('#studio-read').press('Enter');
  await page.locator('.studio-proof').waitFor();
  await goTo(page, 'article');
  await sound(page);
  await expect.poll(() => page.locator('#studio-author').inputValue()).toBe('Mina Joshi');
  await goTo(page, 'findings');
  await sound(page);

  const note = page.locator('.studio-proof .note');
  const count = (standing: 'kept' | 'dropped'): Promise<number> => page.locator(`.note.${standing}`).count();
  const kept = await count('kept');
  const first = page.locator('.note.suggested').first();
  await first.locator('summary').press('Enter');
  await page.locator('#studio-keep').press('Enter');
  await expect.poll(() => count('kept')).toBe(kept + 1);
  await expect.poll(() => says.innerText()).toContain(WORDS['studio.card.kept']);
  await page.locator('#studio-card-lens').selectOption('claims');
  await page.locator('#studio-claim-statement').fill('The bridge is closed.');
  await page.locator('#studio-card-note').fill('A plain statement.');
  expect(await violations(page, { within: '.studio-card' })).toEqual([]);
  await page.locator('#studio-drop').press('Enter');
  await expect.poll(() => count('dropped')).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => count('kept')).toBe(kept + 1);
  await expect.poll(() => page.locator('#studio-claim-statement').inputValue()).toBe('The bridge is closed.');

  // Selected words are those to be marked; words that the article lacks are not.
  const notes = await note.count();
  await page.locator('#studio-add-words').fill('no such words');
  await page.locator('#studio-add-words').press('Enter');
  await page.getByText(WORDS['studio.add.not']).first().waitFor();
  await page.locator('.studio-text', { hasText: 'A ferry will carry' }).evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue!.indexOf('A ferry will');
      if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + 12);
    }
  });
  await expect.poll(() => page.locator('#studio-add-words').inputValue()).toBe('A ferry will');
  await page.locator('#studio-add-go').click();
  await expect.poll(() => note.count()).toBe(notes + 1);

  await goTo(page, 'retelling');
  await sound(page);
  await page.locator('#studio-lesson-title').fill('A bridge, and who speaks of it');
  const paragraph = page.locator('#studio-paragraph-3');
  await paragraph.fill('People on the quay are angry.');
  await page.locator('li:has(#studio-paragraph-3) .studio-phrases button').first().click();
  await expect.poll(() => paragraph.inputValue()).toMatch(/“.+”/);
  const retold = await paragraph.inputValue();

  await goTo(page, 'questions');
  await sound(page);
  const ids = (): Promise<string[]> =>
    page
      .locator('[id^="studio-question-"]')
      .evaluateAll((all) => all.map(({ id }) => id.replace('studio-question-', '')));
  const order = await ids();
  const [, second = '', third = ''] = order;
  await page.locator(`#studio-down-${second}`).press('Enter');
  await expect.poll(ids).toEqual([order[0], third, second, ...order.slice(3)]);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`studio-down-${second}`);
  await page.locator(`#studio-edit-${second}`).click();
  await page.locator('#studio-q-prompt').fill('Who says so?');
  expect(await violations(page, { within: '.studio-form' })).toEqual([]);
  await page.locator('section:has(#studio-place-exit) > button').click();
  await page.locator('#studio-q-prompt').fill('What would you ask the mayor?');
  await expect.poll(ids).toContain('own');

  await saved(page);
  await page.reload();
  await expect.poll(ids).toHaveLength(order.length + 1);
  await expect.poll(() => page.locator(`#studio-question-${second}`).innerText()).toContain('Who says so?');
  await goTo(page, 'retelling');
  await expect.poll(() => paragraph.inputValue()).toBe(retold);

  // The lesson works in the preview under the page's own policy, and keeps nothing.
  await goTo(page, 'preview');
  const lesson = page.frameLocator('says-preview iframe');
  await lesson.getByRole('heading', { level: 1, name: 'A bridge, and who speaks of it' }).waitFor();
  await sound(page);
  await lesson.locator('#q-own textarea').fill('When was it known?');

  // Drafts on the device: one is deleted and brought back.
  await goTo(page, 'article');
  await page.locator('[id^="studio-delete-"]').click();
  await expect.poll(() => text.inputValue()).toBe('');
  await page.locator('[id^="studio-undo-draft-"]').click();
  await page.locator('[id^="studio-open-draft-"]').click();
  await expect.poll(() => text.inputValue()).toContain('The old harbour bridge');
  await expect
    .poll(() => says.innerText())
    .toContain(fill(WORDS['studio.shelf.opened'], { title: 'Harbour bridge closed to lorries' }));
  expect(faults).toEqual([]);
  await page.context().close();
}, 120_000);
