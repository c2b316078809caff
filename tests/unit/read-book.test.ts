import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import { edited, goodBook, writeBook } from '../support/fixture-book.ts';

const folder = mkdtempSync(join(tmpdir(), 'book-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a book read from the disk', () => {
  writeBook(goodBook(), join(folder, 'good', 'content'));
  const { book, problems } = readBook(join(folder, 'good', 'content'));
  const [lesson] = book.lessons;

  test('has everything in it', () => {
    expect(problems).toEqual([]);
    expect(book.events.map(({ slug, timeline }) => [slug, Object.keys(timeline)])).toEqual([
      ['bridge-closed-2025', ['closed', 'inspected']],
    ]);
    expect(book.skills.map(({ slug }) => slug)).toEqual(['vague-collective', 'charged-word', 'settle-it']);
    expect(book.skills.map(({ text }) => text)[1]).toBe('Compare two reports of one event.');
    expect(Object.keys(book.publishers)).toEqual(['harbour-herald']);
    expect(Object.keys(book.references)).toEqual(['council_notice', 'forum_post']);
    expect(book.words['site.name']).toBe('Says Who?');
  });
  test('has the questions in the order of the lesson, with what they hold back', () => {
    expect(lesson?.questions.map(({ id, holds }) => [id, ...holds])).toEqual([
      ['warm-up'],
      ['who-fears', 'experts-fear'],
      ['sort-speakers', 'experts-fear'],
      ['flag-words', 'crumbling'],
      ['done-well'],
      ['known-that-day'],
      ['who-measured'],
      ['settle-collapse'],
      ['exit'],
      ['order-evidence'],
      ['who-told'],
      ['mark-words'],
      ['search-owner'],
    ]);
  });
  test('has sections with their own words and quoted phrases', () => {
    expect(lesson?.sections.map(({ id, text }) => [id, text])).toEqual([
      ['before-you-read', 'A friend says that everybody is talking about it. Who is everybody?'],
      ['reading', ''],
      [
        'sourcing',
        'The words “declined to comment” name who was asked and what came back. What to look for. a name a post with a name',
      ],
      ['language', 'A plain word would do.'],
      ['claims', 'Ask what is known.'],
      ['exit-ticket', ''],
    ]);
  });
});

test('what is not sound is left out, and the rest is kept', () => {
  const content = join(folder, 'broken', 'content');
  const files = edited(goodBook(), [
    ['lessons/harbour-bridge/annotations.yaml', 'tier: plain', 'tier: none'],
    ['lessons/harbour-bridge/questions.yaml', 'kind: write', 'kind: wirte'],
    ['skills/settle-it.mdx', 'term: null', ''],
    ['ui/en.json', null],
  ]);
  writeBook(files, content);
  const { book, problems } = readBook(content);
  expect(problems.map(({ file }) => file)).toEqual([
    'content/lessons/harbour-bridge/annotations.yaml',
    'content/lessons/harbour-bridge/questions.yaml',
    'content/skills/settle-it.mdx',
    'content/ui/en.json',
  ]);
  expect(Object.keys(book.lessons[0]!.annotations)).toEqual(['crumbling', 'experts-fear']);
  expect(book.lessons[0]!.questions).toHaveLength(12);
  expect(book.skills).toHaveLength(2);
  expect(book.words['site.name']).toBe('site.name');
});

test('line ends of Windows and a byte order mark make no difference', () => {
  const content = join(folder, 'windows', 'content');
  writeBook(goodBook(), content);
  const name = 'lessons/harbour-bridge/lesson.mdx';
  writeFileSync(join(content, name), `\uFEFF${goodBook()[name]!.replaceAll('\n', '\r\n')}`);
  expect(readBook(content)).toEqual(readBook(join(folder, 'good', 'content')));
});

test('a folder that is not there is told in words', () => {
  expect(readBook(join(folder, 'nowhere')).problems.map(({ file, message }) => [file, message])).toEqual([
    ['nowhere/references.yaml', 'This file is missing. Add it; if there is nothing to put into it, it holds {}.'],
    ['nowhere/ui/en.json', 'This file is missing. It holds every word of the interface; put it back.'],
  ]);
});
