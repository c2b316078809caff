import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SaysQuestion } from '../../src/questions/question-element.ts';
import { QUESTIONS } from '../support/questions.ts';
import { announced, one, question, said, seen, stage, verdicts } from './stage.ts';

const press = (...keys: string[]): Promise<void> => userEvent.keyboard(keys.join(''));
const click = (selector: string): Promise<void> => userEvent.click(one(selector));
const check = (): Promise<void> => click('[type="submit"]');
const kept = async (id: string) => (await SaysQuestion.store.load(id, ''))?.attempts;
/** Nothing may move the focus. */
const focus = (): Element | null => document.activeElement;

describe('with the mouse', () => {
  test('a choice', async () => {
    const { done } = stage(QUESTIONS.single);
    expect(seen('.key')).toBe(false);
    await click('[data-mark="nobody"]');
    await check();
    await expect.poll(said).toBe('Right. The verb is passive and leaves the speaker out.');
    expect(announced()).toBe('Right. The verb is passive and leaves the speaker out.');
    expect(verdicts()).toEqual({ nobody: 'Right' });
    expect(question().dataset.state).toBe('done');
    expect(seen('.key')).toBe(true);
    expect(one<HTMLDetailsElement>('.key').open).toBe(true);
    expect(focus()).toBe(one('[type="submit"]'));
    expect(done).toEqual([{ id: 'single', holds: ['it-is-said'] }]);
    expect(await kept('single')).toEqual([['nobody']]);
  });

  test('several choices: what was chosen is judged, the rest is only counted', async () => {
    stage(QUESTIONS.several);
    await click('[data-mark="date"]');
    await click('[data-mark="mood"]');
    await check();
    await expect.poll(verdicts).toEqual({ date: 'Right', mood: 'Not this one' });
    expect(announced()).toMatch(/^Not yet\. Two tries left\. Right so far: 1 of 2\./);
    await click('[data-mark="mood"]');
    expect(verdicts()).toEqual({ date: 'Right' });
    await click('[data-mark="photo"]');
    await check();
    await expect.poll(said).toMatch(/^Right, on your second try\./);
  });

  test('phrases: flagged ones get their tier, missed ones only in the end', async () => {
    stage(QUESTIONS.flags);
    for (const id of ['certainly', 'said', 'quoted']) await click(`[data-mark="${id}"] .flag-text`);
    await check();
    await expect.poll(verdicts).toEqual({ certainly: 'Key, found', said: 'False alarm', quoted: 'Defensible' });
    expect(announced()).toContain('Key phrases found: 1 of 2. False alarms: 1.');
    expect(said()).not.toContain('savage');
    await click('[data-part="show"]');
    await expect.poll(() => verdicts().savage).toBe('Missed');
    expect(announced()).toBe('Here is the answer. Key, found 1 of 2 Defensible 1 False alarm 1 Missed 1');
    expect(document.querySelectorAll('.key .reasons > li')).toHaveLength(5);
    expect((await SaysQuestion.store.load('flags', ''))?.shown).toBe(true);
  });

  test('bins', async () => {
    stage(QUESTIONS.bins);
    for (const [item, place] of [
      ['closed', 'verified'],
      ['cracks', 'verified'],
      ['reopen', 'unverified'],
    ])
      await click(`[data-mark="${item}/${place}"]`);
    await check();
    await expect.poll(verdicts).toEqual({ closed: 'Right', cracks: 'Defensible', reopen: 'Not yet' });
    expect(announced()).toContain('In place: 2 of 3.');
    await click('[data-mark="reopen/forecast"]');
    expect(verdicts()).toEqual({ closed: 'Right', cracks: 'Defensible' });
    await check();
    await expect.poll(said).toMatch(/^Right, on your second try\. In place: 3 of 3\./);
  });

  test('matching by lists', async () => {
    stage(QUESTIONS.match);
    for (const [item, place] of [
      ['holt', 'named'],
      ['official', 'named'],
      ['said', 'none'],
    ])
      await userEvent.selectOptions(one(`[data-item="${item}"]`), place ?? '');
    await check();
    await expect.poll(verdicts).toEqual({ holt: 'Right', official: 'Not yet', said: 'Right' });
    await userEvent.selectOptions(one('[data-item="official"]'), 'document');
    await check();
    await expect.poll(said).toMatch(/^Not yet, and that was the last try\. The answer is below\. In place: 2 of 3\./);
    expect(one('.key').textContent).toMatch(/A council official said it would close\.\s*A role without a name/);
  });

  test('a table', async () => {
    stage(QUESTIONS.grid);
    for (const [item, place] of [
      ['time', 'both'],
      ['cost', 'both'],
      ['cause', 'neither'],
    ])
      await click(`[data-item="${item}"][value="${place}"]`);
    await check();
    await expect.poll(verdicts).toEqual({ time: 'Right', cost: 'Not yet', cause: 'Right' });
    await click('[data-part="show"]');
    await expect.poll(verdicts).toEqual({ time: 'Right', cost: 'Not yet', cause: 'Right', 'cost/first': 'Answer' });
  });

  test('writing: the model comes after the text, and the text can then be revised', async () => {
    stage(QUESTIONS.rewrite);
    expect(seen('.key')).toBe(false);
    await userEvent.fill(one('textarea'), 'The toll rose.');
    await check();
    await expect.poll(() => seen('.key')).toBe(true);
    expect(said()).toMatch(/^Now compare\./);
    await click('.checks label:first-of-type');
    await userEvent.fill(one('textarea'), 'The toll rose by half.');
    expect(await kept('rewrite')).toEqual([
      { text: 'The toll rose.', checks: [] },
      { text: 'The toll rose by half.', checks: [0] },
    ]);
    expect(one<HTMLInputElement>('.checks input').checked).toBe(true);
  });
});

