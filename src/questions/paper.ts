import { html, type Html } from '../model/html.ts';
import { LENSES, PENS } from '../model/lenses.ts';
import type { WordKey, Words } from '../model/words.ts';
import type { Kind, QuestionOf } from './question.ts';

/** The interface words of paper: those of questions, and its own. */
export type PaperWords = Pick<Words, Extract<WordKey, `q.${string}` | `paper.${string}`>>;

/**
 * How a kind stands on paper, for a pencil. It is each kind's `paper.ts`, apart from its `view.ts`, so that pages with scripts
 * don't load it. Nothing in it may tell the key.
 */
export interface Paper<K extends Kind> {
  /** How to answer, in a few words. */
  how(question: QuestionOf<K>, words: PaperWords): string;
  /** Boxes, blanks and lines in place of the controls. */
  form(question: QuestionOf<K>, words: PaperWords): Html;
}

/** A box for a tick. */
export const tickBox = (): Html => html`<span class="tick-box"></span>`;

/** A wider box for a letter or a number. */
const letterBox = (): Html => html`<span class="letter-box"></span>`;

/** The letter that stands for the nth place, from 0. */
export const letter = (n: number): string => String.fromCharCode(65 + n);

/** A list in which boxes are ticked. */
export const boxes = (texts: readonly Html[]): Html =>
  html`<ul class="boxes">
    ${texts.map((text) => html`<li>${tickBox()}<span>${text}</span></li>`)}
  </ul>`;

/** A list with a box before each item, for a letter or a number. */
export const blanks = (texts: readonly Html[]): Html =>
  html`<ul class="blanks">
    ${texts.map((text) => html`<li>${letterBox()}<span>${text}</span></li>`)}
  </ul>`;

/** Lines to write on. */
export const ruled = (lines: number): Html =>
  html`<div class="ruled" aria-hidden="true">${Array.from({ length: lines }, () => html`<span></span>`)}</div>`;

/** Some lines to write on below a few words. */
export const lined = (label: string, lines: number): Html =>
  html`<div class="lined">
    <p>${label}</p>
    ${ruled(lines)}
  </div>`;

/** A line to write on after a few words. */
export const field = (label: Html | string): Html =>
  html`<p class="blank-field"><span>${label}</span> <span class="blank"></span></p>`;

/** The pens of the lenses, each with the line to draw and what it asks; the pen of credit too where it is wanted. */
export const legend = (words: PaperWords, credit = false): Html =>
  html`<ul class="legend">
    ${LENSES.map((lens) => html`<li><span class="pen ${PENS[lens]}">${words[`q.lens.${lens}`]}</span> ${words[`paper.pen.${lens}`]}</li>`)}
    ${credit && html`<li><span class="pen credit">${words['q.credit']}</span> ${words['paper.pen.credit']}</li>`}
  </ul>`;
