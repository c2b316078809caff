import { html, nothing, type TemplateResult } from 'lit-html';
import { fill } from '../../model/fill.ts';
import { problemText, type Problem } from '../review/problem.ts';
import { icon, type View } from './parts.ts';
import { takeView, type TakeActions } from './start-view.ts';
import type { ReviewWords } from './words.ts';

/** How far reading has come. */
export interface Reading {
  done: number;
  of: number;
  file: string;
}

/** Progress of reading, with a way to stop it. */
export const readingView = (reading: Reading | null, cancel: () => void, words: ReviewWords): View =>
  reading === null
    ? nothing
    : html`<div class="notice reading" id="review-reading" tabindex="-1">
        <label
          ><span>${fill(words['review.reading'], { done: reading.done, of: reading.of })}</span>
          <progress max=${Math.max(1, reading.of)} .value=${reading.done}></progress
        ></label>
        <button class="btn" type="button" @click=${cancel}>${words['review.cancel']}</button>
      </div>`;

/** An assignment found in what was dropped. */
export interface FoundLine {
  id: string;
  title: string;
  classCode: string;
  /** Hand-in files of it that were read so far. */
  n: number;
}

/** Hand-ins for several assignments in one drop: which one to open. The others are kept too. */
export const chooseView = (
  found: readonly FoundLine[],
  choose: (id: string) => void,
  words: ReviewWords,
): TemplateResult =>
  html`<section class="section" aria-labelledby="review-choose">
    <div class="section-head">
      <h2 id="review-choose" tabindex="-1">${fill(words['review.choose'], { n: found.length })}</h2>
      <p>${words['review.choose.how']}</p>
    </div>
    <ul class="kept-reviews">
      ${found.map(({ id, title, classCode, n }) => {
        const name = classCode ? `${title}, ${classCode}` : title;
        return html`<li>
          <div>
            <h3>${name}</h3>
            <p class="small">
              ${fill(words[n === 1 ? 'review.choose.n.1' : 'review.choose.n'], { n })}
            </p>
          </div>
          <button class="btn primary" type="button" aria-label="${words['review.open']}: ${name}" @click=${() => choose(id)}>
            ${words['review.open']}
          </button>
        </li>`;
      })}
    </ul>
  </section>`;

/** Which lessons' questions came in files; empty if none did. */
export const broughtText = (titles: readonly string[], words: ReviewWords): string =>
  titles.map((title) => fill(words['review.lesson.taken'], { title })).join(' ');

/** The same as a notice. */
export const broughtView = (titles: readonly string[], words: ReviewWords): View =>
  titles.length === 0
    ? nothing
    : html`<p class="notice no-print" id="review-brought" tabindex="-1">${broughtText(titles, words)}</p>`;

/** The files that were left out, each with its name and what to do. */
export const problemsView = (problems: readonly Problem[], words: ReviewWords): View =>
  problems.length === 0
    ? nothing
    : html`<section class="problems" aria-labelledby="review-problems">
        <h3 id="review-problems" tabindex="-1">
          ${fill(words[problems.length === 1 ? 'review.problems.1' : 'review.problems'], { n: problems.length })}
        </h3>
        <p class="small">${words['review.problems.how']}</p>
        <ul class="lines">
          ${problems.map((problem) => html`<li>${icon('cross')}<span>${problemText(problem, words)}</span></li>`)}
        </ul>
      </section>`;

/** More hand-ins for an open review, and what could not be read. */
export const filesView = (problems: readonly Problem[], actions: TakeActions, words: ReviewWords): TemplateResult =>
  html`<section class="section" aria-labelledby="review-more">
    <div class="section-head">
      <h2 id="review-more" tabindex="-1">${words['review.more']}</h2>
      <p>${words['review.more.how']}</p>
    </div>
    ${takeView(html`<h3>${icon('file')} ${words['review.drop']}</h3>`, actions, words)} ${problemsView(problems, words)}
  </section>`;