describe('with the keyboard alone', () => {
  test('a choice, checked with Enter, the focus staying on the option', async () => {
    stage(QUESTIONS.single);
    await press('{Tab}', ' ', '{ArrowDown}', '{Enter}');
    await expect.poll(said).toMatch(/^Right\./);
    expect(focus()).toBe(one('[value="nobody"]'));
    await press('{ArrowDown}');
    expect(one<HTMLInputElement>('[value="nobody"]').checked).toBe(true);
  });

  test('phrases', async () => {
    stage(QUESTIONS.flags);
    await press('{Tab}', ' ', '{Tab}{Tab}', ' ', '{Enter}');
    await expect.poll(said).toMatch(/^Right\./);
    expect(focus()).toBe(one('[value="savage"]'));
    await press(' ');
    expect(one<HTMLInputElement>('[value="savage"]').checked).toBe(true);
  });

  test('bins', async () => {
    stage(QUESTIONS.bins);
    await press('{Tab}', ' ', '{Tab}', ' ', '{Tab}', ' {ArrowDown}{ArrowDown}', '{Enter}');
    await expect.poll(said).toMatch(/^Right\./);
  });

  test('matching by lists', async () => {
    stage(QUESTIONS.match);
    await press('{Tab}', 'A n', '{Tab}', 'A ro', '{Tab}', 'N', '{Tab}', '{Enter}');
    await expect.poll(said).toMatch(/^Right\./);
    expect(focus()).toBe(one('[type="submit"]'));
  });

  test('a table', async () => {
    stage(QUESTIONS.grid);
    await press('{Tab}', ' {ArrowRight}{ArrowRight}', '{Tab}', ' ', '{Tab}', ' {ArrowLeft}', '{Enter}');
    await expect.poll(said).toMatch(/^Right\./);
  });

  test('writing, where Enter makes a line', async () => {
    stage(QUESTIONS.rewrite);
    await press('{Tab}', 'The toll{Enter}rose.');
    expect(one<HTMLTextAreaElement>('textarea').value).toBe('The toll\nrose.');
    await press('{Tab}{Tab}', '{Enter}');
    await expect.poll(said).toMatch(/^Now compare\./);
  });
});
