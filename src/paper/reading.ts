import { fill } from '../model/fill.ts';
import { html, inline, type Html } from '../model/html.ts';
import type { Words } from '../model/words.ts';
import { numberLines } from './lines.ts';
import type { Sheet } from './sheet.ts';

/** Every how many lines a number is printed. */
const EVERY = 5;

/** The reading in numbered lines, without a mark: the pens are the student's. */
export function numberedReading({ reading, annotations }: Pick<Sheet, 'reading' | 'annotations'>, words: Words): Html {
  const line = (text: string, n: number): Html =>
    html`<li>
      ${(n === 1 || n % EVERY === 0) && html`<span class="line-no" aria-hidden="true">${n}</span>`}
      <span class="line">${inline(text)}</span>
    </li>`;
  return html`<div class="copy">
    <div>
      ${numberLines(reading, annotations).map(
        ({ n, from, lines }) =>
          html`<div class="numbered">
            <strong class="take-no">${fill(words['reading.paragraph.short'], { n })}</strong>
            <ol start="${from}">
              ${lines.map((text, i) => line(text, from + i))}
            </ol>
          </div>`,
      )}
    </div>
    <p class="your-margin" aria-hidden="true">${words['paper.margin']}</p>
  </div>`;
}
