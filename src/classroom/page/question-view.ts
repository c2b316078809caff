import { html, nothing, type TemplateResult } from 'lit-html';
import { fill } from '../../model/fill.ts';
import { sign } from '../../questions/draw.ts';
import { markup } from '../markup.ts';
import { bar, emphasised, icon, meter, pen, type View } from './parts.ts';
import { FILLS, type HeatPiece, type ItemRow, type OptionRow, type PhraseRow, type QuestionRow } from './rows.ts';
import type { ReviewWords } from './words.ts';

/** How heavy the line under a phrase is: four steps by the share that marked it, so that it is read without colour too. */
const weight = (n: number, of: number): 0 | 1 | 2 | 3 | 4 => {
  const share = of === 0 ? 0 : n / of;
  return n === 0 ? 0 : share <= 0.25 ? 1 : share <= 0.5 ? 2 : share <= 0.75 ? 3 : 4;
};

const pieceView = ({ text, phrase }: HeatPiece, of: number): unknown =>
  phrase
    ? html`<span class="heat-${weight(phrase.n, of)} tier-${phrase.tier}"
        >${emphasised(text)}<span class="vh">, </span><b>${phrase.n}</b></span
      >`
    : emphasised(text);

const heatView = (pieces: readonly HeatPiece[], of: number, words: ReviewWords): TemplateResult =>
  html`<p class="heat">${pieces.map((piece) => pieceView(piece, of))}</p>
    <p class="small">${fill(words['review.heat.how'], { of })}</p>`;

const phraseTable = (rows: readonly PhraseRow[], words: ReviewWords): TemplateResult =>
  html`<table class="table">
    <thead>
      <tr>
        <th scope="col">${words['review.phrase']}</th>
        <th scope="col">${words['review.phrase.marked']}</th>
        <th scope="col">${words['review.phrase.means']}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ text, n, of, verdict, tier }) =>
          html`<tr>
            <th scope="row">${emphasised(text)} <small>${words[`review.tier.${tier}`]}</small></th>
            <td data-head=${words['review.phrase.marked']}>${fill(words['review.of'], { n, of })}</td>
            <td data-head=${words['review.phrase.means']}>
              <span class="signed">${markup(sign(verdict))}${phraseMeans({ n, of, tier }, words)}</span>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** Hits and misses, false alarms and what was rightly left, in words. */
const phraseMeans = ({ n, of, tier }: Pick<PhraseRow, 'n' | 'of' | 'tier'>, words: ReviewWords): string =>
  fill(words[`review.means.${tier}`], { n, left: of - n });

const optionsView = (options: readonly OptionRow[], of: number, words: ReviewWords): TemplateResult =>
  html`<ol class="options">
    ${options.map(
      ({ text, n, key, why }) =>
        html`<li>
          <span
            >${key ? html`<strong>${emphasised(text)}</strong> (${words['review.key']})` : emphasised(text)}
            ${why && n > 0 && !key ? html`<small>${emphasised(why)}</small>` : nothing}</span
          >
          <b>${fill(words['review.of'], { n, of })}</b>
          ${meter(n, of)}
        </li>`,
    )}
  </ol>`;

const itemsView = (items: readonly ItemRow[], words: ReviewWords): TemplateResult =>
  html`<table class="table">
    <thead>
      <tr>
        <th scope="col">${words['review.item']}</th>
        <th scope="col">${words['review.item.right']}</th>
        <th scope="col">${words['review.item.instead']}</th>
      </tr>
    </thead>
    <tbody>
      ${items.map(
        ({ text, right, of, instead }) =>
          html`<tr>
            <th scope="row">${emphasised(text)}</th>
            <td data-head=${words['review.item.right']}>${fill(words['review.of'], { n: right, of })} ${meter(right, of)}</td>
            <td data-head=${words['review.item.instead']}>
              ${instead ? html`${emphasised(instead.text)} (${instead.n})` : words['review.item.none']}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;

const figure = (name: string, value: string): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

const figuresView = ({ p, r, trust }: QuestionRow, words: ReviewWords): View =>
  p === null
    ? nothing
    : html`<dl class="figures">
        ${figure(words['review.p'], fill(words['review.in100'], { n: Math.round(p * 100) }))}
        ${figure(
          words[trust === 'tentative' ? 'review.r.tentative' : 'review.r'],
          trust === 'few'
            ? words['review.r.hidden']
            : r === null
              ? words['review.r.none']
              : r.toFixed(2).replace('-', '−'),
        )}
      </dl>`;

/** In words what the bar of a question shows. */
function countsInWords({ counts }: QuestionRow, words: ReviewWords): string {
  return FILLS.filter((name) => counts[name] > 0)
    .map((name) => fill(words[`review.count.${name}`], { n: counts[name] }))
    .join(', ');
}

const barOf = (row: QuestionRow, words: ReviewWords): TemplateResult =>
  bar(
    FILLS.map((fill) => ({ n: row.counts[fill], fill })),
    countsInWords(row, words),
  );

/** What was marked, chosen or placed in one question. */
function detailView(row: QuestionRow, words: ReviewWords): TemplateResult {
  const { of } = row;
  return html`<div class="question-detail">
    <p class="stem-small">${emphasised(row.prompt)}</p>
    ${
      row.flags.length > 0
        ? html`<ul class="question-flags">
            ${row.flags.map((flag) => html`<li>${icon('caret')}<span>${flag}</span></li>`)}
          </ul>`
        : nothing
    }
    ${row.scored ? figuresView(row, words) : html`<p>${words['review.unscored']}</p>`}
    ${row.options.length > 0 ? optionsView(row.options, of, words) : nothing}
    ${row.heat.length > 0 ? heatView(row.heat, of, words) : nothing}
    ${row.phrases.length > 0 ? phraseTable(row.phrases, words) : nothing}
    ${row.items.length > 0 ? itemsView(row.items, words) : nothing}
    ${row.apart > 0 ? html`<p class="small">${fill(words[row.apart === 1 ? 'review.apart.1' : 'review.apart.n'], { n: row.apart })}</p>` : nothing}
  </div>`;
}

/** One question: its line with the bar, and folded behind it what was chosen, marked or placed. */
export const questionView = (row: QuestionRow, words: ReviewWords): TemplateResult =>
  html`<li>
    <details class="question" id="rq-${row.key}">
      <summary>
        <span class="question-name"
          ><strong>${row.number}</strong> ${emphasised(row.prompt)}
          <span class="question-pen"
            >${row.credit ? html`<span class="pen credit">${words['q.credit']}</span>` : pen(row.lens, words)}</span
          ></span
        >
        ${barOf(row, words)}
        <span class="small question-note"
          >${row.flags.length > 0 ? html`${icon('caret')}<strong>${words['review.look']}</strong>` : nothing}${icon('chev')}</span
        >
      </summary>
      ${detailView(row, words)}
    </details>
  </li>`;

/** The fills of the bars, in words. */
export const legendView = (words: ReviewWords): TemplateResult =>
  html`<ul class="legend">
    ${FILLS.map(
      (name) =>
        html`<li>
          <svg class="bar swatch" aria-hidden="true" width="28" height="16">
            <g class="b-${name}"><rect width="28" height="16"></rect></g>
          </svg>
          ${words[`review.fill.${name}`]}
        </li>`,
    )}
  </ul>`;
