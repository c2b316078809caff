import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Assignment } from '../../src/classroom/assignment.ts';
import { readHandInFile } from '../../src/classroom/hand-in-file.ts';
import { readHandInLink } from '../../src/classroom/hand-in-link.ts';
import { writeLink } from '../../src/classroom/link.ts';
import type { QuestionOf } from '../../src/questions/question.ts';
import { violations } from '../support/accessible.ts';
import { questionsOf } from '../support/answer.ts';
import { anAssignment } from '../support/hand-ins.ts';
import { live, question, saved } from '../support/saved-work.ts';
import { launch, openPage, siteUrl } from '../support/site.ts';

const PHONE = { viewport: { width: 390, height: 844 }, acceptDownloads: true };
const LESSONS: Assignment['lessons'] = [
  { lesson: 'globely-news', questions: ['warm-up', 'did-anyone', 'exit-reflection'] },
  { lesson: 'library-roof', questions: ['car-park'] },
];
const TEXT = 'The word “likely”, since nobody stands behind it.';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a link as from a mail: not from a page of the site. */
async function follow(page: Page, fragment: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${siteUrl()}assignment/#${fragment}`);
}
const press = async (target: Locator, key = 'Enter'): Promise<void> => {
  await target.focus();
  await target.press(key);
};
const submit = (page: Page, id: string): Promise<void> => press(question(page, id).locator('[type="submit"]'));
const said = (page: Page, id: string): Promise<string> =>
  question(page, id).locator('[data-part="feedback"]').innerText();
const back = (page: Page): Promise<void> => press(page.getByRole('link', { name: 'Check and hand in' }).first());
const lesson = async (page: Page, nth: number): Promise<void> => {
  await press(page.locator('ol.entries a').nth(nth));
  await page.locator('#assigned').waitFor();
};
const optionOf = (choice: QuestionOf<'choice'>, right: boolean): string =>
  Object.entries(choice.options).find(([, { correct }]) => correct === right)![0];
/** Every reason of the key, as far as a reader could find it on the page. */
const reasonsOn = async (page: Page, choices: QuestionOf<'choice'>[]): Promise<string[]> => {
  const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
  return choices.flatMap(({ options }) =>
    Object.values(options)
      .map(({ why }) => why)
      .filter((why) => text.includes(why)),
  );
};

