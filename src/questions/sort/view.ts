import { fill } from '../../model/fill.ts';
import { html, inline, plain, type Html } from '../../model/html.ts';
import { reason, reasons } from '../draw.ts';
import type { Draw, QuestionWords, View } from '../kind.ts';
import type { QuestionOf } from '../question.ts';
import { sortScorer } from './score.ts';

type Sort = QuestionOf<'sort'>;
const slot = (id: string): Html => html`<span class="verdict" data-slot="${id}"></span>`;

/** Each item a group of radio buttons, one for each place. */
const bins = ({ items, places }: Sort, { name }: Draw): Html =>
  html`<div class="sort bins">
    ${Object.entries(items).map(
      ([id, { text }]) =>
        html`<fieldset data-mark="${id}">
          <legend>${inline(text)} ${slot(id)}</legend>
          <div class="places">
            ${Object.entries(places).map(
              ([place, word]) =>
                html`<label class="place" data-mark="${id}/${place}"
                  ><input type="radio" name="${name}--${id}" data-item="${id}" value="${place}" /><span
                    >${inline(word)} ${slot(`${id}/${place}`)}</span
                  ></label
                >`,
            )}
          </div>
        </fieldset>`,
    )}
  </div>`;

/** Each item with a list to pick a place from. */
const match = ({ items, places }: Sort, { name, words }: Draw): Html =>
  html`<ul class="sort match">
    ${Object.entries(items).map(
      ([id, { text }]) =>
        html`<li data-mark="${id}">
          <label for="${name}--${id}">${inline(text)}</label>
          <div>
            <select id="${name}--${id}" data-item="${id}">
              <option value="">${words['q.sort.pick']}</option>
              ${Object.entries(places).map(([place, word]) => html`<option value="${place}">${plain(word)}</option>`)}
            </select>
            ${slot(id)}
          </div>
        </li>`,
    )}
  </ul>`;

/** A table with a row for each item and a column for each place. On narrow screens each row stands for itself. */
const grid = ({ items, places }: Sort, { name, words }: Draw): Html =>
  html`<table class="sort grid">
    <thead>
      <tr>
        <th scope="col">${words['q.sort.item']}</th>
        ${Object.entries(places).map(([place, word]) => html`<th scope="col" id="${name}---${place}">${inline(word)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${Object.entries(items).map(
        ([id, { text }]) =>
          html`<tr data-mark="${id}">
            <th scope="row"><span id="${name}--${id}">${inline(text)}</span> ${slot(id)}</th>
            ${Object.entries(places).map(
              ([place, word]) =>
                html`<td>
                  <label class="place" data-mark="${id}/${place}"
                    ><input
                      type="radio"
                      name="${name}--${id}"
                      data-item="${id}"
                      value="${place}"
                      aria-labelledby="${name}--${id} ${name}---${place}"
                    /><span class="place-name">${inline(word)}</span>${slot(`${id}/${place}`)}</label
                  >
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;

const layouts = { bins, match, grid };

/** Every accepted place of an item in words. */
const placeNames = ({ places }: Sort, { place, also }: Sort['items'][string], words: QuestionWords): string => {
  const name = (id: string): string => plain(places[id] ?? id);
  return also.length === 0
    ? name(place)
    : fill(words['q.sort.also'], { place: name(place), others: also.map(name).join(', ') });
};

export const sortView: View<'sort'> = {
  how: (_, words) => words['q.how.sort'],
  controls: (question, draw) => layouts[question.layout](question, draw),
  feedback: (question, attempts, _, words) => {
    const { hits, misses } = sortScorer.score(question, attempts.at(-1) ?? {});
    return html`<p>${fill(words['q.sort.count'], { hits, of: hits + misses })}</p>`;
  },
  key: (question, words, attempts) => {
    const judged = attempts && sortScorer.verdicts(question, attempts, 'done');
    return reasons(
      Object.entries(question.items).map(([id, item]) =>
        reason(judged?.[id] ?? 'key', inline(item.text), placeNames(question, item, words), inline(item.why)),
      ),
    );
  },
};
