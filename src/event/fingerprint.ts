import { perHundred } from '../accounts/pairs.ts';
import { phrasesOf, type Marked } from '../accounts/phrases.ts';
import type { Lesson } from '../model/book.ts';
import { html, type Html } from '../model/html.ts';
import type { Measure } from '../model/measure.ts';
import { penOf } from '../reading/draw.ts';
import { GALLEY_WIDTH, penLines, round, runs, setGalley, stroke, type Run } from '../reading/galley.ts';

/** The pens in the order in which they are counted. */
export const PEN_ORDER = ['src', 'lang', 'claim', 'credit'] as const;

/** A marked phrase with its pen. While a question of the lesson asks about it, it is shown without. */
export interface Mark extends Marked {
  pen: string;
}

/** The annotations of a lesson, in the order of the article. */
export function marksOf(lesson: Lesson): Mark[] {
  const at = ({ id }: Marked): number => lesson.measure?.annotations[id]?.start ?? 0;
  return phrasesOf(lesson)
    .map((marked) => ({ ...marked, pen: penOf(marked.annotation) }))
    .sort((a, b) => a.annotation.paragraph - b.annotation.paragraph || at(a) - at(b));
}

/** How often a pen was used in an article, and how often in a hundred of its words. */
export interface Tally {
  pen: string;
  count: number;
  perHundred: number;
}

/** Counts marks by pen; marks that questions hold back count too, since a number does not say which they are. */
export const tallies = (marks: readonly Pick<Mark, 'pen'>[], words: number): Tally[] =>
  PEN_ORDER.map((pen) => {
    const count = marks.filter((mark) => mark.pen === pen).length;
    return { pen, count, perHundred: perHundred(count, { article: { words } }) };
  });

const tick = ({ y }: Run): Html => html`<path class="m-tick" d="M${round(GALLEY_WIDTH - 7.6)} ${round(y)}l2 2.4 4-6"/>`;

/**
 * Draws an article to the scale of all: one rule for each of its lines, the marks where they stand, each a link. The
 * picture is for eye and pointer; the same links stand in a table for keyboards and screen readers.
 */
export function fingerprintView(
  measure: Measure,
  marks: readonly Mark[],
  { address, keptBack }: { address: (mark: Mark) => string; keptBack: string },
): Html {
  const { text, tops, height } = setGalley(measure.paragraphs);
  // Boxes first, so that lines of other marks are not covered by their fill.
  const drawn = [...marks].sort((a, b) => Number(b.pen === 'claim') - Number(a.pen === 'claim'));
  const link = (mark: Mark): Html => {
    const { id, annotation, pen, held } = mark;
    const { start, end } = measure.annotations[id] ?? { start: 0, end: 0 };
    const own = runs(start, end, tops[annotation.paragraph - 1] ?? 0);
    const [first] = own;
    const lines = html`${penLines(pen, own)}${pen === 'credit' && first && tick(first)}`;
    return html`<a href="${address(mark)}" tabindex="-1">
      <title>“${annotation.quote}”${held && html` (${keptBack})`}</title>
      <path class="m-area" d="${stroke(own)}"/>
      ${held ? html`<path class="m-held" d="${stroke(own)}"/><g class="m-shown">${lines}</g>` : lines}
    </a>`;
  };
  return html`<svg class="galley" viewBox="-6 0 ${round(GALLEY_WIDTH + 6)} ${height}" aria-hidden="true">
    <path d="${stroke(text)}"/>
    ${tops.map((top, i) => html`<text x="3" y="${round(top + 2.6)}">${i + 1}</text>`)}
    ${drawn.map(link)}
  </svg>`;
}
