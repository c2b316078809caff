import { LENSES, LEVELS, STATUSES } from '../model/taxonomy.ts';
import { PLACE_KINDS } from './place.ts';

/** Times that somebody may have, in minutes. */
export const TIMES = [15, 30, 45] as const;

/** The filters of the search page and what each may be set to; null where the book decides, which goes by slugs. */
export const FILTERS = {
  kind: PLACE_KINDS,
  lens: [...LENSES, 'credit'],
  device: null,
  outlet: null,
  level: LEVELS.map(String),
  minutes: TIMES.map(String),
  status: STATUSES,
  event: null,
} as const satisfies Record<string, readonly string[] | null>;
export type FilterName = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/** What is asked of the search: words, and for each filter the values of which one must fit (none: any). */
export interface Query {
  words: string;
  filters: Record<FilterName, string[]>;
  /** True if slips in the words are left as they were typed. */
  literal?: boolean;
}

/** An address holds no more values of one filter than this. */
const MOST = 50;
const isSlug = (value: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
const eachFilter = (values: (name: FilterName) => string[]): Query['filters'] =>
  Object.fromEntries(FILTER_NAMES.map((name) => [name, values(name)])) as Query['filters'];

/** A query for words, with filters where they are given. */
export const queryFor = (words: string, filters: Partial<Query['filters']> = {}): Query => ({
  words,
  filters: eachFilter((name) => filters[name] ?? []),
});

/** The query of an address; unknown values, from an old link or a typing slip, are left out. */
export function readQuery(search: string): Query {
  const params = new URLSearchParams(search);
  const filters = eachFilter((name) => {
    const given = params.getAll(name);
    const known: readonly string[] | null = FILTERS[name];
    return known ? known.filter((value) => given.includes(value)) : [...new Set(given)].filter(isSlug).slice(0, MOST);
  });
  const query = { words: (params.get('q') ?? '').trim(), filters };
  return params.get('as') === 'typed' ? { ...query, literal: true } : query;
}

/** The query's part of an address, as the form would send it; empty for an empty query. */
export function writeQuery(query: Query): string {
  const params = new URLSearchParams();
  if (query.words) params.set('q', query.words);
  for (const name of FILTER_NAMES) for (const value of query.filters[name]) params.append(name, value);
  if (query.literal && query.words) params.set('as', 'typed');
  const text = params.toString();
  return text && `?${text}`;
}

/** True if there is nothing to look for. */
export const isEmptyQuery = (query: Query): boolean =>
  query.words === '' && FILTER_NAMES.every((name) => query.filters[name].length === 0);
