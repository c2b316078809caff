import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parse } from 'papaparse';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.ts';
import { questionsOf } from '../support/answer.ts';
import { ATTACK, makeClass, type MadeClass } from '../support/class.ts';
import { anAssignment } from '../support/hand-ins.ts';
import { WORDS } from '../support/questions.ts';
import { launch, openPage, siteUrl } from '../support/site.ts';

const LESSON = 'globely-news';
const review = (): string => `${siteUrl()}teach/review/`;
const assignment = anAssignment({ lessons: [{ lesson: LESSON, questions: 'full' }] });
const nameOf = (i: number): string => `Student${String.fromCharCode(65 + (i % 26))}${i < 26 ? '' : 'a'} Surname${i}`;

let browser: Browser;
let page: Page;
let faults: string[];
let made: MadeClass;
let kinds: Map<string, string>;

/** The archive that Moodle makes of the class: a folder for each student. */
function moodleZip({ files, students }: MadeClass): Buffer {
  const owner = new Map(students.flatMap(({ files: own }, i) => own.map((file) => [file, i] as const)));
  const folder = (path: string): string => {
    const i = owner.get(path) ?? 0;
    return `${nameOf(i)}_${4700 + i}_assignsubmission_file/${path}`;
  };
  return Buffer.from(zipSync(Object.fromEntries(files.map(({ path, text }) => [folder(path), strToU8(text)]))));
}

beforeAll(async () => {
  browser = await launch();
  const questions = await questionsOf(LESSON);
  kinds = new Map(questions.map(({ id, kind }) => [`${LESSON}/${id}`, kind]));
  made = makeClass([{ slug: LESSON, title: 'A lesson', questions }], assignment, WORDS, { size: 30, seed: 1 });
  ({ page, faults } = await openPage(browser, {
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  }));
  page.setDefaultTimeout(10_000);
});
afterAll(() => browser.close());

const goTo = async (area: string): Promise<void> => {
  await page.locator(`.areas a[href="#${area}"]`).click();
  await expect.poll(() => page.locator(`.areas a[href="#${area}"]`).getAttribute('aria-current')).toBe('page');
};

/** The file that something done on the page offers. */
async function saved(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()] as [Promise<Download>, Promise<void>]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const click = (name: string) => (): Promise<void> => page.getByRole('button', { name }).click();

test('a class dropped as a zip is counted as its making reckoned, and nothing in it runs', async () => {
  await page.goto(review());
  expect(await violations(page)).toEqual([]);
  await page.locator('#review-files').setInputFiles({
    name: '7b.zip',
    mimeType: 'application/zip',
    buffer: moodleZip(made),
  });
  await page.locator('.kpis').waitFor();
  const kpis = await page.locator('.kpis dd').allInnerTexts();
  expect(kpis.slice(0, 3)).toEqual(['30', '2 why?', String(made.students.filter(({ blank }) => blank === 0).length)]);
  await expect.poll(() => page.locator('#live').innerText()).toBe('31 hand-ins read. 2 files were left out.');

  await page.getByRole('button', { name: 'Open all' }).click();
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('.question')].map((row) => ({
      key: row.id.replace(/^rq-/, ''),
      bar: row.querySelector('.bar')?.getAttribute('aria-label') ?? '',
      options: [...row.querySelectorAll('.options b')].map((b) => b.textContent ?? ''),
      heat: [...row.querySelectorAll('.heat b')].map((b) => Number(b.textContent)),
    })),
  );
  expect(rows.map(({ key }) => key)).toEqual(Object.keys(made.questions));
  for (const { key, bar, options, heat } of rows) {
    const wanted = made.questions[key];
    if (!wanted) throw new Error(key);
    const n = (word: string): number => Number(new RegExp(`(\\d+) ${word}`).exec(bar)?.[1] ?? 0);
    const written = ['write', 'log'].includes(kinds.get(key) ?? '');
    expect([n('left open'), n('written')], key).toEqual([wanted.blank, written ? wanted.answered : 0]);
    if (!written)
      expect([n('right'), n('right') + n('partly') + n('not yet')]).toEqual([wanted.right, wanted.answered]);
    if (kinds.get(key) === 'choice')
      expect(options.map((text) => Number(text.split(' ')[0])).sort()).toEqual(
        [
          ...Object.values(wanted.chosen).map((who) => who.length),
          ...Array<number>(options.length - Object.keys(wanted.chosen).length).fill(0),
        ].sort(),
      );
    if (['phrases', 'highlight'].includes(kinds.get(key) ?? ''))
      expect(heat.filter((count) => count > 0).sort((a, b) => a - b)).toEqual(
        Object.values(wanted.chosen)
          .map((who) => who.length)
          .sort((a, b) => a - b),
      );
  }
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);

  await goTo('files');
  await expect.poll(() => page.locator('.problems li').allInnerTexts()).toHaveLength(2);
  expect(await violations(page)).toEqual([]);
});

