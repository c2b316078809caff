import type { Place } from './place.ts';
import { FILTERS, FILTER_NAMES, TIMES, type FilterName } from './query.ts';

/** A filter's value and how many places it lets through. */
export interface FilterCount {
  value: string;
  count: number;
}

const some = (value: string | number | null): string[] => (value === null ? [] : [String(value)]);

/** The values of a filter that let a place through. */
export function valuesOf(place: Place, name: FilterName): readonly string[] {
  const { minutes } = place;
  switch (name) {
    case 'lens':
      return place.credit ? [...some(place.lens), 'credit'] : some(place.lens);
    case 'device':
      return place.device;
    case 'minutes':
      return minutes === null ? [] : TIMES.filter((time) => time >= minutes).map(String);
    default:
      return some(place[name]);
  }
}

/**
 * The values of each filter that let anything through, so that the search page need not fetch them. Those that the book
 * decides come in the order in which its places do.
 */
export function countsOf(places: readonly Place[]): Record<FilterName, FilterCount[]> {
  const of = (name: FilterName): FilterCount[] => {
    const counts = new Map<string, number>((FILTERS[name] ?? []).map((value) => [value, 0]));
    for (const value of places.flatMap((place) => valuesOf(place, name)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, count })).filter(({ count }) => count > 0);
  };
  return Object.fromEntries(FILTER_NAMES.map((name) => [name, of(name)])) as Record<FilterName, FilterCount[]>;
}
