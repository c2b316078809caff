import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import { strengthsView, type StrengthsState } from '../strengths/view.ts';
import { calibrationView, leanView } from './notebook-charts.ts';
import { startView, lessonsView } from './notebook-lessons.ts';
import type { Calibration, Lean } from './notebook-statistics.ts';
import { practisedView, type PracticeLine } from './notebook-practised.ts';
import { asidesView, removedView, takeView, type RemovedLine, type TakeState } from './notebook-take.ts';
import { dayAndTime, type NotebookWords } from './notebook-words.ts';
import type { LessonLink, LessonWork } from './notebook-work.ts';
import type { Person } from './who.ts';

/** An opened notebook. */
export interface OpenState extends TakeState {
  is: 'open';
  works: readonly LessonWork[];
  /** Null without a log of practice. */
  practice: PracticeLine | null;
  strengths: StrengthsState;
  sure: Calibration;
  lean: Lean;
  removed: readonly RemovedLine[];
  /** What the browser would not do; empty if all is well. */
  trouble: string;
}

/** What the page shows. */
export type NotebookState =
  | { is: 'refused' }
  /** Several people may have work here: whose is to be opened? */
  | { is: 'asking'; people: readonly Person[] }
  | OpenState;

const asking = (people: readonly Person[], words: NotebookWords): Html =>
  html`<section class="section" aria-labelledby="notebook-who">
    <div class="section-head"><h2 id="notebook-who">${words['notebook.who']}</h2></div>
    <p>${words['notebook.who.why']}</p>
    <div class="row">
      ${people.map(
        ({ student, changed }, i) =>
          html`<button class="${i === 0 ? 'btn primary' : 'btn'}" type="button" data-do="open" data-student="${student}" id="o-${i}">
            <span>${fill(words['notebook.open'], { code: student })} <small>${fill(words['notebook.changed'], { time: dayAndTime(changed) })}</small></span>
          </button>`,
      )}
      <button class="btn" type="button" data-do="newcomer" id="o-new">${words['notebook.else']}</button>
    </div>
  </section>`;

const open = (state: OpenState, lessons: readonly LessonLink[], words: NotebookWords): Html => {
  const links = new Map(lessons.map((link) => [link.slug, link]));
  return html`${
    state.student !== '' &&
    html`<div class="whose">
        <p id="notebook-of" tabindex="-1">${fill(words['notebook.whose'], { code: state.student })}</p>
        <button class="btn bare no-print" type="button" data-do="switch" id="switch">${words['notebook.switch']}</button>
      </div>`
  }
    ${state.trouble !== '' && html`<p class="notice"><strong>${state.trouble}</strong></p>`} ${removedView(state.removed, words)}
    ${state.works.length > 0 ? lessonsView(state.works, words) : state.practice === null && startView('empty', lessons, words)}
    ${practisedView(state.practice, state.strengths.practice, words)}
    ${asidesView(state, words)}
    ${(state.works.length > 0 || state.practice !== null) && strengthsView(state.strengths, words)}
    ${state.works.length > 0 && html`${calibrationView(state.sure, links, words)} ${leanView(state.lean, links, words)}`}
    ${takeView(state, words)}`;
};

/** The whole notebook. */
export function notebookView(state: NotebookState, lessons: readonly LessonLink[], words: NotebookWords): Html {
  switch (state.is) {
    case 'refused':
      return startView('refused', lessons, words);
    case 'asking':
      return asking(state.people, words);
    case 'open':
      return open(state, lessons, words);
  }
}
