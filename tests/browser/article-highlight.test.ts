import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Annotation } from '../../src/model/annotation.ts';
import { resolveQuestion } from '../../src/questions/resolve.ts';
import { questionSchema } from '../../src/questions/schema.ts';
import { SaysQuestion } from '../../src/questions/question-element.ts';
import { setArticleHere } from '../../src/reading/article-here.ts';
import { placeArticle } from '../../src/reading/article-place.ts';
import { WORDS } from '../support/questions.ts';
import { announced, noticed, one, question, said, stage, verdicts } from './stage.ts';
import '../../src/styles/questions-more.css';

const note = (fields: Pick<Annotation, 'quote' | 'paragraph' | 'tier'>): Annotation => ({
  lens: 'language',
  device: 'charged-word',
  credit: false,
  note: 'A word that pushes.',
  ...fields,
});
const annotations = {
  savage: note({ quote: 'savage cut', paragraph: 2, tier: 'core' }),
  notice: note({ quote: 'a notice on Tuesday', paragraph: 2, tier: 'plain' }),
};
const authored = questionSchema.parse({
  kind: 'highlight',
  lens: 'language',
  prompt: 'Mark what pushes.',
  depth: 2,
  paragraphs: [2],
  passage: null,
  targets: { savage: { annotation: 'savage' }, notice: { annotation: 'notice' } },
});
const about = resolveQuestion('about', authored, annotations);
const ARTICLE = [
  'The pier is old, and a savage cut was feared.',
  'By a notice on Tuesday the council told of a savage   cut to its boats.',
  `What follows is not known. ${'Nobody spoke of it. '.repeat(8).trim()} Then it rained.`,
].join('\n\n');
const give = (text: string): void => setArticleHere(placeArticle(text, annotations, 3).paragraphs);
const shown = (): string[] => [...document.querySelectorAll('.to-mark > p')].map(({ textContent }) => textContent);
const woken = (): Promise<void> =>
  expect.poll(() => document.querySelectorAll('[data-word]').length).toBeGreaterThan(3);

async function markWords(words: string): Promise<void> {
  await userEvent.fill(one('.marker input'), words);
  await userEvent.click(one('.marker [data-lens="language"]'));
}
const rows = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('.marks > li')].map((row) => row.dataset.quote ?? '');

afterEach(() => setArticleHere(null));

test('a question about the article is asked on its phrases, and on the article once the page has it', async () => {
  stage(about);
  await woken();
  expect(shown()).toEqual(['savage cut', 'a notice on Tuesday']);
  give(ARTICLE);
  expect(shown()).toEqual(['By a notice on Tuesday the council told of a savage cut to its boats.']);
  await markWords('a savage cut');
  await userEvent.click(one('[type="submit"]'));
  await expect.poll(said).toMatch(/^Right/);
  expect(Object.values(verdicts())).toHaveLength(1);
  setArticleHere(null);
  expect(shown()).toEqual(['savage cut', 'a notice on Tuesday']);
  expect(rows()).toEqual(['a savage cut']);
});

test('an answer given on the article is there again without it, and counts the same', async () => {
  give(ARTICLE);
  stage(about);
  await woken();
  await markWords('notice on Tuesday');
  await userEvent.click(one('[type="submit"]'));
  await expect.poll(() => Object.values(verdicts())).toEqual([WORDS['q.verdict.alarm']]);
  setArticleHere(null);
  const element = question();
  element.replaceWith(element);
  await expect.poll(() => Object.values(verdicts())).toEqual([WORDS['q.verdict.alarm']]);
  expect(rows()).toEqual(['notice on Tuesday']);
  const kept = await SaysQuestion.store.load('about', about.hash);
  expect(JSON.stringify(kept)).not.toContain('council');
});

test('the same words elsewhere in the article are no hit', async () => {
  const all = resolveQuestion('about', { ...authored, paragraphs: [] }, annotations);
  give(ARTICLE);
  stage(all);
  await woken();
  // The first of the two places is in a paragraph that the annotation is not about.
  await markWords('savage cut');
  await userEvent.click(one('[type="submit"]'));
  await expect.poll(() => Object.values(verdicts())).toEqual([WORDS['q.verdict.unlisted']]);
});

test('no more than a few words of an article are marked at a time', async () => {
  const all = resolveQuestion('about', { ...authored, paragraphs: [] }, annotations);
  give(ARTICLE);
  stage(all);
  await woken();
  await markWords('Nobody spoke of it. '.repeat(8).trim());
  expect(noticed()).toBe(WORDS['q.highlight.long'].replace('{n}', '24'));
  expect(announced()).toBe(noticed());
  expect(rows()).toEqual([]);
});

test('an article without one of the phrases leaves the question with its phrases', async () => {
  stage(about);
  await woken();
  give('By a notice on Tuesday the council told of a cut.');
  expect(shown()).toEqual(['savage cut', 'a notice on Tuesday']);
});
