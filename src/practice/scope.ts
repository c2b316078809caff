import { LENSES, type Lens } from '../model/taxonomy.ts';
import { isEmptyQuery, readQuery, type Query } from '../search/query.ts';
import { weakSpots } from './boxes.ts';
import type { PracticeFile } from './items.ts';
import type { PracticeTry } from './log.ts';

/** What an address of the practice page asks for. */
export type Scope =
  /** What is due today, and what is new. */
  | { is: 'day' }
  | { is: 'skill'; skill: string }
  | { is: 'lens'; lenses: Lens[] }
  /** What was missed lately. */
  | { is: 'weak' }
  /** What a search finds. */
  | { is: 'search'; query: Query };

/** Reads `?weak=1`, `?skill=…`, `?lens=…`, or the address of a search; anything else asks for the day's deck. */
export function readScope(search: string): Scope {
  const params = new URLSearchParams(search);
  if (params.get('weak') === '1') return { is: 'weak' };
  const skill = params.get('skill');
  if (skill) return { is: 'skill', skill };
  const names = [...params.keys()];
  const lenses = LENSES.filter((lens) => params.getAll('lens').includes(lens));
  // The search has lenses among its filters: alone they ask for the same.
  if (lenses.length > 0 && names.length === lenses.length) return { is: 'lens', lenses };
  const query = readQuery(search);
  return isEmptyQuery(query) ? { is: 'day' } : { is: 'search', query };
}

/** The ideas that a scope names by itself; a search has to be made first. */
export function skillsOf(
  scope: Exclude<Scope, { is: 'day' | 'search' }>,
  { skills }: PracticeFile,
  log: readonly PracticeTry[],
): Set<string> {
  const known = Object.keys(skills);
  switch (scope.is) {
    case 'skill':
      return new Set(known.filter((slug) => slug === scope.skill));
    case 'lens':
      return new Set(known.filter((slug) => scope.lenses.some((lens) => skills[slug]?.lens === lens)));
    case 'weak':
      return new Set(weakSpots(log).filter((slug) => slug in skills));
  }
}
