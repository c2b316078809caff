import fc from 'fast-check';
import { FEEDBACK, GRADE_RULES, type AssignedLesson, type Assignment } from '../../src/classroom/assignment.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const id = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('-'));
const text = (maxLength: number) =>
  fc.oneof(fc.string({ maxLength }), fc.string({ unit: 'binary', maxLength: Math.floor(maxLength / 2) }));
const two = (n: number): string => String(n).padStart(2, '0');
const due = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(23), fc.nat(59))
  .map(([month, day, hour, minute]) => `2027-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`);

const lesson: fc.Arbitrary<AssignedLesson> = fc.record({
  lesson: id,
  questions: fc.oneof(
    fc.constantFrom('full' as const, 'short' as const),
    fc.uniqueArray(id, { minLength: 1, maxLength: 25 }),
  ),
});

/** Any assignment that the parser takes, with any text of any script in its fields. */
export const anyAssignment: fc.Arbitrary<Assignment> = fc.record({
  version: fc.constant(1 as const),
  id,
  title: text(80),
  lessons: fc.uniqueArray(lesson, { minLength: 1, maxLength: 5, selector: ({ lesson }) => lesson }),
  instructions: text(600),
  due: fc.option(due),
  classCode: text(20),
  who: fc.constantFrom('code', 'name'),
  feedback: fc.constantFrom(...FEEDBACK),
  attempts: fc.constantFrom(1, 2, 3, null),
  hints: fc.boolean(),
  confidence: fc.boolean(),
  grade: fc.constantFrom(...GRADE_RULES),
});
