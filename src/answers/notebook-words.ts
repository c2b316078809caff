import type { WordKey, Words } from '../model/words.ts';
import type { SkillLink } from '../strengths/tried.ts';
import type { LessonLink } from './notebook-work.ts';

type Key = Extract<
  WordKey,
  | `notebook.${string}`
  | `strengths.${string}`
  | `q.lens.${string}`
  | `q.sure.${number}`
  | 'work.answered'
  | 'work.next'
  | 'work.question'
  | 'work.gone'
>;

/** The interface words of the notebook: all that its page hands to its script. */
export type NotebookWords = Pick<Words, Key>;

/** What the page hands its script in a `<script type="application/json">`: the words, and every text and skill of the site. */
export interface NotebookData {
  words: NotebookWords;
  lessons: LessonLink[];
  skills: SkillLink[];
  /** The address of the practice page. */
  practice: string;
}

/** Whether a word is one of them. */
export const isNotebookWord = (key: string): boolean =>
  /^(notebook\.|strengths\.|q\.lens\.|q\.sure\.\d|work\.(answered|next|question|gone)$)/.test(key);

/** A day and a time of day, with the year: a notebook is kept for long. */
export const dayAndTime = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
