import { expect, test } from 'vitest';
import { checkFolder } from '../../src/checks/read-book.ts';
import { edited, goodBook, inMemory, type Edit } from '../support/fixture-book.ts';

const lesson = 'lessons/harbour-bridge';
const ARTICLE = [
  'A notice on Tuesday closed the crumbling bridge to all who had meant to cross it.',
  'Some\nexperts  fear that the worst is to come. The council “declined to comment”.',
].join('\n\n');

/** What the check says of the good book with an article beside its lesson, after some changes. */
const problems = (article: string, ...edits: Edit[]): string[] =>
  checkFolder(inMemory(edited(goodBook(), [[`${lesson}/article.txt`, article], ...edits]))).problems.map(
    ({ file, place, message }) => `${file.replace(`content/${lesson}/`, '')} ${place}: ${message}`,
  );

test('quotations that stand in their paragraphs are no problem, whatever stands before the article', () => {
  expect(problems(ARTICLE)).toEqual([]);
  expect(problems(`A headline\n\n${ARTICLE}`)).toEqual([]);
});

test('a quotation is compared word for word', () => {
  expect(problems(ARTICLE.replace('declined to comment', 'would not comment'))).toEqual([
    `annotations.yaml line 19, declined › quote: These words are not in content/${lesson}/article.txt. Copy them from it exactly.`,
  ]);
});

test('a quotation in another paragraph is told with the right number', () => {
  const moved = ARTICLE.replace('the crumbling', 'the')
    .replace('the worst', 'the crumbling worst')
    .concat('\n\nWhat follows is not known.');
  const [first, ...others] = problems(moved);
  expect(others).toEqual([]);
  expect(first).toContain('annotations.yaml line 5, crumbling › paragraph: These words are not in paragraph 1');
  expect(first).toContain('they stand in its paragraph 2. Correct the number.');
});

test('another text, and one that cannot be read, are told of once', () => {
  expect(problems('Something else altogether.')).toEqual([
    'article.txt line 1: None of the lesson’s quotations is in this text, so it seems to be another one. Replace or remove it.',
  ]);
  expect(problems('It\uFFFDs')).toEqual([
    'article.txt line 1: Some letters of this file cannot be read. Save it as plain text in UTF-8.',
  ]);
});

test('the text is no part of the book', () => {
  const { book } = checkFolder(inMemory(edited(goodBook(), [[`${lesson}/article.txt`, ARTICLE]])));
  expect(JSON.stringify(book)).not.toContain('all who had meant to cross');
});
