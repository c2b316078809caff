import { fill } from '../../model/fill.ts';
import { html, inline, plain, type Html } from '../../model/html.ts';
import { icon } from '../../model/icon.ts';
import { reason, reasons } from '../draw.ts';
import type { QuestionWords, View } from '../kind.ts';
import type { QuestionOf } from '../question.ts';
import { orderScorer, swapped } from './score.ts';

type Order = QuestionOf<'order'>;

/** End buttons say that they do nothing, and stay where the focus can be. */
const move = (way: 'up' | 'down', text: string, atEnd: boolean, words: QuestionWords): Html =>
  html`<button
    class="btn square"
    type="button"
    data-move="${way}"
    aria-label="${fill(words[`q.order.${way}`], { item: plain(text) })}"
    ${atEnd && html` aria-disabled="true"`}
  >
    ${icon(way)}
  </button>`;

/** Without scripts the place is picked from a list. */
const placeList = (text: string, count: number, words: QuestionWords): Html =>
  html`<select class="without-scripts" aria-label="${fill(words['q.order.place-of'], { item: plain(text) })}">
    <option value="">${words['q.order.place']}</option>
    ${Array.from({ length: count }, (_, i) => html`<option value="${i + 1}">${i + 1}</option>`)}
  </select>`;

/** The places an item may have: “1”, or “2 or 3” where it may swap. */
function places({ items }: Order, rank: number, words: QuestionWords): string {
  const ranks = Object.values(items).map((item) => item.rank);
  const first = ranks.filter((other) => other < rank).length + 1;
  const last = ranks.filter((other) => other <= rank).length;
  return first === last
    ? fill(words['q.order.at'], { n: first })
    : fill(words['q.order.swap'], { from: first, to: last });
}

export const orderView: View<'order'> = {
  how: (_, words) => words['q.how.order'],
  controls: ({ items, about, direction }, { words }) => {
    const entries = Object.entries(items);
    return html`<p class="label">${words['q.order.about']}</p>
      <p class="about">${inline(about)}</p>
      <p class="direction label">${inline(direction)}</p>
      <ol class="sort rank">
        ${entries.map(
          ([id, { text }], i) =>
            html`<li data-mark="${id}" data-item="${id}">
              <span class="rank-text"><span>${inline(text)}</span> <span class="verdict" data-slot="${id}"></span></span>
              ${placeList(text, entries.length, words)}
              <span class="moves needs-scripts"
                >${move('up', text, i === 0, words)} ${move('down', text, i === entries.length - 1, words)}</span
              >
            </li>`,
        )}
      </ol>`;
  },
  feedback: (question, attempts, stage, words) => {
    const last = attempts.at(-1) ?? [];
    const { hits, misses } = orderScorer.score(question, last);
    const text = (id: string): string => plain(question.items[id]?.text ?? '');
    const wrong = swapped(question, last);
    const [first] = wrong;
    return html`<p>${fill(words['q.order.count'], { hits, of: hits + misses })}</p>
      ${
        stage === 'open' &&
        first &&
        html`<p>${fill(words['q.order.look'], { one: text(first[1]), other: text(first[0]) })}</p>`
      }
      ${
        stage === 'done' &&
        reasons(
          wrong.map(([above, below]) =>
            reason(
              'not-yet',
              html`${fill(words['q.order.above'], { above: text(above), below: text(below) })}`,
              '',
              inline(question.items[above]?.why ?? ''),
            ),
          ),
        )
      }`;
  },
  key: (question, words, attempts) => {
    const last = attempts?.at(-1) ?? [];
    const right = attempts && orderScorer.verdicts(question, attempts, 'done');
    const said = swapped(question, last).map(([above]) => above);
    return reasons(
      Object.entries(question.items)
        .sort(([, a], [, b]) => a.rank - b.rank)
        .map(([id, { text, rank, why }]) =>
          reason(
            right ? (right[id] ?? 'not-yet') : 'key',
            inline(text),
            places(question, rank, words),
            said.includes(id) ? undefined : inline(why),
          ),
        ),
    );
  },
};
