import { phrasesOf, type Marked } from '../accounts/phrases.ts';
import { sourcesOf, type OwnClaim, type SourceGroup } from '../accounts/sources.ts';
import type { BookEvent, Lesson } from '../model/book.ts';
import type { EventClaim } from '../model/claim.ts';
import { ASPECTS, EVENT_PARTS, type EventPart } from '../model/taxonomy.ts';

/** How many other articles make a claim before its absence from one is worth telling. */
const OTHERS = 2;
/** Parts of an event that an article may be expected to tell of: forecasts and background are each writer's choice. */
const TOLD_PARTS: readonly EventPart[] = EVENT_PARTS.filter((part) => part !== 'what-follows' && part !== 'background');

/** A claim of the event with its id. */
export interface KnownClaim {
  id: string;
  claim: EventClaim;
}

/** What one article does with the event: a column of the comparison. */
export interface Account {
  lesson: Lesson;
  /** Marked phrases by what they show: the name of the event, the first actor, the denial, certainty. */
  aspects: Record<(typeof ASPECTS)[number], Marked[]>;
  sources: SourceGroup[];
  /** Claims that at least two of the other articles make and this one does not, by part of the event. */
  leftOut: Partial<Record<EventPart, KnownClaim[]>>;
  /** Its forecasts, one for each claim of the event. */
  predictions: (OwnClaim & { known: EventClaim })[];
}

const claimsMade = (lesson: Lesson): Set<string> => new Set(Object.values(lesson.claims).map(({ claim }) => claim));

function predictionsOf(lesson: Lesson, event: BookEvent): Account['predictions'] {
  const taken = new Set<string>();
  return Object.entries(lesson.claims).flatMap(([id, claim]) => {
    const known = event.claims[claim.claim];
    if (claim.kind !== 'prediction' || !known || taken.has(claim.claim)) return [];
    taken.add(claim.claim);
    return [{ id, claim, known }];
  });
}

/** Compares the articles of an event, each against all others. */
export function accountsOf(event: BookEvent, lessons: readonly Lesson[]): Account[] {
  const made = new Map(lessons.map((lesson) => [lesson, claimsMade(lesson)]));
  return lessons.map((lesson) => {
    const phrases = phrasesOf(lesson);
    const others = lessons.filter((other) => other !== lesson);
    const missing = ([id]: [string, EventClaim]): boolean =>
      !made.get(lesson)?.has(id) && others.filter((other) => made.get(other)?.has(id)).length >= OTHERS;
    const leftOut: Account['leftOut'] = {};
    for (const [id, claim] of Object.entries(event.claims).filter(missing))
      if (TOLD_PARTS.includes(claim.part)) (leftOut[claim.part] ??= []).push({ id, claim });
    return {
      lesson,
      aspects: Object.fromEntries(
        ASPECTS.map((aspect) => [aspect, phrases.filter(({ annotation }) => annotation.aspect === aspect)]),
      ) as Account['aspects'],
      sources: sourcesOf(lesson),
      leftOut,
      predictions: predictionsOf(lesson, event),
    };
  });
}

/** The parts of the event in which some article leaves something out, in the order of the record. */
export const partsLeftOut = (accounts: readonly Account[]): EventPart[] =>
  TOLD_PARTS.filter((part) => accounts.some(({ leftOut }) => leftOut[part]));
