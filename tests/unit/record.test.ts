import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAnswer, toSaved } from '../../src/answers/convert.ts';
import { merge } from '../../src/answers/merge.ts';
import { migrate } from '../../src/answers/parse-record.ts';
import { isAnswered, whereToGoOn } from '../../src/answers/progress.ts';
import { emptyRecord, keyOf, type SavedAnswer, type WorkRecord } from '../../src/answers/record.ts';
import { newcomer, people } from '../../src/answers/who.ts';
import type { Answer } from '../../src/questions/question.ts';
import { later, now, said, ticked, tried, words } from '../support/work.ts';

describe('the saved form of an answer', () => {
  const responses = fc.array(fc.string(), { maxLength: 3 });
  const answers: fc.Arbitrary<Answer> = fc.record({
    attempts: fc.array(responses, { maxLength: 3 }),
    hints: fc.nat(2),
    shown: fc.boolean(),
    confidence: fc.constantFrom(undefined, 40, 60, 80, 95),
    draft: fc.option(responses, { nil: undefined }),
  });

  test('gives the answer back', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        expect(toAnswer(toSaved(answer, words, undefined, now))).toEqual(answer);
      }),
    );
  });

  test('keeps the times of earlier attempts, and never loses an answer to an earlier version of the question', () => {
    fc.assert(
      fc.property(answers, responses, fc.boolean(), (answer, next, edited) => {
        const before = toSaved(answer, words, undefined, now);
        const hash = edited ? 'h2' : 'h1';
        const attempts = edited ? [next] : [...answer.attempts, next];
        const after = toSaved({ ...answer, attempts, draft: undefined }, { ...words, hash }, before, later);
        expect(after.attempts.map(({ at }) => at)).toEqual(
          edited ? [later] : [...answer.attempts.map(() => now), later],
        );
        expect(after.others).toEqual(edited ? [before] : []);
      }),
    );
  });

  test('keeps every earlier version through many edits of the question', () => {
    let saved: SavedAnswer | undefined;
    for (let i = 0; i < 5; i++) saved = toSaved(ticked(`v${i}`), { ...words, hash: `h${i}` }, saved, now);
    expect(saved?.others.map((other) => said(other))).toEqual([['v3'], ['v2'], ['v1'], ['v0']]);
    expect(saved?.others.every(({ others }) => others.length === 0)).toBe(true);
  });

  test('keeps words only with the answer they say', () => {
    const before = toSaved(ticked('a'), words, undefined, now);
    const unworded = { ...words, asked: '', said: '' };
    expect(toSaved({ ...ticked('a'), confidence: 60 }, unworded, before, later)).toMatchObject({
      said: 'Nobody',
      asked: 'Who says so?',
    });
    expect(toSaved(ticked('b'), unworded, before, later).said).toBe('');
  });
});

describe('merging', () => {
  const record = (answers: WorkRecord['answers']): WorkRecord => ({
    ...emptyRecord({ lesson: 'l', assignment: null, student: 'fox-12' }, now),
    answers,
  });
  const answer = (response: string, at = now): SavedAnswer => toSaved(ticked(response), words, undefined, at);

  test('the same thing done in two tabs is one answer, with the words of the later', () => {
    const mine = record({ a: { ...answer('x', later), said: 'X' } });
    const { record: merged, conflicts } = merge(record({}), mine, record({ a: answer('x') }));
    expect(conflicts).toEqual([]);
    expect(merged.answers.a).toMatchObject({ said: 'X', others: [] });
  });

  test('a tab that goes on after a conflict keeps what stands beside', () => {
    const stored = record({ a: { ...answer('mine'), others: [answer('theirs')] } });
    const { record: merged, conflicts } = merge(
      record({ a: answer('mine') }),
      record({ a: answer('mine too', later) }),
      stored,
    );
    expect(conflicts).toEqual([]);
    expect(merged.answers.a?.others.map(said)).toEqual([['theirs']]);
  });
});

test('a record of an earlier schema goes through every migration once and in order; others are left as they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }), (to, schema) => {
      const steps = Object.fromEntries(
        Array.from({ length: to - 1 }, (_, i) => [
          i + 1,
          (old: object) => ({ ...old, schema: i + 2, went: [...((old as { went?: number[] }).went ?? []), i + 1] }),
        ]),
      );
      const went = Array.from({ length: Math.max(0, to - schema) }, (_, i) => schema + i);
      const before = { schema, kept: 'as it was' };
      expect(migrate(before, steps)).toEqual(went.length > 0 ? { schema: to, kept: 'as it was', went } : before);
    }),
  );
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(migrate(value, {})).toBe(value);
    }),
  );
});

describe('who works here', () => {
  const of = (student: string, changed: string, lesson = 'l'): WorkRecord => ({
    ...emptyRecord({ lesson, assignment: null, student }, now),
    changed,
  });

  test('the last first, also those whose work cannot be read, each once', () => {
    const records = [of('owl-20', later), of('fox-12', now), of('owl-20', now, 'other')];
    const asides = [
      { key: keyOf({ lesson: 'l', assignment: null, student: 'elk-44' }), found: '2026-11-22T09:02:00.000Z' },
    ];
    expect(people(records, 'l', asides).map(({ student }) => student)).toEqual(['owl-20', 'elk-44', 'fox-12']);
    expect(newcomer(records, asides)).not.toMatch(/^(owl-20|elk-44|fox-12)$/);
  });
});

describe('where to go on', () => {
  const questions = ['a', 'b', 'c'].map((id) => ({ id, hash: 'h1' }));
  const record = (answers: Record<string, [Answer, string]>): WorkRecord => ({
    ...emptyRecord({ lesson: 'l', assignment: null, student: null }, now),
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, [answer, at]]) => [id, toSaved(answer, words, undefined, at)]),
    ),
  });
  test.each<[string, Record<string, [Answer, string]>, number]>([
    ['nowhere before anything was begun', {}, -1],
    ['at the one that was being written', { a: [tried(['x']), now], c: [ticked('y'), later] }, 2],
    ['after the one answered last', { a: [tried(['x']), now] }, 1],
    ['at one left out, after the last', { c: [tried(['x']), later] }, 0],
    ['nowhere once all are answered', { a: [tried(['x']), now], b: [tried(['x']), now], c: [tried(['x']), now] }, -1],
  ])('%s', (_, answers, at) => {
    expect(whereToGoOn(record(answers), questions)).toBe(at);
  });
  test('an answer to an earlier version does not count', () => {
    expect(isAnswered(record({ a: [tried(['x']), now] }), { id: 'a', hash: 'h2' })).toBe(false);
  });
});
