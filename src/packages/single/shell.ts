import type { WordKey, Words } from '../../model/words.ts';

/** What a file writes of the interface: all that the maker is handed. */
export type FileWords = Pick<
  Words,
  Extract<
    WordKey,
    | `q.${string}`
    | `reading.${string}`
    | `lesson.${string}`
    | `paper.${string}`
    | `outline.${string}`
    | `path.${string}`
    | `site.${string}`
    | `file.${string}`
    | 'article.reading'
    | 'nav.night'
  >
>;

/** Whether a word is one of them. */
export const isFileWord = (key: string): boolean =>
  /^(q|reading|lesson|paper|outline|path|site|file)\.|^(article\.reading|nav\.night)$/.test(key);

/** Text that stands in a file as it is, with the hash that its policy names it by (`sha256-…`). */
export interface Inline {
  text: string;
  hash: string;
}

/**
 * What every file of one runtime has in common: the build writes it once (`packages/lesson-shell.json`), and `lessonFile` puts
 * a lesson into it. Scripts that need no page, styles that only scripted pages need and the words are packed, since together
 * they would be larger than a lesson.
 */
export interface LessonShell {
  version: 1;
  /** Styles of the page as it is read. */
  style: Inline;
  /** The typefaces, the most useful first; a long lesson goes without those that it has no room for. */
  faces: Inline[];
  /** Runs before the first paint. */
  early: Inline;
  /** Unpacks the rest and runs it. */
  loader: Inline;
  /** A `Pack` as JSON, deflated, in base64. */
  pack: string;
  /** The hashes of the script and the style in it. */
  packed: { script: string; style: string };
  /** The signs, as SVG symbols. */
  signs: string;
  words: FileWords;
}

/** What is packed in a shell: the loader runs `script`, and the runtime puts the others into the page. */
export interface Pack {
  script: string;
  style: string;
  /** Interface words of scripts. */
  words: Partial<Words>;
  /** Markup of the runtime's own, by the name of its place. */
  parts: Record<string, string>;
}
