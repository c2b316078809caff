import type { BookEvent, Lesson } from '../model/book.ts';
import type { EventClaim, LessonClaim } from '../model/claim.ts';
import { ASPECTS, EVENT_PARTS, LENSES, type EventPart, type Lens } from '../model/taxonomy.ts';
import { phrasesOf, type Marked } from './phrases.ts';

/** What stands on the left and on the right. */
export type Sides<T> = readonly [T, T];

/** Two lessons on one event, in the order of their slugs. */
export interface Pair {
  event: BookEvent;
  lessons: Sides<Lesson>;
}

/** The address of two lessons side by side, whichever is named first. */
export const pairPath = (...slugs: [string, string]): string => `compare/${slugs.sort().join('/')}/`;

/** The lessons on one event, in the order of their slugs. */
export const accountsOf = (event: string, lessons: readonly Lesson[]): Lesson[] =>
  lessons.filter((lesson) => lesson.event === event).sort((a, b) => (a.slug < b.slug ? -1 : 1));

/** Every two lessons on one event. Lessons on different events have no claims in common to compare. */
export const pairsOf = (events: readonly BookEvent[], lessons: readonly Lesson[]): Pair[] =>
  events.flatMap((event) => {
    const accounts = accountsOf(event.slug, lessons);
    return accounts.flatMap((first, i) =>
      accounts.slice(i + 1).map((second): Pair => ({ event, lessons: [first, second] })),
    );
  });

/** A claim as one article makes it, with the phrases that make it. */
export interface Made {
  id: string;
  claim: LessonClaim;
  phrases: Marked[];
}

/** A claim about the event, with every place where either article makes it. */
export interface SharedClaim {
  id: string;
  claim: EventClaim;
  made: Sides<Made[]>;
  /** What the two articles do differently, of what can be compared without judging: in whose voice, on what evidence. */
  differs: ('voice' | 'evidence')[];
}

const both = <T, R>([a, b]: Sides<T>, change: (side: T) => R): Sides<R> => [change(a), change(b)];
const values = (made: readonly Made[], field: 'attribution' | 'evidence'): string =>
  [...new Set(made.map(({ claim }) => claim[field]))].sort().join();

/** Which claims about the event both articles make, those told most differently first, and which only one of them makes. */
export function claimsOf({ event, lessons }: Pair): { both: SharedClaim[]; only: Sides<SharedClaim[]> } {
  const marked = both(lessons, (lesson) => phrasesOf(lesson));
  const rows = Object.entries(event.claims).map(([id, claim]): SharedClaim => {
    const made = both([0, 1], (side) =>
      Object.entries(lessons[side]!.claims)
        .filter(([, own]) => own.claim === id)
        .map(([own, claim]): Made => {
          const phrases = marked[side]!.filter(({ annotation: a }) => a.lens === 'claims' && a.claim === own);
          return { id: own, claim, phrases };
        })
        .sort((a, b) => a.claim.paragraph - b.claim.paragraph),
    );
    const changed = (field: 'attribution' | 'evidence') => values(made[0], field) !== values(made[1], field);
    return {
      id,
      claim,
      made,
      differs: [
        ...(changed('attribution') ? (['voice'] as const) : []),
        ...(changed('evidence') ? (['evidence'] as const) : []),
      ],
    };
  });
  const [left, right] = [0, 1].map((side) =>
    rows.filter(({ made }) => made[side]!.length > 0 && made[1 - side]!.length === 0),
  );
  return {
    both: rows
      .filter(({ made }) => made[0].length > 0 && made[1].length > 0)
      .sort((a, b) => b.differs.length - a.differs.length),
    only: [left ?? [], right ?? []],
  };
}

/** What only one of two articles says, by the part of the event it is about: often two answers to one question. */
export const byPart = (only: Sides<SharedClaim[]>): { part: EventPart; claims: Sides<SharedClaim[]> }[] =>
  EVENT_PARTS.map((part) => ({
    part,
    claims: both(only, (rows) => rows.filter(({ claim }) => claim.part === part)),
  })).filter(({ claims }) => claims.some((rows) => rows.length > 0));

/** One row of phrases beside each other. */
export interface PhraseRow<Key> {
  key: Key;
  phrases: Sides<Marked[]>;
}

/** The four pens. */
export const PEN_ROWS = [...LENSES, 'credit'] as const;
export type PenRow = Lens | 'credit';

const rowsOf = <Key>(
  keys: readonly Key[],
  lessons: Sides<Lesson>,
  keyOf: (marked: Marked) => Key | undefined,
): PhraseRow<Key>[] => {
  const marked = both(lessons, (lesson) => phrasesOf(lesson));
  return keys
    .map((key) => ({ key, phrases: both(marked, (all) => all.filter((one) => keyOf(one) === key)) }))
    .filter(({ phrases }) => phrases.some((side) => side.length > 0));
};

/** Phrases that do the same work in both articles: the name for the event, the first actor, the denial, the certainty. */
export const byAspect = ({ lessons }: Pair): PhraseRow<(typeof ASPECTS)[number]>[] =>
  rowsOf(ASPECTS, lessons, ({ annotation }) => annotation.aspect);

/** All marked phrases by pen. Good practice has a pen of its own. */
export const byPen = ({ lessons }: Pair): PhraseRow<PenRow>[] =>
  rowsOf<PenRow>(PEN_ROWS, lessons, ({ annotation: { credit, lens } }) => (credit ? 'credit' : lens));

/** How many that is for each hundred words of the article, so that long and short ones can be compared. */
export const perHundred = (n: number, { article }: { article: Pick<Lesson['article'], 'words'> }): number =>
  Math.round((n * 1000) / article.words) / 10;
