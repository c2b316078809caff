import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../src/model/book.ts';
import { plain } from '../../../src/model/html.ts';
import { nameOf } from '../../../src/packages/bank/bank.ts';
import { gift } from '../../../src/packages/gift/gift.ts';
import { PACKAGES } from '../../../src/packages/list.ts';
import { makePackage } from '../../../src/packages/make.ts';
import { moodleXml } from '../../../src/packages/moodle/moodle.ts';
import { cdata, legal, xmlAttribute, xmlText } from '../../../src/packages/xml.ts';
import { zip } from '../../../src/packages/zip.ts';
import { INVENTED } from '../../support/packed-lessons.ts';
import { all, child, flat, readGift, readMoodle, readXml, textOf } from '../../support/packages.ts';
import { readQuiz } from '../../support/quizzes.ts';
import { QUESTIONS, WORDS } from '../../support/questions.ts';

/** What has a meaning in one format or another, in any order, between any characters. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '</script>',
        '<!--',
        '-->',
        '->',
        '~=#{}:',
        '\\',
        '\\n',
        '\\=',
        '::',
        '####',
        '%50%',
        '//',
        '[html]',
        '$CATEGORY:',
        '&amp;',
        '&',
        '<b>',
        '"',
        "'",
        '\n\n',
        '\r\n',
        '\t',
        ' ',
        '\u0000',
        '\u0007',
        '\u000b',
        '\u0085',
        '\u2028',
        '\ud800',
        '\ufffe',
        '🜂',
        'a',
        'TRUE',
        '=',
        '{',
        '}',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));
/** Of a text that is seen, with what the formats cannot hold replaced: blanks are alike to all readers of markup. */
const expected = (text: string): string => flat(legal(plain(text)));

/** A lesson whose texts are any. */
const hostile = (text: string): Lesson => ({
  ...INVENTED,
  title: text,
  summary: text,
  objectives: [text],
  questions: [
    {
      ...QUESTIONS.single,
      prompt: text,
      text,
      hints: [text],
      options: {
        a: { text: `1 ${text}`, correct: true, why: text },
        b: { text: `2 ${text}`, correct: false, why: text },
        c: { text: `3 ${text}`, correct: false, why: text },
      },
    },
    {
      ...QUESTIONS.bins,
      prompt: text,
      places: { x: `1 ${text}`, y: `2 ${text}`, z: `3 ${text}` },
      items: {
        a: { text: `1 ${text}`, place: 'x', also: [], why: text },
        b: { text: `2 ${text}`, place: 'y', also: [], why: text },
      },
    },
    { ...QUESTIONS.rewrite, prompt: text, models: [text], checklist: [text], accept: [text] },
  ],
});

describe('any text', () => {
  test('comes back from XML as it was, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const root = readXml(
          `<a b="${xmlAttribute(text)}"><t>${xmlText(text)}</t><c>${cdata(text)}</c></a>`,
        ).documentElement!;
        expect(root.getAttribute('b')).toBe(legal(text));
        expect(child(root, 't').textContent).toBe(legal(text));
        // Readers of XML make one kind of line break of all that are not written as numbers.
        expect(child(root, 'c').textContent).toBe(legal(text).replace(/\r[\n\u0085]?|[\u0085\u2028]/g, '\n'));
      }),
      { numRuns: 200 },
    );
  });

  test('is in the banks as in the lesson, and moves nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lesson = hostile(text);
        for (const questions of [
          readMoodle(moodleXml(lesson, WORDS)).questions,
          readGift(gift(lesson, WORDS)).questions,
        ]) {
          expect(questions.map(({ kind }) => kind)).toEqual(['options', 'match', 'written']);
          const [choice, sort, write] = questions;
          for (const { text: asked } of questions) expect(asked).toContain(expected(text));
          expect(choice!.options).toEqual(
            ['1', '2', '3'].map((n, i) => ({
              text: expected(`${n} ${text}`),
              percent: i === 0 ? 100 : 0,
              why: expected(text),
            })),
          );
          expect(sort!.pairs).toEqual(
            ['1', '2'].map((n) => ({ text: expected(`${n} ${text}`), answer: flat(legal(`${n} ${text}`)) })),
          );
          expect(sort!.spare).toEqual([flat(legal(`3 ${text}`))]);
          expect(write!.general.split(expected(text)).length).toBeGreaterThan(expected(text) === '' ? 0 : 3);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is in a cartridge as in the lesson, and every file of it stays well-formed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const made = makePackage(
          PACKAGES.find(({ id }) => id === 'cartridge-11')!,
          { lesson: hostile(text), words: WORDS, url: `https://a.example/?${text}` },
        );
        const files = Object.fromEntries(
          Object.entries(unzipSync(made as Uint8Array)).map(([path, bytes]) => [path, strFromU8(bytes)]),
        );
        for (const [path, file] of Object.entries(files)) if (path.endsWith('.xml')) readXml(file);
        expect(child(readXml(files['lesson.xml']!).documentElement!, 'url').getAttribute('href')).toBe(
          legal(`https://a.example/?${text}`),
        );
        const items = readQuiz(files['quiz.xml']!);
        expect(items).toHaveLength(3);
        expect(items[0]!.labels.map((label) => label.text)).toEqual(
          ['1', '2', '3'].map((n) => expected(`${n} ${text}`)),
        );
        expect(textOf(/<body>(.*)<\/body>/s.exec(files['notes/notes.html']!)![1]!)).toContain(expected(text));
        const [title] = all(readXml(files['imsmanifest.xml']!), 'lomm:string');
        // Titles stand on one line.
        expect(flat(title!.textContent ?? '')).toBe(expected(text.replace(/\s+/g, ' ')));
      }),
      { numRuns: 100 },
    );
  });

  test('makes names that are short and keep their number', () => {
    fc.assert(
      fc.property(anyText, fc.nat(98), (text, n) => {
        const name = nameOf(n + 1, text.repeat(9));
        expect(Number.parseInt(name, 10)).toBe(n + 1);
        expect(name.length).toBeLessThan(80);
        expect(name).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

test('an archive gives back its files by their names, and the same bytes on any day it is made', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\/[a-zé-]{1,8}\.xml$/), anyText), (files) => {
      const made = zip(files, '2026-11-22');
      const read = unzipSync(made);
      expect(Object.keys(read)).toEqual(Object.keys(files));
      for (const [path, text] of Object.entries(files)) expect(strFromU8(read[path]!)).toBe(text.toWellFormed());
      expect(zip(files, '2026-11-22')).toEqual(made);
    }),
  );
});
