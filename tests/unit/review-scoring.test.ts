import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedbackHtml, type Feedback } from '../../src/classroom/feedback-file.ts';
import { blockIn } from '../../src/classroom/file-page.ts';
import type { HandIn, HandInAnswer } from '../../src/classroom/hand-in.ts';
import { reviewHandIn, totalsOf } from '../../src/classroom/review/scoring.ts';
import { classCalibration, classStatistics } from '../../src/classroom/review/statistics.ts';
import type { Question, Response } from '../../src/questions/question.ts';
import { aHandIn, anAssignment, anyHandIn, anyText } from '../support/hand-ins.ts';
import { QUESTIONS, WORDS } from '../support/questions.ts';
import { htmlFaults } from '../support/valid-html.ts';
import { plausible } from '../support/scores.ts';

const { single, flags, rewrite } = QUESTIONS;
const all = Object.values(QUESTIONS);
const assignment = anAssignment({ lessons: [{ lesson: 'harbour-bridge', questions: 'full' }] });
const lessons = new Map<string, readonly Question[]>([['harbour-bridge', all]]);

const answer = (question: Question, responses: Response[], more: Partial<HandInAnswer> = {}): HandInAnswer => ({
  id: question.id,
  kind: question.kind,
  hash: question.hash,
  prompt: question.prompt,
  options: {},
  said: [],
  attempts: responses.map((response, i) => ({ response, at: `2026-11-20T09:0${i}:00Z` })),
  hints: 0,
  shown: false,
  confidence: null,
  draft: null,
  ...more,
});
const handIn = (...answers: HandInAnswer[]): HandIn =>
  aHandIn({ assignment, lessons: [{ lesson: 'harbour-bridge', title: 'The bridge', answers }] });
const few = new Map<string, readonly Question[]>([['harbour-bridge', [single, flags, rewrite]]]);
const states = (of: HandIn): string[] => reviewHandIn(of, assignment, few).map(({ id, state }) => `${id} ${state}`);

/** Answers to real questions in any form at all. */
const anyAnswer: fc.Arbitrary<HandInAnswer> = fc
  .record({
    question: fc.constantFrom(...all),
    attempts: fc.array(
      fc.oneof(
        fc.array(fc.oneof(anyText, fc.constantFrom('nobody', 'savage', 'log'), fc.integer(), fc.constant(null)), {
          maxLength: 4,
        }),
        fc.dictionary(fc.oneof(anyText, fc.constantFrom('closed', '__proto__', 'constructor', 'text')), anyText, {
          maxKeys: 4,
        }),
        fc.array(
          fc.record({ start: fc.integer(), end: fc.integer(), quote: anyText, lens: fc.constantFrom('language', 'x') }),
          {
            maxLength: 4,
          },
        ),
        anyText,
        fc.constant(null),
      ),
      { maxLength: 3 },
    ),
    hash: fc.option(anyText, { nil: undefined }),
    kind: fc.option(fc.constantFrom('choice', 'sort', 'constructor'), { nil: undefined }),
  })
  .map(({ question, attempts, hash, kind }) =>
    answer(question, attempts as Response[], {
      ...(hash === undefined ? {} : { hash }),
      ...(kind === undefined ? {} : { kind }),
    }),
  );

