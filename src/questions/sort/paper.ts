import { html, inline, type Html } from '../../model/html.ts';
import { blanks, letter, tickBox, type Paper, type PaperWords } from '../paper.ts';
import type { QuestionOf } from '../question.ts';

type Sort = QuestionOf<'sort'>;

/** A table to tick. On narrow screens, where it does not fit, each box says its place itself. */
const paperGrid = ({ items, places }: Sort, words: PaperWords): Html =>
  html`<table class="ticks">
    <thead>
      <tr>
        <th scope="col">${words['q.sort.item']}</th>
        ${Object.values(places).map((word) => html`<th scope="col">${inline(word)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${Object.values(items).map(
        ({ text }) =>
          html`<tr>
            <th scope="row">${inline(text)}</th>
            ${Object.values(places).map((word) => html`<td>${tickBox()}<span class="place-name">${inline(word)}</span></td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;

export const sortPaper: Paper<'sort'> = {
  how: ({ layout }, words) => words[layout === 'grid' ? 'paper.how.grid' : 'paper.how.sort'],
  form: (question, words) =>
    question.layout === 'grid'
      ? paperGrid(question, words)
      : html`<ul class="lettered">
            ${Object.values(question.places).map((word, i) => html`<li><strong>${letter(i)}</strong> <span>${inline(word)}</span></li>`)}
          </ul>
          ${blanks(Object.values(question.items).map(({ text }) => inline(text)))}`,
};
