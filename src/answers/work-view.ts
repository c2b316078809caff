import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import type { Words } from '../model/words.ts';
import type { SavedAnswer } from './record.ts';
import type { Person } from './who.ts';

/** The interface words that the script of saved work fills in; the others stand in the page. */
export const WORK_WORDS = [
  'work.answered',
  'work.as',
  'work.begun',
  'work.beside.edited',
  'work.beside.tab',
  'work.clear.text',
  'work.continue',
  'work.else',
  'work.gone',
  'work.next',
  'work.none',
  'work.question',
  'work.saved',
  'work.stay',
  'work.unsaid',
] as const;
export type WorkWords = Pick<Words, (typeof WORK_WORDS)[number]>;

/** An answer that stands beside the one on the page: from another tab, or to an earlier version of the question. */
export interface Beside {
  kind: 'tab' | 'edited';
  id: string;
  /** Null if the lesson has the question no longer. */
  number: number | null;
  answer: SavedAnswer;
}

/** A time of day as the reader's own clock writes it. */
export const clock = (iso: string): string =>
  new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
/** A day and a time of day as the reader's own clock writes them. */
export const dayAndTime = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

/** A button for everybody who has work on the device. */
export const peopleView = (people: readonly Person[], of: number, words: WorkWords): Html =>
  html`${people.map(
    ({ student, answered, changed }, i) =>
      html`<button class="${i === 0 ? 'btn primary' : 'btn'}" type="button" data-do="continue" data-code="${student}">
        <span
          >${fill(words['work.continue'], { code: student })}
          <small
            >${answered > 0 ? fill(words['work.answered'], { n: answered, of }) : words['work.none']},
            ${dayAndTime(changed)}</small
          ></span
        >
      </button>`,
  )}`;

/** The answers that stand beside those on the page, each with its question. */
export const besideView = (beside: readonly Beside[], words: WorkWords): Html =>
  html`${beside.map(
    ({ kind, id, number, answer }) =>
      html`<li>
        <p>
          ${
            number === null
              ? html`<strong>${words['work.gone']}</strong>`
              : html`<a href="#q-${id}">${fill(words['work.question'], { n: number })}</a>`
          }
          ${fill(words[`work.beside.${kind}`], { time: dayAndTime(answer.changed) })}
        </p>
        ${answer.asked && html`<p class="small">${answer.asked}</p>`}
        <blockquote>${answer.said || words['work.unsaid']}</blockquote>
      </li>`,
  )}`;
