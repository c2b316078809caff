import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldOn, readAsOf, stopsOf, writeAsOf } from '../../src/event/as-of.ts';
import { checkFolder } from '../../src/checks/read-book.ts';
import { goodBook, inMemory } from '../support/fixture-book.ts';

const STOPS = ['2025-03-04', '2025-03-20', '2025-06-01'];
const day = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('the stops are the days of the timeline and of every status, and the record’s own day last', () => {
  const [event] = checkFolder(inMemory(goodBook())).book.events;
  expect(stopsOf(event!)).toEqual(STOPS);
  expect(stopsOf({ ...event!, factsAsOf: '2025-03-10' })).toEqual(['2025-03-04', '2025-03-10']);
});

describe('the day in the address', () => {
  const read = (asked: string): string | null => readAsOf(`?asof=${asked}`, STOPS);

  test('is a stop, or the one before it', () => {
    expect(read('2025-03-04')).toBe('2025-03-04');
    expect(read('2025-03-19')).toBe('2025-03-04');
    expect(read('2025-05-31')).toBe('2025-03-20');
  });

  test('is no day that does not exist, is written otherwise, or is not covered', () => {
    for (const wrong of [
      '',
      'today',
      '2025-3-4',
      '2025-02-30',
      '2025-13-01',
      '20250304',
      '2025-03-04T00:00',
      ' 2025-03-04',
    ])
      expect(read(wrong), wrong).toBeNull();
    for (const uncovered of ['2025-03-03', '2025-06-01', '2031-01-01']) expect(read(uncovered), uncovered).toBeNull();
    expect(readAsOf('', STOPS)).toBeNull();
    expect(readAsOf('?asof=2025-03-04&asof=2025-03-20', STOPS)).toBeNull();
  });

  test('is read as it was written, and the rest of the address stays', () => {
    for (const stop of [...STOPS.slice(0, -1), null]) {
      const address = writeAsOf('http://x/events/y/?a=1&asof=2024-01-01#c-z', stop);
      expect(readAsOf(new URL(address).search, STOPS)).toBe(stop);
      expect(address).toMatch(/\?a=1.*#c-z$/);
    }
  });

  test('is never a day of its own making', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), day), (asked) => {
        const stop = readAsOf(`?asof=${encodeURIComponent(asked)}`, STOPS);
        if (stop !== null) expect(STOPS).toContain(stop);
        if (stop !== null) expect(stop <= asked && asked < '2025-06-01').toBe(true);
      }),
    );
  });
});

test('what held on a day is the newest entry that is not later, whatever their order', () => {
  const entries = fc.uniqueArray(
    day.map((from) => ({ from })),
    { selector: ({ from }) => from, maxLength: 8 },
  );
  fc.assert(
    fc.property(entries, day, (all, on) => {
      const expected = all.map(({ from }) => from).filter((from) => from <= on);
      expect(heldOn(all, on)?.from).toBe(expected.sort().at(-1));
    }),
  );
});
