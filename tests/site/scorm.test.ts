import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readHandInFile } from '../../src/classroom/hand-in-file.ts';
import { idOf } from '../../src/packages/scorm/interactions.ts';
import { standingOf } from '../../src/packages/scorm/score.ts';
import { unpack } from '../../src/packages/scorm/suspend.ts';
import type { Question } from '../../src/questions/question.ts';
import { violations } from '../support/accessible.ts';
import { answerByPointer, itemOf, TEXT } from '../support/answer.ts';
import { Course, packed } from '../support/platform.ts';
import { responses } from '../support/scorm.ts';
import { launch } from '../support/site.ts';

let browser: Browser;
let lesson: Awaited<ReturnType<typeof packed>>;
let long: Awaited<ReturnType<typeof packed>>;
const open: Course[] = [];
beforeAll(async () => {
  [browser, lesson, long] = await Promise.all([launch(), packed('eastwest', 'short'), packed('eastwest', 'full')]);
});
afterEach(async () => {
  for (const course of open.splice(0)) {
    expect(course.faults).toEqual([]);
    await course.page.context().close();
  }
});
afterAll(() => browser.close());

async function course(files = lesson.files): Promise<Course> {
  const one = await Course.open(browser, files);
  open.push(one);
  return one;
}

/** A frame has what is used of a page. */
const asPage = (sco: Frame): Page => sco as unknown as Page;
const kind = (wanted: Question['kind'], of = lesson): Question =>
  of.lesson.questions.find((question) => question.kind === wanted)!;
const area = (sco: Frame, question: Question) => itemOf(asPage(sco), question).locator('textarea').first();
/** Does something until the platform has been given all there is. */
const sent = (sco: Frame): Promise<void> =>
  sco
    .getByText(/^Sent to the platform at/)
    .first()
    .waitFor({ state: 'attached' });
const notice = (sco: Frame, text: string | RegExp) => sco.locator('.work-slip:not([hidden])').filter({ hasText: text });

