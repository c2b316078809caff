import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/accessible.ts';
import { launch, openPage, siteUrl } from '../support/site.ts';
import {
  database,
  lessonUrl,
  live,
  notice,
  question,
  recordsIn,
  rewrite,
  saved,
  slip,
  told,
} from '../support/saved-work.ts';

const CHOICE = 'warm-up';
const SCORED = 'did-anyone';
const TEXT = 'exit-reflection';
const WORDS = 'Nobody is named in paragraph three, so nobody can be asked.';

let browser: Browser;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});
afterAll(() => browser.close());

/** A fresh device with the lesson open. */
async function open(
  init?: () => void,
  viewport = { width: 1280, height: 900 },
): Promise<{ page: Page; faults: string[] }> {
  const { page, faults } = await openPage(browser, { viewport });
  contexts.push(page.context());
  if (init) await page.addInitScript(init);
  await page.goto(lessonUrl());
  return { page, faults };
}
/** The same device, another tab, where somebody says that they are the one who was here. */
async function another(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(lessonUrl());
  await tab.locator('[data-do="continue"]').first().click();
  await slip(tab).waitFor({ state: 'hidden' });
  return tab;
}
const tick = (page: Page, nth: number, id = CHOICE): Promise<void> =>
  question(page, id).locator('.controls input').nth(nth).click();
const ticked = (page: Page, nth: number, id = CHOICE): Promise<boolean> =>
  question(page, id).locator('.controls input').nth(nth).isChecked();
