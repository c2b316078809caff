import type { Locator, Page } from 'playwright-core';
import type { Question } from '../../src/questions/question.ts';
import { siteUrl } from './site.ts';

/** A lesson's questions as its page's scripts get them. */
export async function questionsOf(lesson: string): Promise<Question[]> {
  const response = await fetch(`${siteUrl()}lessons/${lesson}/lesson.json`);
  return ((await response.json()) as { questions: Question[] }).questions;
}

export const TEXT = 'In Moscow’s account the drones were stopped; the text shows nothing that would settle it.';

/** The question's element. */
export const itemOf = (page: Page, question: Question): Locator =>
  page.locator(`says-question[data-question="${question.id}"]`);

/** Whether a control, known by its value and by the item it belongs to, is chosen in a right answer. */
export function wanted(question: Question, value: string, item?: string): boolean {
  switch (question.kind) {
    case 'choice':
      return question.options[value]?.correct === true;
    case 'phrases':
      return question.phrases[value]?.tier === 'core';
    case 'sort':
      return item !== undefined && question.items[item]?.place === value;
    default:
      return false;
  }
}

/** Answers a question as its key has it, with the pointer: a mouse, or a finger where the page has touch. */
export async function answerByPointer(page: Page, question: Question, touch = false): Promise<void> {
  const item = itemOf(page, question);
  const press = (target: Locator): Promise<void> => (touch ? target.tap() : target.click());
  for (const input of await item.locator('.controls :is(input[type="radio"], input[type="checkbox"])').all()) {
    const [value, of] = [await input.getAttribute('value'), await input.getAttribute('data-item')];
    if (wanted(question, value ?? '', of ?? undefined)) await press(input);
  }
  for (const select of await item.locator('.controls select').all()) {
    const of = (await select.getAttribute('data-item')) ?? '';
    const values = await select
      .locator('option')
      .evaluateAll((options) => options.map((o) => (o as HTMLOptionElement).value));
    await select.selectOption(values.find((value) => wanted(question, value, of)) ?? '');
  }
  for (const area of await item.locator('.controls textarea').all()) await area.fill(TEXT);
  await press(item.locator('[type="submit"]'));
}
