import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite, type Built } from '../support/build-site.ts';
import { edited, goodBook, writeBook, type Edit } from '../support/fixture-book.ts';

const folder = mkdtempSync(join(tmpdir(), 'books-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function build(name: string, edits: Edit[]): Promise<Built> {
  const content = join(folder, name, 'content');
  writeBook(edited(goodBook(), edits), content);
  return buildSite(join(folder, name, 'site'), content);
}

test('the good book is built', async () => {
  const { ok, output, dist } = await build('good', []);
  expect(output).toContain('No problems: 1 lesson, 13 questions, 3 annotations, 2 claims, 1 practice text.');
  expect(ok).toBe(true);
  for (const page of [
    'lessons/harbour-bridge',
    'events/bridge-closed-2025',
    'publishers/harbour-herald',
    'skills/charged-word',
  ])
    expect(existsSync(join(dist, page, 'index.html')), page).toBe(true);
}, 120_000);

test('a broken book is refused with every problem in words, and nothing is built', async () => {
  const { ok, output, dist } = await build('broken', [
    ['lessons/harbour-bridge/lesson.mdx', 'level: 1', 'level: one'],
    ['lessons/harbour-bridge/lesson.mdx', '<Question id="exit" />', '<Question id="exit">'],
    ['lessons/harbour-bridge/questions.yaml', '      why: No report was out.\n', ''],
  ]);
  expect(ok).toBe(false);
  expect(output).toContain(`The book has mistakes, so nothing was built.

content/lessons/harbour-bridge/lesson.mdx
  line 16, level
    Expected one of 1, 2, 3; found “one”. What goes here: 1: ages 13 to 14. 2: 14 to 16. 3: 16 to 19.
  line 93
    This tag cannot be read: “<Question id="exit">”. Write it like this: <Question id="warm-up" />.

content/lessons/harbour-bridge/questions.yaml
  line 108, known-that-day › options › state › why
    “why” is missing. Add it. What goes here: For the key, the reason it is right. For a wrong option, why it tempts and why it fails, without naming the key.
  line 137, exit
    This question is never placed. Write <Question id="exit" /> into lesson.mdx where it belongs, or remove the question.

4 problems in 2 files.`);
  // Astro’s place for a mistake; the log’s clock may hold these signs too.
  expect(output).not.toMatch(/\b0:0\b/);
  expect(existsSync(dist)).toBe(false);
}, 120_000);
