import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calibrate,
  judge,
  lean,
  leanOf,
  LEVEL_MIN,
  LEVELS,
  TOTAL_MIN,
  type Judged,
} from '../../src/answers/notebook-statistics.ts';
import type { Score } from '../../src/model/score.ts';
import { QUESTIONS } from '../support/questions.ts';
import { at, recordOf, saved } from '../support/work.ts';

const { single, flags, rewrite } = QUESTIONS;
const score = (points: number, counts: Partial<Score> = {}): Score => ({
  points,
  max: 1,
  hits: 0,
  misses: 0,
  falseAlarms: 0,
  correctRejections: 0,
  ...counts,
});
const one = (confidence: number | null, points: number, minute = 0): Judged => ({
  lesson: 'harbour-bridge',
  number: 1,
  question: single,
  score: score(points),
  confidence,
  at: at(minute),
});
const anyJudged: fc.Arbitrary<Judged> = fc
  .record({
    lesson: fc.constantFrom('l1', 'l2', 'l3'),
    kind: fc.constantFrom(single, flags),
    confidence: fc.constantFrom(null, ...LEVELS),
    points: fc.constantFrom(0, 0.5, 1),
    minute: fc.nat(999),
    counts: fc.record({ hits: fc.nat(9), misses: fc.nat(9), falseAlarms: fc.nat(9), correctRejections: fc.nat(9) }),
  })
  .map(({ lesson, kind, confidence, points, minute, counts }) => ({
    ...one(confidence, points, minute),
    lesson,
    question: kind,
    score: score(points, counts),
  }));
const some = fc.array(anyJudged, { maxLength: 60 });

describe('how sure, how right', () => {
  test('levels add up, stay in bounds, and are hidden below five', () => {
    fc.assert(
      fc.property(some, (judged) => {
        const { total, levels, missing, stated, observed, errors } = calibrate(judged);
        expect(levels.reduce((sum, { n }) => sum + n, 0)).toBe(total);
        expect(levels.map(({ level }) => level)).toEqual([...LEVELS]);
        for (const { n, right, hidden } of levels) {
          expect(right).toBeLessThanOrEqual(n);
          expect(hidden).toBe(n < LEVEL_MIN);
        }
        expect(missing).toBe(Math.max(0, TOTAL_MIN - total));
        for (const mean of [stated, observed]) expect(mean >= 0 && mean <= 100).toBe(true);
        const surest = errors.map(({ confidence }) => confidence ?? 0);
        expect(surest).toEqual([...surest].sort((a, b) => b - a));
        expect(errors.every(({ confidence, score }) => (confidence ?? 0) >= 80 && score.points < 1)).toBe(true);
      }),
    );
  });

  test('the order of answers does not matter', () => {
    fc.assert(
      fc.property(some, (judged) => {
        const { errors: _, ...there } = calibrate(judged);
        const { errors: __, ...back } = calibrate([...judged].reverse());
        expect({ ...back, stated: Math.round(back.stated) }).toEqual({ ...there, stated: Math.round(there.stated) });
      }),
    );
  });

  test('says which way it goes', () => {
    const of = (n: number, confidence: number, points: number): Judged[] =>
      Array.from({ length: n }, () => one(confidence, points));
    expect(calibrate([...of(10, 95, 1), ...of(10, 95, 0)]).says).toBe('over');
    expect(calibrate(of(20, 60, 1)).says).toBe('under');
    expect(calibrate([...of(19, 95, 1), ...of(1, 95, 0)]).says).toBe('close');
    expect(calibrate([...of(10, 40, 1), ...of(10, 95, 0), ...of(10, 60, 1)]).says).toBe('mixed');
  });

  test('half right is not right', () => {
    const sure = calibrate([one(95, 0.5)]);
    expect(sure.observed).toBe(0);
    expect(sure.errors).toHaveLength(1);
  });
});

describe('suspicion lean', () => {
  test('stays between its bounds, and its lessons add up', () => {
    fc.assert(
      fc.property(some, (judged) => {
        const all = lean(judged);
        for (const flagged of [all, ...all.lessons]) {
          expect(flagged.falseAlarms).toBeLessThanOrEqual(flagged.sound);
          expect(flagged.misses).toBeLessThanOrEqual(flagged.telling);
          const way = leanOf(flagged);
          if (way !== null) expect(Math.abs(way)).toBeLessThanOrEqual(1);
        }
        for (const key of ['falseAlarms', 'sound', 'misses', 'telling'] as const)
          expect(all.lessons.reduce((sum, row) => sum + row[key], 0)).toBe(all[key]);
        expect(all.lessons.map((row) => row.at)).toEqual(all.lessons.map((row) => row.at).sort());
      }),
    );
  });

  test('one more false alarm never lowers it, one more miss never raises it', () => {
    const counts = fc.record({ falseAlarms: fc.nat(8), misses: fc.nat(8) });
    fc.assert(
      fc.property(counts, ({ falseAlarms, misses }) => {
        const way = (more: object): number => leanOf({ falseAlarms, misses, sound: 9, telling: 9, ...more }) ?? 0;
        expect(way({ falseAlarms: falseAlarms + 1 })).toBeGreaterThan(way({}));
        expect(way({ misses: misses + 1 })).toBeLessThan(way({}));
      }),
    );
  });

  test('says which way, from five phrases of each sort', () => {
    const flagging = (counts: Partial<Score>): Judged => ({
      ...one(null, 0.5),
      question: flags,
      score: score(0.5, counts),
    });
    const says = (counts: Partial<Score>): string => lean([flagging(counts)]).says;
    expect(says({ hits: 4, correctRejections: 9 })).toBe('few');
    expect(says({ hits: 6, falseAlarms: 3, correctRejections: 3 })).toBe('much');
    expect(says({ hits: 2, misses: 4, correctRejections: 6 })).toBe('little');
    expect(says({ hits: 5, misses: 1, falseAlarms: 1, correctRejections: 5 })).toBe('even');
  });

  test('counts flagging questions only', () => {
    expect(lean([one(95, 0)]).lessons).toEqual([]);
  });
});

describe('what can be judged', () => {
  const questions = new Map([single, flags, rewrite].map((question) => [question.id, question]));

  test('is the first try, scored, of the version the lesson has', () => {
    const record = recordOf({
      single: saved(single, [['council'], ['nobody']], { confidence: 80 }),
      flags: saved(flags, [['said']], { hash: 'another version' }),
      rewrite: saved(rewrite, [{ text: 'It rose.', checks: [] }]),
      gone: saved(single, [['nobody']]),
    });
    expect(judge([{ record, questions }])).toEqual([
      expect.objectContaining({
        question: single,
        number: 1,
        confidence: 80,
        at: at(0),
        score: expect.objectContaining({ points: 0 }) as Score,
      }),
    ]);
  });

  test('is counted once, as it was answered first', () => {
    const late = recordOf(
      { single: saved(single, [['nobody']], { attempts: [{ response: ['nobody'], at: at(50) }] }) },
      { assignment: 'a1' },
    );
    const early = recordOf({ single: saved(single, [['council']]) });
    for (const work of [
      [late, early],
      [early, late],
    ])
      expect(judge(work.map((record) => ({ record, questions }))).map(({ at: when }) => when)).toEqual([at(0)]);
  });

  test('leaves out what is not a response of the question’s kind', () => {
    const record = recordOf({ single: saved(single, [{ text: 'x', checks: [] }]) });
    expect(judge([{ record, questions }]).every(({ score: { points } }) => points === 0)).toBe(true);
  });
});
