import type { Paragraph } from '../model/book.ts';
import { html, plain, raw, type Html } from '../model/html.ts';
import { penOf, type Note } from './draw.ts';

/** Characters on a line of the drawing, about those of a line of the reading. */
const LINE = 62;
/** Units of the drawing: a character's width, a line's height, the gap after a paragraph, the margin. */
const [CHAR, LEAD, GAP, EDGE] = [2.4, 6, 5, 8];

/** A stretch of one drawn line. */
interface Run {
  x: number;
  y: number;
  width: number;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** Where the characters `start` to `end` of a paragraph fall, line by line. */
function runs(start: number, end: number, top: number): Run[] {
  const found: Run[] = [];
  for (let at = start; at < end; at = (Math.floor(at / LINE) + 1) * LINE) {
    const line = Math.floor(at / LINE);
    const stop = Math.min(end, (line + 1) * LINE);
    found.push({ x: round(EDGE + (at % LINE) * CHAR), y: round(top + line * LEAD), width: round((stop - at) * CHAR) });
  }
  return found;
}

const stroke = (list: readonly Run[]): string => list.map(({ x, y, width }) => `M${x} ${y}h${width}`).join('');
const wave = (list: readonly Run[]): string =>
  list
    .map(
      ({ x, y, width }) =>
        `M${x} ${round(y + 1)}` + 'q1.2-2.4 2.4 0t2.4 0'.repeat(Math.max(1, Math.floor(width / 4.8))),
    )
    .join('');

/**
 * Draws a reading as a printer's galley: one rule for each line, the marks where their phrases stand. Phrases that are
 * held back are lines like any other. The picture is for the eye; whoever shows it says the counts in words.
 */
export function galleyView(
  reading: readonly Paragraph[],
  annotations: Readonly<Record<string, Note>>,
  held: ReadonlySet<string>,
): Html {
  const text: Run[] = [];
  const marks: Record<string, Run[]> = { src: [], lang: [], claim: [], credit: [] };
  let top = EDGE;
  for (const { parts } of reading) {
    let at = 0;
    for (const part of parts) {
      const note = 'phrase' in part ? annotations[part.phrase] : undefined;
      const length = 'text' in part ? plain(part.text).length : (note?.quote.length ?? 0) + 2;
      if (note && 'phrase' in part && !held.has(part.phrase)) marks[penOf(note)]?.push(...runs(at, at + length, top));
      at += length;
    }
    // A line of a letter or two would be a blot.
    const end = at % LINE < 4 ? at - (at % LINE) : at;
    text.push(...runs(0, end, top));
    top += Math.ceil(end / LINE) * LEAD + GAP;
  }
  const [wide, high] = [2 * EDGE + LINE * CHAR, round(top - LEAD - GAP + EDGE)];
  const { src = [], lang = [], claim = [], credit = [] } = marks;
  return html`<svg class="galley" viewBox="0 0 ${round(wide)} ${high}" aria-hidden="true">
    ${claim.map(({ x, y, width }) => raw(`<rect class="m-claim" x="${x}" y="${round(y - 2.6)}" width="${width}" height="5.2"/>`))}
    <path d="${stroke(text)}"/>
    <path class="m-src" d="${stroke(src)}"/>
    <path class="m-lang" d="${wave(lang)}"/>
    <path class="m-credit" d="${stroke(credit)}${stroke(credit.map((run) => ({ ...run, y: round(run.y + 2) })))}"/>
  </svg>`;
}
