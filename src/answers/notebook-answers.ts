import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import { icon } from '../model/icon.ts';
import type { Sure } from '../questions/sure.ts';
import { dayAndTime, type NotebookWords } from './notebook-words.ts';
import type { Entry, First, LessonWork } from './notebook-work.ts';

const result = (first: First, words: NotebookWords): Html => {
  if (first === 'unscored') return html`<li>${words['notebook.first.unscored']}</li>`;
  if (first === 'right') return html`<li class="was-right">${icon('tick')} ${words['notebook.first.right']}</li>`;
  if (first === 'not-yet') return html`<li>${icon('cross')} ${words['notebook.first.not']}</li>`;
  return html`<li>${icon('half')} ${fill(words['notebook.first.part'], { n: first.percent })}</li>`;
};

const facts = ({ first, confidence, hints, shown }: Entry, words: NotebookWords): Html =>
  html`<ul class="facts-line small">
    ${first !== null && result(first, words)}
    ${
      confidence !== null &&
      html`<li>
        ${fill(words['notebook.sure.said'], { n: confidence, name: words[`q.sure.${confidence as Sure}`] })}
      </li>`
    }
    ${hints > 0 && html`<li>${fill(words[hints === 1 ? 'notebook.hints.1' : 'notebook.hints.2'], { n: hints })}</li>`}
    ${shown && html`<li>${words['notebook.shown']}</li>`}
  </ul>`;

const spoken = (said: readonly string[], words: NotebookWords): Html =>
  said.length === 0
    ? html`<p class="small">${words['notebook.unsaid']}</p>`
    : html`<blockquote>${said.map((line) => html`<p>${line}</p>`)}</blockquote>`;

const tries = ({ tries, revises }: Entry, words: NotebookWords): Html =>
  html`${tries.map(
    ({ at, said }, i) =>
      html`<p class="small">
          ${
            revises ? words[i === 0 ? 'notebook.given' : 'notebook.revised'] : fill(words['notebook.try'], { n: i + 1 })
          }<time datetime="${at}">, ${dayAndTime(at)}</time>
        </p>
        ${spoken(said, words)}`,
  )}`;

const others = ({ others }: Entry, words: NotebookWords): Html =>
  html`${others.map(
    ({ edited, changed, said }) =>
      html`<p class="small">
          ${fill(words[edited ? 'notebook.other.edited' : 'notebook.other.device'], { time: dayAndTime(changed) })}
        </p>
        ${spoken(said, words)}`,
  )}`;

const entry = (work: LessonWork, one: Entry, words: NotebookWords): Html =>
  html`<li>
    <h4>
      ${one.number !== null && work.url !== null && html`<a href="${work.url}#q-${one.id}">${fill(words['work.question'], { n: one.number })}</a>`}
      ${one.version === 'gone' && html`<span class="small">${words['work.gone']}</span>`}
      <span class="asked">${one.asked}</span>
    </h4>
    ${one.version === 'edited' && html`<p class="small"><strong>${words['notebook.edited']}</strong></p>`}
    ${facts(one, words)} ${tries(one, words)}
    ${
      one.draft.length > 0 &&
      html`<p class="small">${words['notebook.draft']}</p>
        ${spoken(one.draft, words)}`
    }
    ${others(one, words)}
  </li>`;

/** The answers to the questions of a lesson, in its order. */
export const answersView = (work: LessonWork, words: NotebookWords): Html =>
  html`<ol class="kept">
    ${work.entries.map((one) => entry(work, one, words))}
  </ol>`;
