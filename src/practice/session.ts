import { cardsOf, isDue, weakSpots } from './boxes.ts';
import { dayOf, type Day } from './day.ts';
import { before, deckOf } from './deck.ts';
import { deckMemory } from './deck-memory.ts';
import type { PracticeFile, PracticeItem } from './items.ts';
import type { Judged, PracticeTry } from './log.ts';
import type { LogKeeper } from './log-keeper.ts';
import { dayDeck, returns, type Return, type Turn } from './progress.ts';
import { skillsOf, type Scope } from './scope.ts';

/** One student at one deck: which sentence is on the table, what was judged, and what comes next. */
export class Session {
  readonly #file: PracticeFile;
  readonly #keeper: LogKeeper;
  readonly #items: ReadonlyMap<string, PracticeItem>;
  /** Which of the day's decks is on the table. */
  #nth = 0;
  turns: Turn[] = [];
  /** The turn on the table; after the last one the deck is done. */
  at = 0;
  /** Whether the day has another deck after this one. */
  more = false;
  /** The day on which the deck was dealt. */
  today: Day;
  /** How many ideas of the deck have come back, how many are new, and whether some are neither. */
  counts = { due: 0, fresh: 0, early: false };

  constructor(file: PracticeFile, keeper: LogKeeper) {
    this.#file = file;
    this.#keeper = keeper;
    this.#items = new Map(file.items.map((item) => [item.id, item]));
    this.today = dayOf(new Date());
  }

  get #table(): { items: PracticeItem[]; log: PracticeTry[]; today: Day } {
    return { items: this.#file.items, log: this.#keeper.log, today: this.today };
  }

  /** Takes up the deck of the day where it was left, or goes on to the next one. */
  dealDay(next = false): void {
    const dealt = this.today;
    this.today = dayOf(new Date());
    // A page that was open overnight begins with the new day's first.
    const same = this.today === dealt;
    const deck = dayDeck(this.#table, same ? this.#nth + (next ? 1 : 0) : 0);
    this.#nth = deck?.nth ?? 0;
    this.#lay(deck?.turns ?? [], before(this.#keeper.log, this.today));
    this.more = deck?.more ?? false;
  }

  /** Deals a deck of chosen ideas, or takes up the one that this tab has for the same address and day. */
  deal(what: string, skills: ReadonlySet<string>, anew: boolean): void {
    this.today = dayOf(new Date());
    const { log } = this.#keeper;
    const kept = anew ? null : deckMemory.get();
    if (kept?.what === what && kept.day === this.today) {
      const earlier = log.filter(({ at }) => at < kept.since);
      const seen = new Set(earlier.map(({ item }) => item));
      const since = new Map(log.slice(earlier.length).map((one) => [one.item, one]));
      const items = kept.items.flatMap((id) => this.#items.get(id) ?? []);
      const turns = items.map((item) => ({ item, repeats: seen.has(item.id), tried: since.get(item.id) ?? null }));
      return this.#lay(turns, earlier);
    }
    const turns = deckOf(skills, this.#table).map((dealt): Turn => ({ ...dealt, tried: null }));
    deckMemory.set({ what, day: this.today, since: new Date().toISOString(), items: turns.map(({ item }) => item.id) });
    this.#lay(turns, log);
  }

  /** Puts a deck on the table; `earlier` is the log as it was before. */
  #lay(turns: Turn[], earlier: readonly PracticeTry[]): void {
    this.turns = turns;
    const open = turns.findIndex(({ tried }) => !tried);
    this.at = open < 0 ? turns.length : open;
    this.more = false;
    const cards = cardsOf(earlier, this.today);
    const skills = [...new Set(turns.map(({ item }) => item.skill))];
    const fresh = skills.filter((skill) => !cards.has(skill)).length;
    const due = skills.filter((skill) => cards.has(skill) && isDue(cards.get(skill), this.today)).length;
    this.counts = { due, fresh, early: due + fresh < skills.length };
  }

  /** The sentence on the table. */
  get turn(): Turn | undefined {
    return this.turns[this.at];
  }

  /** Judges the sentence on the table; the caller waits for the try to be kept. */
  judge(judged: Judged, sure: number | null): PracticeTry | undefined {
    const { turn } = this;
    if (!turn || turn.tried) return undefined;
    const { id: item, skill, sound } = turn.item;
    const tried: PracticeTry = { item, skill, sound, judged, sure, at: new Date().toISOString() };
    turn.tried = tried;
    return tried;
  }

  /** Lays the next sentence that is not judged yet. */
  next(): void {
    const open = this.turns.findIndex(({ tried }, i) => i > this.at && !tried);
    this.at = open < 0 ? this.turns.length : open;
  }

  /** The day on which an idea comes back. */
  dueOf(skill: string): Day {
    return cardsOf(this.#keeper.log, dayOf(new Date())).get(skill)?.due ?? this.today;
  }

  /** What was judged in this deck, with the sentences that were. */
  get judged(): { item: PracticeItem; tried: PracticeTry }[] {
    return this.turns.flatMap(({ item, tried }) => (tried ? { item: this.#items.get(tried.item) ?? item, tried } : []));
  }

  /** When the ideas of this deck come back, or all that were ever judged. */
  returns(all = false): Return[] {
    const own = new Set(this.turns.map(({ item }) => item.skill));
    return returns(this.#keeper.log, dayOf(new Date()), all ? undefined : own);
  }

  get hasWeak(): boolean {
    return weakSpots(this.#keeper.log).length > 0;
  }

  /** The ideas that a scope names by itself. */
  skillsOf(scope: Exclude<Scope, { is: 'day' | 'search' }>): Set<string> {
    return skillsOf(scope, this.#file, this.#keeper.log);
  }
}