describe('judging a hand-in', () => {
  test('an answer is judged by the key of its own version alone', () => {
    expect(states(handIn(answer(single, [['nobody']]), answer(flags, [['savage']], { hash: 'older' })))).toEqual([
      'single scored',
      'flags edited',
      'rewrite blank',
    ]);
    expect(
      states(handIn(answer(rewrite, [{ text: 'So.', checks: [] }]), { ...answer(single, [['nobody']]), id: 'gone' })),
    ).toEqual(['single blank', 'flags blank', 'rewrite written', 'gone gone']);
    expect(reviewHandIn(handIn(answer(single, [['nobody']])), assignment, new Map())[0]?.state).toBe('unknown');
  });

  test('the first attempt counts, or the best; no more attempts than the question or the assignment gives', () => {
    const tried = handIn(answer(single, [['council'], ['engineer'], ['reporter'], ['nobody']]));
    const points = (of: HandIn, rule: 'first' | 'best', attempts: 1 | 2 | null = null): number =>
      totalsOf(reviewHandIn(of, { ...assignment, attempts }, few), rule).auto.points;
    expect(points(tried, 'best')).toBe(0);
    const second = handIn(answer(single, [['council'], ['nobody']]));
    expect([points(second, 'first'), points(second, 'best'), points(second, 'best', 1)]).toEqual([0, 1, 0]);
  });

  test('a total counts blanks as nothing, leaves out edited answers, and takes the teacher’s levels', () => {
    const of = reviewHandIn(
      handIn(
        answer(single, [['nobody']]),
        answer(flags, [['savage']], { hash: 'older' }),
        answer(rewrite, [{ text: 'So.', checks: [] }]),
      ),
      assignment,
      few,
    );
    expect(totalsOf(of, 'first')).toMatchObject({
      auto: { points: 1, max: 1 },
      rubric: { max: 0 },
      unmarked: 1,
      apart: 1,
      percent: 100,
    });
    const key = 'harbour-bridge/rewrite';
    expect(totalsOf(of, 'first', { [key]: { language: 2 } }, new Set([key]))).toMatchObject({
      rubric: { points: 0.5, max: 1 },
      unmarked: 0,
      percent: 75,
    });
    const blank = reviewHandIn(handIn(), assignment, few);
    expect(totalsOf(blank, 'first').percent).toBe(0);
    expect(totalsOf(blank, 'first').rubric.max).toBe(0);
    expect(totalsOf(blank, 'first', {}, new Set([key])).rubric).toEqual({ points: 0, max: 1 });
  });

  test('whatever is in a hand-in, it is judged, counted and given back without a throw or a live tag', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 8 }), anyHandIn, anyText, (answers, other, text) => {
        const sheets = [handIn(...answers), { ...other, assignment }].map((one, i) => ({
          key: `s${i}`,
          answers: reviewHandIn(one, assignment, lessons),
        }));
        for (const { answers: reviewed } of sheets)
          for (const { first, best } of reviewed)
            if (first && best) {
              plausible(first);
              plausible(best);
              expect(best.points).toBeGreaterThanOrEqual(first.points);
            }
        classStatistics(sheets);
        classCalibration(sheets);
        const html = feedbackHtml(
          feedback({ handIn: handIn(...answers), answers: sheets[0]?.answers ?? [], remark: text }),
          WORDS,
        );
        expect(html.match(/<script/g)).toHaveLength(1);
        expect(html).not.toMatch(/<(img|iframe|svg)/);
      }),
      { numRuns: 80 },
    );
  });
});

const feedback = (more: Partial<Feedback>): Feedback => ({
  handIn: handIn(),
  answers: [],
  marks: {},
  remark: '',
  rule: 'first',
  totals: null,
  verdicts: true,
  ...more,
});

describe('a feedback file', () => {
  const own = handIn(
    answer(single, [['council'], ['nobody']]),
    answer(rewrite, [{ text: 'It rose by half.', checks: [0] }]),
  );
  const answers = reviewHandIn(own, assignment, few);
  const marks = {
    'harbour-bridge/rewrite': {
      levels: { language: 3 as const },
      comment: 'Good <b>fact</b>.\nNow the tone.',
      of: '',
      changed: '',
    },
  };
  const html = feedbackHtml(
    feedback({ handIn: own, answers, marks, remark: 'Well read.', totals: totalsOf(answers, 'first') }),
    WORDS,
  );

  test('shows answers, verdicts, levels and comments, and is valid', async () => {
    for (const text of [
      'It rose by half.',
      'Not yet.',
      'Good &lt;b&gt;fact&lt;/b&gt;.',
      'Well read.',
      'Says what a word adds',
      'Try 1, which counts',
      'Try 2',
      '0 of 2 points',
    ])
      expect(html).toContain(text);
    expect(await htmlFaults(html, 'feedback.html')).toEqual([]);
  });

  test('has scores and comments as JSON, and none of the key where verdicts are held back', () => {
    const data = JSON.parse(blockIn(html, 'feedback') ?? '') as { answers: { question: string; levels: object }[] };
    expect(data.answers.find(({ question }) => question.endsWith('/rewrite'))?.levels).toEqual({ language: 3 });
    const held = feedbackHtml(feedback({ handIn: own, answers, marks, verdicts: false }), WORDS);
    expect(held).not.toContain('Not yet.');
    expect(held).not.toContain('it tempts for that');
    expect(html).toContain('it tempts for that');
  });
});
