import { fill } from '../model/fill.ts';
import type { Words } from '../model/words.ts';

/** A size as readers are told of it; never nothing. */
export const sizeText = (bytes: number, words: Words): string =>
  bytes < 950_000
    ? fill(words['packages.kilobytes'], { n: Math.max(1, Math.round(bytes / 1000)) })
    : fill(words['packages.megabytes'], { n: (bytes / 1e6).toFixed(1) });

const SIZE = /(<span data-size="([^"]+)">)[^<]*(<\/span>)/g;

/** Puts the sizes of files into a built page; each place names its file. `sizeOf` throws for a file that is not there. */
export const withSizes = (html: string, sizeOf: (path: string) => string): string =>
  html.replace(SIZE, (_, open: string, path: string, close: string) => open + sizeOf(path) + close);
