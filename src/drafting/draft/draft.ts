import type { Annotation } from '../../model/annotation.ts';
import type { ReadingPart } from '../../model/book.ts';
import type { LessonClaim } from '../../model/claim.ts';
import type { LessonFrontMatter } from '../../model/lesson.ts';
import type { AuthoredQuestion } from '../../questions/schema.ts';
import type { Findings, Span } from '../finding.ts';

/**
 * A lesson between its article and its folder: plain data that can be stored as JSON. Every change makes a new draft, so
 * the old one is the way back. `make.ts` makes it from findings, `lesson.ts` turns it into what is drawn, `folder.ts` into
 * the files of content/, `open.ts` says what only a person can supply, `report.ts` what it covers.
 */
export interface LessonDraft {
  version: 1;
  slug: string;
  findings: Findings;
  /** What is not known is null; what only a person can supply begins with `TO_WRITE`, also where a date belongs. */
  front: LessonFrontMatter;
  /** `known` if the book has its profile already; else the folder holds one to fill in. */
  publisher: { slug: string; name: string; known: boolean };
  event: { slug: string; known: boolean };
  /** Accepted wording by annotation id, in the order of the text. A finding with no mark and no claim is a suggestion. */
  marks: Record<string, DraftMark>;
  /** Accepted claims by id. */
  claims: Record<string, DraftClaim>;
  /** Ids of the findings that the author dropped. */
  dropped: string[];
  reading: DraftParagraph[];
  /** In the order in which the lesson places them: by `place`, then as listed. */
  questions: DraftQuestion[];
  /** Ids of drafted questions that the author removed, so that drafting again does not bring them back. */
  removed: string[];
}

/** A phrase of the article as the lesson marks it. */
export interface DraftMark {
  annotation: Annotation;
  /** The finding it was made of; null if the author added it. */
  finding: string | null;
  /** Where its words stand in the article's text. */
  span: Span;
}

export interface DraftClaim {
  claim: LessonClaim;
  finding: string | null;
}

/** One paragraph of the reading: a skeleton until the author has put it into words. */
export interface DraftParagraph {
  n: number;
  /** Words of ours and phrases by annotation id. A skeleton begins with `TO_WRITE`. */
  parts: ReadingPart[];
}

/** The parts of a lesson that hold questions, in their order. */
export const PLACES = ['before', 'sourcing', 'language', 'claims', 'together', 'exit'] as const;
export type Place = (typeof PLACES)[number];

export interface DraftQuestion {
  id: string;
  place: Place;
  authored: AuthoredQuestion;
  /** What the author has to look at before students see it, a sentence each. Empty once it was looked at. */
  review: string[];
  /** True once the author changed it: drafting again leaves it alone. */
  edited: boolean;
}

export { isToWrite, TO_WRITE, toWrite } from '../../model/to-write.ts';

/** A place that only a person can fill. */
export interface OpenPlace {
  /** The file inside the content folder. */
  file: string;
  /** The field in words, such as “title” or “paragraph 3”. */
  field: string;
  /** What to write there. */
  what: string;
}

/** What is known besides the text. A fact that is not known is left out or null, never guessed. */
export interface DraftOptions {
  slug?: string | undefined;
  headline?: string | null | undefined;
  author?: string | null | undefined;
  /** Year-month-day. */
  published?: string | null | undefined;
  /** The publisher's name, or the slug of its profile. */
  publisher?: string | null | undefined;
  url?: string | null | undefined;
  genre?: LessonFrontMatter['article']['genre'] | undefined;
  /** Two letters; “en” if left out. */
  language?: string | undefined;
  /** The slug of the event it is about; one of its own if left out. */
  event?: string | undefined;
  level?: LessonFrontMatter['level'] | undefined;
  /** The day of drafting, year-month-day. */
  today: string;
  /** What the book has already. */
  known?: KnownBook | undefined;
}

export interface KnownBook {
  /** Publishers' names by slug. */
  publishers: Readonly<Record<string, string>>;
  events: readonly string[];
  lessons: readonly string[];
  /** The first free place in the list of lessons. */
  order: number;
}
