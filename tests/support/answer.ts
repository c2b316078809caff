import type { Locator, Page } from 'playwright-core';
import type { Target } from '../../src/questions/highlight/schema.ts';
import type { Question, QuestionOf } from '../../src/questions/question.ts';
import { siteUrl } from './site.ts';

/** The questions of a lesson, or of a practice text, as its page's scripts get them. */
export async function questionsOf(slug: string, folder = 'lessons'): Promise<Question[]> {
  const response = await fetch(`${siteUrl()}${folder}/${slug}/lesson.json`);
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
    case 'chain':
      return item !== undefined && (question.nodes[item]?.from ?? 'origin') === value;
    case 'log':
      return value === question.model.chosen || value === question.model.changed;
    default:
      return false;
  }
}

/** The ids of an order's items as they belong. */
export const rightOrder = ({ items }: QuestionOf<'order'>): string[] =>
  Object.entries(items)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([id]) => id);

/** What is to be marked. */
export const toMark = ({ targets }: QuestionOf<'highlight'>): Target[] =>
  Object.values(targets).filter(({ tier }) => tier === 'core');

type Press = (target: Locator) => Promise<void>;

async function putInOrder(item: Locator, question: QuestionOf<'order'>, press: Press): Promise<void> {
  const now = (): Promise<string[]> =>
    item.locator('.rank > li').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.item ?? ''));
  for (const [place, id] of rightOrder(question).entries())
    while ((await now()).indexOf(id) > place) await press(item.locator(`[data-item="${id}"] [data-move="up"]`));
}

async function markWords(item: Locator, question: QuestionOf<'highlight'>, press: Press): Promise<void> {
  for (const { start, end, lenses } of toMark(question)) {
    const [first, last] = [
      item.locator(`[data-word][data-start="${start}"]`),
      item.locator(`[data-word][data-end="${end}"]`),
    ];
    await press(first);
    if ((await first.getAttribute('data-end')) !== String(end)) await press(last);
    await press(item.locator(`.marker .row [data-lens="${lenses[0]}"]`));
  }
}

/** Answers a question as its key has it, with the pointer: a mouse, or a finger where the page has touch. */
export async function answerByPointer(page: Page, question: Question, touch = false): Promise<void> {
  const item = itemOf(page, question);
  const press = (target: Locator): Promise<void> => (touch ? target.tap() : target.click());
  await item.scrollIntoViewIfNeeded();
  if (question.kind === 'order') await putInOrder(item, question, press);
  if (question.kind === 'highlight') await markWords(item, question, press);
  for (const input of await item.locator('.controls :is(input[type="radio"], input[type="checkbox"])').all()) {
    const [value, of] = [await input.getAttribute('value'), await input.getAttribute('data-item')];
    if (wanted(question, value ?? '', of ?? undefined)) await press(input);
  }
  for (const select of await item.locator('.controls select:visible').all()) {
    const of = (await select.getAttribute('data-item')) ?? '';
    const values = await select
      .locator('option')
      .evaluateAll((options) => options.map((o) => (o as HTMLOptionElement).value));
    await select.selectOption(values.find((value) => wanted(question, value, of)) ?? '');
  }
  for (const area of await item.locator('.controls textarea').all()) await area.fill(TEXT);
  await press(item.locator('[type="submit"]'));
}
