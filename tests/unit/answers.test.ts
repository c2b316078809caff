import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from '../../src/answers/merge.ts';
import { parseRecord } from '../../src/answers/parse-record.ts';
import { emptyRecord, keyOf, type SavedAnswer, type WorkRecord } from '../../src/answers/record.ts';
import { ParseError } from '../../src/model/parse.ts';

const now = '2026-11-22T09:00:00.000Z';
const work = { lesson: 'globely-news', assignment: null, student: null };

const times = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString());
const responses = fc.oneof(
  fc.array(fc.string()),
  fc.dictionary(
    fc.string().filter((key) => key !== '__proto__'),
    fc.string(),
  ),
  fc.record({ text: fc.string(), checks: fc.array(fc.nat()) }),
);
const plainAnswers: fc.Arbitrary<SavedAnswer> = fc.record({
  hash: fc.string(),
  asked: fc.string(),
  said: fc.string(),
  attempts: fc.array(fc.record({ response: responses, at: times }), { maxLength: 3 }),
  hints: fc.nat(2),
  shown: fc.boolean(),
  confidence: fc.constantFrom(null, 40, 60, 80, 95),
  draft: fc.option(responses),
  changed: times,
  others: fc.constant([]),
});
const answers = fc
  .tuple(plainAnswers, fc.array(plainAnswers, { maxLength: 2 }))
  .map(([answer, others]) => ({ ...answer, others }));
const ids = fc.constantFrom('a', 'b', 'c', 'd');
const records: fc.Arbitrary<WorkRecord> = fc
  .record({
    revision: fc.nat(),
    started: times,
    changed: times,
    handedIn: fc.option(times),
    answers: fc.dictionary(ids, answers),
  })
  .map((fields) => ({ ...emptyRecord(work, now), ...fields }));

test('a record survives storage as text', () => {
  fc.assert(
    fc.property(records, (record) => {
      const stored: unknown = JSON.parse(JSON.stringify(record));
      expect(parseRecord(stored, '')).toEqual(stored);
    }),
  );
});

test('nothing but a record of this version parses', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(() => parseRecord(value, '')).toThrow(ParseError);
    }),
  );
  expect(() => parseRecord({ ...emptyRecord(work, now), schema: 2 }, '')).toThrow('schema: expected 1');
  const odd = { ...emptyRecord(work, now), answers: { a: { hash: 'x', asked: '', said: '', attempts: 'none' } } };
  expect(() => parseRecord(odd, '')).toThrow('answers.a.attempts: expected a list');
});

test('whose work on what makes the key, whatever the codes hold', () => {
  const keys = fc.record({
    lesson: fc.string(),
    assignment: fc.option(fc.string({ minLength: 1 })),
    student: fc.option(fc.string({ minLength: 1 })),
  });
  fc.assert(
    fc.property(keys, keys, (a, b) => {
      expect(keyOf(a) === keyOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

describe('merging two tabs', () => {
  // What was answered, apart from when and from the words for it.
  const content = ({ hash, attempts, draft, hints, shown, confidence }: SavedAnswer): string =>
    JSON.stringify([hash, attempts.map(({ response }) => response), draft, hints, shown, confidence]);
  const versions = (answer: SavedAnswer | undefined): string[] =>
    answer ? [answer, ...answer.others].map(content) : [];

  test('no answer of either tab is lost, and conflicts are named', () => {
    fc.assert(
      fc.property(records, records, records, (base, mine, theirs) => {
        const { record, conflicts } = merge(base, mine, theirs);
        for (const id of ['a', 'b', 'c', 'd']) {
          const kept = versions(record.answers[id]);
          const [before] = versions(base.answers[id]);
          for (const side of [mine, theirs]) {
            const answer = side.answers[id];
            // What a tab did not change since it read the record is the other tab's to change.
            if (!answer || content(answer) === before) continue;
            // A draft that its page wrote over is no answer any more.
            expect(kept).toEqual(expect.arrayContaining(versions(answer).filter((version) => version !== before)));
          }
          if (conflicts.includes(id)) expect(kept.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  test('a question that one tab changed takes that tab’s answer', () => {
    fc.assert(
      fc.property(records, ids, answers, ids, answers, (base, one, oneAnswer, two, twoAnswer) => {
        fc.pre(one !== two);
        const mine = { ...base, answers: { ...base.answers, [one]: oneAnswer } };
        const theirs = { ...base, revision: base.revision + 1, answers: { ...base.answers, [two]: twoAnswer } };
        const { record, conflicts } = merge(base, mine, theirs);
        expect(conflicts).toEqual([]);
        // Whatever stood beside an answer stays beside it.
        const alone = (all: WorkRecord['answers']): unknown =>
          Object.fromEntries(Object.entries(all).map(([id, a]) => [id, { ...a, others: [] }]));
        expect(alone(record.answers)).toEqual(alone({ ...base.answers, [one]: oneAnswer, [two]: twoAnswer }));
        expect(record.revision).toBe(theirs.revision);
      }),
    );
  });
});
