import type { BookEvent } from '../model/book.ts';

/** The field of the address that says which day is shown. */
const FIELD = 'asof';

/** The days on which something happened or could be said for the first time, oldest first; the last is the record's own day. */
export function stopsOf({
  timeline,
  claims,
  factsAsOf,
}: Pick<BookEvent, 'timeline' | 'claims' | 'factsAsOf'>): string[] {
  const days = [
    ...Object.values(timeline).map(({ date }) => date),
    ...Object.values(claims).flatMap(({ history }) => history.map(({ asOf }) => asOf)),
  ];
  return [...new Set([...days.filter((day) => day < factsAsOf), factsAsOf])].sort();
}

/** What held on a day: the newest of some dated entries that is not later; undefined before the first. */
export const heldOn = <T extends { from: string }>(entries: readonly T[], day: string): T | undefined =>
  entries.reduce<T | undefined>(
    (best, entry) => (entry.from <= day && (!best || entry.from >= best.from) ? entry : best),
    undefined,
  );

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) === true;

/**
 * The stop that an address asks for with `?asof=2023-05-04`: on a day between two stops what held since the one before.
 * Null for the record as it stands: no day is asked for, or one that does not exist or that the record does not cover.
 */
export function readAsOf(search: string, stops: readonly string[]): string | null {
  const [day = '', ...others] = new URLSearchParams(search).getAll(FIELD);
  if (others.length > 0 || !isDay(day) || day >= (stops.at(-1) ?? '')) return null;
  return stops.findLast((stop) => stop <= day) ?? null;
}

/** The address that shows a stop, or the record as it stands. */
export function writeAsOf(address: string, stop: string | null): string {
  const url = new URL(address);
  if (stop === null) url.searchParams.delete(FIELD);
  else url.searchParams.set(FIELD, stop);
  return url.href;
}
