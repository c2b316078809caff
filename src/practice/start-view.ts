import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import type { Page } from './card-view.ts';
import { returnsView } from './end-view.ts';
import type { Return } from './progress.ts';
import type { Scope } from './scope.ts';

/** Everybody who has a log or work on this device, to say who it is. */
export const whoView = (people: readonly string[], { words }: Page): Html =>
  html`<div class="notice">
    <h2 id="practice-who" tabindex="-1">${words['practice.who']}</h2>
    <p>${words['practice.who.why']}</p>
    <p class="row">
      ${people.map(
        (code, i) =>
          html`<button class="${i === 0 ? 'btn primary' : 'btn'}" type="button" data-do="open" data-code="${code}">
            ${fill(words['practice.continue'], { code })}
          </button>`,
      )}
      <button class="btn" type="button" data-do="newcomer">${words['practice.else']}</button>
    </p>
  </div>`;

/** For somebody who has not practised yet: how it works, and a start. */
export const welcomeView = ({ words }: Page): Html =>
  html`<div class="practice-welcome">
    <p class="lead">${words['practice.lead']}</p>
    <h2>${words['practice.how']}</h2>
    <ol>
      <li>${words['practice.how.1']}</li>
      <li>${words['practice.how.2']}</li>
      <li>${words['practice.how.3']}</li>
      <li>${words['practice.how.4']}</li>
    </ol>
    <p class="row">
      <button class="btn primary" type="button" data-do="start">${words['practice.start']}</button>
    </p>
  </div>`;

/** Nothing is due. */
export const restView = (next: readonly Return[], page: Page): Html =>
  html`<div class="practice-end">
    <h2>${page.words['practice.rest']}</h2>
    <p class="lead">${page.words['practice.rest.text']}</p>
    <div class="practice-lists">
      <section>
        <h3>${page.words['practice.end.returns']}</h3>
        ${returnsView(next, page)}
      </section>
    </div>
  </div>`;

/** Nothing to practise with, and what to do. */
export const noneView = ({ is }: Scope, { words, base }: Page): Html =>
  html`<div class="notice">
    <p><strong>${words[`practice.none.${is}`]}</strong> ${words[`practice.none.${is}.do`]}</p>
    <p class="row">
      <a class="btn primary" href="${base}practice/">${words['practice.deck.day']}</a>
      ${is === 'skill' && html`<a class="btn" href="${base}skills/">${words['practice.choose.skill']}</a>`}
    </p>
  </div>`;

/** The sentences could not be fetched. */
export const failedView = ({ words }: Page): Html =>
  html`<div class="notice">
    <p>${words['practice.failed']}</p>
    <p class="row"><button class="btn primary" type="button" data-do="retry">${words['practice.retry']}</button></p>
  </div>`;
