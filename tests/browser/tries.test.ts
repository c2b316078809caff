import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SaysQuestion } from '../../src/questions/question-element.ts';
import { QUESTIONS } from '../support/questions.ts';
import { announced, noticed, one, question, said, seen, stage, verdicts } from './stage.ts';

const click = (selector: string): Promise<void> => userEvent.click(one(selector));
/** Clicks what says that it is not to be used now. */
const clickAnyway = (selector: string): Promise<void> => userEvent.click(one(selector), { force: true });
const tries = (): string => one('[data-part="tries"]').textContent.trim();
async function attempt(option: string): Promise<void> {
  const before = (await SaysQuestion.store.load('single', ''))?.attempts.length ?? 0;
  await click(`[data-mark="${option}"]`);
  await click('[type="submit"]');
  await expect.poll(async () => (await SaysQuestion.store.load('single', ''))?.attempts.length).toBe(before + 1);
}

test('three tries, each with its reason, then the answer', async () => {
  const { done } = stage(QUESTIONS.single);
  expect(tries()).toBe('Three tries.');
  await attempt('engineer');
  expect(tries()).toBe('Two tries left.');
  expect(said()).toContain('She is named in the next sentence');
  expect(said()).not.toContain('The verb is passive');
  expect(seen('.key')).toBe(false);
  await attempt('council');
  expect(tries()).toBe('One try left.');
  expect(verdicts()).toEqual({ engineer: 'Tried', council: 'Tried' });
  expect(done).toEqual([]);
  await attempt('reporter');
  expect(tries()).toBe('Done.');
  expect(said()).toMatch(/^Not yet, and that was the last try\./);
  expect(verdicts()).toEqual({ engineer: 'Tried', council: 'Tried', reporter: 'Tried', nobody: 'Answer' });
  expect(one('.key').textContent).toContain('The verb is passive');
  expect(done).toHaveLength(1);
});

test('hints open one after the other, are counted, and say when they open', async () => {
  stage(QUESTIONS.single);
  const hint = (n: number): HTMLDetailsElement => one(`li:nth-child(${n}) > .hint`);
  const open = (n: number): Promise<void> => userEvent.click(one(`li:nth-child(${n}) > .hint > summary`));
  await open(1);
  expect(hint(1).open).toBe(false);
  expect(announced()).toBe('This hint opens after a first try.');
  await attempt('engineer');
  expect(announced()).toContain('Now open, if you want it: Where to look');
  await open(2);
  expect(hint(2).open).toBe(false);
  await open(1);
  expect(hint(1).open).toBe(true);
  expect(hint(1).textContent).toContain('Read the first four words');
  await attempt('council');
  await open(2);
  expect(hint(2).open).toBe(true);
  await expect.poll(async () => (await SaysQuestion.store.load('single', ''))?.hints).toBe(2);
});

test('the answer can be seen after a first try, which is kept as help', async () => {
  stage(QUESTIONS.single);
  await clickAnyway('[data-part="show"]');
  expect(noticed()).toBe('You can see the answer after a first try.');
  expect(question().dataset.state).toBeUndefined();
  await attempt('engineer');
  await click('[data-part="show"]');
  await expect.poll(said).toMatch(/^Here is the answer\./);
  expect(document.activeElement).toBe(one('[data-part="show"]'));
  expect(await SaysQuestion.store.load('single', '')).toMatchObject({ attempts: [['engineer']], shown: true });
});

test('confidence is kept as stated with the first try', async () => {
  stage(QUESTIONS.single);
  await click('.sure label:nth-child(3)');
  await attempt('engineer');
  await clickAnyway('.sure label:nth-child(4)');
  expect(one<HTMLInputElement>('.sure [value="80"]').checked).toBe(true);
  expect((await SaysQuestion.store.load('single', ''))?.confidence).toBe(80);
});

test('an empty answer and one tried before are refused and cost no try', async () => {
  stage(QUESTIONS.single);
  await click('[type="submit"]');
  await expect.poll(noticed).toBe('Nothing is chosen yet. Choose an answer, then check; a guess is fine.');
  expect(announced()).toBe(noticed());
  expect(document.activeElement).toBe(one('[type="submit"]'));
  await attempt('engineer');
  expect(noticed()).toBe('');
  await click('[type="submit"]');
  await expect.poll(noticed).toBe('You have tried that already. Change something, then check again.');
  expect(tries()).toBe('Two tries left.');
});

test.each([
  ['flags', 'Nothing is flagged yet.'],
  ['bins', 'Some are still without a place.'],
  ['match', 'Some are still without a place.'],
  ['rewrite', 'Nothing is written yet.'],
] as const)('%s says what is missing', async (name, sentence) => {
  stage(QUESTIONS[name]);
  await click('[type="submit"]');
  await expect.poll(noticed).toContain(sentence);
});

test('the same sentence is announced anew each time', async () => {
  stage(QUESTIONS.single);
  const changes: string[] = [];
  new MutationObserver(() => changes.push(announced())).observe(one('#live'), {
    childList: true,
    subtree: true,
    characterData: true,
  });
  await click('[type="submit"]');
  await expect.poll(() => changes.length).toBe(1);
  await click('[type="submit"]');
  await expect.poll(() => changes.length).toBe(2);
  expect(changes[1]).toBe(changes[0]);
});
