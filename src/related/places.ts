import { phrasesOf } from '../accounts/phrases.ts';
import type { AnyAnnotation } from '../model/annotation.ts';
import type { Book, Lesson, Passage, Skill } from '../model/book.ts';
import { heldBack } from '../reading/lesson-data.ts';

/** What sort of page a place is. */
export type PlaceKind = 'lesson' | 'passage' | 'skill' | 'publisher' | 'event' | 'sources' | 'guide';

/**
 * What a place can have in common with another, as `sort:name`: `claim` an event's claim that it makes, `event` what it is
 * about, `asks` a skill that its questions ask for, `cites` and `shows` a skill that a marked phrase is an example of (a
 * kind of source, or anything else), `with` a question that two skills are asked for in, `kind` a kind of skill.
 */
export type Trait = `${Sort}:${string}`;
export const SORTS = ['claim', 'event', 'asks', 'cites', 'shows', 'with', 'kind'] as const;
export type Sort = (typeof SORTS)[number];

/** A page of the site with what it can have in common with others. */
export interface Place {
  kind: PlaceKind;
  /** Its address from the root. */
  path: string;
  /** Its slug: the lesson’s, for its source map and its guide. */
  slug: string;
  title: string;
  /** How often it has each trait, at least once. */
  traits: ReadonlyMap<Trait, number>;
}

const counted = (traits: Iterable<Trait>): Map<Trait, number> => {
  const counts = new Map<Trait, number>();
  for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  return counts;
};

/** The terms that a marked phrase is an example of, and as what. */
const termsOf = (annotation: AnyAnnotation): [Sort, string | undefined][] =>
  annotation.lens === 'language'
    ? [['shows', annotation.device]]
    : annotation.lens === 'sourcing'
      ? [
          ['cites', annotation.attribution],
          ['shows', annotation.verb],
        ]
      : [];

/** Every page of a book that others can be related to, in the order in which readers meet them. */
export function placesOf({ lessons, passages, skills, events, publishers }: Book): Place[] {
  const byTerm = new Map(skills.map((skill) => [skill.term, skill.slug]));
  const shows = (annotations: readonly AnyAnnotation[]): Trait[] =>
    annotations.flatMap(termsOf).flatMap(([sort, term]): Trait[] => {
      const slug = term === undefined ? undefined : byTerm.get(term);
      return slug === undefined ? [] : [`${sort}:${slug}`];
    });
  const asks = (parts: readonly { skills: readonly string[] }[]): Trait[] =>
    parts.flatMap((part) => part.skills.map((slug): Trait => `asks:${slug}`));

  // What a question holds back is part of its answer, so it is no trait: a page must not give it away.
  const lessonTraits = (lesson: Lesson): Trait[] => [
    `event:${lesson.event}`,
    ...new Set(Object.values(lesson.claims).map(({ claim }): Trait => `claim:${lesson.event}/${claim}`)),
    ...asks(lesson.questions),
    ...shows(phrasesOf(lesson).flatMap(({ annotation, held }) => (held ? [] : [annotation]))),
  ];
  const passageTraits = (passage: Passage): Trait[] => {
    const held = heldBack(passage.questions);
    const open = Object.entries(passage.annotations).flatMap(([id, annotation]) => (held.has(id) ? [] : [annotation]));
    return [...asks([passage, ...passage.questions]), ...shows(open)];
  };
  const together = new Map<string, Trait[]>();
  for (const text of [...lessons, ...passages])
    for (const question of text.questions)
      for (const slug of question.skills)
        together.set(slug, [...(together.get(slug) ?? []), `with:${text.slug}/${question.id}`]);
  const skillTraits = ({ slug, kind }: Skill): Trait[] => [
    `asks:${slug}`,
    `cites:${slug}`,
    `shows:${slug}`,
    `kind:${kind}`,
    ...(together.get(slug) ?? []),
  ];

  const ofLessons = lessons.map((lesson) => ({ lesson, traits: lessonTraits(lesson) }));
  const traitsBy = (groupOf: (lesson: Lesson) => string): ((slug: string) => Trait[]) => {
    const groups = Map.groupBy(ofLessons, ({ lesson }) => groupOf(lesson));
    return (slug) => (groups.get(slug) ?? []).flatMap(({ traits }) => traits);
  };
  const ofPublisher = traitsBy(({ article }) => article.publisher);
  const ofEvent = traitsBy(({ event }) => event);
  const name = (slug: string): string => publishers[slug]?.name ?? slug;
  const place = (kind: PlaceKind, path: string, slug: string, title: string, traits: Trait[]): Place => ({
    kind,
    path,
    slug,
    title,
    traits: counted(traits),
  });
  return [
    ...ofLessons.map(({ lesson, traits }) =>
      place('lesson', `lessons/${lesson.slug}/`, lesson.slug, lesson.title, traits),
    ),
    ...passages.map((one) => place('passage', `passages/${one.slug}/`, one.slug, one.title, passageTraits(one))),
    ...skills.map((one) => place('skill', `skills/${one.slug}/`, one.slug, one.title, skillTraits(one))),
    ...Object.keys(publishers).map((slug) =>
      place('publisher', `publishers/${slug}/`, slug, name(slug), ofPublisher(slug)),
    ),
    ...events.map((one) => place('event', `events/${one.slug}/`, one.slug, one.title, ofEvent(one.slug))),
    ...ofLessons.map(({ lesson, traits }) =>
      place('sources', `lessons/${lesson.slug}/sources/`, lesson.slug, name(lesson.article.publisher), traits),
    ),
    ...ofLessons.map(({ lesson, traits }) =>
      place('guide', `teach/${lesson.slug}/`, lesson.slug, lesson.title, traits),
    ),
  ];
}
