import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { violations } from '../support/accessible.ts';
import {
  CHOICE,
  database,
  freshDevices,
  live,
  notice,
  question,
  recordsIn,
  rewrite,
  saved,
  slip,
  stored,
  TEXT,
  tick,
  told,
  WORDS,
  write,
  written,
} from '../support/saved-work.ts';
import { siteUrl } from '../support/site.ts';

const open = freshDevices();
/** As a browser does that lets sites keep nothing. */
const refuse = (): void => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('no', 'SecurityError');
  };
};

describe('storage that is refused or full', () => {
  const refusals: [string, () => void][] = [
    ['IndexedDB throws', refuse],
    ['IndexedDB is missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
    [
      'IndexedDB never answers',
      () =>
        // As some browsers do it: the request is never answered.
        (IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest),
    ],
  ];
  test.each(refusals)('%s: said with the first answer, the work stays and can be taken along', async (_, init) => {
    const { page } = await open({ before: (page) => page.addInitScript(init) });
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
    const { page } = await open({ before: (page) => page.route('**/desk*.js', (route) => route.abort()) });
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

test('the keyboard reaches a notice and comes back to where it was', async () => {
  const { page } = await open({ before: (page) => page.addInitScript(refuse) });
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
