import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeFile, PracticeItem } from '../../src/practice/items.ts';
import { violations } from '../support/accessible.ts';
import { launch, openPage, siteUrl } from '../support/site.ts';

const MORNING = new Date(2026, 10, 23, 8);
const practice = (search = ''): string => `${siteUrl()}practice/${search}`;
let browser: Browser;
let file: PracticeFile;
beforeAll(async () => {
  browser = await launch();
  file = (await (await fetch(`${siteUrl()}practice/items.json`)).json()) as PracticeFile;
});
afterAll(() => browser.close());

const deck = (page: Page) => page.locator('says-practice');
const said = (page: Page): Promise<string> => page.locator('#live').innerText();
const press = (page: Page, ...keys: string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** The sentence on the table. */
async function onTable(page: Page): Promise<PracticeItem> {
  const text = await page.locator('.practice-sentence').evaluate((element) => {
    const copy = (element.querySelector('mark') ?? element).cloneNode(true) as HTMLElement;
    for (const unseen of copy.querySelectorAll('.vh')) unseen.remove();
    return copy.textContent.trim();
  });
  const item = file.items.find((one) => one.text.replaceAll('*', '') === text);
  if (!item) throw new Error(`no such sentence: ${text}`);
  return item;
}

/** Judges the sentence on the table with the keys. */
async function judge(page: Page, right: boolean): Promise<PracticeItem> {
  const item = await onTable(page);
  await press(page, item.sound === right ? '1' : '2', 'Enter');
  await page.locator('.feedback').waitFor();
  return item;
}

test('a deck by keyboard alone: nothing of an answer before it is judged, and what was missed comes back', async () => {
  const { page, faults } = await openPage(browser, { viewport: { width: 390, height: 844 } });
  await page.clock.setFixedTime(MORNING);
  await page.goto(practice());
  await page.getByRole('button', { name: 'Start with twelve sentences' }).focus();
  await press(page, 'Enter');
  await page.getByRole('group', { name: /stand as it is/ }).waitFor();
  await expect.poll(() => page.getByRole('progressbar', { name: 'Sentences judged' }).count()).toBe(1);
  await expect.poll(() => page.getByRole('radio', { name: 'It stands' }).count()).toBe(1);
  await expect.poll(() => page.getByRole('group', { name: 'How sure are you?' }).getByRole('radio').count()).toBe(4);
  expect(await violations(page)).toEqual([]);
  const seen: PracticeItem[] = [];
  const wrong: PracticeItem[] = [];
  for (let n = 1; n <= 12; n++) {
    await expect.poll(() => page.locator('#practice-count').innerText()).toContain(`${n} of 12`);
    const item = await onTable(page);
    const html = await page.content();
    for (const other of file.items)
      if (!seen.some(({ id }) => id === other.id)) expect(html.includes(other.why), other.why).toBe(false);
    await expect.poll(() => deck(page).locator('a').count()).toBe(0);
    if (n === 1) {
      await press(page, 'Enter');
      await expect.poll(() => said(page)).toContain('Nothing is chosen yet');
    }
    // One false alarm and one miss.
    const right = wrong.some(({ sound }) => sound === item.sound);
    await judge(page, right);
    seen.push(item);
    if (!right) wrong.push(item);
    const verdict = right ? /^Right/ : item.sound ? /^A false alarm/ : /^Missed/;
    await expect.poll(() => said(page)).toMatch(verdict);
    await expect.poll(() => page.locator('.feedback').innerText()).toContain(item.why.replaceAll('*', ''));
    const { title } = file.skills[item.skill]!;
    await expect.poll(() => page.locator('.feedback').getByRole('link', { name: title, exact: true }).count()).toBe(1);
    if (n === 1) expect(await violations(page)).toEqual([]);
    if (n === 4) {
      await page.reload();
      await page.locator('.practice-card').waitFor();
      await page.locator('#practice-count').focus();
    } else await press(page, 'Enter');
  }
  await page.getByRole('heading', { name: 'That was today’s deck' }).waitFor();
  expect(seen.filter(({ sound }) => !sound)).toHaveLength(3);
  await expect.poll(() => deck(page).innerText()).toContain('10 of 12 judged right.');
  await expect.poll(() => page.locator('.practice-judged > li').count()).toBe(2);
  expect(await violations(page)).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  // The next morning two ideas are back, each with another sentence; three days later the others too.
  await page.clock.setFixedTime(new Date(2026, 10, 24, 8));
  await page.goto(siteUrl());
  await expect.poll(() => page.locator('says-due').innerText()).toBe('2 ideas come back today.');
  await page.getByRole('link', { name: 'Today’s deck' }).click();
  await expect.poll(() => deck(page).innerText()).toContain('Back today: 2. New: 10.');
  await page.clock.setFixedTime(new Date(2026, 10, 26, 8));
  await page.reload();
  await expect.poll(() => deck(page).innerText()).toContain('Back today: 12. New: 0.');
  const back = await onTable(page);
  expect(seen.map(({ skill }) => skill)).toContain(back.skill);
  expect(seen.map(({ id }) => id)).not.toContain(back.id);

  // What was missed is a deck of its own, due or not.
  await page.goto(practice('?weak=1'));
  await page.locator('.practice-card').waitFor();
  expect(wrong.map(({ skill }) => skill)).toContain((await onTable(page)).skill);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('decks of one idea, of a lens and of what a search finds, and a word where there is nothing', async () => {
  const { page, faults } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  const skillsAsked = async (n: number): Promise<string[]> => {
    const asked: string[] = [];
    await page.locator('#practice-count').focus();
    for (let i = 0; i < n; i++) {
      asked.push((await judge(page, true)).skill);
      await press(page, 'Enter');
    }
    return asked;
  };
  await page.goto(`${siteUrl()}skills/booster/`);
  await page.getByRole('link', { name: 'Practise this idea in a deck' }).click();
  await page.getByRole('heading', { name: 'One idea: Booster' }).waitFor();
  expect(new Set(await skillsAsked(3))).toEqual(new Set(['booster']));
  await page.goto(practice('?lens=claims'));
  await page.locator('.practice-card').waitFor();
  for (const skill of await skillsAsked(2)) expect(file.skills[skill]?.lens).toBe('claims');

  await page.goto(practice('?q=Booster&kind=skill'));
  await page.getByRole('heading', { name: 'From your search for “Booster”' }).waitFor();
  // Judged right a minute ago, it is not due: it may be asked, and says so.
  await expect.poll(() => deck(page).innerText()).toContain('Some are not due yet');
  await page.goto(practice('?q=zzzzzz'));
  await expect.poll(() => deck(page).innerText()).toContain('Nothing that this search found can be practised.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Today’s deck' }).click();
  await page.locator('.practice-card').waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('two students on one device have a log each; a third starts anew', async () => {
  const { page } = await openPage(browser);
  await page.goto(practice('?lens=language'));
  await page.locator('.practice-card').waitFor();
  await page.locator('#practice-count').focus();
  await judge(page, true);
  await press(page, 'Enter');
  const first = /Practising as ([a-z]+-\d+)/.exec(await deck(page).innerText())?.[1] ?? '';
  expect(first).not.toBe('');
  await page.getByRole('button', { name: 'Not you?' }).click();
  await page.getByRole('button', { name: 'Someone else' }).click();
  await page.locator('.practice-card').waitFor();
  await expect.poll(() => deck(page).innerText()).not.toContain(first);
  await judge(page, true);
  // In a tab of its own nobody is known, and the page asks.
  const other = await page.context().newPage();
  await other.goto(practice());
  await other.getByRole('heading', { name: 'Who is practising?' }).waitFor();
  await other.getByRole('button', { name: `Continue as ${first}` }).click();
  await expect.poll(() => deck(other).innerText()).toContain(`Practising as ${first}.`);
  await page.context().close();
});

test('where storage is refused, that is said, and the deck goes on', async () => {
  const { page } = await openPage(browser);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await page.goto(practice('?lens=sourcing'));
  await page.locator('.practice-card').waitFor();
  await page.locator('#practice-count').focus();
  await judge(page, true);
  await expect
    .poll(() => deck(page).innerText())
    .toContain('Not kept: this browser does not let the site keep anything.');
  await expect.poll(() => said(page)).toContain('Not kept');
  await press(page, 'Enter');
  await judge(page, false);
  await expect.poll(() => page.locator('#practice-count').innerText()).toContain('2 of 12');
  await page.context().close();
});

test('with scripts off, the page says what it needs and leads to the skills', async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(practice());
  await expect.poll(() => page.getByText('this page needs scripts').isVisible()).toBe(true);
  const links = page.locator('main .plain-links a:visible');
  await expect.poll(() => links.count()).toBe(Object.keys(file.skills).length);
  const html = await page.content();
  for (const { why, text } of file.items) expect(html.includes(why) || html.includes(text)).toBe(false);
  await page.context().close();
});
