import { LENSES, type Lens, type Status } from '../model/taxonomy.ts';
import { engine, type Fragment } from './engine.ts';
import type { PlaceKind } from './place.ts';
import { FILTER_NAMES, type Query } from './query.ts';
import { holdsAny, isFormOf, runsOfExcerpt, runsOfText, wordsOf, type Run } from './runs.ts';

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

/** What a search found. A hit is fetched when it is asked for; null if it turns out to be none. */
export interface Finding {
  total: number;
  hit(rank: number): Promise<Hit | null>;
}

function hitOf(fragment: Fragment, terms: readonly string[]): Hit | null {
  const { meta, filters, content, excerpt, url } = fragment;
  // For a word it does not have, Pagefind takes the longest beginning that it has: “inflation” finds “in”.
  const all = [...Object.values(meta), content].join(' ');
  if (terms.length > 0 && !holdsAny(all, terms)) return null;
  const title = runsOfText(meta.title ?? meta.sentence ?? '', terms);
  const text = runsOfExcerpt(excerpt);
  const shown = wordsOf([...title, ...text].map((run) => (run.hit ? run.text : '')).join(' '));
  const unseen = terms.filter((term) => !shown.some((word) => isFormOf(word, term)));
  const names = (meta.names ?? meta.also ?? '').split('; ');
  const whole = names.filter((name) => unseen.length > 0 && unseen.every((term) => holdsAny(name, [term])));
  const other = whole.length > 0 ? whole : names.filter((name) => holdsAny(name, unseen));
  return {
    url,
    kind: filters.kind?.[0] as PlaceKind,
    lens: LENSES.find((lens) => filters.lens?.includes(lens)) ?? null,
    credit: filters.lens?.includes('credit') ?? false,
    status: (filters.status?.[0] as Status | undefined) ?? null,
    where: meta.where ?? '',
    title,
    text,
    also: runsOfText(other.join(', '), terms),
  };
}

/** Searches. Without words, everything that the filters let through comes in the order of the book. */
export async function find({ words, filters }: Query): Promise<Finding> {
  const terms = wordsOf(words);
  const chosen = FILTER_NAMES.filter((name) => filters[name].length > 0);
  const { results } = await (
    await engine()
  ).search(words || null, {
    filters: Object.fromEntries(chosen.map((name) => [name, { any: filters[name] }])),
    ...(!words && { sort: { order: 'asc' as const } }),
  });
  // Pagefind takes an index file that it cannot fetch for an empty one.
  if (results.length === 0 && !navigator.onLine) throw new Error('The search files cannot be fetched.');
  return {
    total: results.length,
    hit: async (rank) => {
      const result = results[rank];
      return result ? hitOf(await result.data(), terms) : null;
    },
  };
}
