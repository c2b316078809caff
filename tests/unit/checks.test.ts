import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/checks/read-book.ts';
import { report, summary } from '../../src/checks/report.ts';
import type { Bad } from '../fixtures/bad/bad.ts';
import { fields } from '../fixtures/bad/fields.ts';
import { form } from '../fixtures/bad/form.ts';
import { ids } from '../fixtures/bad/ids.ts';
import { lesson } from '../fixtures/bad/lesson.ts';
import { passages } from '../fixtures/bad/passages.ts';
import { questions } from '../fixtures/bad/questions.ts';
import { record } from '../fixtures/bad/record.ts';
import { skills } from '../fixtures/bad/skills.ts';
import { edited, goodBook, inMemory, type Edit } from '../support/fixture-book.ts';

const good = goodBook();
const check = (edits: Edit[]) => checkFolder(inMemory(edited(good, edits)));

describe('a whole book', () => {
  test('that is sound has no problems', () => {
    const { book, problems } = check([]);
    expect(problems).toEqual([]);
    expect(summary(book)).toBe('No problems: 1 lesson, 13 questions, 3 annotations, 2 claims, 1 practice text.');
  });

  test('is told of every problem at once, file by file', () => {
    const { problems } = check([
      ['lessons/harbour-bridge/questions.yaml', 'hints:', 'hint:'],
      ['lessons/harbour-bridge/questions.yaml', 'text: A price', 'text: None of the above'],
      ['lessons/harbour-bridge/questions.yaml', 'A council has', 'The regime has'],
      ['lessons/harbour-bridge/lesson.mdx', 'level: 1', 'level: one'],
      ['lessons/harbour-bridge/lesson.mdx', '<Question id="who-fears" />', '<Question id="fears" />'],
      ['events/bridge-closed-2025/timeline.yaml', 'time: 08:00, local time', 'time: "08:00'],
    ]);
    expect(report(problems)).toBe(`content/events/bridge-closed-2025/timeline.yaml
  line 3
    A quotation mark or a bracket is opened here and never closed. Close it.

content/lessons/harbour-bridge/lesson.mdx
  line 16, level
    Expected one of 1, 2, 3; found “one”. What goes here: 1: ages 13 to 14. 2: 14 to 16. 3: 16 to 19.
  line 61
    There is no question “fears” in content/lessons/harbour-bridge/questions.yaml. Correct the name here, or add it there.

content/lessons/harbour-bridge/questions.yaml
  line 15, who-fears
    This question is never placed. Write <Question id="who-fears" /> into lesson.mdx where it belongs, or remove the question.
  line 23, who-fears › hint
    “hint” is not a field here. Did you mean “hints”? Allowed: kind, lens, role, short, skills, prompt, source, text, paragraphs, annotations, hints, confidence, depth, teacher, several, options.
  line 55, sort-speakers › items › notice › why
    “regime” is not said in our own voice. Say “government”, or name the body. If somebody else says it, put it in quotation marks.
  line 150, exit › options › price › text
    “None of the above” tests how to take tests. Name what the option says, or take it out.

7 problems in 3 files.`);
  });
});

test('no two practice texts have one place in their list, and none has a lesson’s slug', () => {
  const copy = (slug: string): Edit[] =>
    ['passage.mdx', 'annotations.yaml', 'questions.yaml'].map((name) => [
      `passages/${slug}/${name}`,
      good[`passages/late-bus/${name}`] ?? '',
    ]);
  expect(
    check([...copy('other'), ...copy('harbour-bridge')]).problems.map(({ file, message }) => [file, message]),
  ).toEqual([
    [
      'content/passages/harbour-bridge/passage.mdx',
      'There is a lesson “harbour-bridge” too. Rename this folder: saved work is kept by that name.',
    ],
    [
      'content/passages/late-bus/passage.mdx',
      'content/passages/harbour-bridge/passage.mdx has place 1 too. Give each its own number.',
    ],
    [
      'content/passages/other/passage.mdx',
      'content/passages/harbour-bridge/passage.mdx has place 1 too. Give each its own number.',
    ],
  ]);
});

describe.each<[string, Bad[]]>([
  ['files', form],
  ['fields', fields],
  ['ids', ids],
  ['lesson texts', lesson],
  ['questions', questions],
  ['practice texts', passages],
  ['skill pages', skills],
  ['the record and our voice', record],
])('%s', (_, cases) => {
  test.each(cases)('$name', ({ edits, problems }) => {
    const found = check(edits).problems.map(({ file, place, message }) => [file, place, message]);
    expect(found).toEqual(problems.map(([file, place, message]) => [`content/${file}`, place, message]));
  });
});
