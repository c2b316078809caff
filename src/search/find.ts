import { LENSES, type Lens, type Status } from '../model/taxonomy.ts';
import { engine, type Fragment } from './engine.ts';
import { LookUp, type LookedUp } from './look-up.ts';
import { bookNames } from './book-names.ts';
import type { PlaceKind } from './place.ts';
import { FILTER_NAMES, type Query } from './query.ts';
import { excerptOf, holdsAny, isFormOf, runsOfText, wordsOf, type Run } from './runs.ts';

/** A place that was found, ready to be drawn. */
export interface Hit {
  url: string;
  kind: PlaceKind;
  lens: Lens | null;
  credit: boolean;
  status: Status | null;
  where: string;
  title: Run[];
  text: Run[];
  /** Other names it was found by, where neither title nor text shows what was searched for. */
  also: Run[];
}

/** What a search found. A hit is fetched when it is asked for; null beyond the last one. */
export interface Finding {
  /** How many places there are. */
  total: number;
  /** How many of them hold every word that says something: none for most pasted sentences. */
  whole: number;
  /** The words that were searched for: as typed, with slips mended. */
  words: string;
  /** Those of them that are to be marked at a place. */
  marks: string;
  hit(rank: number): Promise<Hit | null>;
}

/** Kinds of place that a name can lead to. */
const BEGIN: readonly PlaceKind[] = ['skill', 'lesson', 'passage', 'event', 'outlet'];

const isMarked = (runs: readonly Run[]): boolean => runs.some(({ hit }) => hit);

function hitOf(fragment: Fragment, { terms, stems, alike }: LookedUp): Hit {
  const { meta, filters, content, url } = fragment;
  const searched = terms.flatMap(wordsOf);
  const kind = filters.kind?.[0] as PlaceKind;
  const names = (meta.names ?? meta.also ?? '').split('; ');
  const draw = (marked: ReadonlySet<string>): Pick<Hit, 'title' | 'text' | 'also'> => {
    const title = runsOfText(meta.title ?? meta.sentence ?? filters.title?.[0] ?? '', searched, marked);
    const missingIn = (runs: readonly Run[], wanted: readonly string[]): string[] => {
      const shown = wordsOf(runs.map((run) => (run.hit ? run.text : '')).join(' '));
      return wanted.filter((term) => !shown.some((word) => isFormOf(word, term)));
    };
    const holding = (terms: readonly string[]): string[] =>
      terms.length === 0 ? [] : names.filter((name) => terms.every((term) => holdsAny(name, [term])));
    const untitled = missingIn(title, searched);
    // Where a name led here, what it is comes first, and the name that was searched for beside it.
    const begins =
      BEGIN.includes(kind) && !url.includes('#') && (untitled.length === 0 || holding(untitled).length > 0);
    const text = begins ? excerptOf(content, []) : excerptOf(content, searched, marked);
    const unseen = missingIn(text, untitled);
    const whole = holding(unseen);
    const other = whole.length > 0 ? whole : names.filter((name) => holdsAny(name, unseen));
    return { title, text, also: runsOfText(other.join(', '), searched, marked) };
  };
  const own = draw(stems);
  // Only where the words themselves do not show, the words that people use for them tell why a place was found.
  const shows = [own.title, own.text, own.also].some(isMarked);
  return {
    ...(shows ? own : draw(alike)),
    url,
    kind,
    lens: LENSES.find((lens) => filters.lens?.includes(lens)) ?? null,
    credit: filters.lens?.includes('credit') ?? false,
    status: (filters.status?.[0] as Status | undefined) ?? null,
    where: filters.where?.[0] ?? '',
  };
}

let lookUp: { by: object; made: Promise<LookUp> } | undefined;

/** The look-up over the engine as it was last loaded. */
async function current(): Promise<LookUp> {
  const [index, names] = await Promise.all([engine(), bookNames()]);
  if (lookUp?.by !== index) lookUp = { by: index, made: LookUp.over(index, names) };
  return lookUp.made;
}

/** Searches. Without words, everything that the filters let through comes in the order of the book. */
export async function find({ words, filters, literal = false }: Query): Promise<Finding> {
  const chosen = FILTER_NAMES.filter((name) => filters[name].length > 0);
  const index = await current();
  const found = await index.find(
    words,
    Object.fromEntries(chosen.map((name) => [name, { any: filters[name] }])),
    literal,
  );
  const { places, whole } = found;
  // Pagefind takes an index file that it cannot fetch for an empty one.
  if (places.length === 0 && !navigator.onLine) throw new Error('The search files cannot be fetched.');
  return {
    total: places.length,
    whole,
    words: found.words,
    marks: found.terms.join(' '),
    hit: async (rank) => {
      const place = places[rank];
      return place === undefined ? null : hitOf(await index.load(place), found);
    },
  };
}

/** Fetches what searching needs, so that it is there by the time something is typed. Failing is told by the search itself. */
export function prepare(): void {
  void current().catch(() => undefined);
}
