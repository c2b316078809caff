import type { ReadingPart } from '../model/book.ts';
import { plain } from '../model/html.ts';

/** The id of a heading: its words in lower case, joined by hyphens, as Astro makes them. */
export const headingId = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Comments stand for nothing; their line breaks stay, so that the lines below keep their numbers. */
export const withoutComments = (source: string): string =>
  source.replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}/g, (comment) => comment.replace(/[^\n]/g, ' '));

/** Joins neighbouring words, with one blank where the source has any white space. */
export function tidy(parts: ReadingPart[]): ReadingPart[] {
  const joined: ReadingPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if ('text' in part && last && 'text' in last) last.text += part.text;
    else joined.push({ ...part });
  }
  joined.forEach((part, i) => {
    if (!('text' in part)) return;
    part.text = part.text.replace(/\s+/g, ' ');
    if (i === 0) part.text = part.text.trimStart();
    if (i === joined.length - 1) part.text = part.text.trimEnd();
  });
  return joined.filter((part) => !('text' in part) || part.text !== '');
}

/** Markdown without its marks, on one line: links and list entries keep their words. */
export const plainText = (markdown: string): string =>
  plain(withoutComments(markdown))
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|[-+>]|\d+\.)[ \t]+/gm, '')
    .replace(/<[^>]*>|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
