import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { QUESTIONS } from '../support/questions.ts';
import { one, seen, stage } from './stage.ts';

/** The page as it stands where no script has run. */
function unscripted(name: keyof typeof QUESTIONS): void {
  stage(QUESTIONS[name]);
  delete document.documentElement.dataset.scripts;
  const element = one('says-question');
  const asleep = document.createElement('div');
  asleep.innerHTML = element.innerHTML;
  element.replaceWith(asleep);
}

test.each(Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[])(
  '%s can be read, answered and compared',
  async (name) => {
    unscripted(name);
    expect(seen('.controls')).toBe(true);
    expect(seen('.without-scripts')).toBe(true);
    for (const button of document.querySelectorAll('button')) expect(button.checkVisibility()).toBe(false);
    expect(seen('.key')).toBe(true);
    expect(one<HTMLDetailsElement>('.key').open).toBe(false);
    await userEvent.click(one('.key > summary'));
    expect(seen('.key [data-part="key"]')).toBe(true);
  },
);

test('hints open at once, and none looks locked', async () => {
  unscripted('single');
  for (const note of document.querySelectorAll('.after')) expect(note.checkVisibility()).toBe(false);
  await userEvent.click(one('.hint > summary'));
  expect(one<HTMLDetailsElement>('.hint').open).toBe(true);
});

test('Enter sends nothing and leaves the page where it is', async () => {
  unscripted('single');
  const before = location.href;
  await userEvent.click(one('[value="nobody"]'));
  await userEvent.keyboard('{Enter}');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(location.href).toBe(before);
  expect(one<HTMLInputElement>('[value="nobody"]').checked).toBe(true);
});
