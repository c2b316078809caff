import { ParseError } from '../../model/parse.ts';
import { readHandInLink } from '../hand-in-link.ts';
import type { HandIn } from '../hand-in.ts';
import type { Problem } from './problem.ts';
import { receive, type Received } from './received.ts';

/** Longest text that is looked through for links, and most links taken from it. */
const LONGEST = 1_000_000;
const MOST = 500;
/** Lines over which a mail program may have broken one link. */
const LINES = 40;

const START = /#hand-in\.\d+\./g;

/** The text from each beginning of a link to the next. */
function stretches(text: string): string[] {
  const starts = [...text.slice(0, LONGEST).matchAll(START)].slice(0, MOST).map(({ index }) => index);
  return starts.map((start, i) => text.slice(start, Math.min(starts[i + 1] ?? LONGEST, start + 8_000)));
}

/** Reads a link that may go on in the next lines: its checksum tells where it ends. Throws the first error there was. */
function readStretch(stretch: string): HandIn {
  const pieces = stretch.match(/[\w.#-]+/g) ?? [];
  let first: unknown;
  for (let n = 1; n <= Math.min(pieces.length, LINES); n++)
    try {
      return readHandInLink(pieces.slice(0, n).join(''));
    } catch (error) {
      first ??= error;
      if (error instanceof ParseError && error.path === 'version') break;
    }
  throw first;
}

/** The hand-ins whose links stand in a text; what cannot be read is left out. */
export const linksIn = (text: string): HandIn[] =>
  stretches(text).flatMap((stretch) => {
    try {
      return [readStretch(stretch)];
    } catch {
      return [];
    }
  });

/**
 * Takes in links that were pasted, with whatever stands between them. `name` is how a link is called that cannot be read, with
 * `{n}` for its number.
 */
export function takeLinks(text: string, name: string): { received: Received[]; problems: Problem[] } {
  const received: Received[] = [];
  const problems: Problem[] = [];
  const found = stretches(text);
  if (found.length === 0) problems.push({ kind: 'no-link', file: name.replace('{n}', '1') });
  found.forEach((stretch, i) => {
    const file = name.replace('{n}', String(i + 1));
    try {
      received.push(receive(readStretch(stretch), file, null));
    } catch (error) {
      problems.push({ kind: error instanceof ParseError && error.path === 'version' ? 'newer' : 'link', file });
    }
  });
  return { received, problems };
}
