import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SaysQuestion } from '../../src/questions/question-element.ts';
import { QUESTIONS } from '../support/questions.ts';
import { announced, noticed, one, question, said, stage, verdicts } from './stage.ts';

const click = (selector: string): Promise<void> => userEvent.click(one(selector));

test('nothing is fetched before a question is touched, and then once for the page', async () => {
  const { respond } = stage(QUESTIONS.single, QUESTIONS.several);
  expect(respond).not.toHaveBeenCalled();
  await click('#q-single [data-mark="nobody"]');
  await click('#q-single [type="submit"]');
  await click('#q-several [data-mark="date"]');
  await click('#q-several [type="submit"]');
  await expect.poll(() => one('#q-several [data-part="feedback"]').textContent).toContain('Not yet.');
  expect(respond).toHaveBeenCalledTimes(1);
});

test('a failed request loses nothing, says so, and is tried again', async () => {
  const { respond } = stage(QUESTIONS.rewrite);
  respond.mockImplementation(() => Promise.reject(new Error('offline')));
  await userEvent.fill(one('textarea'), 'The toll rose.');
  await click('[type="submit"]');
  await expect.poll(noticed).toMatch(/^The answers could not be fetched\. Yours is still here/);
  expect(announced()).toBe(noticed());
  expect(one<HTMLTextAreaElement>('textarea').value).toBe('The toll rose.');
  respond.mockImplementation(() => Promise.resolve(new Response('gone', { status: 404 })));
  await click('[type="submit"]');
  await expect.poll(() => respond.mock.calls.length).toBeGreaterThan(1);
  expect(said()).toBe('');
  respond.mockImplementation(() => Promise.resolve(new Response(JSON.stringify({ questions: [QUESTIONS.rewrite] }))));
  await click('[type="submit"]');
  await expect.poll(said).toMatch(/^Now compare\./);
  expect(noticed()).toBe('');
});

test('a question that was edited meanwhile is not judged by the new key', async () => {
  const { respond } = stage(QUESTIONS.single);
  respond.mockImplementation(() =>
    Promise.resolve(new Response(JSON.stringify({ questions: [{ ...QUESTIONS.single, hash: 'another' }] }))),
  );
  await click('[data-mark="nobody"]');
  await click('[type="submit"]');
  await expect.poll(noticed).toMatch(/^This question was changed after you opened the page\./);
  expect(verdicts()).toEqual({});
});

test('two quick clicks are one try', async () => {
  const { respond } = stage(QUESTIONS.single);
  let release: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (release = resolve));
  respond.mockImplementation(async () => {
    await waiting;
    return new Response(JSON.stringify({ questions: [QUESTIONS.single] }));
  });
  await click('[data-mark="council"]');
  await userEvent.dblClick(one('[type="submit"]'));
  release();
  await expect.poll(said).toContain('Two tries left.');
  expect((await SaysQuestion.store.load('single', ''))?.attempts).toEqual([['council']]);
});

test('an answer kept from an earlier visit comes back, without being announced', async () => {
  const { done } = stage(QUESTIONS.several);
  await SaysQuestion.store.save(
    'several',
    { attempts: [['mood']], hints: 0, shown: true, confidence: 60 },
    { hash: '', asked: '', said: '' },
  );
  const element = question();
  const parent = element.parentElement;
  element.remove();
  parent?.append(element);
  await expect.poll(said).toMatch(/^Here is the answer\./);
  expect(verdicts()).toEqual({ mood: 'Not this one', date: 'Answer', photo: 'Answer' });
  expect(announced()).toBe('');
  expect(done).toHaveLength(1);
});

test('a draft comes back too', async () => {
  stage(QUESTIONS.match);
  await userEvent.selectOptions(one('[data-item="holt"]'), 'named');
  const element = question();
  const parent = element.parentElement;
  element.remove();
  element
    .querySelector('select')
    ?.querySelectorAll('option')
    .forEach((option) => (option.selected = false));
  parent?.append(element);
  await expect.poll(() => one<HTMLSelectElement>('[data-item="holt"]').value).toBe('named');
});

test('an element taken off the page listens no more', async () => {
  stage(QUESTIONS.single);
  const element = question();
  element.remove();
  element.querySelector<HTMLElement>('[data-mark="nobody"]')?.click();
  await Promise.resolve();
  expect(await SaysQuestion.store.load('single', '')).toBeUndefined();
});
