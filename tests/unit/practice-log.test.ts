import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { cardsOf, INTERVALS, isDue, weakSpots } from '../../src/practice/boxes.ts';
import { dayOf, noonOf, type Day } from '../../src/practice/day.ts';
import { isRightTry, mergeLogs, parseLog, type PracticeTry } from '../../src/practice/log.ts';
import { anyLog, tryOf } from '../support/tries.ts';

const of = (day: number): Day => dayOf(new Date(2026, 10, day));
const card = (log: PracticeTry[], today = 30) => {
  const found = cardsOf(mergeLogs(log), of(today)).get('fog');
  return found && { box: found.box, due: found.due - of(0) };
};

describe('a log', () => {
  test('is the same whichever way it is put together, and holds each try once', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        const both = mergeLogs(a, b);
        expect(mergeLogs(b, a)).toEqual(both);
        expect(mergeLogs(both, a)).toEqual(both);
        for (const one of [...a, ...b]) expect(both).toContainEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  test('is read entry by entry, and says what could not be read', () => {
    fc.assert(
      fc.property(anyLog, fc.array(fc.anything(), { maxLength: 4 }), (log, other) => {
        const { tries, damaged } = parseLog([...other, ...(JSON.parse(JSON.stringify(log)) as unknown[])]);
        expect(tries).toEqual(mergeLogs(log));
        expect(damaged).toEqual(other);
      }),
      { numRuns: 60 },
    );
    const other = { ...tryOf('fog', 1), judged: 'maybe' };
    const elsewhere = { ...tryOf('fog', 1), at: '2026-11-01T13:00:00+01:00' };
    expect(parseLog([other, elsewhere])).toEqual({
      tries: [{ ...tryOf('fog', 1), at: '2026-11-01T12:00:00.000Z' }],
      damaged: [other],
    });
  });
});

describe('boxes', () => {
  test('a right try on its day leads from box to box, and back to the last; a wrong one to the first', () => {
    const log = [tryOf('fog', 1)];
    expect(card(log)).toEqual({ box: 2, due: 4 });
    expect(card([...log, tryOf('fog', 4)])).toEqual({ box: 3, due: 11 });
    log.push(tryOf('fog', 5), tryOf('fog', 12));
    expect(card(log)).toEqual({ box: 4, due: 33 });
    expect(card([...log, tryOf('fog', 33)], 40)).toEqual({ box: 4, due: 54 });
    expect(card([...log, tryOf('fog', 13, false)])).toEqual({ box: 1, due: 14 });
    expect(card([tryOf('fog', 1, false)])).toEqual({ box: 1, due: 2 });
  });

  test('practising early moves nothing on, and a miss still brings it back', () => {
    const log = [tryOf('fog', 1), tryOf('fog', 2), tryOf('fog', 3)];
    expect(card(log)).toEqual({ box: 2, due: 4 });
    expect(card([...log, tryOf('fog', 3, false)])).toEqual({ box: 1, due: 4 });
  });

  test('a clock that was ahead puts nothing off', () => {
    expect(card([tryOf('fog', 1), tryOf('fog', 200)], 2)).toEqual({ box: 2, due: 4 });
    expect(card([tryOf('fog', 200)], 2)).toBeUndefined();
  });

  test('nothing is due before its interval has passed, and what is due stays due until it is tried', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (tries, on, later) => {
        const log = mergeLogs(tries);
        const today = dayOf(new Date(2026, 9, 20 + on));
        for (const [skill, { box, due }] of cardsOf(log, today)) {
          const last = log.findLast((one) => one.skill === skill && dayOf(new Date(one.at)) <= today);
          expect(due).toBeGreaterThan(dayOf(new Date(last!.at)));
          expect(due).toBeLessThanOrEqual(today + INTERVALS[box - 1]!);
          if (isDue({ box, due }, today)) expect(isDue({ box, due }, today + later)).toBe(true);
          // One more right try never brings an idea back sooner or into a lower box.
          const right = { ...tryOf(skill, 0), at: noonOf(today).toISOString() };
          const then = cardsOf([...log.filter((one) => dayOf(new Date(one.at)) < today), right], today).get(skill)!;
          const before = cardsOf(
            log.filter((one) => dayOf(new Date(one.at)) < today),
            today,
          ).get(skill);
          expect(then.due).toBeGreaterThan(today);
          if (before) expect(then.box).toBeGreaterThanOrEqual(before.box);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('weak spots are what was missed in one of the last two tries, the last missed first', () => {
    const log = mergeLogs([
      tryOf('fog', 1, false),
      tryOf('fog', 2),
      tryOf('fear', 3, false),
      tryOf('hedge', 1, false),
      tryOf('hedge', 2),
      tryOf('hedge', 3),
      tryOf('label', 4),
    ]);
    expect(weakSpots(log)).toEqual(['fear', 'fog']);
    expect(log.filter((one) => !isRightTry(one))).toHaveLength(3);
  });
});

describe('days', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(['Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'])(
    'follow the calendar of %s, where clocks change too',
    (name) => {
      process.env.TZ = name;
      for (let n = 0; n < 400; n++) {
        const late = dayOf(new Date(2026, 0, 1 + n, 23, 59));
        expect(late).toBe(dayOf(new Date(2026, 0, 1)) + n);
        expect(dayOf(new Date(2026, 0, 1 + n, 0, 1))).toBe(late);
        expect(dayOf(noonOf(late))).toBe(late);
      }
    },
  );
});
