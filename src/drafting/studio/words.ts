import type { WordKey, Words } from '../../model/words.ts';

/** The interface words of the studio: all that its script gets before a lesson is shown or packed. */
export type StudioWords = Pick<
  Words,
  | Extract<WordKey, `studio.${string}` | `q.lens.${string}` | `lesson.genre.${string}` | `event.evidence.${string}`>
  | `lesson.level.${1 | 2 | 3}`
  | `sources.verb.${'neutral' | 'distancing' | 'endorsing' | 'denial'}`
  | 'site.name'
>;

/** Whether a word is one of them. */
export const isStudioWord = (key: string): boolean =>
  /^(studio|q\.lens|lesson\.(genre|level)|event\.evidence|sources\.verb)\.|^site\.name$/.test(key);
