import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import { cardsOf, isDue } from '../../src/practice/boxes.ts';
import { dayOf, noonOf, type Day } from '../../src/practice/day.ts';
import { before, DECK, deckOf, decksOfDay, type Dealt } from '../../src/practice/deck.ts';
import { practiceFile, type PracticeItem } from '../../src/practice/items.ts';
import { mergeLogs, type PracticeTry } from '../../src/practice/log.ts';
import { sentenceAround } from '../../src/practice/sentence.ts';

const { book } = readBook('content');
const { items, skills } = practiceFile(book);
const slugs = Object.keys(skills);
const start = dayOf(new Date(2026, 10, 22));
const judge = (item: PracticeItem, day: Day, right: boolean): PracticeTry => ({
  item: item.id,
  skill: item.skill,
  sound: item.sound,
  judged: item.sound === right ? 'sound' : 'query',
  at: noonOf(day).toISOString(),
  sure: null,
});

/** Days of practice: on each, how many sentences of the day's decks were judged, and which of them wrongly. */
const days = fc.array(
  fc.record({ skip: fc.nat(5), count: fc.nat(14), wrong: fc.array(fc.nat(13), { maxLength: 5 }) }),
  { maxLength: 10 },
);
function practised(plan: { skip: number; count: number; wrong: number[] }[]): { log: PracticeTry[]; today: Day } {
  let today = start;
  let log: PracticeTry[] = [];
  for (const { skip, count, wrong } of plan) {
    const dealt = decksOfDay({ items, log, today }).flat().slice(0, count);
    log = mergeLogs(
      log,
      dealt.map(({ item }, i) => judge(item, today, !wrong.includes(i))),
    );
    today += skip + 1;
  }
  return { log, today };
}
const weakOf = (deck: Dealt[]): number => deck.filter(({ item }) => !item.sound).length;
const threeWeak = (deck: Dealt[]): boolean =>
  deck.some((_, i) => i > 1 && deck.slice(i - 2, i + 1).every(({ item }) => !item.sound));

describe('the sentences', () => {
  test('are those of all skills and of practice texts, each with a reason and an id of its own', () => {
    expect(items.length).toBeGreaterThan(280);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(new Set(items.map(({ skill }) => skill))).toEqual(new Set(slugs));
    expect(items.every(({ why, text }) => why !== '' && text !== '')).toBe(true);
    expect(items.filter(({ within }) => within).length).toBeGreaterThan(40);
  });

  test('of a practice text stand in their paragraph', () => {
    expect(sentenceAround('One. “Two is so,” he said. Three.', 'he said')).toEqual({
      before: 'One.',
      text: '“Two is so,” he said.',
      after: 'Three.',
    });
    expect(sentenceAround('One. Two.', 'One. Two')).toBeUndefined();
  });
});

describe('the decks of a day', () => {
  test('ask what is due and what is new, each idea once, and nothing before its day', () => {
    fc.assert(
      fc.property(days, (plan) => {
        const { log, today } = practised(plan);
        const cards = cardsOf(log, today);
        const dealt = decksOfDay({ items, log, today }).flat();
        const asked = dealt.map(({ item }) => item.skill);
        expect(new Set(asked).size).toBe(asked.length);
        expect(new Set(asked)).toEqual(new Set(slugs.filter((skill) => isDue(cards.get(skill), today))));
        // What has come back is asked before what is new.
        const first = new Set(asked.slice(0, DECK));
        const due = slugs.filter((skill) => (cards.get(skill)?.due ?? Infinity) <= today);
        if (due.length <= DECK) for (const skill of due) expect(first).toContain(skill);
        else for (const skill of first) expect(due).toContain(skill);
      }),
      { numRuns: 25 },
    );
  });

  test('stay the same all day, whatever was judged since the morning', () => {
    fc.assert(
      fc.property(days, fc.nat(12), (plan, count) => {
        const { log, today } = practised(plan);
        const decks = decksOfDay({ items, log, today });
        const tries = decks
          .flat()
          .slice(0, count)
          .map(({ item }, i) => judge(item, today, i % 2 === 0));
        expect(decksOfDay({ items, log: mergeLogs(log, tries), today })).toEqual(decks);
        expect(before(mergeLogs(log, tries), today)).toEqual(log);
      }),
      { numRuns: 15 },
    );
  });

  test('are three quarters sound, with no three weak ones in a row, and fresh sentences come first', () => {
    fc.assert(
      fc.property(days, (plan) => {
        const { log, today } = practised(plan);
        const seen = new Set(log.map(({ item }) => item));
        for (const deck of decksOfDay({ items, log, today })) {
          expect(weakOf(deck)).toBe(Math.round(deck.length / 4));
          expect(threeWeak(deck)).toBe(false);
          for (const { item, repeats } of deck) {
            expect(repeats).toBe(seen.has(item.id));
            const alike = items.filter(({ skill, sound }) => skill === item.skill && sound === item.sound);
            if (repeats) expect(alike.every(({ id }) => seen.has(id))).toBe(true);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a deck of chosen ideas', () => {
  const chosen = fc.uniqueArray(fc.constantFrom(...slugs), { minLength: 1, maxLength: 20 });

  test('has no sentence twice, none of another idea, and takes each idea once before any twice', () => {
    fc.assert(
      fc.property(days, chosen, (plan, names) => {
        const { log, today } = practised(plan);
        const deck = deckOf(new Set(names), { items, log, today });
        const pool = items.filter(({ skill }) => names.includes(skill));
        expect(deck).toHaveLength(Math.min(DECK, pool.length));
        expect(new Set(deck.map(({ item }) => item.id)).size).toBe(deck.length);
        expect(deck.every(({ item }) => names.includes(item.skill))).toBe(true);
        expect(new Set(deck.map(({ item }) => item.skill)).size).toBe(Math.min(DECK, names.length));
        // With several ideas there are sound sentences enough; few ideas bring what they have.
        if (names.length >= 6) expect(weakOf(deck)).toBe(Math.round(deck.length / 4));
        else expect(weakOf(deck)).toBeGreaterThanOrEqual(Math.round(deck.length / 4));
        if (weakOf(deck) <= deck.length / 2) expect(threeWeak(deck)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test('brings other sentences the next time', () => {
    const names = new Set(slugs.filter((slug) => skills[slug]?.lens === 'language'));
    const first = deckOf(names, { items, log: [], today: start });
    const log = first.map(({ item }) => judge(item, start, true));
    const second = deckOf(names, { items, log, today: start });
    expect(second.some(({ item }) => first.some((one) => one.item.id === item.id))).toBe(false);
    expect(second.every(({ repeats }) => !repeats)).toBe(true);
  });

  test('asks for the weak sort again where a weak sentence was let stand', () => {
    const weak = items.filter(({ sound, skill }) => !sound && ['fog', 'fear'].includes(skill));
    const missed = [weak.find(({ skill }) => skill === 'fog')!, weak.find(({ skill }) => skill === 'fear')!];
    const log = missed.map((item) => judge(item, start - 3, false));
    const [deck] = decksOfDay({ items, log, today: start });
    const again = deck!.filter(({ item }) => ['fog', 'fear'].includes(item.skill));
    expect(again.map(({ item }) => item.sound)).toEqual([false, false]);
    expect(again.every(({ repeats }) => !repeats)).toBe(true);
  });
});
