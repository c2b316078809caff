import type { Lesson } from '../../model/book.ts';
import { html, raw, type Html } from '../../model/html.ts';
import type { Words } from '../../model/words.ts';
import type { ArticleParagraph } from '../../reading/article-place.ts';
import { blockOf, LESSON_BLOCK, pack, PACK_BLOCK } from './block.ts';
import { tight } from './body.ts';
import { hasPaths, openingView, outlineView } from './opening.ts';
import type { LessonShell } from './shell.ts';

/** A lesson on its way into one file. */
export interface FileLesson {
  lesson: Lesson;
  /** What stands below the opening: text, reading, lenses, and places for the questions (`draftBody`, `questionPlace`). */
  body: Html;
  /** Name of the outlet. */
  publisher: string;
  /**
   * What saved work and hand-ins know the lesson by, lower-case words joined by hyphens. Left out, the slug; a lesson that is not
   * in the book should have an id that no other lesson has, and keep it.
   */
  id?: string;
  /** The article's own text in place of the digest. */
  article?: readonly ArticleParagraph[] | null;
  /** Address of the lesson's page on a site, for the links in its text; without one they are plain words. */
  page?: string | null;
}

/** Addresses in the file lead to places in it, to the whole address of a page, or nowhere. */
const linked = (markup: string, page: string | null | undefined): string =>
  markup.replace(/(<a\b[^>]*?)\shref="(?!#|https?:|mailto:)([^"]*)"/g, (_, tag: string, path: string) =>
    page ? `${tag} href="${new URL(path.replaceAll('&amp;', '&'), page).href.replaceAll('&', '&amp;')}"` : tag,
  );

/** Most bytes of a file: what a platform, a stick or a mail takes without a thought, and a slow line in a few seconds. */
export const LARGEST_FILE = 250_000;

const policy = ({ early, loader, style, faces, packed }: LessonShell): string =>
  [
    "default-src 'none'",
    `script-src '${early.hash}' '${loader.hash}' '${packed.script}'`,
    `style-src '${[style, ...faces].map(({ hash }) => hash).join("' '")}' '${packed.style}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * A lesson as one HTML file that asks nobody for anything: it opens from a disk, a stick or a learning platform, reads and prints
 * without scripts, and with them works, saves where it can and hands in like the lesson on the site. Pure: the build and the
 * studio make the same file. A long lesson has fewer typefaces in it, so that the file stays within `largest` bytes; one that is
 * larger without any (about twice a published lesson) is made all the same.
 */
export function lessonFile(shell: LessonShell, lesson: FileLesson, largest = LARGEST_FILE): string {
  const file = drawFile(shell, lesson);
  if (shell.faces.length === 0 || new TextEncoder().encode(file).length <= largest) return file;
  return lessonFile({ ...shell, faces: shell.faces.slice(0, -1) }, lesson, largest);
}

function drawFile(shell: LessonShell, { lesson, body, publisher, id, article, page }: FileLesson): string {
  // A shell has the words that are written here, and no others.
  const words = shell.words as Words;
  const { style, faces, early, loader, signs } = shell;
  const main = tight(html`<div class="desk">
    ${outlineView(lesson, words)}
    <article class="lesson" data-lesson-json="#${LESSON_BLOCK}"${hasPaths(lesson) && raw(' data-paths')}>
      <div data-part="slips"></div>
      ${openingView(lesson, publisher, words)}
      <div class="body">${raw(linked(body.markup, page))}</div>
      <div data-part="end"></div>
    </article>
  </div>`);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(shell)}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${lesson.title} | ${words['site.name']}</title>
<meta name="description" content="${lesson.summary}">
<script>${raw(early.text)}</script>
<style>${raw(style.text)}</style>
${faces.map(({ text }) => html`<style>${raw(text)}</style>`)}
</head>
<body>
<a class="skip" href="#main">${words['site.skip']}</a>
<svg width="0" height="0" class="sprite" aria-hidden="true">${raw(signs)}</svg>
<header class="masthead"><div class="page"><p class="site-mark">${words['site.name']}</p>
<button class="btn bare square needs-scripts" type="button" data-theme-switch aria-label="${words['nav.night']}"><svg class="i" aria-hidden="true"><use href="#i-lamp"></use></svg></button></div></header>
<main id="main" class="page" tabindex="-1">
${main}
</main>
<footer class="foot"><div class="page"><p>${words['file.foot']}</p></div></footer>
<div data-part="paper"></div>
<div id="live" role="status"></div>
<script type="text/plain" id="${LESSON_BLOCK}">${raw(pack(blockOf(lesson, id ?? lesson.slug, article)))}</script>
<script type="text/plain" id="${PACK_BLOCK}">${raw(shell.pack)}</script>
<script>${raw(loader.text)}</script>
</body>
</html>
`.markup;
}
