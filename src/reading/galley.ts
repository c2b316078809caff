import type { Paragraph } from '../model/book.ts';
import { html, plain, raw, type Html } from '../model/html.ts';
import { penOf, type Note } from './draw.ts';

/** Characters on a line of the drawing, about those of a line of the reading. */
const LINE = 62;
/** Units of the drawing: a character's width, a line's height, the gap after a paragraph, the margin. */
const [CHAR, LEAD, GAP, EDGE] = [2.4, 6, 5, 8];
/** The width of every galley. */
export const GALLEY_WIDTH = 2 * EDGE + LINE * CHAR;

/** A stretch of one drawn line. */
export interface Run {
  x: number;
  y: number;
  width: number;
}

/** A text set as a galley: a run for each line, and where paragraphs begin. */
export interface Galley {
  text: Run[];
  tops: number[];
  height: number;
}

export const round = (n: number): number => Math.round(n * 10) / 10;

/** Where the characters `start` to `end` of a paragraph fall, line by line. */
export function runs(start: number, end: number, top: number): Run[] {
  const found: Run[] = [];
  for (let at = start; at < end; at = (Math.floor(at / LINE) + 1) * LINE) {
    const line = Math.floor(at / LINE);
    const stop = Math.min(end, (line + 1) * LINE);
    found.push({ x: round(EDGE + (at % LINE) * CHAR), y: round(top + line * LEAD), width: round((stop - at) * CHAR) });
  }
  return found;
}

/** Sets paragraphs of so many characters: the scale is the same for every text. */
export function setGalley(lengths: readonly number[]): Galley {
  const text: Run[] = [];
  const tops: number[] = [];
  let top = EDGE;
  for (const length of lengths) {
    tops.push(top);
    // A line of a letter or two would be a blot.
    const end = length % LINE < 4 ? length - (length % LINE) : length;
    text.push(...runs(0, end, top));
    top += Math.ceil(end / LINE) * LEAD + GAP;
  }
  return { text, tops, height: round(top - LEAD - GAP + EDGE) };
}

/** A straight line along each run. */
export const stroke = (list: readonly Run[]): string => list.map(({ x, y, width }) => `M${x} ${y}h${width}`).join('');
const wave = (list: readonly Run[]): string =>
  list
    .map(
      ({ x, y, width }) =>
        `M${x} ${round(y + 1)}` + 'q1.2-2.4 2.4 0t2.4 0'.repeat(Math.max(1, Math.floor(width / 4.8))),
    )
    .join('');
const twice = (list: readonly Run[]): string =>
  stroke(list) + stroke(list.map((run) => ({ ...run, y: round(run.y + 2) })));

/** Marks in the line of their pen: solid for sourcing, a wave for language, a dashed box for claims, double for credit. */
export function penLines(pen: string, list: readonly Run[]): Html {
  if (pen !== 'claim')
    return html`<path class="m-${pen}" d="${(pen === 'lang' ? wave : pen === 'credit' ? twice : stroke)(list)}"/>`;
  return html`${list.map(({ x, y, width }) => raw(`<rect class="m-claim" x="${x}" y="${round(y - 2.6)}" width="${width}" height="5.2"/>`))}`;
}

/**
 * Draws a reading as a printer's galley: one rule for each line, the marks where their phrases stand. Phrases that are
 * held back are lines like any other. The picture is for the eye; whoever shows it says the counts in words.
 */
export function galleyView(
  reading: readonly Paragraph[],
  annotations: Readonly<Record<string, Note>>,
  held: ReadonlySet<string>,
): Html {
  const found: { pen: string; n: number; start: number; end: number }[] = [];
  const lengths = reading.map(({ parts }, n) => {
    let at = 0;
    for (const part of parts) {
      const note = 'phrase' in part ? annotations[part.phrase] : undefined;
      const end = at + ('text' in part ? plain(part.text).length : (note?.quote.length ?? 0) + 2);
      if (note && 'phrase' in part && !held.has(part.phrase)) found.push({ pen: penOf(note), n, start: at, end });
      at = end;
    }
    return at;
  });
  const { text, tops, height } = setGalley(lengths);
  const marks = (pen: string): Run[] =>
    found.filter((mark) => mark.pen === pen).flatMap(({ start, end, n }) => runs(start, end, tops[n] ?? 0));
  return html`<svg class="galley" viewBox="0 0 ${round(GALLEY_WIDTH)} ${height}" aria-hidden="true">
    ${penLines('claim', marks('claim'))}
    <path d="${stroke(text)}"/>
    ${['src', 'lang', 'credit'].map((pen) => penLines(pen, marks(pen)))}
  </svg>`;
}
