import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import { escapeHtml, inline } from '../../src/model/html.ts';
import { cardView, outcomeSaid, whenText, type CardState, type Page } from '../../src/practice/card-view.ts';
import { dayOf } from '../../src/practice/day.ts';
import { decksOfDay } from '../../src/practice/deck.ts';
import { practiceView, type Stage } from '../../src/practice/deck-view.ts';
import { endView } from '../../src/practice/end-view.ts';
import { practiceFile, type PracticeItem } from '../../src/practice/items.ts';
import { mergeLogs, type PracticeTry } from '../../src/practice/log.ts';
import { placesFile } from '../../src/practice/places.ts';
import { dayDeck, dueNow, returns } from '../../src/practice/progress.ts';
import { readScope, skillsOf } from '../../src/practice/scope.ts';
import { placesOf } from '../../src/search/places.ts';

const { book } = readBook('content');
const file = practiceFile(book);
const { items, skills } = file;
const today = dayOf(new Date(2026, 10, 22));
const page: Page = { words: book.words, file, base: '/base/', today };
const judge = (item: PracticeItem, right = true, minute = 0): PracticeTry => ({
  item: item.id,
  skill: item.skill,
  sound: item.sound,
  judged: item.sound === right ? 'sound' : 'query',
  at: new Date(2026, 10, 22, 8, minute).toISOString(),
  sure: null,
});
const card = (item: PracticeItem, tried: PracticeTry | null = null): CardState => ({
  item,
  repeats: false,
  number: 4,
  of: 12,
  outcome: tried && { tried, due: today + 3 },
});

