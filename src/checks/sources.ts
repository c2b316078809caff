import type { Annotation, PassageAnnotation } from '../model/annotation.ts';
import type { EventClaim, LessonClaim } from '../model/claim.ts';
import type { EventFrontMatter, TimelineEntry } from '../model/event.ts';
import type { LessonFrontMatter } from '../model/lesson.ts';
import type { Measure } from '../model/measure.ts';
import type { PassageFrontMatter } from '../model/passage.ts';
import type { LearningPath } from '../model/path.ts';
import type { Publisher } from '../model/publisher.ts';
import type { Reference } from '../model/reference.ts';
import type { Searching } from '../model/searching.ts';
import type { SkillFrontMatter } from '../model/skill.ts';
import type { AuthoredQuestion } from '../questions/schema.ts';
import type { LessonBody } from './lesson-body.ts';
import type { Finding } from './problem.ts';

/** A data file of entries by name. */
export interface Table<T> {
  file: string;
  /** The entries that could be read. */
  entries: Record<string, T>;
  /** True if an entry of this name is written, sound or not; true for any name if the file could not be read. */
  has(name: string): boolean;
  /** The names written, for suggestions. */
  names: string[];
  /** The values as written, sound or not; undefined if the file could not be read. */
  written: unknown;
}

/** An MDX file. `front` is undefined if its fields are not sound. */
export interface Page<T> {
  slug: string;
  file: string;
  front: T | undefined;
  /** The fields as written, sound or not. */
  written: unknown;
  /** The text below the fields; null if the two cannot be told apart. */
  body: string | null;
  bodyLine: number;
}

export interface LessonSource extends Page<LessonFrontMatter> {
  content: LessonBody;
  /** The article's own text, if a teacher keeps it beside the lesson on this machine; no part of the book. */
  article: { file: string; text: string } | null;
  annotations: Table<Annotation>;
  claims: Table<LessonClaim>;
  /** What was measured of the article; `entries` is undefined if the file is not sound, null stands for no file. */
  measure: { file: string; entries: Measure | undefined } | null;
  questions: Table<AuthoredQuestion>;
}

export interface EventSource extends Page<EventFrontMatter> {
  timeline: Table<TimelineEntry>;
  claims: Table<EventClaim>;
  /** Sources that only this event rests on; null if it has no such file. */
  references: Table<Reference> | null;
}

export interface PassageSource extends Page<PassageFrontMatter> {
  /** Its paragraphs, parted by a blank line, with single blanks between words. */
  text: string;
  annotations: Table<PassageAnnotation>;
  /** What is to be marked in “null” is marked in the text itself. */
  questions: Table<AuthoredQuestion>;
}

/** Everything in the content folder as its authors wrote it, with the files it stands in: what the checks look at. */
export interface Sources {
  /** The content folder's name, which every file begins with. */
  root: string;
  lessons: LessonSource[];
  events: EventSource[];
  passages: PassageSource[];
  skills: Page<SkillFrontMatter>[];
  /** None if the book has no such file. */
  paths: Table<LearningPath> | null;
  /** By slug; each in a file of its own. */
  publishers: Table<Publisher>;
  /** Those of the book's own file and those of its events. */
  references: Table<Reference>;
  words: Table<string>;
  searching: Searching;
  /** What was wrong with single files while they were read. */
  findings: Finding[];
}
