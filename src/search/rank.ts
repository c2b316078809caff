import { fitOfNames } from './name-fit.ts';
import type { SearchNames } from './names.ts';
import type { PlaceKind } from './place.ts';
import type { Term } from './terms.ts';

/** What a term is worth at a place. */
export interface Match {
  /** About 1 for a word that stands there once. */
  score: number;
  /** Where it stands in the text, counted in words. */
  at: readonly number[];
  /** What it is worth as a word of the title: 1 for the word itself, 0 if it is none. */
  titled: number;
}

/** What the index found for one term, by number of place. */
export interface TermFound {
  term: Term;
  /** How rare the term is. */
  rarity: number;
  places: ReadonlyMap<number, Match>;
}

/** What sort of question a search is: about how something is done, about what is so, or none. */
export type Asked = 'how' | 'what' | null;

/** What there is to put in order. */
export interface Findings {
  found: readonly TermFound[];
  names: SearchNames;
  /** Places that hold the search word for word. */
  exact: ReadonlySet<number>;
  asked: Asked;
  /** True if the filters let a place through. */
  allowed: (place: number) => boolean;
}

/**
 * What counts beside the words of a place, by kind: what a name that is the whole search is worth, what the sort of place
 * is worth anyway (a claim before what mentions it, a phrase before its paragraph), and what it is worth to whoever asks
 * what is so. Whoever asks how something is done is led to a skill.
 */
const WORTH: Record<PlaceKind, { name: number; kind: number; asked: number }> = {
  skill: { name: 4, kind: 1.1, asked: 1.2 },
  lesson: { name: 3.6, kind: 1, asked: 1 },
  outlet: { name: 3.4, kind: 1.05, asked: 1.1 },
  event: { name: 3, kind: 1, asked: 1.1 },
  passage: { name: 3, kind: 0.9, asked: 1 },
  claim: { name: 2.4, kind: 1.25, asked: 1.4 },
  phrase: { name: 0, kind: 1.05, asked: 0.9 },
  reading: { name: 0, kind: 1, asked: 1 },
  question: { name: 0, kind: 0.85, asked: 1 },
};
/** What neighbours in the search are worth where they are neighbours in the text too. */
const NEIGHBOURS = 0.6;
/** Words further apart than this are no neighbours. */
const NEAR = 4;
/** What the exact words, one after the other, are worth. */
const EXACT = 1.5;
/** What a title that holds the whole search is worth. */
const TITLE = 1.5;
/** What a skill is worth to whoever asks how something is done. */
const HOW = 1.8;
/** How well a name must fit to lead to its place where the text holds nothing. */
const NAMED = 0.5;
/** Share of the search that a place must hold to be shown, where no place holds all of it or a question is asked, and else. */
const PART = { none: 0.34, some: 0.5 };
/** Share of the best place's worth that a place needs which does not hold all of the search. */
const FAR_BEHIND = 0.25;

/** How rare something is that `found` of `all` have; never below zero. The inverse document frequency of BM25. */
export const rarityOf = (found: number, all: number): number => Math.log(1 + (all - found + 0.5) / (found + 0.5));

/** The kind of each place by number. */
const kindsOf = ({ kinds }: SearchNames): PlaceKind[] =>
  kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));

/** What neighbours in the search that are neighbours at a place too are worth there. */
function neighbours(place: number, found: readonly TermFound[], total: number): number {
  let worth = 0;
  for (let i = 1; i < found.length; i++) {
    const [a, b] = [found[i - 1]!, found[i]!];
    const gap = b.term.at - a.term.at;
    const second = new Set(b.places.get(place)?.at);
    const near = gap <= NEAR && a.places.get(place)?.at.some((at) => second.has(at + gap));
    if (near) worth += (NEIGHBOURS * (a.rarity + b.rarity)) / total;
  }
  return worth;
}

/** Puts what the index found for each term into one order. `whole` tells how many of the places hold every term. */
export function rank({ found, names, exact, asked, allowed }: Findings): { places: number[]; whole: number } {
  const kinds = kindsOf(names);
  const total = found.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const fits = fitOfNames(found, names);
  const named = [...fits].flatMap(([place, fit]) => (fit >= NAMED ? place : []));
  const candidates = new Set([...found.flatMap(({ places }) => [...places.keys()]), ...named]);
  const scored = [...candidates].filter(allowed).map((place) => {
    const kind = kinds[place] ?? 'reading';
    const worth = WORTH[kind];
    const fit = fits.get(place) ?? 0;
    let [held, text, titled] = [0, 0, 0];
    for (const { places, rarity } of found) {
      const match = places.get(place);
      if (!match) continue;
      held += rarity / total;
      text += (rarity / total) * match.score;
      titled += (rarity / total) * match.titled;
    }
    const words = text * held + neighbours(place, found, total) + titled ** 2 * TITLE + (exact.has(place) ? EXACT : 0);
    const score =
      words * worth.kind * (asked === 'what' ? worth.asked : 1) * (asked === 'how' && kind === 'skill' ? HOW : 1) +
      fit * worth.name;
    return { place, score, share: Math.max(held, fit), whole: found.every(({ places }) => places.has(place)) };
  });
  const whole = scored.filter((one) => one.whole).length;
  const best = Math.max(...scored.map(({ score }) => score));
  const part = whole > 0 && asked === null ? PART.some : PART.none;
  const shown = scored.filter((one) => one.whole || (one.share >= part && one.score >= best * FAR_BEHIND));
  return { places: shown.sort((a, b) => b.score - a.score || a.place - b.place).map(({ place }) => place), whole };
}
