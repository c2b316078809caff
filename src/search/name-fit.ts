import type { SearchNames } from './names.ts';
import { rarityOf, type TermFound } from './rank.ts';
import { stemOfWord, tellingWords } from './terms.ts';

/** How fast a name loses that says only part of the search. */
const PARTIAL = 1.5;
/** What all names of a place together are worth beside the one that fits best. */
const TOGETHER = 0.5;

/** A term by the stems that stand for it, each with its weight, and its share of the search. */
interface Part {
  stems: ReadonlyMap<string, number>;
  share: number;
}

/** What the best of some stems is worth for a term. */
const best = (name: readonly string[], { stems }: Part): number =>
  Math.max(0, ...name.map((stem) => stems.get(stem) ?? 0));

/** The share of the search that stands in a name. */
const shareIn = (name: readonly string[], parts: readonly Part[]): number =>
  parts.reduce((sum, part) => sum + part.share * best(name, part), 0);

/** How well a name fits a search: the share of the search that stands in the name, times the share of the name searched for. */
function fit(name: readonly string[], parts: readonly Part[], rare: (stem: string) => number): number {
  const all = name.reduce((sum, stem) => sum + rare(stem), 0);
  const hit = name.reduce(
    (sum, stem) => sum + rare(stem) * Math.max(0, ...parts.map(({ stems }) => stems.get(stem) ?? 0)),
    0,
  );
  return all > 0 ? shareIn(name, parts) ** PARTIAL * (hit / all) : 0;
}

/** The names of a book by stems, worked out once. */
const known = new WeakMap<SearchNames, { place: number; names: string[][] }[]>();
function stemmed(names: SearchNames): { place: number; names: string[][] }[] {
  const small = new Set(names.small);
  const stems = (name: string): string[] => [...new Set(tellingWords(name, small).map(stemOfWord))];
  const list = known.get(names) ?? names.named.map(([place, ...all]) => ({ place, names: all.map(stems) }));
  known.set(names, list);
  return list;
}

/** How well the names of each place fit the search, from 0 to 1, by number of place. */
export function fitOfNames(found: readonly TermFound[], names: SearchNames): Map<number, number> {
  const named = stemmed(names);
  const counts = new Map<string, number>();
  for (const one of named) for (const stem of new Set(one.names.flat())) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rare = (stem: string): number => rarityOf(counts.get(stem) ?? 0, named.length);
  const total = found.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const parts = found.map(({ term, rarity }): Part => {
    // Of forms with one stem the one that is worth most stands first.
    return {
      share: rarity / total,
      stems: new Map([...term.forms].reverse().map(({ stem, weight }) => [stem, weight])),
    };
  });
  const fits = named.map(({ place, names: list }) => {
    const one = Math.max(...list.map((name) => fit(name, parts, rare)));
    // However many names a place has, words of several of them tell of it.
    const together = shareIn(list.flat(), parts) ** PARTIAL;
    return [place, Math.max(one, TOGETHER * together)] as const;
  });
  return new Map(fits.filter(([, value]) => value > 0));
}