test('a student works through an assignment on a phone by keyboard, hands in, and hands in again', async () => {
  const choices = [...(await questionsOf('globely-news')), ...(await questionsOf('library-roof', 'passages'))].filter(
    (one) => one.kind === 'choice' && ['warm-up', 'did-anyone', 'car-park'].includes(one.id),
  ) as QuestionOf<'choice'>[];
  const [warmUp, , carPark] = choices;
  const { page, faults } = await openPage(browser, PHONE);
  await follow(page, writeLink(anAssignment({ lessons: LESSONS, hints: false })));

  await page.locator('#student').waitFor();
  expect(page.url()).toMatch(/\/assignment\/\?a=k3v9q2xw$/);
  await expect.poll(() => page.locator('h1:visible').innerText()).toBe('Who says that the bridge is sinking?');
  expect(await violations(page)).toEqual([]);
  await page.locator('#student').focus();
  await page.keyboard.type('Fox-12');
  await page.keyboard.press('Enter');
  await page.locator('#check').waitFor();
  await expect.poll(() => page.locator('.facts-line').innerText()).toContain('Working as fox-12.');
  await expect
    .poll(() => page.locator('.checked').innerText())
    .toMatch(/Not answered:\s+1\s+2\s+3[\s\S]+Not answered:\s+1/);

  await lesson(page, 0);
  await expect.poll(() => page.locator('says-question').count()).toBe(3);
  await expect
    .poll(() => page.locator('.item-head strong').allInnerTexts())
    .toEqual(['Question 1', 'Question 2', 'Question 3']);
  await expect
    .poll(() => page.locator('says-question .hints, says-question .key, .time-path, [data-show]').count())
    .toBe(0);
  await expect
    .poll(() => page.locator('a[href$="/key/"], a[href$="/sources/"], main a[href*="/teach/"]').count())
    .toBe(0);
  expect(await violations(page)).toEqual([]);
  const option = (id: string): Locator => question(page, 'warm-up').locator(`.controls input[value="${id}"]`);
  await press(option(optionOf(warmUp!, false)), 'Space');
  await submit(page, 'warm-up');
  await expect.poll(() => said(page, 'warm-up')).toContain('Answer kept.');
  await expect.poll(() => live(page)).toContain('Answer kept.');
  // A change of mind is free as long as nothing was judged.
  await press(option(optionOf(warmUp!, true)), 'Space');
  await expect.poll(() => said(page, 'warm-up')).toContain('You have changed your answer.');
  await submit(page, 'warm-up');
  await expect.poll(() => said(page, 'warm-up')).toContain('Answer kept.');
  await question(page, 'exit-reflection').locator('textarea').focus();
  await page.keyboard.type(TEXT);
  await expect.poll(() => page.locator('[data-answered]').innerText()).toBe('1 of 3 answered');
  await saved(page);
  await expect.poll(() => page.locator('[data-verdict]').count()).toBe(0);
  await expect.poll(() => reasonsOn(page, choices)).toEqual([]);

  await back(page);
  await page.locator('#check').waitFor();
  await expect
    .poll(() => page.locator('.checked li').first().innerText())
    .toMatch(/Not answered:\s+2[\s\S]+not pressed:\s+3\s+\(8 words\)/);
  await lesson(page, 1);
  await press(question(page, 'car-park').locator(`.controls input[value="${optionOf(carPark!, true)}"]`), 'Space');
  await submit(page, 'car-park');
  await expect.poll(() => said(page, 'car-park')).toContain('Answer kept.');
  await saved(page);
  await expect.poll(() => reasonsOn(page, choices)).toEqual([]);
  await back(page);

  const handIn = page.locator('[data-do="html"]');
  await handIn.waitFor();
  await expect.poll(() => handIn.innerText()).toBe('Hand in anyway: save the file');
  const [file] = await Promise.all([page.waitForEvent('download'), press(handIn)]);
  expect(file.suggestedFilename()).toBe('fox-12_Who-says-that-the-bridge-is-sinking_v1.html');
  const first = readHandInFile(await readFile(await file.path(), 'utf8'));
  expect(first).toMatchObject({ student: 'fox-12', number: 1 });
  expect(first.lessons.map(({ answers }) => answers.map(({ id, attempts }) => [id, attempts.length]))).toEqual([
    [
      ['warm-up', 1],
      ['did-anyone', 0],
      ['exit-reflection', 0],
    ],
    [['car-park', 1]],
  ]);
  expect(first.lessons[0]?.answers[0]?.attempts[0]?.response).toEqual([optionOf(warmUp!, true)]);
  expect(first.lessons[0]?.answers[2]?.draft).toMatchObject({ text: TEXT });
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('receipt');
  await expect.poll(() => page.locator('.receipt').innerText()).toContain('_v1.html');
  expect(await violations(page)).toEqual([]);

  await lesson(page, 0);
  await expect.poll(() => reasonsOn(page, [warmUp!])).not.toEqual([]);
  await expect.poll(() => question(page, 'warm-up').locator('.key').isVisible()).toBe(true);
  await submit(page, 'exit-reflection');
  await question(page, 'exit-reflection').locator('.model').waitFor();
  await saved(page);
  await back(page);
  await page.locator('[data-do="link"]').waitFor();
  await press(page.locator('[data-do="link"]'));
  await page.locator('#link').waitFor();
  const link = await page.locator('#link').inputValue();
  const second = readHandInLink(new URL(link).hash);
  expect(second.number).toBe(2);
  expect(second.lessons[0]?.answers.map(({ attempts }) => attempts.length)).toEqual([1, 0, 1]);
  await expect.poll(() => page.locator('.receipts li').allInnerTexts()).toEqual([expect.stringContaining('Version 1')]);

  // Another tab knows nobody yet: somebody else finds nothing of the first one's answers.
  const other = await page.context().newPage();
  await other.goto(`${siteUrl()}lessons/globely-news/?a=k3v9q2xw`);
  await other.locator('#student').waitFor();
  await expect.poll(() => other.getByRole('button', { name: 'Continue as fox-12' }).count()).toBe(1);
  await other.locator('#student').fill('owl-7');
  await other.keyboard.press('Enter');
  await other.locator('#check').waitFor();
  await expect.poll(() => other.locator('main').innerText()).not.toMatch(/fox-12|_v1/);
  await expect.poll(() => other.locator('ol.entries').innerText()).toMatch(/0 of 3 answered[\s\S]+0 of 1 answered/);
  await lesson(other, 0);
  await expect.poll(() => question(other, 'exit-reflection').locator('textarea').inputValue()).toBe('');
  await other.close();

  await press(page.locator('section [data-do="clear"]'));
  await press(page.locator('[data-do="clear-now"]'));
  await page.locator('#student').waitFor();
  await expect.poll(() => page.locator('main').innerText()).not.toContain('fox-12 ');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('with reasons at once there are no more tries than assigned, and a short path asks what it asks', async () => {
  const { page, faults } = await openPage(browser, PHONE);
  const lessons: Assignment['lessons'] = [{ lesson: 'globely-news', questions: 'short' }];
  await follow(
    page,
    writeLink(anAssignment({ id: 'once', lessons, feedback: 'at-once', attempts: 1, confidence: false })),
  );
  await page.locator('[data-do="continue"]').click();
  await page.locator('#check').waitFor();
  await lesson(page, 0);
  const all = await questionsOf('globely-news');
  await expect.poll(() => page.locator('says-question').count()).toBe(all.filter(({ short }) => short).length);
  await expect.poll(() => page.locator('.sure').count()).toBe(0);
  const choice = all.find((one): one is QuestionOf<'choice'> => one.kind === 'choice' && one.short && !one.several)!;
  const item = question(page, choice.id);
  await expect.poll(() => item.locator('[data-part="tries"]').innerText()).toBe('One try.');
  await expect.poll(() => item.locator('.hint[data-after]').count()).toBe(0);
  await item.locator(`.controls input[value="${optionOf(choice, false)}"]`).check();
  await item.locator('[type="submit"]').click();
  await expect.poll(() => said(page, choice.id)).toContain('that was the last try');
  await expect.poll(() => item.locator('.key').isVisible()).toBe(true);
  await page.goto(`${siteUrl()}lessons/globely-news/?a=of-another-device`);
  await page.locator('#assigned').waitFor();
  await expect.poll(() => page.locator('#assigned').innerText()).toBe('This device does not have that assignment');
  await expect.poll(() => page.locator('says-question').count()).toBe(all.length);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a link that cannot be read says why, and leads to the lessons that it names', async () => {
  const { page, faults } = await openPage(browser, PHONE);
  const whole = writeLink(anAssignment({ lessons: LESSONS }));
  const changed = whole.replace(/.{9}$/, (end) => [...end].reverse().join(''));
  const cases: [string, string, number][] = [
    [whole.slice(0, -30), 'lost or changed', 2],
    [changed, 'lost or changed', 2],
    ['globely-news+library-roof.1.', 'end of the link is missing', 2],
    ['globely-news', 'names the lessons', 1],
    [whole.replace('.1.', '.0.'), 'older version', 2],
    [whole.replace('.1.', '.2.'), 'newer version', 2],
    ['no-such-lesson.9.abc', 'newer version', 0],
    ['What.is.this', 'not written as our links are', 0],
  ];
  for (const [fragment, sentence, lessons] of cases) {
    await follow(page, fragment);
    await page.locator('#still').waitFor();
    await expect.poll(() => page.locator('.page-head:visible').innerText(), { message: fragment }).toContain(sentence);
    await expect.poll(() => page.locator('main .plain-links a').count(), { message: fragment }).toBe(lessons);
  }
  expect(await violations(page)).toEqual([]);
  await page.goto(`${siteUrl()}assignment/?a=nowhere`);
  await expect.poll(() => page.locator('h1:visible').innerText()).toBe('This device does not have that assignment');
  await follow(page, writeLink(anAssignment({ lessons: [{ lesson: 'gone', questions: 'full' }, ...LESSONS] })));
  await page.locator('[data-do="continue"]').click();
  await page.locator('#check').waitFor();
  await expect.poll(() => page.locator('ol.entries li').first().innerText()).toContain('This site has no such lesson.');
  await page.goto(`${siteUrl()}assignment/`);
  await page.locator('#here').waitFor();
  await expect.poll(() => page.locator('.entries').innerText()).toContain('Who says that the bridge is sinking?');
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});
