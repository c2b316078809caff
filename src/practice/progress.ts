import { cardsOf } from './boxes.ts';
import { dayOf, type Day } from './day.ts';
import { decksOfDay, type Dealt, type Table } from './deck.ts';
import type { PracticeTry } from './log.ts';

/** A sentence of a deck, and how it was judged if it was. */
export interface Turn extends Dealt {
  tried: PracticeTry | null;
}

/** One of the decks of a day. */
export interface DayDeck {
  turns: Turn[];
  /** Which of the day's decks it is, from 0. */
  nth: number;
  /** Whether there is another one after it. */
  more: boolean;
}

/**
 * Where somebody stands with the decks of a day: at the first that is not done, or at the one before until they begin it or
 * ask for it (`atLeast`). An idea that was judged today, in whatever deck, is not asked again: its place shows that judgement.
 */
export function dayDeck(table: Table, atLeast = 0): DayDeck | null {
  const { log, today } = table;
  const todays = log.filter((one) => dayOf(new Date(one.at)) === today);
  const first = new Map([...todays].reverse().map((one) => [one.skill, one]));
  const decks = decksOfDay(table).map((deck) =>
    deck.map((dealt): Turn => ({ ...dealt, tried: first.get(dealt.item.skill) ?? null })),
  );
  const last = decks.length - 1;
  const open = decks.findIndex((deck) => deck.some(({ tried }) => !tried));
  const begun = decks[open]?.some(({ tried }) => tried) ?? false;
  const nth = Math.min(Math.max(open < 0 ? last : begun ? open : open - 1, atLeast, 0), last);
  const turns = decks[nth];
  return turns ? { turns, nth, more: nth < last } : null;
}

/** Ideas that come back on the same day. */
export interface Return {
  due: Day;
  skills: string[];
}

/** When ideas come back, the next day first. */
export function returns(log: readonly PracticeTry[], today: Day, skills?: ReadonlySet<string>): Return[] {
  const days = new Map<Day, string[]>();
  for (const [skill, { due }] of cardsOf(log, today))
    if (!skills || skills.has(skill)) days.set(due, [...(days.get(due) ?? []), skill]);
  return [...days].sort(([a], [b]) => a - b).map(([due, names]) => ({ due, skills: names }));
}

/** Ideas that come back today or came back before, and have not been judged since. */
export const dueNow = (log: readonly PracticeTry[], today: Day): number =>
  [...cardsOf(log, today).values()].filter(({ due }) => due <= today).length;
