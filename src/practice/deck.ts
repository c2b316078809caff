import { fnv1a } from '../model/hash.ts';
import { cardsOf, isDue, type Card } from './boxes.ts';
import { dayOf, type Day } from './day.ts';
import type { PracticeItem } from './items.ts';
import { isRightTry, type PracticeTry } from './log.ts';

/** Sentences in a deck: some ten minutes. */
export const DECK = 12;
/** One in so many is worth a query: with three quarters sound, readers learn to trust as well as to doubt (Altay 2024). */
const ONE_WEAK_IN = 4;

/** A sentence to ask. */
export interface Dealt {
  item: PracticeItem;
  /** True if the student has judged this very sentence before; of its sort there is then no fresh one for its idea. */
  repeats: boolean;
}

/** What a deck is dealt from. `log` holds the tries that count as earlier ones. */
export interface Table {
  items: readonly PracticeItem[];
  log: readonly PracticeTry[];
  today: Day;
}

/** Brings things into an order that has no meaning, the same whenever the seed is. */
const shuffled = <T>(things: readonly T[], seed: string, name: (thing: T) => string): T[] =>
  things
    .map((thing) => ({ thing, by: fnv1a(`${seed} ${name(thing)}`) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .map(({ thing }) => thing);

/** The sentences left for an idea, those not seen yet first, then those seen longest ago. */
interface Hand {
  sound: PracticeItem[];
  weak: PracticeItem[];
}

function handsOf({ items, log }: Table, seed: string): Map<string, Hand> {
  const seen = new Map(log.map((one) => [one.item, one.at]));
  const when = ({ id }: PracticeItem): string => seen.get(id) ?? '';
  const hands = new Map<string, Hand>();
  const freshFirst = shuffled(items, seed, ({ id }) => id).sort((a, b) =>
    when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0,
  );
  for (const item of freshFirst) {
    const hand = hands.get(item.skill) ?? { sound: [], weak: [] };
    hand[item.sound ? 'sound' : 'weak'].push(item);
    hands.set(item.skill, hand);
  }
  return hands;
}

/** No three weak ones in a row, as far as there are sound ones to stand between. */
function mixed(items: readonly PracticeItem[], seed: string): PracticeItem[] {
  for (let n = 0; ; n++) {
    const order = shuffled(items, `${seed} ${n}`, ({ id }) => id);
    if (n === 50 || !order.some((_, i) => i > 1 && order.slice(i - 2, i + 1).every(({ sound }) => !sound)))
      return order;
  }
}

/**
 * Deals one sentence for each skill named, which may come more than once; skills without sentences left are passed over.
 * A quarter is weak, or more where an idea has no sound sentence left. Weak ones go first to ideas whose weak sentence was
 * let stand last time, then to those whose fresh sentences are all weak.
 */
function deal(skills: readonly string[], table: Table, seed: string): Dealt[] {
  const hands = handsOf(table, seed);
  const last = new Map(table.log.map((one) => [one.skill, one]));
  const seen = new Set(table.log.map(({ item }) => item));
  const isFresh = (item: PracticeItem | undefined): boolean => item !== undefined && !seen.has(item.id);
  const eager = (skill: string): number => {
    const { sound = [], weak = [] } = hands.get(skill) ?? {};
    const one = last.get(skill);
    if (sound.length === 0) return 0;
    if (one && !one.sound && !isRightTry(one)) return 1;
    return isFresh(weak[0]) && !isFresh(sound[0]) ? 2 : 3;
  };
  const turns = skills.map((skill, nth) => ({ skill, nth }));
  const order = shuffled(turns, seed, ({ skill, nth }) => `${skill} ${nth}`).sort(
    (a, b) => eager(a.skill) - eager(b.skill),
  );
  let weak = Math.round(skills.length / ONE_WEAK_IN);
  const dealt = order.flatMap(({ skill }) => {
    const hand = hands.get(skill);
    const item = (weak > 0 ? hand?.weak.shift() : undefined) ?? hand?.sound.shift() ?? hand?.weak.shift();
    if (item && !item.sound) weak--;
    return item ?? [];
  });
  return mixed(dealt, seed).map((item) => ({ item, repeats: !isFresh(item) }));
}

/** The ideas of some sentences in the order of their turn: those that are due, then new ones, then the others. */
function inTurn({ items, log, today }: Table, seed: string): { skill: string; card: Card | undefined }[] {
  const cards = cardsOf(log, today);
  const turn = (card: Card | undefined): number => (card === undefined ? 1 : isDue(card, today) ? 0 : 2);
  return shuffled([...new Set(items.map(({ skill }) => skill))], seed, (skill) => skill)
    .map((skill) => ({ skill, card: cards.get(skill) }))
    .sort((a, b) => turn(a.card) - turn(b.card) || (a.card?.due ?? 0) - (b.card?.due ?? 0));
}

/** The tries of the days before. */
export const before = (log: readonly PracticeTry[], today: Day): PracticeTry[] =>
  log.filter((one) => dayOf(new Date(one.at)) < today);

/**
 * The decks of a day, each of twelve ideas with one sentence each: those that are due, then new ones. They follow from the
 * day and from the tries of the days before, so that they are the same whenever the page is opened that day.
 */
export function decksOfDay(table: Table): Dealt[][] {
  const { today } = table;
  const earlier = { ...table, log: before(table.log, today) };
  const skills = inTurn(earlier, `day ${today}`).flatMap(({ skill, card }) => (isDue(card, today) ? skill : []));
  return Array.from({ length: Math.ceil(skills.length / DECK) }, (_, n) =>
    deal(skills.slice(n * DECK, (n + 1) * DECK), earlier, `day ${today} ${n}`),
  );
}

/**
 * A deck of chosen ideas, due or not: each once, in turn, then each once more until it is full. What was judged since the
 * last one counts as seen, so the next deck of the same ideas has other sentences as long as there are any.
 */
export function deckOf(skills: ReadonlySet<string>, table: Table): Dealt[] {
  const items = table.items.filter(({ skill }) => skills.has(skill));
  const seed = `deck ${table.today} ${table.log.length} ${[...skills].sort().join()}`;
  const left = new Map<string, number>();
  for (const { skill } of items) left.set(skill, (left.get(skill) ?? 0) + 1);
  const order = inTurn({ ...table, items }, seed).map(({ skill }) => skill);
  const turns: string[] = [];
  for (let round = 0; turns.length < Math.min(DECK, items.length); round++)
    turns.push(...order.filter((skill) => (left.get(skill) ?? 0) > round));
  return deal(turns.slice(0, DECK), { ...table, items }, seed);
}
