import type { Book } from '../model/book.ts';
import { placesOf, type Place, type PlaceKind, type Sort, type Trait } from './places.ts';

/** What two places have in common: `n` is how much of it, `name` which of it weighs most, as its trait names it. */
export interface Reason {
  sort: Sort;
  n: number;
  name: string;
}

/** A place to go to from another, with the reason for it. */
export interface Related {
  place: Place;
  reason: Reason;
}

/** A page that places are related to: one of them, or two accounts side by side, which is no place of its own. */
export interface From {
  kind: PlaceKind | 'compare';
  path: string;
  traits: Place['traits'];
  /** Paths that the page links to anyway. */
  linked?: readonly string[] | undefined;
}

/** Links at the foot of a page, at most. */
export const MOST = 4;
/** Places looked at for each trait: with all of them, the cost would grow with the square of the book. */
const NEAR = 24;

/**
 * Where a page of each kind leads to, how often, and for what: the first reason that holds is taken before the second.
 * Neither outlets nor articles are told by their phrases, source maps aside, which are about nothing else.
 */
const WAYS: Record<From['kind'], readonly { to: PlaceKind; most: number; by: readonly Sort[] }[]> = {
  lesson: [
    { to: 'lesson', most: 1, by: ['claim', 'event', 'asks'] },
    { to: 'passage', most: 1, by: ['asks'] },
  ],
  passage: [
    { to: 'passage', most: 2, by: ['asks', 'cites', 'shows'] },
    { to: 'lesson', most: 1, by: ['asks'] },
  ],
  skill: [{ to: 'skill', most: 4, by: ['with', 'kind'] }],
  publisher: [
    { to: 'publisher', most: 2, by: ['claim', 'event'] },
    { to: 'skill', most: 2, by: ['asks'] },
  ],
  event: [
    { to: 'event', most: 1, by: ['asks'] },
    { to: 'skill', most: 2, by: ['asks'] },
    { to: 'passage', most: 1, by: ['asks'] },
  ],
  sources: [
    { to: 'sources', most: 2, by: ['cites'] },
    { to: 'skill', most: 2, by: ['cites'] },
  ],
  guide: [
    { to: 'guide', most: 1, by: ['claim', 'event', 'asks'] },
    { to: 'passage', most: 2, by: ['asks'] },
  ],
  compare: [
    { to: 'lesson', most: 1, by: ['claim'] },
    { to: 'skill', most: 2, by: ['asks'] },
    { to: 'passage', most: 1, by: ['asks'] },
  ],
};

/** The places of a book, and by trait and kind those that have it, as numbers from small to large. */
export interface RelatedIndex {
  places: readonly Place[];
  /** By path. */
  numbers: ReadonlyMap<string, number>;
  having: ReadonlyMap<string, readonly number[]>;
}

const key = (trait: Trait, kind: PlaceKind): string => `${kind} ${trait}`;

function index(book: Book): RelatedIndex {
  const places = placesOf(book);
  const having = new Map<string, number[]>();
  places.forEach(({ kind, traits }, n) => {
    for (const trait of traits.keys()) {
      const there = having.get(key(trait, kind));
      if (there) there.push(n);
      else having.set(key(trait, kind), [n]);
    }
  });
  return {
    places,
    having,
    numbers: new Map(places.map(({ path }, n) => [path, n])),
  };
}

const indexes = new WeakMap<Book, RelatedIndex>();

/** The index of a book, made once. */
export function relatedIndex(book: Book): RelatedIndex {
  const made = indexes.get(book) ?? index(book);
  indexes.set(book, made);
  return made;
}

/** The place of that path; every page that has related places is one. */
export function placeAt({ places, numbers }: RelatedIndex, path: string): Place {
  const place = places[numbers.get(path) ?? -1];
  if (!place) throw new Error(`no place ${path}`);
  return place;
}

/** What two lessons have in common, for the page that shows them side by side. */
export function between(found: RelatedIndex, path: string, [first, second]: readonly [string, string]): From {
  const [one, other] = [first, second].map((slug) => placeAt(found, `lessons/${slug}/`)) as [Place, Place];
  const shared = [...one.traits].flatMap(([trait, n]): [Trait, number][] => {
    const there = other.traits.get(trait);
    return there ? [[trait, Math.min(n, there)]] : [];
  });
  return { kind: 'compare', path, traits: new Map(shared), linked: [one.path, other.path] };
}

/** The first `NEAR` of some numbers after `from`, going on at the start: others than everybody's first ones. */
function after(numbers: readonly number[], from: number): readonly number[] {
  if (numbers.length <= NEAR) return numbers;
  const at = numbers.findIndex((n) => n > from);
  return [...numbers.slice(Math.max(0, at)), ...numbers].slice(0, NEAR);
}

/** A place with something in common, and how much that weighs: the fewer places have it, the more. */
interface Candidate {
  n: number;
  weight: number;
  reason: Reason;
}

/** The places of a kind that have a sort of trait in common with a page, those with most of it first. */
function sharing(found: RelatedIndex, from: From, to: PlaceKind, sort: Sort): Candidate[] {
  const self = found.numbers.get(from.path) ?? -1;
  const candidates = new Map<number, Candidate & { top: number }>();
  for (const [trait, times] of from.traits) {
    if (!trait.startsWith(`${sort}:`)) continue;
    const having = found.having.get(key(trait, to)) ?? [];
    for (const n of after(having, self)) {
      const there = found.places[n]?.traits.get(trait) ?? 0;
      // A skill's page has each of its traits once: how often this page asks for it is what counts.
      const weight = (to === 'skill' ? times : Math.min(times, there)) / Math.log2(1 + having.length);
      const before = candidates.get(n) ?? { n, weight: 0, top: 0, reason: { sort, n: 0, name: '' } };
      candidates.set(n, {
        n,
        weight: before.weight + weight,
        top: Math.max(before.top, weight),
        reason: {
          sort,
          n: before.reason.n + (to === 'skill' && sort !== 'with' ? times : 1),
          name: weight > before.top ? trait.slice(sort.length + 1) : before.reason.name,
        },
      });
    }
  }
  return [...candidates.values()].sort((a, b) => b.weight - a.weight || a.n - b.n);
}

/**
 * Where to go from a page: at most four places, none of them the page itself or one that it links to anyway, each with what it has in
 * common with the page. Cost: the page's traits, each with at most `NEAR` places.
 */
export function relatedTo(found: RelatedIndex, from: From): Related[] {
  const taken = new Set([from.path, ...(from.linked ?? [])]);
  const related: Related[] = [];
  for (const { to, most, by } of WAYS[from.kind]) {
    let left = most;
    for (const { n, reason } of by.flatMap((sort) => sharing(found, from, to, sort))) {
      const place = found.places[n]!;
      if (left === 0 || taken.has(place.path)) continue;
      taken.add(place.path);
      related.push({ place, reason });
      left--;
    }
  }
  return related.slice(0, MOST);
}
