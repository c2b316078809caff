import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFolder } from '../../src/checks/read-book.ts';
import { accountsOf, partsLeftOut } from '../../src/event/matrix.ts';
import type { Lesson } from '../../src/model/book.ts';
import { edited, goodBook, inMemory } from '../support/fixture-book.ts';

const { book } = checkFolder(
  inMemory(
    edited(goodBook(), [
      ['lessons/harbour-bridge/annotations.yaml', 'quote: declined', 'aspect: denial\n  quote: declined'],
    ]),
  ),
);
const [event] = book.events;
const [first] = book.lessons;
const lesson = (slug: string, claims: readonly string[] = Object.keys(first!.claims)): Lesson => ({
  ...first!,
  slug,
  claims: Object.fromEntries(Object.entries(first!.claims).filter(([id]) => claims.includes(id))),
});
const compare = (...lessons: Lesson[]) => accountsOf(event!, lessons);

test('marked phrases stand in the row that they fill', () => {
  const [account] = compare(lesson('a'));
  expect(account?.aspects.denial.map(({ id }) => id)).toEqual(['declined']);
  expect(account?.aspects.certainty).toEqual([]);
});

test('sources are told apart by sort, with what they are cited for', () => {
  const [account] = compare(lesson('a'));
  const of = (sort: string) => account?.sources.find((group) => group.sort === sort)?.claims;
  expect([of('document'), of('crowd'), of('person')]).toEqual([1, 1, 0]);
});

test('forecasts have their claim in the record, once', () => {
  const twice = lesson('a');
  twice.claims = { ...twice.claims, again: twice.claims['could-fall']! };
  const [account] = compare(twice);
  expect(account?.predictions.map(({ id }) => id)).toEqual(['could-fall']);
  expect(account?.predictions[0]?.known.history.at(-1)?.status).toBe('contested');
});

test('a claim is left out where at least two others make it', () => {
  const leftOut = (...lessons: Lesson[]) =>
    compare(...lessons).map((account) => Object.values(account.leftOut).flatMap((own) => own.map(({ id }) => id)));
  const without = lesson('c', ['could-fall']);
  expect(leftOut(lesson('a'), lesson('b'), without)).toEqual([[], [], ['bridge-closed']]);
  expect(leftOut(lesson('a'), without)).toEqual([[], []]);
  expect(partsLeftOut(compare(lesson('a'), lesson('b'), without))).toEqual(['happened']);
});

test('nothing is left out that an article makes, or that fewer than two others make', () => {
  const ids = Object.keys(first!.claims);
  fc.assert(
    fc.property(fc.array(fc.subarray(ids), { minLength: 1, maxLength: 6 }), (made) => {
      const lessons = made.map((own, i) => lesson(`l${i}`, own));
      const makes = (one: Lesson, id: string): boolean => Object.values(one.claims).some(({ claim }) => claim === id);
      for (const { lesson: one, leftOut } of compare(...lessons))
        for (const { id } of Object.values(leftOut).flat()) {
          expect(makes(one, id)).toBe(false);
          expect(lessons.filter((other) => makes(other, id)).length).toBeGreaterThanOrEqual(2);
        }
    }),
  );
});
