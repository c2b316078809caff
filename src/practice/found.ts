import { find } from '../search/find.ts';
import type { Query } from '../search/query.ts';
import { DECK } from './deck.ts';
import type { PlacesFile } from './places.ts';

/** Results that are looked at: each is a request. */
const MOST = 24;
/** Results fetched at once. */
const AT_ONCE = 6;

/** The address of a place without the site's base path and what the search adds to it. */
const placeOf = (url: string, base: string): string => {
  const { pathname, hash } = new URL(url, location.href);
  return `/${pathname.slice(base.length)}${hash}`;
};

/**
 * The ideas that a search's first results are about, as many as a deck holds. Rejects if the search or the list of places
 * cannot be fetched.
 */
export async function skillsFound(query: Query, base: string): Promise<Set<string>> {
  const [finding, response] = await Promise.all([find(query), fetch(`${base}practice/places.json`)]);
  if (!response.ok) throw new Error(`places.json: ${response.status}`);
  const { skills, places } = (await response.json()) as PlacesFile;
  const found = new Set<string>();
  for (let rank = 0; rank < Math.min(finding.total, MOST) && found.size < DECK; rank += AT_ONCE) {
    const hits = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => finding.hit(rank + i)));
    for (const hit of hits)
      for (const number of (hit && places[placeOf(hit.url, base)]) ?? [])
        if (found.size < DECK && skills[number]) found.add(skills[number]);
  }
  return found;
}
