import fc from 'fast-check';
import { median, sampleCorrelation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { correlation, halves } from '../../src/classroom/review/correlation.ts';
import { misconceptions } from '../../src/classroom/review/flags.ts';
import { reviewAnswer, type ReviewedAnswer } from '../../src/classroom/review/scoring.ts';
import { classStatistics, type Sheet } from '../../src/classroom/review/statistics.ts';
import type { Question, Response } from '../../src/questions/question.ts';
import { aHandIn } from '../support/hand-ins.ts';
import { ask, QUESTIONS } from '../support/questions.ts';

/** A right-or-wrong question. */
const item = (n: number): Question =>
  ask(`item-${n}`, {
    kind: 'choice',
    prompt: `Item ${n}`,
    options: {
      yes: { text: 'Yes', correct: true, why: 'So it is.' },
      no: { text: 'No', why: 'It tempts.' },
      maybe: { text: 'Maybe', why: 'It tempts too.' },
    },
    depth: 1,
  });

const answered = (question: Question, ...responses: Response[]): ReviewedAnswer => {
  const [answer] = aHandIn().lessons[0]?.answers ?? [];
  if (!answer) throw new Error('no answer');
  const attempts = responses.map((response) => ({ response, at: '2026-11-20T09:00:00Z' }));
  const own = { ...answer, id: question.id, kind: question.kind, hash: question.hash, attempts };
  return reviewAnswer('l', question.id, question, own, null);
};

/** Students by their right answers: 1 right, 0 wrong, null left open. */
const sheetsOf = (table: readonly (readonly (0 | 1 | null)[])[]): Sheet[] => {
  const items = table[0]?.map((_, i) => item(i + 1)) ?? [];
  return table.map((row, i) => ({
    key: `s${i}`,
    answers: items.map((question, n) => {
      const mark = row[n] ?? null;
      return mark === null ? answered(question) : answered(question, [mark === 1 ? 'yes' : 'no']);
    }),
  }));
};

// “Item Analysis Worksheet” (studylib.net/doc/25270846): ten students, ten questions, the five best above.
const WORKSHEET = [
  '1111111111',
  '1111111101',
  '1101111100',
  '0111110101',
  '1110111001',
  '1110110100',
  '0110110101',
  '0111001010',
  '1110100001',
  '0100010010',
].map((row) => [...row].map((mark) => (mark === '1' ? 1 : 0)));
const PRINTED = {
  p: [0.6, 1, 0.8, 0.5, 0.8, 0.8, 0.5, 0.6, 0.3, 0.6],
  d: [0.4, 0, 0, 0.6, 0.4, 0.4, 0.6, 0.4, -0.2, 0.4],
};

describe('item statistics', () => {
  test('difficulty and discrimination are those of a printed worksheet', () => {
    // The same ten twice over: below twenty answers nothing but counts is told, and doubling changes no share.
    const statistics = classStatistics(sheetsOf([...WORKSHEET, ...WORKSHEET]));
    statistics.forEach(({ p, d, trust }, i) => {
      expect(p).toBeCloseTo(PRINTED.p[i] ?? NaN, 9);
      expect(d).toBeCloseTo(PRINTED.d[i] ?? NaN, 9);
      expect(trust).toBe('tentative');
    });
    const few = classStatistics(sheetsOf(WORKSHEET));
    expect(few.map(({ d, r, flags }) => [d, r, flags.length])).toEqual(WORKSHEET.map(() => [null, null, 0]));
    expect(few.map(({ right }) => right / 10)).toEqual(PRINTED.p);
  });

  test('correlation and median are those of simple-statistics', () => {
    const number = fc.float({ noNaN: true, min: -100, max: 100 });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 40 }), (pairs) => {
        const ours = correlation(pairs);
        const theirs = sampleCorrelation(
          pairs.map(([x]) => x),
          pairs.map(([, y]) => y),
        );
        if (ours === null || !Number.isFinite(theirs)) return;
        expect(ours).toBeCloseTo(theirs, 6);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 30 }), (totals) => {
        const middle = median(totals);
        expect(halves(totals)).toEqual(totals.map((t) => (t > middle ? 'upper' : t < middle ? 'lower' : null)));
      }),
    );
  });

  test('the correlation of a question is with everybody’s other questions alone', () => {
    const table = [...WORKSHEET, ...WORKSHEET];
    classStatistics(sheetsOf(table)).forEach(({ r }, i) => {
      const own = table.map((row) => row[i] ?? 0);
      const rest = table.map((row) => row.reduce<number>((sum, mark, n) => sum + (n === i ? 0 : mark), 0));
      const theirs = sampleCorrelation(own, rest);
      if (Number.isFinite(theirs)) expect(r).toBeCloseTo(theirs, 9);
      else expect(r).toBeNull();
    });
  });

  test('counts are those of counting by hand, whoever left what open', () => {
    const mark = fc.constantFrom<0 | 1 | null>(0, 1, null);
    const table = fc.array(fc.tuple(mark, mark, mark), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(table, (rows) => {
        classStatistics(sheetsOf(rows)).forEach(({ asked, answered, blank, right, p, things, trust, d }, i) => {
          const column = rows.map((row) => row[i]);
          const n = column.filter((one) => one !== null).length;
          const yes = column.filter((one) => one === 1).length;
          expect([asked, answered.length, blank.length, right]).toEqual([rows.length, n, rows.length - n, yes]);
          expect(p).toEqual(n === 0 ? null : yes / n);
          expect(things.map(({ chosen }) => chosen.who.length)).toEqual([yes, n - yes, 0]);
          expect(trust).toBe(n < 20 ? 'few' : 'tentative');
          if (n < 20) expect(d).toBeNull();
        });
      }),
      { numRuns: 60 },
    );
  });

  test('flags: hard, easy, an option nobody chose, and a wrong one that the better half prefers', () => {
    const rows = (n: number, row: (i: number) => (0 | 1)[]): (0 | 1)[][] => Array.from({ length: n }, (_, i) => row(i));
    const flags = (table: (0 | 1)[][], i: number): string[] =>
      (classStatistics(sheetsOf(table))[i]?.flags ?? []).map(({ kind }) => kind);
    const table = rows(24, (i) => [1, i < 4 ? 1 : 0, i < 12 ? 1 : 0, i < 12 ? 1 : 0, i < 12 ? 0 : 1]);
    expect(flags(table, 0)).toEqual(['easy', 'unused', 'unused']);
    expect(flags(table, 1)).toContain('hard');
    expect(flags(table, 4)).toEqual(['weak', 'unused', 'key']);
    expect(flags(table.slice(0, 19), 0)).toEqual([]);
  });

  test('misconceptions: the most widespread first, with what they rest on', () => {
    const { single, flags, bins } = QUESTIONS;
    const sheets: Sheet[] = Array.from({ length: 10 }, (_, i) => ({
      key: `s${i}`,
      answers: [
        answered(single, [i < 6 ? 'council' : 'nobody']),
        answered(flags, i < 8 ? ['savage', 'said'] : ['certainly', 'savage']),
        answered(bins, { closed: 'verified', cracks: 'verified', reopen: i < 3 ? 'verified' : 'forecast' }),
      ],
    }));
    expect(
      misconceptions(classStatistics(sheets)).map(({ kind, thing, place, who, of }) => [
        kind,
        thing.id,
        place?.id,
        who.length,
        of,
      ]),
    ).toEqual([
      ['missed', 'certainly', undefined, 8, 10],
      ['flagged', 'said', undefined, 8, 10],
      ['chose', 'council', undefined, 6, 10],
      ['put', 'reopen', 'verified', 3, 10],
    ]);
  });
});
