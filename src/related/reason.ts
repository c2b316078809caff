import type { Book } from '../model/book.ts';
import { fill } from '../model/fill.ts';
import type { SKILL_KINDS } from '../model/taxonomy.ts';
import type { Related } from './related.ts';

/** Why a place is related, in a few words. */
export function reasonText(
  { place, reason: { sort, n, name } }: Related,
  { words, skills }: Pick<Book, 'words' | 'skills'>,
): string {
  const many = n !== 1;
  const skill = skills.find(({ slug }) => slug === name)?.title ?? name;
  switch (sort) {
    case 'claim':
      return fill(words[many ? 'related.claim' : 'related.claim.1'], { n });
    case 'with':
      return fill(words[many ? 'related.with' : 'related.with.1'], { n });
    case 'event':
      return words['related.event'];
    case 'kind':
      return fill(words['related.kind'], { kind: words[`skill.kind.${name as (typeof SKILL_KINDS)[number]}`] });
    case 'asks':
      return place.kind === 'skill'
        ? fill(words[many ? 'related.asked' : 'related.asked.1'], { n })
        : fill(words['related.asks'], { skill });
    case 'cites':
    case 'shows':
      return place.kind === 'skill'
        ? fill(words[many ? 'related.shown' : 'related.shown.1'], { n })
        : fill(words['related.shows'], { skill });
  }
}

/** What a place is called in a list of places of several kinds. */
export const placeName = ({ place: { kind, title } }: Related, { words }: Pick<Book, 'words'>): string =>
  kind === 'sources' || kind === 'guide' ? fill(words[`related.name.${kind}`], { title }) : title;
