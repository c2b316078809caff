import { LENSES } from '../model/taxonomy.ts';
import { PLACE_KINDS } from './place.ts';

/** The filters of the search page and what each may be set to. */
export const FILTERS = { kind: PLACE_KINDS, lens: [...LENSES, 'credit'] } as const;
export type FilterName = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/** What is asked of the search: words, and for each filter the values of which one must fit (none: any). */
export interface Query {
  words: string;
  filters: Record<FilterName, string[]>;
}

/** The query of an address; unknown values, from an old link or a typing slip, are left out. */
export function readQuery(search: string): Query {
  const params = new URLSearchParams(search);
  const known = (name: FilterName) =>
    (FILTERS[name] as readonly string[]).filter((value) => params.getAll(name).includes(value));
  return { words: (params.get('q') ?? '').trim(), filters: { kind: known('kind'), lens: known('lens') } };
}

/** The query's part of an address, as the form would send it; empty for an empty query. */
export function writeQuery(query: Query): string {
  const params = new URLSearchParams();
  if (query.words) params.set('q', query.words);
  for (const name of FILTER_NAMES) for (const value of query.filters[name]) params.append(name, value);
  const text = params.toString();
  return text && `?${text}`;
}

/** True if there is nothing to look for. */
export const isEmptyQuery = (query: Query): boolean =>
  query.words === '' && FILTER_NAMES.every((name) => query.filters[name].length === 0);
