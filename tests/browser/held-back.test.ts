import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { judgeUnder } from '../../src/classroom/student/judge.ts';
import type { Rules } from '../../src/questions/ladder.ts';
import { SaysQuestion } from '../../src/questions/question-element.ts';
import { QUESTIONS, WORDS } from '../support/questions.ts';
import { announced, one, said, seen, stage, verdicts } from './stage.ts';

const plain = SaysQuestion.judge;
afterEach(() => {
  SaysQuestion.judge = plain;
});
const under = (rules: Rules): void => {
  SaysQuestion.judge = async () => judgeUnder(rules, WORDS, await plain());
};
const attempts = async (id: string): Promise<unknown> => (await SaysQuestion.store.load(id, ''))?.attempts;
const submit = (): Promise<void> => userEvent.click(one('[type="submit"]'));

test('held back, an answer is kept without a verdict, and what stands is the one attempt', async () => {
  under({ attempts: 2, feedback: 'held' });
  const { done } = stage(QUESTIONS.single);
  await userEvent.click(one('.sure input[value="80"]'));
  await userEvent.click(one('[data-mark="nobody"]'));
  await submit();
  await expect.poll(() => attempts('single')).toEqual([['nobody']]);
  expect(said()).toBe(`${WORDS['assignment.view.kept']} ${WORDS['assignment.view.kept.text']}`);
  expect(announced()).toContain(WORDS['assignment.view.kept']);
  await userEvent.click(one('[data-mark="council"]'));
  await userEvent.click(one('.sure input[value="40"]'));
  await submit();
  await expect.poll(() => attempts('single')).toEqual([['council']]);
  await userEvent.click(one('[data-mark="nobody"]'));
  await submit();
  await expect.poll(() => attempts('single')).toEqual([['nobody']]);
  expect((await SaysQuestion.store.load('single', ''))?.confidence).toBe(40);
  expect(verdicts()).toEqual({});
  expect(seen('.key')).toBe(false);
  expect(done).toEqual([]);
});

test('a written answer that is held back shows no model, and can be changed', async () => {
  under({ attempts: null, feedback: 'held' });
  const { done } = stage(QUESTIONS.rewrite);
  await userEvent.fill(one('textarea'), 'The toll rose.');
  await submit();
  await expect.poll(() => attempts('rewrite')).toEqual([{ text: 'The toll rose.', checks: [] }]);
  await userEvent.fill(one('textarea'), 'The toll rose by half.');
  await submit();
  await expect.poll(() => attempts('rewrite')).toEqual([{ text: 'The toll rose by half.', checks: [] }]);
  expect(seen('.key')).toBe(false);
  expect(done).toEqual([]);
});

test('once handed in, an answer shows its reasons and is the last', async () => {
  under({ attempts: 3, feedback: 'closed' });
  const { done } = stage(QUESTIONS.single);
  await userEvent.click(one('[data-mark="council"]'));
  await submit();
  await expect.poll(() => done).toHaveLength(1);
  expect(verdicts()).toEqual({ council: 'Tried', nobody: 'Answer' });
  expect(seen('.key')).toBe(true);
});
