import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/checks/read-book.ts';
import type { LessonDraft } from '../../../src/drafting/draft/draft.ts';
import { draftLesson } from '../../../src/drafting/draft/make.ts';
import { openPlaces } from '../../../src/drafting/draft/open.ts';
import { find } from '../../../src/drafting/find.ts';
import { addQuestion } from '../../../src/drafting/studio/question-edits.ts';
import { gapsOf } from '../../../src/drafting/studio/take/gaps.ts';
import { archiveOf, fileOf, SHEETS, sheetOf } from '../../../src/drafting/studio/take/products.ts';
import { countWords } from '../../../src/model/count-words.ts';
import { LARGEST_FILE } from '../../../src/packages/single/file.ts';
import { makeShell } from '../../../src/packages/single/make-shell.ts';
import { readLessonFile } from '../../../src/packages/single/read-file.ts';
import type { LessonShell } from '../../../src/packages/single/shell.ts';
import { inMemory, type Files } from '../../support/fixture-book.ts';
import { LONG_ARTICLE, SHORT_ARTICLE } from '../../support/invented-article.ts';
import { WORDS } from '../../support/questions.ts';

const drafted = (text: string): LessonDraft =>
  draftLesson(find(text), {
    publisher: 'Harbour Post',
    today: '2026-03-05',
    known: { publishers: {}, events: [], lessons: [], order: 6 },
  });

/** The book without its lessons, in memory: questions point at its skills. */
const book: Files = Object.fromEntries(
  readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:skills|ui|references|search).*\.(?:mdx|yaml|json)$/.test(name))
    .map((name) => [name, readFileSync(join('content', name), 'utf8')]),
);

/** The files of the archive by path. */
const unpacked = (draft: LessonDraft): Files =>
  Object.fromEntries(
    Object.entries(unzipSync(archiveOf(draft, '2026-03-05', WORDS))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

const short = drafted(SHORT_ARTICLE);
const long = drafted(LONG_ARTICLE);
let shell: LessonShell;
beforeAll(async () => {
  shell = await makeShell({ entry: 'src/packages/single/runtime/file.ts', parts: {}, words: WORDS });
});

describe('the lesson folder', () => {
  test('passes the check of the book it is put into, but for what only a person can write, which its note lists', () => {
    const { 'read-me.txt': note = '', ...files } = unpacked(long);
    const { problems } = checkFolder(inMemory({ ...book, ...files }));
    const others = problems.filter(({ message }) => !message.startsWith('This is still to be written'));
    expect(others).toEqual([]);
    expect(problems).toHaveLength(openPlaces(long).length);
    for (const { file, field, what } of openPlaces(long)) expect(note).toContain(`- ${file}, ${field}: ${what}`);
  });

  test('passes it whole once that is written', () => {
    const { 'read-me.txt': _, ...files } = unpacked(short);
    const written = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        text
          .replace(/^(\s*(?:reviewed|date): )"TO WRITE:[^\n]*/gm, '$1"2026-03-05"')
          .replace(/"TO WRITE:(?:[^"\\]|\\.)*"/g, '"Plain words of an author."')
          .replace(/TO WRITE:[^.…\n]*[.…]?/g, 'Plain words of an author,'),
      ]),
    );
    expect(checkFolder(inMemory({ ...book, ...written })).problems).toEqual([]);
  });
});

describe('the lesson as one file', () => {
  test('stays within its bound for a long article and twenty questions, and keeps every question', () => {
    expect(countWords(LONG_ARTICLE)).toBeGreaterThan(1_500);
    const spare = long.questions.at(-1)!;
    let draft = long;
    while (draft.questions.length < 20) draft = addQuestion('exit', spare.authored, 'more')(draft);
    const file = fileOf(draft, 'draft-k3v9', shell, WORDS);
    expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(LARGEST_FILE);
    const { lesson, questions } = readLessonFile(file);
    expect(lesson).toBe('draft-k3v9');
    expect(questions.map(({ id }) => id).sort()).toEqual(draft.questions.map(({ id }) => id).sort());
  });

  test('says when it was read through only if it was', () => {
    const reviewed = { ...short, front: { ...short.front, reviewed: '2026-03-04' } };
    const said = WORDS['site.reviewed'].replace('{date}', '4 March 2026');
    expect(fileOf(reviewed, 'draft-k3v9', shell, WORDS)).toContain(said);
    expect(fileOf(short, 'draft-k3v9', shell, WORDS)).not.toContain(WORDS['site.reviewed'].split('{')[0]);
  });

  test('has the headline for a title that nobody wrote, and none of the words meant for its author', () => {
    const file = fileOf(short, 'draft-k3v9', shell, WORDS);
    expect(file).toContain('<h1>Harbour bridge shut after shocking cracks are found</h1>');
    expect(file).toContain(WORDS['studio.take.unwritten']);
    expect(JSON.stringify(readLessonFile(file)) + file).not.toContain('TO WRITE');
  });
});

describe('on paper', () => {
  test.each(SHEETS)('the sheet “%s” asks every question it should, under its number in the lesson', (kind) => {
    const { view, title } = sheetOf(short, kind, shell, WORDS);
    expect(title).toContain('Harbour bridge shut');
    expect(view.markup).not.toContain('TO WRITE');
    const wanted = short.questions.filter(({ authored }) => kind !== 'short' || authored.short);
    for (const { id } of wanted) expect(view.markup).toContain(`id="q-${id}"`);
    expect(view.markup.match(/<h3 id="q-/g)).toHaveLength(wanted.length);
  });
});

describe('what is still open', () => {
  test('is listed once for each place, with where it is done and what it is missing in', () => {
    const gaps = gapsOf(short, WORDS);
    const unseen = short.questions.filter(({ review }) => review.length > 0);
    expect(gaps).toHaveLength(openPlaces(short).length + unseen.length);
    const of = (product: 'file' | 'paper' | 'folder') => gaps.filter((gap) => gap.in.includes(product));
    expect(of('folder')).toHaveLength(gaps.length);
    expect(of('file').map(({ at }) => at)).not.toContain('folder');
    const missing = of('file').filter((gap) => !of('paper').includes(gap));
    expect(missing.map(({ name }) => name)).toEqual([WORDS['studio.lesson.summary'], WORDS['studio.take.reviewed']]);
    expect(
      gaps
        .filter(({ at }) => at === 'retelling')
        .map(({ name }) => name)
        .slice(3),
    ).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `Paragraph ${n}`));
  });
});
