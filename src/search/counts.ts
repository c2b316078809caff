import type { Place } from './place.ts';
import { FILTERS, FILTER_NAMES, type FilterName } from './query.ts';

/** A filter's value and how many places it lets through. */
export interface FilterCount {
  value: string;
  count: number;
}

/** True if a filter set to this value lets the place through. */
const isIn = (place: Place, name: FilterName, value: string): boolean =>
  place[name] === value || (name === 'lens' && value === 'credit' && place.credit);

/** The values of each filter that let anything through, so that the search page need not fetch them. */
export function countsOf(places: readonly Place[]): Record<FilterName, FilterCount[]> {
  const of = (name: FilterName): FilterCount[] =>
    FILTERS[name]
      .map((value) => ({ value, count: places.filter((place) => isIn(place, name, value)).length }))
      .filter(({ count }) => count > 0);
  return Object.fromEntries(FILTER_NAMES.map((name) => [name, of(name)])) as Record<FilterName, FilterCount[]>;
}
