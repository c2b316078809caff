import { fill } from '../../model/fill.ts';
import { html, type Html } from '../../model/html.ts';
import { PENS } from '../../model/lenses.ts';
import type { QuestionWords } from '../kind.ts';
import type { Mark } from './schema.ts';

/** One of the student's marks in the list below the text, with a button to take it away. */
export const markRow = ({ start, end, quote, lens, shared }: Mark, words: QuestionWords): Html =>
  html`<li data-mark="${start}-${end}" data-start="${start}" data-end="${end}" data-quote="${quote}"
    data-lens="${lens}" ${shared && html`data-shared="${JSON.stringify(shared)}"`}>
    <span class="pen ${PENS[lens]}">${words[`q.lens.${lens}`]}</span>
    <span class="marked">“${quote}” <span class="verdict" data-slot="${start}-${end}"></span></span>
    <button class="btn" type="button" data-remove aria-label="${fill(words['q.highlight.remove-this'], { words: quote })}">
      ${words['q.highlight.remove']}
    </button>
  </li>`;
