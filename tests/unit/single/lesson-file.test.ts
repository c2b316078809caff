import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBook } from '../../../src/checks/read-book.ts';
import { handInJson } from '../../../src/classroom/hand-in-file.ts';
import { takeIn } from '../../../src/classroom/review/intake.ts';
import { problemText } from '../../../src/classroom/review/problem.ts';
import type { Lesson } from '../../../src/model/book.ts';
import { ParseError } from '../../../src/model/parse.ts';
import { inertJson, pack } from '../../../src/packages/single/block.ts';
import { draftBody } from '../../../src/packages/single/body.ts';
import { LARGEST_FILE, lessonFile } from '../../../src/packages/single/file.ts';
import { makeShell } from '../../../src/packages/single/make-shell.ts';
import { isLessonFile, readLessonFile } from '../../../src/packages/single/read-file.ts';
import type { LessonShell } from '../../../src/packages/single/shell.ts';
import { versionOf } from '../../../src/questions/version.ts';
import { dropped } from '../../support/dropped.ts';
import { aHandIn } from '../../support/hand-ins.ts';
import { QUESTIONS, WORDS } from '../../support/questions.ts';

const { lessons } = readBook('content').book;
const ATTACK = '</script></title></style><script>globalThis.ran=1</script>';
/** A lesson with a question of every kind. */
const lesson: Lesson = { ...lessons[0]!, slug: 'made-elsewhere', title: ATTACK, questions: Object.values(QUESTIONS) };

let shell: LessonShell;
const fileOf = (one: Lesson): string =>
  lessonFile(shell, { lesson: one, body: draftBody(one, WORDS), publisher: ATTACK, id: 'made-elsewhere-k3v9' });

beforeAll(async () => {
  shell = await makeShell({ entry: 'src/packages/single/runtime/file.ts', parts: { end: '<p>End</p>' }, words: WORDS });
});

describe('a lesson in one file', () => {
  test('keeps titles with markup in them as text, and names every script and style in its policy by its hash', () => {
    const page = fileOf(lesson);
    expect(page).not.toContain('<script>globalThis');
    const policy = (/Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&#39;', "'");
    const named = new Set([...policy.matchAll(/sha256-[^']+/g)].map(([hash]) => hash));
    const inline = [...page.matchAll(/<(script|style)>([^]*?)<\/\1>/g)].map(
      ([, , text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    );
    expect(inline.length).toBe(5);
    for (const hash of [...inline, ...Object.values(shell.packed)]) expect([...named]).toContain(hash);
    expect(named.size).toBe(inline.length + 2);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('goes without a typeface rather than over its bound', () => {
    const faces = (page: string): number => page.split('@font-face').length - 1;
    const usual = fileOf(lesson);
    expect(faces(usual)).toBe(2);
    const text = 'x'.repeat(LARGEST_FILE - usual.length + 1_000);
    const page = fileOf({ ...lesson, sections: [...lesson.sections, { ...lesson.sections[0]!, id: 'more', text }] });
    expect(faces(page)).toBe(1);
    expect(page.length).toBeLessThanOrEqual(LARGEST_FILE);
  });
});

describe('a lesson’s file in the class review', () => {
  test('gives its questions of every kind as they are, packed or as a browser saved it while open', () => {
    const page = fileOf(lesson);
    const read = readLessonFile(page);
    expect(read.lesson).toBe('made-elsewhere-k3v9');
    expect(read.title).toBe(ATTACK);
    expect(read.questions).toEqual(JSON.parse(JSON.stringify(lesson.questions.map(({ teacher: _, ...rest }) => rest))));
    const open = page.replace(/(id="lesson">)[^<]*/, (_, tag: string) => tag + inertJson(blockIn(read)));
    expect(readLessonFile(open)).toEqual(read);
  });

  test('is taken in beside hand-ins; one with another key is refused in a sentence', async () => {
    const page = fileOf({ ...lesson, title: 'A title' });
    const tampered = page.replace(
      /(id="lesson">)[^<]*/,
      (_, tag: string) => tag + pack(withOtherKey(readLessonFile(page))),
    );
    const taken = await takeIn([
      dropped('lesson.html', page),
      dropped('fox-12.json', handInJson(aHandIn())),
      dropped('changed.html', tampered),
      dropped('cut.html', page.replace(/(id="lesson">.{900})[^<]*/, '$1')),
    ]);
    expect(taken.lessons.map(({ title }) => title)).toEqual(['A title']);
    expect(taken.received).toHaveLength(1);
    expect(taken.problems.map((problem) => problemText(problem, WORDS))).toEqual([
      'changed.html is a lesson in a file that is damaged or was changed, so its answers cannot be trusted. Take it again from where you made or found it.',
      'cut.html is a lesson in a file that is damaged or was changed, so its answers cannot be trusted. Take it again from where you made or found it.',
    ]);
  });

  test('yields questions or a ParseError, whatever stands in the block', () => {
    const whole = blockIn(readLessonFile(fileOf({ ...lesson, title: 'A title' })));
    const inPage = (text: string): string => `<script type="text/plain" id="lesson">${text}</script>`;
    const tried = (page: string): void => {
      if (!isLessonFile(page)) return;
      try {
        for (const question of readLessonFile(page).questions) expect(versionOf(question)).toBe(question.hash);
      } catch (error) {
        expect(error).toBeInstanceOf(ParseError);
      }
    };
    const json = JSON.stringify(whole);
    fc.assert(
      fc.property(fc.nat(json.length), fc.nat(40), fc.string({ maxLength: 8 }), (at, gone, put) => {
        tried(inPage(json.slice(0, at) + put + json.slice(at + gone)));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tried(inPage(text))));
    fc.assert(fc.property(fc.jsonValue(), (value) => tried(inPage(pack({ ...whole, questions: [value] })))));
    tried(inPage(pack({ ...whole, title: 'x'.repeat(3_000_000) })));
  });
});

/** The block that a file would have for what was read from it. */
const blockIn = (read: object): object => ({ format: 'says-who-lesson', version: 1, minutes: lesson.minutes, ...read });

/** The same with another option as the key of its first choice. */
function withOtherKey(read: ReturnType<typeof readLessonFile>): object {
  const questions = structuredClone(read.questions);
  const choice = questions.find((one) => one.kind === 'choice');
  for (const option of Object.values(choice?.options ?? {})) option.correct = !option.correct;
  return blockIn({ ...read, questions });
}
