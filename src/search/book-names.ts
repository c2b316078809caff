import type { SearchNames } from './names.ts';

let loading: Promise<SearchNames> | undefined;

async function load(): Promise<SearchNames> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  // The index carries its version in its files' names and this file does not, so it is asked for anew.
  const answer = await fetch(`${base}search/names.json`, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`The names of the book cannot be fetched: ${answer.status}.`);
  return (await answer.json()) as SearchNames;
}

/** Fetches the book's names once. */
export function bookNames(): Promise<SearchNames> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
