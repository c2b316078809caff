import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { lessonsWithText, textsInUse } from './src/article-texts.ts';
import { bookChecks } from './src/checks/integration.ts';
import { keptOffline } from './src/offline/integration.ts';
import { moduleArchive, packageSizes } from './src/packages/integration.ts';
import { searchIndex } from './src/search/integration.ts';

const site = process.env.SITE_URL || undefined;
/** Ends of the addresses that search engines are asked to leave out: keys, the page for none, and pages with an article's text. */
const unlisted = [
  '/key/',
  '/offline/',
  ...(textsInUse() ? lessonsWithText().map((lesson) => `/lessons/${lesson}/`) : []),
];
/** The one inline script: it sets the theme before the first paint, so it can't wait for a file. */
const early = readFileSync(new URL('./src/components/early.js', import.meta.url), 'utf8');

/** `optional`: a face that comes late is used from the next page on, so that no text moves under a reader's eyes. */
const font = (variable, name, family, files) => ({
  provider: fontProviders.local(),
  name,
  cssVariable: variable,
  fallbacks: family,
  options: {
    variants: files.map(([weight, style, file]) => ({
      weight,
      style,
      display: 'optional',
      src: [`./node_modules/@fontsource/${file}`],
    })),
  },
});

export default defineConfig({
  site,
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  integrations: [
    mdx({ optimize: true }),
    ...(site ? [sitemap({ filter: (page) => !unlisted.some((end) => page.endsWith(end)) })] : []),
    bookChecks(),
    searchIndex(),
    packageSizes(),
    keptOffline(),
    moduleArchive(),
  ],
  build: { inlineStylesheets: 'never' },
  // Shiki writes style attributes, which the content security policy forbids.
  markdown: { syntaxHighlight: false },
  vite: {
    build: {
      rolldownOptions: {
        // Scraps that most pages need: one request for all.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'shared',
                test: /preload-helper|components\/(?:live|page-json)\.ts|reading\/article-here\.ts|answers\/has-work\.ts|model\/(?:icon|html|fill)\.ts/,
              },
              // Lessons, practice texts and skills have questions; what wakes one comes in one piece.
              {
                name: 'questions',
                test: /questions\/(?:question-element|page-data|wakers|parts|answer-store)\.ts|reading\/lesson-data\.ts/,
              },
              // What judges an answer, and what keeps it on a device: scraps of either would weigh more apart.
              { name: 'judge', test: /questions\/(?:judge|scores|[a-z]+\/score)\.ts|model\/(?:score|lenses)\.ts/ },
              {
                name: 'work',
                test: /node_modules\/idb\/|model\/parse\.ts|answers\/(?:codes|convert|device|download|export|left|merge|parse-record|progress|record|store|who)\.ts/,
              },
            ],
          },
        },
        // Astro's own marker in MDX modules, which its plugins have used by then.
        onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
      },
    },
  },
  fonts: [
    font(
      '--font-newsreader',
      'Newsreader',
      ['Georgia', 'serif'],
      [
        [400, 'normal', 'newsreader/files/newsreader-latin-400-normal.woff2'],
        [400, 'italic', 'newsreader/files/newsreader-latin-400-italic.woff2'],
      ],
    ),
    font(
      '--font-atkinson',
      'Atkinson Hyperlegible Next',
      ['system-ui', 'sans-serif'],
      [
        [400, 'normal', 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2'],
        [700, 'normal', 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2'],
      ],
    ),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: {
        // Pagefind runs in the page when its worker takes over 5 s to start.
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [`sha256-${createHash('sha256').update(early).digest('base64')}`],
      },
    },
  },
});
