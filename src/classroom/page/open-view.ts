import { html, nothing, type TemplateResult } from 'lit-html';
import { fullTime } from '../due.ts';
import { fill } from '../../model/fill.ts';
import { icon } from './parts.ts';
import type { OpenReview } from './open-review.ts';
import { AREAS, type Route } from './route.ts';
import type { Keeping } from './kept-reviews.ts';
import type { ReviewWords } from './words.ts';

/** What can be done with an open review as a whole. */
export interface OpenActions {
  backup(): void;
  leave(): void;
  print(): void;
}

/** The head of an open review: what it is, what can be done with it, and the links to its parts. */
export function openHead(
  { work, record }: OpenReview,
  route: Route,
  keeping: Keeping,
  actions: OpenActions,
  words: ReviewWords,
): TemplateResult {
  const { title, classCode, due } = work.assignment;
  const at = route.area === 'student' ? 'students' : route.area;
  return html`<header class="open-head">
    <h2 class="open-title" id="review-open" tabindex="-1">${title}</h2>
    <ul class="facts-line small">
      ${classCode ? html`<li>${classCode}</li>` : nothing}
      <li>${due === null ? words['review.due.none'] : fill(words['review.due'], { when: fullTime(due) })}</li>
      <li>${fill(words['review.handed'], { n: record.handIns })}</li>
      <li class="no-print" id="review-saved">${words[`review.keeping.${keeping}`]}</li>
    </ul>
    <div class="row no-print">
      <a class="btn primary" href="#files">${icon('file')}${words['review.add']}</a>
      <button class="btn" type="button" @click=${() => actions.print()}>${icon('print')}${words['review.print']}</button>
      <button class="btn" type="button" @click=${() => actions.backup()}>${words['review.backup']}</button>
      <button class="btn bare" type="button" @click=${() => actions.leave()}>${words['review.leave']}</button>
    </div>
    <nav class="areas" aria-label=${words['review.areas']}>
      ${AREAS.map(
        (area) =>
          html`<a href="#${area}" aria-current=${area === at ? 'page' : nothing}>${words[`review.area.${area}`]}</a>`,
      )}
    </nav>
  </header>`;
}
