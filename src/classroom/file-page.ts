import { html, raw, type Html } from '../model/html.ts';

/** Day and paper in plain values: such a file stands alone, in whatever opens it. */
const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 3px solid; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.0625rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { font-weight: 700; }
dd { margin: 0; white-space: pre-wrap; }
blockquote { margin: 0.5rem 0; padding: 0.5rem 1rem; border-inline-start: 4px solid; }
blockquote p { margin: 0.25rem 0; white-space: pre-wrap; }
.small, details { font-size: 0.9375rem; }
@media print { body { margin: 0; max-width: none; } h3, blockquote { break-inside: avoid; } h3 { break-after: avoid; } }
`;

/** JSON that cannot end the block it stands in, nor a line of script where a reader takes it for one. */
const inertJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * A page that stands alone in one file: it fetches nothing, runs nothing, and tells nobody that it was opened. `data` is in
 * it as JSON in a block with the id `block`, for pages of the site that read the file.
 */
export const filePage = (title: string, body: Html, block: string, data: unknown): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
${body}
</main>
<script type="application/json" id="${block}">${raw(inertJson(data))}</script>
</body>
</html>
`.markup;

/**
 * The text of the block with that id in the markup of such a page, or null. The page is never rendered; the search goes
 * through the text once, whatever it holds.
 */
export function blockIn(page: string, block: string): string | null {
  let open: { start: number; id: string | undefined } | null = null;
  for (const { 0: tag, 1: slash, index } of page.matchAll(/<(\/?)script\b[^<>]*>?/gi)) {
    if (!open && !slash) open = { start: index + tag.length, id: /\sid\s*=\s*["']?([^"'\s>]*)/i.exec(tag)?.[1] };
    else if (open && slash) {
      if (open.id === block) return page.slice(open.start, index);
      open = null;
    }
  }
  return null;
}
