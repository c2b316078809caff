import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import { plain } from '../../src/model/html.ts';
import { keyView } from '../../src/paper/key.ts';
import { breakLines, LINE, numberLines, paragraphLines, phraseLines } from '../../src/paper/lines.ts';
import { FORMS, worksheetView } from '../../src/paper/sheet.ts';
import { taskView } from '../../src/paper/task.ts';
import type { Question } from '../../src/questions/question.ts';
import { QUESTIONS, WORDS } from '../support/questions.ts';

const { lessons } = readBook('content').book;
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const textOf = (markup: string): string =>
  squeeze(markup.replace(/<[^>]*>/g, '').replace(/&(#39|\w+);/g, (all, name: string) => ENTITIES[name] ?? all));

/** Everything of a question that only its key may say, with words enough that it cannot stand there by chance. */
const SECRETS = new Set(['why', 'models', 'model', 'accept', 'checklist', 'hints', 'teacher']);
function secrets(value: unknown, secret = false): string[] {
  if (typeof value === 'string') return secret && value.includes(' ') ? [squeeze(plain(value))] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => secrets(inner, secret || SECRETS.has(key)));
}

describe('lines', () => {
  test('hold every word, in order, and no more than 66 characters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 30 })), (words) => {
        const text = words.join(' ').replaceAll('*', '');
        const lines = breakLines(text);
        expect(lines.join(' ')).toBe(text.replace(/[ \t\r\n]+/g, ' ').trim());
        for (const line of lines) expect(line.length <= LINE || !line.includes(' ')).toBe(true);
      }),
    );
  });

  test('carry emphasis over a break, closed on each line', () => {
    const long = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ');
    const lines = breakLines(`Before *${long}* and **${long}** after`);
    expect(plain(lines.join(' '))).toBe(`Before ${long} and ${long} after`);
    for (const line of lines) {
      expect(plain(line).length).toBeLessThanOrEqual(LINE);
      expect((line.match(/\*\*?/g) ?? []).length % 2).toBe(0);
    }
    expect(breakLines('He asked: *Is It True?* Nobody knew.')).toEqual(['He asked: *Is It True?* Nobody knew.']);
  });

  test.each(lessons)('of $slug are counted without a gap, and every phrase stands on its lines', (lesson) => {
    const numbered = numberLines(lesson.reading, lesson.annotations);
    let next = 1;
    for (const { from, lines } of numbered) {
      expect(from).toBe(next);
      next += lines.length;
    }
    const all = numbered.flatMap(({ lines }) => lines.map(plain));
    for (const [id, { from, to }] of phraseLines(lesson.reading, lesson.annotations)) {
      const { quote } = lesson.annotations[id]!;
      expect(all.slice(from - 1, to).join(' ')).toContain(`“${quote}”`);
      if (to > from) expect(all.slice(from, to).join(' ')).not.toContain(`“${quote}”`);
    }
  });

  test('of neighbouring paragraphs are one stretch', () => {
    const numbered = [1, 2, 3].map((n) => ({ n, from: n * 2 - 1, lines: ['a', 'b'] }));
    expect(paragraphLines(numbered, [1, 2])).toEqual([{ from: 1, to: 4 }]);
    expect(paragraphLines(numbered, [3, 1])).toEqual([
      { from: 1, to: 2 },
      { from: 5, to: 6 },
    ]);
  });
});

describe.each<[string, Question]>(Object.entries(QUESTIONS))('%s on paper', (_, question) => {
  const { markup } = taskView(question, { words: WORDS, number: 3, mark: '20 min' });
  test('has something to write on or to mark, and nothing to click', () => {
    expect(markup).toMatch(/tick-box|letter-box|ruled|class="passage"/);
    expect(markup).not.toMatch(/<(input|select|textarea|button|details|a)\b/);
    expect(markup).not.toMatch(/<[^>]+\s(style|on[a-z]+|data-[a-z]+)=/);
  });

  test('says nothing that only the key may say', () => {
    const text = textOf(markup);
    for (const secret of secrets(question)) expect(text).not.toContain(secret);
    expect((markup.match(/="[^"]*"/g) ?? []).join(' ')).not.toMatch(
      /correct|core|defensible|plain|rank|origin|cannot-tell/,
    );
  });

  test('is valid HTML', async () => {
    const rules = {
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'heading-level': 'off',
      'no-inline-style': 'error',
    };
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: rules as never,
    }).validateString(markup);
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([]);
  });
});

test('paper is tried out with every kind', () => {
  const kinds = new Set(Object.values(QUESTIONS).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['chain', 'choice', 'highlight', 'log', 'order', 'phrases', 'sort', 'write']);
});

describe.each(lessons)('$slug', (lesson) => {
  test.each(FORMS)('a %s worksheet asks its questions under their numbers and gives no answer', (form) => {
    const { markup } = worksheetView(lesson, WORDS, form);
    const asked = lesson.questions.filter(({ short }) => form !== 'short' || short);
    const heads = [...markup.matchAll(/<h3 id="q-([^"]+)"><span class="task-no">(\d+)<\/span>/g)];
    expect(heads.map(([, id, n]) => [id, Number(n)])).toEqual(
      asked.map((question) => [question.id, lesson.questions.indexOf(question) + 1]),
    );
    const text = textOf(markup);
    for (const secret of secrets(lesson.questions)) expect(text).not.toContain(secret);
  });

  test('every worksheet has the same numbered lines', () => {
    const copy = (form: (typeof FORMS)[number]): string | undefined =>
      /<div class="copy">.*?<p class="your-margin"/.exec(worksheetView(lesson, WORDS, form).markup)?.[0];
    expect(copy('full')).toBeTruthy();
    expect(copy('large')).toBe(copy('full'));
    expect(copy('short')).toBe(copy('full'));
  });

  test('the key has every reason, model, alternative, hint and teacher’s note', () => {
    const text = textOf(keyView(lesson, WORDS).markup);
    for (const secret of secrets(lesson.questions)) expect(text).toContain(secret);
    for (const { note } of Object.values(lesson.annotations)) expect(text).toContain(squeeze(plain(note)));
  });
});
