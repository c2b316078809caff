import type { DraftOptions, LessonDraft } from '../draft/draft.ts';
import { draftLesson } from '../draft/make.ts';
import { find } from '../find.ts';

/** What is to be read: an article, and what is known of it. */
export interface Job {
  text: string;
  options: DraftOptions;
}

/** Reads an article and drafts a lesson of it. */
export const make = ({ text, options }: Job): LessonDraft =>
  draftLesson(find(text, { headline: options.headline ?? null }), options);
