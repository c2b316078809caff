import { array, count, object, string, time } from '../model/parse.ts';

/** A deck of chosen ideas that is on the table in this tab. */
export interface RememberedDeck {
  /** What it was dealt for: the student's code and the part of the address that says what to practise. */
  what: string;
  /** The day it was dealt on. */
  day: number;
  /** When: what was judged before counts for an earlier deck. */
  since: string;
  items: string[];
}

const KEY = 'practice-deck';
const parse = object<RememberedDeck>({ what: string, day: count, since: time, items: array(string) });

/** The deck that a tab has on its table, so that a reload shows the same; without storage a new one is dealt. */
export const deckMemory = {
  get(): RememberedDeck | null {
    try {
      return parse(JSON.parse(sessionStorage.getItem(KEY) ?? ''), '');
    } catch {
      return null;
    }
  },
  set(deck: RememberedDeck): void {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(deck));
    } catch {
      // A reload deals anew; what was judged is kept.
    }
  },
};
