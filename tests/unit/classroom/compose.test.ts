import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPart, composeHandIn, handInFileName, type LessonPart } from '../../../src/classroom/student/compose.ts';
import { handInHtml, readHandInFile } from '../../../src/classroom/hand-in-file.ts';
import { knownOf } from '../../../src/classroom/student/known.ts';
import { freshlyKept, rulesFor, tidyStudent, withStudent } from '../../../src/classroom/student/kept.ts';
import { dueText } from '../../../src/classroom/due.ts';
import { fill } from '../../../src/model/fill.ts';
import { anAssignment, anyText } from '../../support/hand-ins.ts';
import { QUESTIONS, WORDS } from '../../support/questions.ts';
import { at, recordOf, saved } from '../../support/work.ts';

const { single, bins, rewrite } = QUESTIONS;
const part = (more: Partial<LessonPart> = {}): LessonPart => ({
  assigned: { lesson: 'harbour-bridge', questions: ['single', 'bins', 'rewrite'] },
  title: 'The bridge',
  questions: [single, bins, QUESTIONS.flags, rewrite],
  record: recordOf({
    single: saved(single, [['nobody']], { draft: ['council'] }),
    rewrite: saved(rewrite, [], { draft: { text: 'The toll rose by half.', checks: [] } }),
  }),
  ...more,
});

describe('the check before handing in', () => {
  test('tells what is answered, changed, begun and empty, and counts the words that were written', () => {
    expect(checkPart(part())).toEqual([
      { id: 'single', number: 1, state: 'changed', words: null },
      { id: 'bins', number: 2, state: 'empty', words: null },
      { id: 'rewrite', number: 3, state: 'draft', words: 5 },
    ]);
  });

  test('takes a control that was touched and left empty for nothing, and an answer to an earlier question too', () => {
    const record = recordOf({
      single: saved(single, [['nobody']], { hash: 'earlier' }),
      bins: saved(bins, [], { draft: {} }),
      rewrite: saved(rewrite, [{ text: 'One', checks: [] }]),
    });
    expect(checkPart(part({ record })).map(({ state, words }) => [state, words])).toEqual([
      ['empty', null],
      ['empty', null],
      ['answered', 1],
    ]);
    expect(checkPart(part({ questions: null }))).toEqual([]);
  });
});

describe('what is handed in', () => {
  const compose = (parts: LessonPart[]) =>
    composeHandIn(anAssignment(), parts, { student: 'fox-12', number: 2 }, at(60));

  test('has every assigned question in order, answered or not, in words', () => {
    const handIn = compose([part()]);
    expect(handIn).toMatchObject({ student: 'fox-12', number: 2, started: at(0), handedIn: at(60) });
    const [first, second, third] = handIn.lessons[0]!.answers;
    expect(first).toMatchObject({
      id: 'single',
      hash: single.hash,
      prompt: 'Who says that the bridge is sinking?',
      said: ['Nobody who could be asked'],
      attempts: [{ response: ['nobody'], at: at(0) }],
      draft: ['council'],
    });
    expect(first?.options.council).toBe('The council, in a statement');
    expect(second).toMatchObject({ id: 'bins', said: [], attempts: [], draft: null });
    expect(third?.draft).toEqual({ text: 'The toll rose by half.', checks: [] });
  });

  test('keeps an answer to a question that was edited or is gone with the words of its time', () => {
    const record = recordOf({
      single: saved(single, [['nobody']], { hash: 'earlier', asked: 'Who said so then?', said: 'Nobody' }),
      gone: saved(bins, [{ closed: 'forecast' }], { asked: 'A question of last week', said: 'Closed: forecast' }),
    });
    const { answers } = compose([part({ record })]).lessons[0]!;
    expect(answers[0]).toMatchObject({ id: 'single', hash: 'earlier', prompt: 'Who said so then?', options: {} });
    expect(answers.at(-1)).toMatchObject({ id: 'gone', prompt: 'A question of last week', said: ['Closed: forecast'] });
  });

  test('is a file that the review reads, whatever was written and however long', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 3000 }), (text, times) => {
        const record = recordOf({ rewrite: saved(rewrite, [{ text: text.repeat(times), checks: [] }]) });
        const handIn = compose([part({ record })]);
        expect(readHandInFile(handInHtml(handIn, WORDS))).toEqual(handIn);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    [{ student: 'fox-12', title: 'Who says so?' }, 'fox-12_Who-says-so_v2.html'],
    [{ student: 'José Ñandú', title: 'Día 1/2: "ciencia"' }, 'Jose-Nandu_Dia-1-2-ciencia_v2.html'],
    [{ student: 'Олена', title: '../../etc/passwd' }, 'student_etc-passwd_v2.html'],
    [{ student: 'CON', title: '…' }, 'CON-_k3v9q2xw_v2.html'],
  ])('gets a file name that every system takes: %o', ({ student, title }, name) => {
    expect(handInFileName({ student, assignment: anAssignment({ title }), number: 2 }, 'html')).toBe(name);
  });
});

