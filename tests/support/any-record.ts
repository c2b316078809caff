import fc from 'fast-check';
import type { SavedAnswer, WorkRecord } from '../../src/answers/record.ts';
import { at, recordOf } from './work.ts';

const times = fc.nat(5000).map(at);
const plain: fc.Arbitrary<SavedAnswer> = fc.record({
  hash: fc.constantFrom('one', 'two'),
  asked: fc.constant('Whose word is it?'),
  said: fc.string({ maxLength: 5 }),
  attempts: fc.array(fc.record({ response: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }), at: times }), {
    maxLength: 3,
  }),
  hints: fc.nat(2),
  shown: fc.boolean(),
  confidence: fc.constantFrom(null, 40, 60, 80, 95),
  draft: fc.option(fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 })),
  changed: times,
  others: fc.constant([]),
});
/** As pages write them: each version once, the newest first. */
const answers = fc
  .uniqueArray(plain, {
    minLength: 1,
    maxLength: 3,
    selector: ({ hash, attempts, draft }) => JSON.stringify([hash, attempts.map(({ response }) => response), draft]),
  })
  .map(([answer, ...others]): SavedAnswer => ({
    ...answer!,
    others: others.sort((a, b) => b.changed.localeCompare(a.changed)),
  }));

/** Any record of fox-12 on a lesson of three questions. */
export const anyRecord: fc.Arbitrary<WorkRecord> = fc
  .record({
    revision: fc.integer({ min: 1, max: 50 }),
    started: times,
    changed: times,
    handedIn: fc.option(times),
    answers: fc.dictionary(fc.constantFrom('a', 'b', 'c'), answers),
  })
  .map((fields) => recordOf({}, fields));
