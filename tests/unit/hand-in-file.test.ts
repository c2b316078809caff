import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handInHtml, handInJson, readHandInFile, responseLines } from '../../src/classroom/hand-in-file.ts';
import { LARGEST_HAND_IN, type HandIn } from '../../src/classroom/hand-in.ts';
import { anAssignment, anyHandIn } from '../support/hand-ins.ts';
import { WORDS } from '../support/questions.ts';
import { htmlFaults } from '../support/valid-html.ts';
import { at } from '../support/work.ts';

const small: HandIn = {
  format: 'says-who-hand-in',
  version: 1,
  assignment: anAssignment(),
  student: 'fox-12',
  number: 2,
  started: at(0),
  handedIn: at(40),
  lessons: [
    {
      lesson: 'harbour-bridge',
      title: 'The bridge',
      answers: [
        {
          id: 'who',
          kind: 'choice',
          hash: 'aa',
          prompt: 'Who says so?',
          options: { nobody: 'Nobody who could be asked', council: 'The council' },
          said: ['Nobody who could be asked'],
          attempts: [
            { response: ['council'], at: at(1) },
            { response: ['nobody'], at: at(2) },
          ],
          hints: 1,
          shown: false,
          confidence: 60,
          draft: null,
        },
        {
          id: 'why',
          kind: 'write',
          hash: 'bb',
          prompt: 'What would settle it?',
          options: {},
          said: [],
          attempts: [],
          hints: 0,
          shown: false,
          confidence: null,
          draft: { text: '</script><img src=x onerror=alert(1)> a survey', checks: [] },
        },
      ],
    },
  ],
};

describe('a hand-in as a file', () => {
  test('is read back as it was written, from HTML and from JSON, whatever was typed', () => {
    fc.assert(
      fc.property(anyHandIn, (handIn) => {
        expect(readHandInFile(handInHtml(handIn, WORDS))).toEqual(handIn);
        expect(readHandInFile(`\uFEFF${handInJson(handIn)}\n`)).toEqual(handIn);
      }),
      { numRuns: 60 },
    );
  });

  test('has nothing in its page that runs or leads out, whatever was typed', () => {
    fc.assert(
      fc.property(anyHandIn, (handIn) => {
        const page = handInHtml(handIn, WORDS);
        expect(page.match(/<\/?(script|style|title|body|html|img|iframe|a)\b/gi)).toEqual([
          '<html',
          '<title',
          '</title',
          '<style',
          '</style',
          '<body',
          '<script',
          '</script',
          '</body',
          '</html',
        ]);
        expect(page).not.toContain('<!--');
        expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
      }),
      { numRuns: 60 },
    );
  });

  test('is a page that says who, what, when and every answer', async () => {
    const page = handInHtml(small, WORDS);
    expect(await htmlFaults(page, 'fox-12.html')).toEqual([]);
    expect(page).toMatch(/<body>\s*<main>\s*<h1>/);
    const text = page
      .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain('Handed in by fox-12 Class 7b');
    expect(text).toContain('Version 2');
    expect(text).toContain('Question 1. Who says so? Nobody who could be asked 2 tries. Hints opened: 1.');
    expect(text).toContain('Earlier tries: The council');
    expect(text).toContain('Not answered.');
    expect(text).toContain('not submitted: &lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; a survey');
  });

  test('is found when a mail program or a platform has rewritten the page round it', () => {
    const page = handInHtml(small, WORDS)
      .replace('<script type="application/json" id="hand-in">', `<SCRIPT  ID='hand-in'\n type=application/json>`)
      .replace('</script>', '</SCRIPT >')
      .replace('<body>', '<body><script>platform("</p>")</script>');
    expect(readHandInFile(page)).toEqual(small);
  });

  const json = JSON.stringify(small);
  test.each([
    ['nothing', '', /there is none in this file/],
    ['another page', '<!doctype html><title>Essay</title><script id="words">{}</script>', /there is none/],
    ['a page cut off in its block', handInHtml(small, WORDS).slice(0, -60), /its end is missing/],
    ['JSON cut off', json.slice(0, -9), /damaged, or its end is missing/],
    ['JSON of something else', '{"format":"says-who-work","version":1}', /a file of something else/],
    ['no object', '<script id="hand-in">null</script>', /a file of something else/],
    ['a later version', json.replace('"version":1', '"version":2'), /a newer version of this site/],
    ['a hostile field', json.replace('"number":2', '"number":"2"'), /^number: expected a whole number/],
    ['levels without end', `{"format":${'['.repeat(200_000)}`, /damaged/],
    ['a file far too large', `{${' '.repeat(LARGEST_HAND_IN)}`, /far too large/],
    ['tags without end', '<script '.repeat(200_000), /there is none/],
  ])('%s is refused in a sentence', (_, text, sentence) => {
    expect(() => readHandInFile(text)).toThrow(sentence);
  });

  test('a response without its question is said in the words of its options', () => {
    const options = { a: 'The mayor', b: 'The council', bin: 'Named' };
    expect(responseLines(['a', 'gone'], options)).toEqual(['The mayor', 'gone']);
    expect(responseLines({ a: 'bin', b: 'bin' }, options)).toEqual(['The mayor: Named', 'The council: Named']);
    expect(responseLines({ text: 'A survey\nof the pillar', checks: [0] }, {})).toEqual(['A survey\nof the pillar']);
    expect(responseLines([{ quote: 'it is said', lens: 'sourcing', start: 3, end: 13 }], {})).toEqual([
      'it is said, sourcing',
    ]);
    expect(responseLines(null, {})).toEqual([]);
  });
});