test('marks set by keyboard are kept, and come back in the feedback file', async () => {
  await goTo('marking');
  expect(await violations(page)).toEqual([]);
  const answers = page.locator('.answer');
  await answers.first().focus();
  for (const key of ['3', 'j', '2', 'c']) await page.keyboard.press(key);
  await page.keyboard.type('Name the report. 4 j');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep this comment for others' }).nth(1).click();
  await expect.poll(() => page.locator('.bank').innerText()).toContain('Name the report');
  // With the keys off, they are letters like any other.
  await page.getByRole('checkbox', { name: 'Single keys' }).uncheck();
  await answers.first().focus();
  await page.keyboard.press('1');
  const levels = (): Promise<(string | undefined)[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('.answer')]
        .slice(0, 3)
        .map((answer) => answer.querySelector<HTMLInputElement>('.levels input:checked')?.value),
    );
  await expect.poll(() => levels()).toEqual(['3', '2', undefined]);
  await expect.poll(() => page.locator('#review-saved').innerText()).toBe('Saved on this device');

  await page.reload();
  await expect.poll(() => levels().catch(() => [])).toEqual(['3', '2', undefined]);
  await expect.poll(() => answers.nth(1).locator('textarea').inputValue()).toBe('Name the report. 4 j');
  const shown = await answers.nth(1).locator('h3').innerText();
  await page.getByRole('checkbox', { name: 'Mark without names' }).check();
  await expect.poll(() => page.locator('.answers').innerText()).not.toContain('Surname');

  await goTo('students');
  await expect.poll(() => page.locator('.students tbody tr').count()).toBe(30);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: shown, exact: true }).first().click();
  await expect.poll(() => page.locator('#review-student').innerText()).toBe(shown);
  expect(await violations(page)).toEqual([]);
  const file = await saved(click('Save the feedback file'));
  const other = await browser.newPage();
  await other.setContent(file.bytes.toString());
  const text = await other.locator('body').innerText();
  expect(text).toContain('Name the report. 4 j');
  expect(text).toContain('2 Developing');
  await other.close();
});

test('grades go into the teacher’s own file, every other cell as it was', async () => {
  await goTo('grades');
  const head = 'First name,Surname,"ID number",Email address,"Quiz, week 1"';
  const people = made.students.map((_, i) => {
    const [first, last] = nameOf(i).split(' ');
    return `${first},${last},,${first?.toLowerCase()}.${i}@school.example,"${i},5"`;
  });
  const lines = [head, ...people.slice(1), 'Nobody,Here,,nobody@school.example,"1,0"'];
  await page.locator('#review-gradebook').setInputFiles({
    name: 'grades.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
  });
  await page.locator('#review-merge-column').selectOption({ label: `A new column: ${assignment.title}` });
  const said = await page.locator('#review-merged').innerText();
  expect(said).toContain('29 grades are filled in.');
  expect(said).toContain(nameOf(0));
  expect(said).toContain('Nobody Here');
  expect(await violations(page)).toEqual([]);
  const { name, bytes } = await saved(click('Save the filled file'));
  expect(name).toBe('grades-with-grades.csv');
  const rows = parse<string[]>(bytes.toString().slice(1), { skipEmptyLines: true }).data;
  const before = parse<string[]>(lines.join('\r\n')).data;
  expect(rows.map((row) => row.slice(0, 5))).toEqual(before);
  const table = await page
    .locator('.grades tbody tr')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((row) => [
          row.querySelector('a')?.textContent?.trim() ?? '',
          [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
        ]),
      ),
    );
  made.students.forEach(({ first, max }, i) => {
    const [scored] = table[nameOf(i)] ?? [];
    expect(scored, nameOf(i)).toBe(`${Math.round(first * 100) / 100} of ${max}`);
    const percent = table[nameOf(i)]?.at(-1)?.replace('.', ',');
    if (i > 0) expect(rows[i]?.[5]).toBe(percent);
  });
  expect(rows.at(-1)?.[5]).toBe('');

  const archive = unzipSync((await saved(click('Save all feedback files'))).bytes);
  expect(Object.keys(archive)).toHaveLength(30);
  for (const one of Object.values(archive)) expect(strFromU8(one)).not.toContain(ATTACK);
  const everything = JSON.parse((await saved(click('Save everything'))).bytes.toString()) as { students: unknown[] };
  expect(everything.students).toHaveLength(30);
});

test('on a phone nothing is cut off, and a backup carries a review to another device', async () => {
  const { bytes } = await saved(click('Save a backup'));
  await page.setViewportSize({ width: 390, height: 844 });
  for (const area of ['class', 'marking', 'students', 'grades', 'files']) {
    await goTo(area);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: area }).toBe(390);
  }
  await page.getByRole('button', { name: 'All reviews' }).click();
  await page.getByRole('button', { name: /^Delete/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('review-undo');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('review-kept');
  await expect.poll(() => page.locator('.kept-reviews li').count()).toBe(1);
  await page.getByRole('button', { name: /^Delete/ }).click();
  await expect.poll(() => page.locator('.kept-reviews li').count()).toBe(0);

  // Two assignments in one drop, one of them from the backup.
  const second = makeClass(
    [{ slug: 'gone', title: 'A lesson that is gone', questions: (await questionsOf(LESSON)).slice(0, 2) }],
    { ...assignment, id: 'another', title: 'Another', lessons: [{ lesson: 'gone', questions: 'full' }] },
    WORDS,
    { size: 3 },
  );
  await page
    .locator('#review-files')
    .setInputFiles([
      { name: 'backup.json', mimeType: 'application/json', buffer: bytes },
      ...second.files.map(({ path, text }) => ({ name: path, mimeType: 'text/html', buffer: Buffer.from(text) })),
    ]);
  await page.locator('#review-choose').waitFor();
  await expect.poll(() => page.locator('.kept-reviews').first().locator('li').count()).toBe(2);
  await page.getByRole('button', { name: 'Open: Another, 7b' }).first().click();
  await expect.poll(() => page.locator('says-review').innerText()).toContain('This site does not have this lesson');
  await page.getByRole('button', { name: 'All reviews' }).click();
  await page.getByRole('button', { name: `Open: ${assignment.title}, 7b` }).click();
  await goTo('marking');
  // Answers stand in another order, since they are marked without names.
  const comments = await page
    .locator('.answer textarea')
    .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  expect(comments).toContain('Name the report. 4 j');
  expect(faults).toEqual([]);
});
