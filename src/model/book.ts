import type { Annotation, PassageAnnotation } from './annotation.ts';
import type { EventClaim, LessonClaim } from './claim.ts';
import type { EventFrontMatter, TimelineEntry } from './event.ts';
import type { LessonFrontMatter } from './lesson.ts';
import type { Measure } from './measure.ts';
import type { PassageFrontMatter } from './passage.ts';
import type { LearningPath } from './path.ts';
import type { Publisher } from './publisher.ts';
import type { Reference } from './reference.ts';
import type { Searching } from './searching.ts';
import type { SkillFrontMatter } from './skill.ts';
import type { Lens } from './lenses.ts';
import type { Words } from './words.ts';
import type { Question } from '../questions/question.ts';
import type { ArticleParagraph } from '../reading/article-place.ts';

/** A piece of a reading's paragraph: words of ours, or a phrase of the article by annotation id. */
export type ReadingPart = { text: string } | { phrase: string };

/** One paragraph of the paraphrased reading. `n` is the paragraph of the article it retells. */
export interface Paragraph {
  n: number;
  parts: ReadingPart[];
}

/** A part of a lesson's body under its own heading. */
export interface Section {
  /** The heading's id on the page: the slug of its words, the lens's name, or `reading`. */
  id: string;
  /** The heading's words, for a lens its name; empty for the reading. */
  title: string;
  /** The lens, for the three lens sections. */
  lens: Lens | null;
  /** Plain words of its own text, without markup, questions and reading. */
  text: string;
  /** Ids of the questions placed in it, in order. */
  questions: string[];
}

export interface Lesson extends LessonFrontMatter {
  slug: string;
  sections: Section[];
  reading: Paragraph[];
  annotations: Record<string, Annotation>;
  claims: Record<string, LessonClaim>;
  /** What was measured of the article; null if it was not. */
  measure: Measure | null;
  /** In the order in which the lesson places them. */
  questions: Question[];
}

export interface BookEvent extends EventFrontMatter {
  slug: string;
  timeline: Record<string, TimelineEntry>;
  claims: Record<string, EventClaim>;
}

export interface Skill extends SkillFrontMatter {
  slug: string;
  /** Plain words of the page. */
  text: string;
}

export interface Passage extends PassageFrontMatter {
  slug: string;
  /** The text itself, with its annotations in place. */
  reading: ArticleParagraph[];
  /** In the order in which their words stand in the text. */
  annotations: Record<string, PassageAnnotation>;
  /** In the order written. */
  questions: Question[];
}

/** Everything in content/, parsed. Lists are in the order in which readers meet them. */
export interface Book {
  lessons: Lesson[];
  events: BookEvent[];
  passages: Passage[];
  skills: Skill[];
  paths: (LearningPath & { slug: string })[];
  publishers: Record<string, Publisher>;
  references: Record<string, Reference>;
  words: Words;
  searching: Searching;
}