describe('an assignment on a device', () => {
  const receipt = { student: 'fox-12', number: 1, at: at(5), way: 'html' as const, file: 'f', answered: 1, of: 3 };

  test('holds feedback back until that student has handed in, or for good', () => {
    const waiting = freshlyKept(anAssignment({ feedback: 'after-hand-in', attempts: 2 }), at(0));
    const handed = { ...waiting, receipts: [receipt] };
    const never = { ...handed, assignment: anAssignment({ feedback: 'none' }) };
    const open = { ...handed, assignment: anAssignment({ feedback: 'at-once', attempts: 1 }) };
    expect(rulesFor(waiting, 'fox-12').feedback).toBe('held');
    expect(rulesFor(handed, 'fox-12').feedback).toBe('closed');
    expect(rulesFor(handed, 'owl-7').feedback).toBe('held');
    expect(rulesFor(never, 'fox-12').feedback).toBe('held');
    expect(rulesFor(open, 'fox-12')).toEqual({ attempts: 1, feedback: 'open' });
  });

  test('tells the notebook what to hold back and what was assigned', () => {
    const kept = freshlyKept(anAssignment({ lessons: [{ lesson: 'harbour-bridge', questions: ['bins'] }] }), at(0));
    const known = knownOf([kept], recordOf({}, { assignment: kept.assignment.id }));
    expect(known?.withheld).toBe(true);
    expect(known?.assigned([single, bins]).map(({ id }) => id)).toEqual(['bins']);
    expect(knownOf([kept], recordOf({}))).toBeNull();
  });

  test('remembers who works on it, each once', () => {
    const kept = withStudent(withStudent(freshlyKept(anAssignment(), at(0)), 'fox-12'), 'owl-7');
    expect(withStudent(kept, 'fox-12').students).toEqual(['fox-12', 'owl-7']);
  });

  test.each([
    ['  Fox-12\u200b ', 'code', 'fox-12'],
    ['Zoë\n O’Neill', 'name', 'Zoë O’Neill'],
    ['\ud83d\u0000', 'name', ''],
  ] as const)('takes %j as a %s', (typed, who, kept) => {
    expect(tidyStudent(typed, who)).toBe(kept);
  });

  test('says when it is due, and when it was', () => {
    const time = 'Tuesday, 1 December 2026 at 23:59';
    expect(dueText('2026-12-01T23:59', WORDS, new Date('2026-12-01T23:00'))).toBe(
      fill(WORDS['assignment.view.due'], { time }),
    );
    expect(dueText('2026-12-01T23:59', WORDS, new Date('2026-12-01T23:59:59'))).toBe(
      fill(WORDS['assignment.view.due'], { time }),
    );
    expect(dueText('2026-12-01T23:59', WORDS, new Date('2026-12-02T08:00'))).toBe(
      fill(WORDS['assignment.view.was-due'], { time }),
    );
  });
});