describe('a sentence on the table', () => {
  test('has nothing of its answer before it is judged, and all of it afterwards', () => {
    for (const item of items) {
      const before = cardView(card(item), page).markup;
      expect(before).toContain(escapeHtml(item.text).slice(0, 20));
      expect(before).not.toContain(inline(item.why).markup);
      expect(before).not.toMatch(/href=|data-verdict|" +checked[ />]/);
      const after = cardView(card(item, judge(item)), page).markup;
      expect(after).toContain(inline(item.why).markup);
      expect(after).toContain(`href="/base/skills/${item.skill}/"`);
      expect(after).toContain('In 3 days'.toLowerCase());
      expect(after.includes('href="/base/passages/')).toBe(item.within !== undefined);
    }
  });

  test('sound and weak ones look alike but for their words', () => {
    const bare = (item: PracticeItem): string =>
      cardView(card({ ...item, text: 'Words.', within: undefined }), page).markup;
    expect(new Set(items.map(bare)).size).toBe(1);
  });

  test('is judged in words, right or not', () => {
    const [sound, weak] = [items.find((item) => item.sound)!, items.find((item) => !item.sound)!];
    expect(outcomeSaid(sound, judge(sound), book.words)).toMatch(/^Right: it stands\./);
    expect(outcomeSaid(weak, judge(weak), book.words)).toMatch(/^Right: worth a query\./);
    expect(outcomeSaid(sound, judge(sound, false), book.words)).toMatch(/^A false alarm: it stands\./);
    expect(outcomeSaid(weak, judge(weak, false), book.words)).toMatch(/^Missed: it is worth a query\./);
    expect(cardView(card(weak, judge(weak, false)), page).markup).toContain('data-verdict="answer"');
  });

  test('escapes what comes from outside', () => {
    const scope = readScope('?q=<img>');
    const { markup } = practiceView(
      { is: 'card', card: card(items[0]!), counts: { due: 1, fresh: 2, early: false } },
      { student: '<b>', log: [1], damaged: 2, unsaved: null },
      scope,
      page,
    );
    expect(markup).toContain('&lt;img&gt;');
    expect(markup).toContain('&lt;b&gt;');
    expect(markup).toContain('2 earlier entries');
  });
});

test('a day with nothing due says when something is; a first visit says how it works', () => {
  const kept = { student: 'fox-12', log: [], damaged: 0, unsaved: null };
  const drawn = (stage: Stage): string => practiceView(stage, kept, { is: 'day' }, page).markup;
  const rest = drawn({ is: 'rest', next: [{ due: today + 2, skills: ['booster', 'fog'] }] });
  expect(rest).toContain('Nothing is due today');
  expect(rest).toContain('in 2 days, on Tuesday 24 November');
  expect(rest).toContain('>Booster</a>');
  const welcome = drawn({ is: 'welcome' });
  expect(welcome).toContain('Start with twelve sentences');
  // Nobody is named before anything is kept.
  expect(welcome).not.toContain('fox-12');
});

test('the end of a deck tells false alarms from misses, and days by their distance', () => {
  const [alarm, right] = items.filter(({ sound }) => sound);
  const missed = items.find(({ sound }) => !sound)!;
  const judged = [
    { item: alarm!, tried: judge(alarm!, false) },
    { item: right!, tried: judge(right!) },
    { item: missed, tried: judge(missed, false) },
  ];
  const { markup } = endView({ day: true, judged, returns: [], more: true, weak: true }, page);
  expect(markup).toContain('1 of 3 judged right.');
  expect(markup.indexOf('False alarms')).toBeLessThan(markup.indexOf(inline(alarm!.text).markup));
  expect(markup.indexOf('Missed:')).toBeLessThan(markup.indexOf(inline(missed.text).markup));
  expect(markup).not.toContain(inline(right!.text).markup);
  expect(whenText(today, page)).toBe('today');
  expect(whenText(today + 1, page)).toBe('tomorrow, Monday 23 November');
  expect(whenText(today + 21, page)).toBe('in 21 days, on Sunday 13 December');
});

describe('an address', () => {
  test('names the day’s deck, an idea, a lens, what was missed or a search', () => {
    expect(readScope('')).toEqual({ is: 'day' });
    expect(readScope('?elsewhere=1')).toEqual({ is: 'day' });
    expect(readScope('?skill=fog')).toEqual({ is: 'skill', skill: 'fog' });
    expect(readScope('?lens=claims&lens=language')).toEqual({ is: 'lens', lenses: ['language', 'claims'] });
    expect(readScope('?weak=1')).toEqual({ is: 'weak' });
    expect(readScope('?q=weasel+words&lens=language')).toMatchObject({
      is: 'search',
      query: { words: 'weasel words' },
    });
    expect(readScope('?kind=claim')).toMatchObject({ is: 'search', query: { words: '' } });
  });

  test('leads to ideas that there are', () => {
    expect([...skillsOf({ is: 'skill', skill: 'fog' }, file, [])]).toEqual(['fog']);
    expect(skillsOf({ is: 'skill', skill: 'no-such' }, file, []).size).toBe(0);
    const lens = [...skillsOf({ is: 'lens', lenses: ['claims'] }, file, [])];
    expect(lens.length).toBeGreaterThan(10);
    expect(lens.every((slug) => skills[slug]?.lens === 'claims')).toBe(true);
    const missed = judge(
      items.find(({ skill }) => skill === 'fog')!,
      false,
    );
    expect([...skillsOf({ is: 'weak' }, file, [missed])]).toEqual(['fog']);
  });
});

test('most places that a search finds lead to ideas, and only to such that have sentences', () => {
  const { skills: slugs, places } = placesFile(book);
  expect(slugs).toEqual(Object.keys(skills));
  for (const slug of slugs) expect(places[`/skills/${slug}/`]).toEqual([slugs.indexOf(slug)]);
  const found = placesOf(book);
  for (const kind of ['skill', 'phrase', 'question', 'passage', 'claim', 'outlet']) {
    const own = found.filter((place) => place.kind === kind);
    const known = own.filter(({ url }) => places[url]).length;
    expect(known / own.length, kind).toBeGreaterThan(0.75);
  }
  expect(
    Object.values(places)
      .flat()
      .every((n) => slugs[n] !== undefined),
  ).toBe(true);
});

describe('the decks of a day', () => {
  const decks = decksOfDay({ items, log: [], today });
  const after = (count: number): PracticeTry[] =>
    mergeLogs(
      decks
        .flat()
        .slice(0, count)
        .map(({ item }, i) => judge(item, i !== 2, i % 60)),
    );

  test('are taken up where they were left', () => {
    const deck = dayDeck({ items, log: after(5), today })!;
    expect(deck).toMatchObject({ nth: 0, more: true });
    expect(deck.turns.map(({ tried }) => tried !== null)).toEqual(Array.from({ length: 12 }, (_, i) => i < 5));
    expect(deck.turns.map(({ item }) => item.id)).toEqual(decks[0]!.map(({ item }) => item.id));
  });

  test('stay at the one that is done until the next is asked for or begun', () => {
    expect(dayDeck({ items, log: after(12), today })!.nth).toBe(0);
    expect(dayDeck({ items, log: after(12), today }, 1)!.nth).toBe(1);
    expect(dayDeck({ items, log: after(13), today })!.nth).toBe(1);
    const all = dayDeck({ items, log: after(decks.flat().length), today })!;
    expect(all).toMatchObject({ nth: decks.length - 1, more: false });
    expect(all.turns.every(({ tried }) => tried)).toBe(true);
  });

  test('are empty once everything is in a box and nothing is due', () => {
    const log = after(decks.flat().length);
    expect(dueNow(log, today)).toBe(0);
    expect(
      dayDeck({ items, log: log.filter(({ judged, sound }) => sound === (judged === 'sound')), today: today + 1 }),
    ).toMatchObject({ nth: 0, turns: [expect.objectContaining({ tried: null })] });
    expect(dueNow(log, today + 1)).toBe(1);
    expect(returns(log, today).map(({ due, skills: names }) => [due - today, names.length])).toEqual([
      [1, 1],
      [3, decks.flat().length - 1],
    ]);
    const known = log.map((one) => ({ ...one, judged: one.sound ? ('sound' as const) : ('query' as const) }));
    expect(dayDeck({ items, log: known, today: today + 1 })).toBeNull();
  });
});
