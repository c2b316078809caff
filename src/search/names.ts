import type { Book } from '../model/book.ts';
import type { Place, PlaceKind } from './place.ts';
import { placesOf } from './places.ts';
import { listedWords } from './spelling.ts';
import { stemOfWord, tellingWords } from './terms.ts';

/**
 * What the search knows of the book before it asks the index: fetched with the engine, so it stays small. A place goes by
 * its number in the order of the book, which the index keeps as well.
 */
export interface SearchNames {
  /** Kinds in the order of the book: a kind and how many places of it follow each other. */
  kinds: readonly (readonly [PlaceKind, number])[];
  /** Places with names of their own: number, then the names by their words that say something. */
  named: readonly (readonly [number, ...string[]])[];
  /** Words beside those of the names and the small ones that a slip may have been made in, the likeliest first. */
  words: readonly string[];
  /** Words that say nothing about a place. */
  small: readonly string[];
  /** Groups of one word's spellings. */
  spellings: readonly (readonly string[])[];
  /** Groups of words that people use for one thing. */
  alike: readonly (readonly string[])[];
}

/** Kinds whose title is a name, and not a sentence or a place in a text. */
const NAMED: readonly PlaceKind[] = ['skill', 'outlet', 'event', 'lesson', 'passage'];
/** Kinds whose names are kept first in a book of very many. */
const NAMED_FIRST: readonly PlaceKind[] = ['skill', 'outlet', 'event', 'claim', 'passage', 'lesson'];
/** Bytes that the names and words may take before they are compressed. */
const LARGEST = 48_000;
/** Bytes that the names may take of that. */
const LARGEST_NAMED = 36_000;

const namesOf = ({ kind, url, title, names }: Place): string[] =>
  NAMED.includes(kind) && !url.includes('#') ? [title, ...names] : [...names];

/** Kinds of neighbouring places, counted. */
function runsOfKinds(places: readonly Place[]): [PlaceKind, number][] {
  const runs: [PlaceKind, number][] = [];
  for (const { kind } of places) {
    const last = runs.at(-1);
    if (last?.[0] === kind) last[1]++;
    else runs.push([kind, 1]);
  }
  return runs;
}

/** Words that are written with a capital inside a sentence: names of people, places and offices. */
const properNames = (text: string): string[] => text.match(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}-]+/gu) ?? [];

/** Distinct words of the book's names, then of its titles, then names in its texts, as they are written. */
const wordList = (places: readonly Place[]): string[] =>
  listedWords([
    ...places.flatMap(namesOf),
    // What a question asks is said in everyday words.
    ...places.flatMap(({ kind, title }) => (kind === 'question' ? [] : title)),
    ...places.flatMap(({ text }) => properNames(text)),
  ]);

/** The items for which there is room, in order. */
function fitting<T>(items: readonly T[], room: number): T[] {
  let left = room;
  return items.filter((item) => (left -= JSON.stringify(item).length + 1) > 0);
}

/** The names of the book: of places with names as many as fit into their room, of words as many as fit then. */
export function searchNames(book: Book): SearchNames {
  const places = placesOf(book);
  const small = new Set(book.searching.small);
  const named = places.flatMap((place, number): { kind: PlaceKind; entry: [number, ...string[]] }[] => {
    const telling = namesOf(place).map((name) => tellingWords(name, small));
    // Names are compared by stems: of “labelling” and “labeling” one will do.
    const distinct = new Map(telling.map((words) => [words.map(stemOfWord).join(' '), words.join(' ')]));
    const names = [...distinct.values()];
    return names.length > 0 ? [{ kind: place.kind, entry: [number, ...names] }] : [];
  });
  const first = named.toSorted((a, b) => NAMED_FIRST.indexOf(a.kind) - NAMED_FIRST.indexOf(b.kind));
  const kept = fitting(
    first.map(({ entry }) => entry),
    LARGEST_NAMED,
  );
  const rest = { kinds: runsOfKinds(places), named: kept, ...book.searching };
  const listed = new Set([...listedWords(kept.flatMap(([, ...names]) => names)), ...small]);
  const words = wordList(places).filter((word) => !listed.has(word));
  return { ...rest, words: fitting(words, LARGEST - JSON.stringify(rest).length) };
}
