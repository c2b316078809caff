import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combine } from '../../src/answers/notebook-combine.ts';
import type { SavedAnswer, WorkRecord } from '../../src/answers/record.ts';
import { anyRecord } from '../support/any-record.ts';
import { QUESTIONS } from '../support/questions.ts';
import { at, recordOf, saved } from '../support/work.ts';

/** What was answered, of every version that a record holds of a question. */
const versions = (record: WorkRecord, id: string): SavedAnswer[] => {
  const answer = record.answers[id];
  return answer ? [answer, ...answer.others] : [];
};
const said = ({ hash, attempts, draft }: SavedAnswer): unknown[] => [
  ...attempts.map(({ response }) => [hash, response]),
  ...(draft === null ? [] : [[hash, draft]]),
];

describe('bringing a record in beside another', () => {
  test('no response of either is lost', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (here, there) => {
        const { record } = combine(here, there);
        for (const id of ['a', 'b', 'c']) {
          const kept = versions(record, id).flatMap(said);
          for (const side of [here, there])
            expect(kept).toEqual(expect.arrayContaining(versions(side, id).flatMap(said)));
        }
      }),
    );
  });

  test('a second time changes nothing, and says so', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (here, there) => {
        const once = combine(here, there).record;
        const twice = combine(once, there);
        expect(twice.record).toBe(once);
        expect(twice.counts).toEqual({ added: 0, updated: 0, both: 0, known: Object.keys(there.answers).length });
      }),
    );
  });

  test('every question brought in is counted once, and the revision tells a change', () => {
    fc.assert(
      fc.property(fc.option(anyRecord), anyRecord, (here, there) => {
        const { record, counts } = combine(here, there);
        const { added, updated, both, known } = counts;
        expect(added + updated + both + known).toBe(Object.keys(there.answers).length);
        if (here) expect(record.revision).toBe(record === here ? here.revision : here.revision + 1);
      }),
    );
  });

  test('with nothing here it is what was brought', () => {
    fc.assert(
      fc.property(anyRecord, (there) => {
        expect(combine(null, there).record).toEqual(there);
      }),
    );
  });
});

const { single } = QUESTIONS;
const first = saved(single, [['council']], { changed: at(1) });

test('work that went on elsewhere replaces what it went on from, either way', () => {
  const on = saved(single, [['council'], ['nobody']], { changed: at(9), hints: 1 });
  const older = recordOf({ single: first });
  const newer = recordOf({ single: on });
  expect(combine(older, newer)).toMatchObject({
    record: { answers: { single: { ...on, others: [] } } },
    counts: { updated: 1 },
  });
  expect(combine(newer, older)).toMatchObject({ record: newer, counts: { known: 1 } });
});

test('two answers to one question are both kept, the later one in front', () => {
  const other = saved(single, [['reporter']], { changed: at(5) });
  for (const [here, there] of [
    [first, other],
    [other, first],
  ] as const) {
    const { record, counts } = combine(recordOf({ single: here }), recordOf({ single: there }));
    expect(record.answers.single).toMatchObject({ attempts: other.attempts, others: [{ attempts: first.attempts }] });
    expect(counts.both).toBe(1);
  }
});

test('a draft that was typed over is kept', () => {
  const typed = saved(single, [], { draft: ['reporter'], changed: at(1) });
  const over = saved(single, [], { draft: ['council'], changed: at(2) });
  expect(combine(recordOf({ single: typed }), recordOf({ single: over })).record.answers.single?.others).toHaveLength(
    1,
  );
  const submitted = saved(single, [['reporter']], { changed: at(3) });
  expect(combine(recordOf({ single: typed }), recordOf({ single: submitted })).record.answers.single?.others).toEqual(
    [],
  );
});
