import type { Lesson } from '../model/book.ts';
import type { LessonClaim } from '../model/claim.ts';
import type { Attribution } from '../model/taxonomy.ts';
import { phrasesOf, type Marked } from './phrases.ts';

/** Sorts of source by what a reader could do with them: ask a person first, nobody last. */
export const SOURCE_SORTS = ['person', 'office', 'document', 'outlet', 'crowd', 'reasoning', 'none'] as const;
export type SourceSort = (typeof SOURCE_SORTS)[number];

const SORTS: Record<Attribution, SourceSort> = {
  'named-direct': 'person',
  'named-paraphrase': 'person',
  'role-unnamed': 'office',
  document: 'document',
  'via-media': 'outlet',
  'vague-collective': 'crowd',
  'author-inference': 'reasoning',
  none: 'none',
};

/** A claim of an article with its id. */
export interface OwnClaim {
  id: string;
  claim: LessonClaim;
}

/** Somebody or something that an article cites, with all it is cited for. */
export interface Source {
  /** As the lesson names it; null where there is no name to give. */
  name: string | null;
  claims: OwnClaim[];
}

/** All sources of one sort. A sort that an article does without is there too, empty: that is part of the picture. */
export interface SourceGroup {
  sort: SourceSort;
  sources: Source[];
  /** Number of claims that rest on this sort of source. */
  claims: number;
  /** Phrases marked under the sourcing lens that bring in a source of this sort. */
  phrases: Marked[];
}

/** The same speaker, written with or without an article or a capital, is one source. */
const sameName = (name: string): string => name.toLowerCase().replace(/^the /, '');
const opened = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Who is cited for what in an article, by sort of source, each in the order of the text. */
export function sourcesOf(lesson: Pick<Lesson, 'claims' | 'annotations' | 'questions'>): SourceGroup[] {
  const claims = Object.entries(lesson.claims)
    .map(([id, claim]) => ({ id, claim }))
    .sort((a, b) => a.claim.paragraph - b.claim.paragraph);
  const marked = phrasesOf(lesson);
  return SOURCE_SORTS.map((sort) => {
    const own = claims.filter(({ claim }) => SORTS[claim.attribution] === sort);
    const sources = new Map<string, Source>();
    for (const { id, claim } of own) {
      const key = sameName(claim.speaker ?? '');
      const source = sources.get(key) ?? {
        name: claim.speaker === undefined ? null : opened(claim.speaker),
        claims: [],
      };
      source.claims.push({ id, claim });
      sources.set(key, source);
    }
    const phrases = marked.filter(
      ({ annotation }) => annotation.lens === 'sourcing' && SORTS[annotation.attribution] === sort,
    );
    return { sort, sources: [...sources.values()], claims: own.length, phrases };
  });
}
