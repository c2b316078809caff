import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { SHAPES } from '../../model/icon-shapes.ts';
import type { Words } from '../../model/words.ts';
import { pack } from './block.ts';
import { isFileWord, type FileWords, type Inline, type LessonShell, type Pack } from './shell.ts';

/** What tells one runtime's shell from another's. Paths are from the project's folder. */
export interface ShellOptions {
  /** The runtime: a module that calls `wakeLesson`. */
  entry: string;
  /** Styles that only its scripted page needs, besides those of questions. */
  styles?: string;
  /** Whether its scripts say a word of the interface, besides those of questions and readings. */
  says?: (key: string) => boolean;
  /** The program that runs before the first paint, if not that of the site's pages. */
  early?: string;
  /** Markup for the places in the file: `slips`, `outline-work`, `outline-saved`, `end`. */
  parts: Pack['parts'];
  words: Words;
}

const ROOM = 'src/packages/single';

/** The typefaces of a file. Slanted and bold text are made of them: with faces of their own they would be a fifth of the file. */
const FACES = [
  ['Atkinson', '400', 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2'],
  ['Newsreader', '400', 'newsreader/files/newsreader-latin-400-normal.woff2'],
] as const;

const face = ([family, weight, file]: (typeof FACES)[number]): string => {
  const data = readFileSync(join('node_modules/@fontsource', file)).toString('base64');
  return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${data})format("woff2")}`;
};

async function bundle(entry: string, options: BuildOptions = {}): Promise<string> {
  const made = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'silent',
    ...options,
  });
  return made.outputFiles![0]!.text.trim();
}

/** As the browsers that the site is made for. A script that ends its own element early would be cut there. */
const script = async (entry: string): Promise<string> =>
  (await bundle(entry, { format: 'iife', target: ['chrome111', 'safari16.4', 'firefox113'] })).replaceAll(
    '</script',
    '<\\/script',
  );

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const inline = (text: string): Inline => ({ text, hash: hashOf(text) });

/** Makes the shell of a runtime's files from the sources. It runs in Node, in the project's folder. */
export async function makeShell({ entry, styles, says, early, parts, words }: ShellOptions): Promise<LessonShell> {
  const [style, scripted, own, loader, code] = await Promise.all([
    bundle(`${ROOM}/file.css`),
    bundle(`${ROOM}/scripted.css`),
    styles === undefined ? '' : bundle(styles),
    script(`${ROOM}/runtime/loader.ts`),
    script(entry),
  ]);
  const packed: Pack = {
    script: code,
    style: scripted + own,
    words: Object.fromEntries(Object.entries(words).filter(([key]) => /^(q|reading)\./.test(key) || says?.(key))),
    parts,
  };
  return {
    version: 1,
    style: inline(style),
    faces: FACES.map((one) => inline(face(one))),
    early: inline(early ?? readFileSync('src/components/early.js', 'utf8')),
    loader: inline(loader),
    pack: pack(packed),
    packed: { script: hashOf(packed.script), style: hashOf(packed.style) },
    signs: Object.entries(SHAPES)
      .map(([name, shape]) => `<symbol id="i-${name}" viewBox="0 0 16 16">${shape}</symbol>`)
      .join(''),
    words: Object.fromEntries(Object.entries(words).filter(([key]) => isFileWord(key))) as FileWords,
  };
}
