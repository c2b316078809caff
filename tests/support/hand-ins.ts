import fc from 'fast-check';
import type { Assignment } from '../../src/classroom/assignment.ts';
import { HAND_IN_FORMAT, type HandIn, type HandInAnswer } from '../../src/classroom/hand-in.ts';
import type { Response } from '../../src/questions/question.ts';
import { at } from './work.ts';

/** An assignment of two lessons of the fixture book. */
export const anAssignment = (more: Partial<Assignment> = {}): Assignment => ({
  version: 1,
  id: 'k3v9q2xw',
  title: 'Who says that the bridge is sinking?',
  lessons: [
    { lesson: 'harbour-bridge', questions: 'full' },
    { lesson: 'late-bus', questions: ['marks'] },
  ],
  instructions: 'Read first, then answer.',
  due: '2026-12-01T23:59',
  classCode: '7b',
  who: 'code',
  feedback: 'after-hand-in',
  attempts: null,
  hints: true,
  confidence: true,
  grade: 'first',
  ...more,
});

/** Texts that have broken files before: ends of blocks, line ends of scripts, half a pair, right to left, spreadsheets. */
const nasty = fc.constantFrom(
  '</script><script>alert(1)</script>',
  '<!--',
  '<script type="application/json" id="hand-in">{}</script>',
  ']]>&lt;&amp;',
  '\u2028\u2029\u0000\u0008',
  '\ud83d',
  '👩🏽‍🏫 \u202eabc \u200f',
  '=HYPERLINK("http://x")',
  '__proto__',
);
export const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), nasty, fc.lorem({ maxCount: 60 }));
/** The same, short enough for the title of an assignment, or its instructions, or a student's name. */
const shortText = anyText.map((text) => text.slice(0, 80));
const responses: fc.Arbitrary<Response> = fc.oneof(
  fc.array(anyText, { maxLength: 4 }),
  fc.dictionary(anyText, anyText, { maxKeys: 4 }),
  fc.record({ text: anyText, checks: fc.array(fc.nat(5), { maxLength: 3 }) }),
);
const answers: fc.Arbitrary<HandInAnswer> = fc.record({
  id: shortText,
  kind: fc.constantFrom('choice', 'write', 'sort'),
  hash: fc.constant('00ff00ff00ff00ff'),
  prompt: anyText,
  options: fc.dictionary(anyText, anyText, { maxKeys: 4 }),
  said: fc.array(anyText, { maxLength: 3 }),
  attempts: fc.array(fc.record({ response: responses, at: fc.nat(500).map(at) }), { maxLength: 3 }),
  hints: fc.nat(2),
  shown: fc.boolean(),
  confidence: fc.constantFrom(null, 40, 60, 80, 95),
  draft: fc.option(responses),
});

/** Any hand-in, whatever a student could have typed into it. */
export const anyHandIn: fc.Arbitrary<HandIn> = fc.record({
  format: fc.constant(HAND_IN_FORMAT),
  version: fc.constant(1 as const),
  assignment: fc.record({ title: shortText, instructions: shortText }).map((texts) => anAssignment(texts)),
  student: shortText,
  number: fc.integer({ min: 1, max: 9 }),
  started: fc.nat(500).map(at),
  handedIn: fc.nat(500).map(at),
  lessons: fc.array(
    fc.record({
      lesson: fc.constant('harbour-bridge'),
      title: anyText,
      answers: fc.array(answers, { maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
});

/** A small hand-in of fox-12, with one answer. */
export const aHandIn = (more: Partial<HandIn> = {}): HandIn => ({
  format: HAND_IN_FORMAT,
  version: 1,
  assignment: anAssignment(),
  student: 'fox-12',
  number: 1,
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
          options: { nobody: 'Nobody who could be asked' },
          said: ['Nobody who could be asked'],
          attempts: [{ response: ['nobody'], at: at(2) }],
          hints: 0,
          shown: false,
          confidence: 60,
          draft: null,
        },
      ],
    },
  ],
  ...more,
});