describe('a lesson on a learning platform', () => {
  test('is begun, left in the middle, taken up, finished and looked at, with nothing on the device', async () => {
    const one = await course();
    const { questions } = lesson.lesson;
    const scored = kind('choice');
    const written = kind('write');
    let sco = await one.visit();
    await expect.poll(() => sco.locator('says-question').count()).toBe(questions.length);
    await answerByPointer(asPage(sco), scored);
    await sent(sco);
    await area(sco, written).fill('Begun, and not');
    await one.leave();
    const left = await one.platform();
    expect(left.finished).toBe(1);
    expect(left.kept['cmi.core.lesson_status']).toBe('incomplete');
    expect(left.kept['cmi.core.exit']).toBe('suspend');

    sco = await one.visit();
    await notice(sco, `1 of ${questions.length} answered`).waitFor();
    await expect.poll(() => area(sco, written).inputValue()).toBe('Begun, and not');
    await itemOf(asPage(sco), scored).locator('details.key').waitFor({ state: 'visible' });
    for (const question of questions) if (question !== scored) await answerByPointer(asPage(sco), question);
    await sent(sco);
    await sco.locator('[data-do="finish"]').click();
    await sco.getByText('Finished, and sent').waitFor();
    // In a frame, too, the outline tells which step is being read.
    const steps = await sco.locator('.outline-side .steps a').count();
    await sco.locator('.outline-side').getByText(`Step ${steps} of ${steps}`).waitFor();
    expect(await violations(sco)).toEqual([]);

    const { kept, finished } = await one.platform();
    expect(finished).toBe(2);
    expect(kept['cmi.core.lesson_status']).toBe('completed');
    const state = unpack(questions, kept['cmi.suspend_data']!);
    const standing = standingOf(questions, state);
    expect(standing).toMatchObject({ answered: questions.length, percent: 100 });
    expect(kept['cmi.core.score.raw']).toBe('100');
    const given = responses(new Map(Object.entries(kept)));
    expect(given.get(idOf(written.id, questions.indexOf(written) + 1))).toBe(TEXT);
    expect(await one.breaches()).toEqual([]);

    await one.set({ mode: 'review' });
    sco = await one.visit();
    await notice(sco, 'looking at work that was done').waitFor();
    await expect.poll(() => area(sco, written).inputValue()).toBe(TEXT);
    await expect
      .poll(() => sco.locator('says-question :is(input, textarea, select, [type="submit"]):enabled').count())
      .toBe(0);
    await expect.poll(() => sco.locator('[data-do="finish"]').isVisible()).toBe(false);
    await one.leave();
    await one.set({ mode: 'browse', kept: {} });
    sco = await one.visit();
    await notice(sco, 'as a preview').waitFor();
    await answerByPointer(asPage(sco), scored);
    await itemOf(asPage(sco), scored).locator('details.key').waitFor({ state: 'visible' });
    await one.leave();
    await expect.poll(async () => (await one.platform()).visits.slice(-2)).toEqual([[], []]);

    const stored = await one.page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      document.cookie,
      (await Array.fromAsync((await navigator.storage.getDirectory()).values())).length,
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(stored).toEqual([0, 0, 0, '', 0, 0, 0]);
  }, 180_000);

  test('says what a platform does not keep, keeps it in sight, and sends it once it is taken', async () => {
    const one = await course();
    const written = kind('write');
    const number = lesson.lesson.questions.indexOf(written) + 1;
    const sco = await one.visit();
    await one.set({ refuse: 'student_response' });
    await answerByPointer(asPage(sco), written);
    await notice(sco, new RegExp(`did not take your answers to these questions: ${number}\\.`)).waitFor();
    await expect.poll(() => area(sco, written).inputValue()).toBe(TEXT);
    expect(await violations(sco, { within: '.work-slips:not([hidden])' })).toEqual([]);

    await one.set({ refuse: 'suspend_data|score' });
    await answerByPointer(asPage(sco), kind('choice'));
    await notice(sco, 'without your latest answers').waitFor();

    await one.set({ refuse: null, down: true });
    await sco.locator('[data-slip="unkept"] [data-do="retry"]').click();
    await notice(sco, 'The platform said: “The connection is lost”').waitFor();
    await sco.locator('[data-do="finish"]').click();
    await expect.poll(() => sco.getByText('Finished, and sent').count()).toBe(0);
    const waiting = one.page.waitForEvent('download');
    await sco.locator('[data-slip="failed"] [data-do="file"]').click();
    const handIn = readHandInFile(readFileSync(await (await waiting).path(), 'utf8'));
    expect(handIn.student).toBe('Fox, Ada');
    expect(handIn.lessons[0]?.answers.find(({ id }) => id === written.id)?.said).toEqual([TEXT]);

    await one.set({ down: false });
    await sco.locator('[data-slip="failed"] [data-do="retry"]').click();
    await sent(sco);
    await expect.poll(() => sco.locator('.work-slip:not([hidden])').count()).toBe(0);
    await expect.poll(async () => (await one.platform()).kept['cmi.core.lesson_status']).toBe('completed');
  });

  test('waits for a platform that is late or slow, says when there is none, and reads what was damaged to nobody', async () => {
    const one = await course();
    const written = kind('write');
    await one.set({ absent: true, delay: 1600, kept: {} });
    let sco = await one.visit();
    await notice(sco, 'No learning platform was found').waitFor();
    await area(sco, written).fill('Typed before there was a platform');
    await one.page.evaluate(() => {
      const { lms, visit } = window as unknown as { lms: { absent: boolean }; visit: () => void };
      const frame = document.querySelector('iframe')!;
      const { src } = frame;
      lms.absent = false;
      // The platform comes; the page stays as it is.
      Object.defineProperty(frame, 'src', { configurable: true, set: () => undefined, get: () => src });
      visit();
      delete (frame as Partial<HTMLIFrameElement>).src;
    });
    await notice(sco, 'takes 2 seconds to answer').waitFor();
    await expect.poll(() => area(sco, written).inputValue()).toBe('Typed before there was a platform');
    await one.leave();

    await one.set({ delay: 0, kept: { 'cmi.suspend_data': 'sw.1.broken' } });
    sco = await one.visit();
    await notice(sco, 'cannot be read').waitFor();
    await area(sco, written).fill('Typed on top of it');
    await one.leave();
    await expect.poll(async () => (await one.platform()).kept['cmi.suspend_data']).toBe('sw.1.broken');

    await one.set({ mode: 'review', kept: { 'cmi.suspend_data': 'sw.1.broken' } });
    sco = await one.visit();
    await notice(sco, 'the answers are missing here').waitFor();
  });

  test('tells which long answers will not be shown again, and later where they were', async () => {
    const one = await course(long.files);
    const written = long.lesson.questions.filter(({ kind }) => kind === 'write').slice(0, 2);
    let sco = await one.visit();
    // Text that no packing makes short.
    let seed = 7;
    const letter = (): string => String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 26));
    const text = (): string =>
      Array.from({ length: 2600 }, letter)
        .join('')
        .replace(/(.{7})/g, '$1 ');
    const texts = [text(), text()];
    for (const [i, question] of written.entries()) {
      await area(sco, question).fill(texts[i]!);
      await itemOf(asPage(sco), question).locator('[type="submit"]').click();
    }
    await notice(sco, 'no room to show them again').waitFor();
    await one.leave();
    const given = responses(new Map(Object.entries((await one.platform()).kept)));
    expect([...given.values()]).toEqual(expect.arrayContaining([expect.stringContaining(texts[0]!.slice(0, 250))]));
    sco = await one.visit();
    await sco.getByText('You wrote an answer here on an earlier visit').first().waitFor();
    await one.leave();
    const later = responses(new Map(Object.entries((await one.platform()).kept)));
    expect(later).toEqual(given);
    expect(await one.breaches()).toEqual([]);
  });
});
