import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHandInLink, writeHandInLink } from '../../src/classroom/hand-in-link.ts';
import type { HandIn } from '../../src/classroom/hand-in.ts';
import { ParseError } from '../../src/model/parse.ts';
import { LONGEST_LINK } from '../../src/classroom/link.ts';
import { anAssignment, anyHandIn } from '../support/hand-ins.ts';
import { at } from '../support/work.ts';

const ADDRESS = 'https://school.example/says-who/teach/review/';
/** What a link does not carry. */
const wordless = (handIn: HandIn): HandIn => ({
  ...handIn,
  lessons: handIn.lessons.map((lesson) => ({
    ...lesson,
    title: '',
    answers: lesson.answers.map((answer) => ({ ...answer, prompt: '', options: {}, said: [] })),
  })),
});
const choices = (n: number): HandIn => ({
  format: 'says-who-hand-in',
  version: 1,
  assignment: anAssignment(),
  student: 'fox-12',
  number: 1,
  started: at(0),
  handedIn: at(45),
  lessons: [
    {
      lesson: 'harbour-bridge',
      title: 'The bridge',
      answers: Array.from({ length: n }, (_, i) => ({
        id: `question-${i}`,
        kind: 'choice',
        hash: (0x1234_5678_9abc_def0n * BigInt(i + 3)).toString(16).slice(0, 16),
        prompt: 'Who says so?',
        options: { a: 'The mayor' },
        said: ['The mayor'],
        attempts: [{ response: [`option-${i % 4}`], at: at(i) }],
        hints: 0,
        shown: false,
        confidence: 80,
        draft: null,
      })),
    },
  ],
});

/** Whether what was read is the whole, or nothing. */
const harmless = ([read]: (() => HandIn)[]): boolean => {
  try {
    expect(read?.()).toEqual(wordless(choices(5)));
  } catch (error) {
    return error instanceof ParseError;
  }
  return true;
};

describe('a hand-in as a link', () => {
  test('is read back but for its words, or is not offered', () => {
    fc.assert(
      fc.property(anyHandIn, (handIn) => {
        const link = writeHandInLink(handIn, ADDRESS);
        if (link === null) return;
        expect(`${ADDRESS}#${link}`.length).toBeLessThanOrEqual(LONGEST_LINK);
        expect(readHandInLink(`#${link}`)).toEqual(wordless(handIn));
      }),
      { numRuns: 60 },
    );
  });

  test('carries 25 choices, and says that long answers do not fit', () => {
    const link = writeHandInLink(choices(25), ADDRESS);
    expect(link?.length).toBeGreaterThan(300);
    const [lesson] = choices(1).lessons;
    const long = Array.from({ length: 400 }, (_, i) => `word${(i * 7919) % 9973}`).join(' ');
    lesson!.answers[0]!.attempts = [{ response: { text: long, checks: [] }, at: at(1) }];
    expect(writeHandInLink({ ...choices(1), lessons: [lesson!] }, ADDRESS)).toBeNull();
  });

  test('is refused in a sentence when anything in it was lost or changed', () => {
    const link = writeHandInLink(choices(5), ADDRESS)!;
    fc.assert(
      fc.property(fc.integer({ min: 10, max: link.length - 1 }), fc.boolean(), (place, cut) => {
        const other = link[place] === 'A' ? 'B' : 'A';
        const broken = cut ? link.slice(0, place) : `${link.slice(0, place)}${other}${link.slice(place + 1)}`;
        const read = (): HandIn => readHandInLink(broken);
        // The last characters may carry bits that stand for nothing.
        if (!cut && place > link.length - 5) expect([read]).toSatisfy(harmless);
        else expect(read).toThrow(/damaged, or its end is missing/);
      }),
      { numRuns: 80 },
    );
    expect(() => readHandInLink('#class')).toThrow(/something else/);
    expect(() => readHandInLink(link.replace('.1.', '.2.'))).toThrow(/newer version/);
  });
});
