import { dayOf, type Day } from './day.ts';
import { isRightTry, type PracticeTry } from './log.ts';

/** Days until an idea comes back, by its box. */
export const INTERVALS = [1, 3, 7, 21] as const;
/** One of Leitner’s boxes; in the last an idea stays. */
export type Box = 1 | 2 | 3 | 4;

/** Where an idea stands. */
export interface Card {
  box: Box;
  /** The day on which it comes back. */
  due: Day;
}

/** A card after a try on its due day or later (`next`), or for the first time (`null`: a new card is in the first box). */
function moved(card: Card | null, right: boolean, day: Day): Card {
  const early = card !== null && day < card.due;
  if (early && right) return card;
  const box = (right ? Math.min((card?.box ?? 1) + 1, 4) : 1) as Box;
  return { box, due: day + INTERVALS[box - 1]! };
}

/**
 * The card of every idea that was tried, by skill, as of a day: four boxes after Sebastian Leitner, So lernt man lernen
 * (1972). A new card is in the first box. A right try moves it on to the next, from the last it goes nowhere; a wrong one
 * brings it back to the first. Leitner asks a card only when its box's turn has come. Whoever asks for it before may
 * practise it all the same: knowing it so soon says little about knowing it later, so a right try then leaves box and day
 * as they are, while a wrong one counts like any other.
 *
 * A try of a day that is yet to come was made while the clock was wrong. It moves nothing before that day, or it would put
 * the idea off until then.
 */
export function cardsOf(log: readonly PracticeTry[], today: Day): Map<string, Card> {
  const cards = new Map<string, Card>();
  for (const one of log) {
    const day = dayOf(new Date(one.at));
    if (day <= today) cards.set(one.skill, moved(cards.get(one.skill) ?? null, isRightTry(one), day));
  }
  return cards;
}

/** Whether an idea is to be asked on a day: it was never tried, or its day has come. */
export const isDue = (card: Card | undefined, today: Day): boolean => card === undefined || card.due <= today;

/** Ideas missed lately, the last missed first: one of the last two tries was wrong. */
export function weakSpots(log: readonly PracticeTry[]): string[] {
  const lately = new Map<string, PracticeTry[]>();
  for (const one of log) lately.set(one.skill, [...(lately.get(one.skill) ?? []).slice(-1), one]);
  return [...lately]
    .flatMap(([skill, tries]) => {
      const missed = tries.findLast((one) => !isRightTry(one));
      return missed ? [{ skill, at: missed.at }] : [];
    })
    .sort((a, b) => b.at.localeCompare(a.at) || a.skill.localeCompare(b.skill))
    .map(({ skill }) => skill);
}
