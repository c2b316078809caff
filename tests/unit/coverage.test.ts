import { expect, test } from 'vitest';
import { coverage } from '../../src/checks/coverage.ts';
import { gradeLevel } from '../../src/checks/grade-level.ts';
import { checkFolder } from '../../src/checks/read-book.ts';
import { goodBook, inMemory } from '../support/fixture-book.ts';

/** The cells of a table's row by the names of its columns. */
function row(text: string, table: string, name: string): string[] {
  const lines = (text.split('\n\n').find((block) => block.startsWith(table)) ?? '').split('\n');
  const line = lines.find((candidate) => candidate.trimStart().startsWith(`${name}  `)) ?? '';
  return line
    .trim()
    .split(/\s{2,}/)
    .slice(1);
}

test('counts what the lessons of a book cover', () => {
  const { book } = checkFolder(inMemory(goodBook()));
  const text = coverage(book);
  const [lesson] = book.lessons;
  expect(row(text, 'Questions', 'all')).toEqual(['13']);
  expect(row(text, 'Questions', 'kind: choice')).toEqual([
    String(lesson?.questions.filter(({ kind }) => kind === 'choice').length),
  ]);
  expect(row(text, 'Claims', 'all')).toEqual(['2']);
  expect(row(text, 'Claims', 'status without a reference')).toEqual(['0']);
  expect(row(text, 'Neutrality', 'annotations per 100 words')).toEqual([
    ((100 * 3) / (lesson?.article.words ?? 0)).toFixed(1),
  ]);
  expect(row(text, 'Neutrality', 'banned words in our voice')).toEqual(['0']);
});

test('tells a sound share, and where and how long keys are', () => {
  const { book } = checkFolder(inMemory(goodBook()));
  const option = (text: string, correct = false) => ({ text, correct, why: '' });
  const choices = book.lessons[0]!.questions.filter((question) => question.kind === 'choice' && !question.several);
  for (const question of choices)
    if (question.kind === 'choice') question.options = { a: option('four'), b: option('eleven here', true) };
  const text = coverage(book);
  const n = choices.length;
  expect(n).toBeGreaterThan(1);
  expect(row(text, 'Quality', 'places of the key')).toEqual([`${n}× 2.`]);
  expect(row(text, 'Quality', 'key is the longest option')).toEqual([`${n} of ${n}`]);
  expect(row(text, 'Quality', 'mean characters, key / others')).toEqual(['11 / 4']);
  expect(row(text, 'Quality', 'sound share (of core and plain)')[0]).toMatch(/^\d+ %$/);
});

test('grades a text by the formula of Flesch and Kincaid', () => {
  // The published example: 13 words, 24 syllables, grade 11.3.
  const platypus = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
  expect(gradeLevel(platypus)).toBeCloseTo(11.3, 1);
  expect(gradeLevel(`${platypus} It swims.`)).toBeLessThan(gradeLevel(platypus));
  expect(gradeLevel('')).toBe(0);
});
