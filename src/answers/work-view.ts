import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import { icon } from '../model/icon.ts';
import type { WordKey, Words } from '../model/words.ts';
import type { SavedAnswer } from './record.ts';
import type { Person } from './who.ts';

/** The interface words of saved work: all that a page hands to its script. */
export type WorkWords = Pick<Words, Extract<WordKey, `work.${string}`>>;

/** What stands at the top of a lesson about the work on it. */
export interface WorkState {
  student: string;
  /** Questions with a submitted answer, and how many the lesson has. */
  answered: number;
  of: number;
  /** `idle` before anything was kept. */
  kept: { is: 'idle' } | { is: 'saved'; at: string } | { is: 'unsaved'; why: 'full' | 'refused' };
  /** Whoever else has work on this device, while the student has not said who they are. */
  ask: readonly Person[];
  /** Answers that stand beside the ones on the page: from another tab, or to an earlier version of a question. */
  beside: readonly { kind: 'tab' | 'edited'; id: string; number: number | null; answer: SavedAnswer }[];
  /** Saved work that could not be read was put aside. */
  damaged: boolean;
  /** The question to go on with, after an earlier visit. */
  next: { id: string; number: number } | null;
}

/** A time of day as the reader's own clock writes it. */
export const clock = (iso: string): string =>
  new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
/** A day and a time of day as the reader's own clock writes them. */
export const dayAndTime = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

const who = ({ ask, of }: WorkState, words: WorkWords): Html =>
  html`<div class="work-who">
    <h2 class="slip-title">${words['work.who']}</h2>
    <p>${words['work.who.why']}</p>
    <div class="row">
      ${ask.map(
        ({ student, answered, changed }, i) =>
          html`<button class="${i === 0 ? 'btn primary' : 'btn'}" type="button" data-continue="${student}">
            <span>${fill(words['work.continue'], { code: student })}
            <small>${answered > 0 ? fill(words['work.answered'], { n: answered, of }) : words['work.none']}, ${dayAndTime(changed)}</small></span>
          </button>`,
      )}
      <button class="btn" type="button" data-newcomer>${words['work.else']}</button>
    </div>
  </div>`;

const trouble = ({ kept, damaged }: WorkState, words: WorkWords): Html =>
  html`${
    kept.is === 'unsaved' &&
    html`<div class="work-trouble">
      <p><strong>${words['work.unsaved']}</strong> ${words[`work.unsaved.${kept.why}`]}</p>
      <button class="btn" type="button" data-file>${words['work.file']}</button>
    </div>`
  }${
    damaged &&
    html`<div class="work-trouble">
      <p>${words['work.damaged']}</p>
      <button class="btn" type="button" data-aside>${words['work.damaged.file']}</button>
    </div>`
  }`;

const beside = ({ beside }: WorkState, words: WorkWords): Html | false =>
  beside.length > 0 &&
  html`<details class="work-beside" open>
    <summary>${icon('chev')}<span>${words['work.beside']}</span></summary>
    <ul>
      ${beside.map(
        ({ kind, id, number, answer }) =>
          html`<li>
            <p>
              ${
                number === null
                  ? html`<strong>${words['work.gone']}</strong>`
                  : html`<a href="#q-${id}">${fill(words['work.question'], { n: number })}</a>`
              }
              ${fill(words[kind === 'tab' ? 'work.beside.tab' : 'work.beside.edited'], { time: dayAndTime(answer.changed) })}
            </p>
            ${answer.asked && html`<p class="small">${answer.asked}</p>`}
            <blockquote>${answer.said || words['work.unsaid']}</blockquote>
          </li>`,
      )}
    </ul>
  </details>`;

/** The whole panel; empty before there is anything to say. */
export function workView(state: WorkState, words: WorkWords): Html {
  if (state.ask.length > 0) return who(state, words);
  const { kept, student, answered, of, next } = state;
  const quiet = kept.is === 'idle' && answered === 0 && !state.damaged && state.beside.length === 0;
  if (quiet) return html``;
  return html`${trouble(state, words)}
    <div class="work-line">
      <p>
        ${kept.is === 'saved' && html`${icon('tick')} ${fill(words['work.saved'], { time: clock(kept.at) })}`}
        ${fill(words['work.as'], { code: student })} ${fill(words['work.answered'], { n: answered, of })}.
        ${next && html`<a href="#q-${next.id}">${fill(words['work.next'], { n: next.number })}</a>`}
      </p>
      <p class="row">
        ${kept.is !== 'unsaved' && html`<button class="btn bare" type="button" data-switch>${words['work.switch']}</button>`}
        <button class="btn bare" type="button" data-file>${words['work.file']}</button>
        <button class="btn bare" type="button" data-clear>${words['work.clear']}</button>
      </p>
    </div>
    ${beside(state, words)}
    <dialog class="work-clear" aria-labelledby="work-clear-title">
      <h2 id="work-clear-title">${words['work.clear.title']}</h2>
      <p>${fill(words['work.clear.text'], { code: student })}</p>
      <form method="dialog" class="row">
        <button class="btn primary" value="keep">${words['work.clear.keep']}</button>
        <button class="btn" type="button" data-file>${words['work.file']}</button>
        <button class="btn" type="button" data-clear-now>${words['work.clear.now']}</button>
      </form>
    </dialog>`;
}
