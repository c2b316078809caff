import type { Book, BookEvent, Skill } from '../model/book.ts';
import type { EventClaim } from '../model/claim.ts';
import type { Publisher } from '../model/publisher.ts';
import { EVENT_PARTS, LENSES, type EventPart, type Lens } from '../model/taxonomy.ts';

/** A skill, with how many lessons and practice texts ask for it. */
export interface SkillTopic {
  skill: Skill;
  lessons: number;
  texts: number;
}

/** An outlet, with how many lessons read it. */
export interface OutletTopic {
  slug: string;
  publisher: Publisher;
  lessons: number;
}

/** A claim about an event, with how many lessons' articles make it. */
export interface ClaimTopic {
  id: string;
  claim: EventClaim;
  lessons: number;
}

/** What an event is about, part by part. */
export interface EventTopic {
  event: BookEvent;
  lessons: number;
  claims: number;
  parts: { part: EventPart; claims: ClaimTopic[] }[];
}

/** The index of the book: each list from A to Z, skills by lens, claims by event and part. */
export interface Topics {
  skills: { lens: Lens; skills: SkillTopic[] }[];
  outlets: OutletTopic[];
  events: EventTopic[];
}

/** What a name is sorted by: an article and opening quotation marks do not count, as in the index of a book. */
const sortKey = (name: string): string => name.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^(the|an?) /i, '');

/** A copy of a list from A to Z. */
export const fromAToZ = <T>(list: readonly T[], name: (item: T) => string): T[] =>
  [...list].sort((a, b) => sortKey(name(a)).localeCompare(sortKey(name(b)), 'en', { numeric: true }));

/** How many of some lists name each thing, a thing named twice in one list counted once. */
function counter(lists: readonly Iterable<string>[]): (name: string) => number {
  const counts = new Map<string, number>();
  for (const list of lists) for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => counts.get(name) ?? 0;
}

/** Puts the book's skills, outlets, claims and events in order, with counts. */
export function topicsOf({ lessons, passages, events, skills, publishers }: Book): Topics {
  const asked = counter(lessons.map(({ questions }) => questions.flatMap((question) => question.skills)));
  const trained = counter(
    passages.map(({ skills: own, questions }) => [own, ...questions.map((q) => q.skills)].flat()),
  );
  const read = counter(lessons.map(({ article }) => [article.publisher]));
  const about = counter(lessons.map(({ event }) => [event]));
  const made = counter(
    lessons.map(({ event, claims }) => Object.values(claims).map(({ claim }) => `${event}/${claim}`)),
  );
  const claimsOf = (event: BookEvent, part: EventPart): ClaimTopic[] =>
    fromAToZ(
      Object.entries(event.claims).filter(([, claim]) => claim.part === part),
      ([, claim]) => claim.statement,
    ).map(([id, claim]) => ({ id, claim, lessons: made(`${event.slug}/${id}`) }));
  return {
    skills: LENSES.map((lens) => ({
      lens,
      skills: fromAToZ(
        skills.filter((skill) => skill.lens === lens),
        ({ title }) => title,
      ).map((skill) => ({ skill, lessons: asked(skill.slug), texts: trained(skill.slug) })),
    })).filter((group) => group.skills.length > 0),
    outlets: fromAToZ(Object.entries(publishers), ([, { name }]) => name).map(([slug, publisher]) => ({
      slug,
      publisher,
      lessons: read(slug),
    })),
    events: fromAToZ(events, ({ title }) => title).map((event) => ({
      event,
      lessons: about(event.slug),
      claims: Object.keys(event.claims).length,
      parts: EVENT_PARTS.map((part) => ({ part, claims: claimsOf(event, part) })).filter(
        ({ claims }) => claims.length > 0,
      ),
    })),
  };
}