const check = (page: Page, id = CHOICE): Promise<void> => question(page, id).locator('[type="submit"]').click();
const write = (page: Page, text: string): Promise<void> => question(page, TEXT).locator('textarea').fill(text);
const written = (page: Page): Promise<string> => question(page, TEXT).locator('textarea').inputValue();
/** Waits until an answer to that question is in the database. */
const stored = (page: Page, id: string, text: string): Promise<void> =>
  expect
    .poll(async () => JSON.stringify((await database(page)).records.map(({ answers }) => answers[id])))
    .toContain(text);

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
    const { page } = await openPage(browser);
    contexts.push(page.context());
    const elsewhere = new URL(lessonUrl());
    elsewhere.hostname = 'school.test';
    await page.goto(elsewhere.href);
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
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('moves nothing under the eyes of whoever answers', async () => {
    for (const width of [390, 1280]) {
      const { page } = await open(undefined, { width, height: 844 });
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
    await expect.poll(async () => (await database(tab)).text).not.toContain(WORDS);
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

describe('storage that is refused or full', () => {
  const refusals: [string, () => void][] = [
    [
      'IndexedDB throws',
      () =>
        (IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'SecurityError');
        }),
    ],
    ['IndexedDB is missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
    [
      'IndexedDB never answers',
      () =>
        // As some browsers do it: the request is never answered.
        (IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest),
    ],
  ];
  test.each(refusals)('%s: said with the first answer, the work stays and can be taken along', async (_, init) => {
    const { page } = await open(init);
    await expect.poll(() => slip(page).count()).toBe(0);
    await write(page, WORDS);
    await expect.poll(() => notice(page)).toMatch(/Not saved\. This browser does not let the site keep anything/);
    await expect.poll(() => live(page)).toMatch(/^Not saved\. This browser does not let/);
    await expect.poll(() => told(page, 'unsaved').innerText()).toContain('Not saved');
    await expect.poll(() => page.locator('[data-work="saved"]:visible').count()).toBe(0);
    expect(await violations(page, { within: '.work-slips:not([hidden])' })).toEqual([]);
    const download = page.waitForEvent('download');
    await slip(page).getByRole('button', { name: 'Save a file' }).click();
    const [record] = await recordsIn(download);
    expect(record?.answers[TEXT]?.draft).toEqual({ text: WORDS, checks: [] });
    await expect.poll(() => written(page)).toBe(WORDS);
    // Put away, it is still told, and the browser asks before the page is left.
    await slip(page).getByRole('button', { name: 'Hide' }).click();
    await expect.poll(() => slip(page).count()).toBe(0);
    await expect.poll(() => told(page, 'unsaved').isVisible()).toBe(true);
    const asked = page.waitForEvent('dialog');
    await Promise.all([
      page.close({ runBeforeUnload: true }),
      asked.then((dialog) => {
        expect(dialog.type()).toBe('beforeunload');
        return dialog.accept();
      }),
    ]);
  });

  test('a full device: said at once, kept on the page, saved as soon as there is room', async () => {
    const { page } = await open();
    const device = await page.context().newCDPSession(page);
    const { origin } = new URL(siteUrl());
    await device.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await tick(page, 0);
    await expect.poll(() => notice(page)).toMatch(/Not saved\. This device has no room left/);
    await expect.poll(() => live(page)).toContain('no room left');
    await write(page, WORDS);
    const download = page.waitForEvent('download');
    await slip(page).getByRole('button', { name: 'Save a file' }).click();
    const [record] = await recordsIn(download);
    expect(Object.keys(record?.answers ?? {}).sort()).toEqual([TEXT, CHOICE].sort());
    await slip(page).getByRole('button', { name: 'Try again' }).click();
    await page.waitForTimeout(500);
    await expect.poll(() => slip(page).count()).toBe(1);
    await device.send('Storage.overrideQuotaForOrigin', { origin });
    await slip(page).getByRole('button', { name: 'Try again' }).click();
    await slip(page).waitFor({ state: 'hidden' });
    await stored(page, TEXT, WORDS);
    await saved(page);
    await page.reload();
    await expect.poll(() => written(page)).toBe(WORDS);
  });

  test('a script that cannot be fetched: said, and the answer is saved with the next try', async () => {
    const { page } = await openPage(browser);
    contexts.push(page.context());
    await page.route('**/desk*.js', (route) => route.abort());
    await page.goto(lessonUrl());
    await write(page, WORDS);
    await expect.poll(() => notice(page)).toMatch(/Not saved\. The part of the site that keeps answers/);
    expect(await violations(page, { within: '.work-slips:not([hidden])' })).toEqual([]);
    await page.unroute('**/desk*.js');
    await slip(page).getByRole('button', { name: 'Try again' }).click();
    await saved(page);
    await stored(page, TEXT, WORDS);
    await expect.poll(() => slip(page).count()).toBe(0);
  });
});

test('a damaged record is kept aside and offered; the rest is intact', async () => {
  const { page } = await open();
  await write(page, WORDS);
  await saved(page);
  const { records } = await database(page);
  await rewrite(page, (record) => ({ ...record, answers: 'torn', note: 'half a record' }));
  await page.reload();
  await expect.poll(() => notice(page)).toContain('could not be read');
  expect(await violations(page, { within: '.work-slips:not([hidden])' })).toEqual([]);
  await expect.poll(() => slip(page).getByRole('button', { name: 'Remove it' }).isVisible()).toBe(false);
  const download = page.waitForEvent('download');
  await slip(page).getByRole('button', { name: 'Save it as a file' }).click();
  const { readFile } = await import('node:fs/promises');
  expect(await readFile(await (await download).path(), 'utf8')).toContain('half a record');
  // New work goes on beside it.
  await write(page, 'Anew.');
  await stored(page, TEXT, 'Anew.');
  await expect.poll(async () => (await database(page)).records[0]?.student).toBe(records[0]?.student);
  await expect.poll(async () => (await database(page)).text).toContain('half a record');
  await slip(page).getByRole('button', { name: 'Remove it' }).click();
  await slip(page).waitFor({ state: 'hidden' });
  await expect.poll(async () => (await database(page)).text).not.toContain('half a record');
  await stored(page, TEXT, 'Anew.');
});

describe('two pupils in turn on one device', () => {
  const nothingOf = async (page: Page): Promise<void> => {
    expect(await page.content()).not.toContain(WORDS);
    const values = await page
      .locator('textarea')
      .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
    expect(values.join('')).toBe('');
    await expect.poll(() => page.locator('says-question .controls input:checked').count()).toBe(0);
    await expect.poll(() => page.locator('[data-verdict]').count()).toBe(0);
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
    await page.waitForLoadState('networkidle');
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

test('the keyboard reaches a notice and comes back to where it was', async () => {
  const { page } = await open(
    () =>
      (IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      }),
  );
  await question(page, TEXT).locator('textarea').focus();
  await page.keyboard.type('Words');
  await slip(page).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  // Nothing that has the focus is hidden under the notice.
  const clear = (): Promise<boolean> =>
    page.evaluate(() => {
      const area = document.activeElement?.getBoundingClientRect();
      const notice = document.querySelector('.work-slips:not([hidden])')?.getBoundingClientRect();
      return area !== undefined && notice !== undefined && area.bottom <= notice.top;
    });
  await expect.poll(clear).toBe(true);
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Shift+Tab');
    if (await page.evaluate(() => document.activeElement?.closest('.work-slips') !== null)) break;
  }
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Hide');
  await page.keyboard.press('Enter');
  await expect.poll(() => slip(page).count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});
