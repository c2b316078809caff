import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import { icon } from '../model/icon.ts';
import type { Counts } from './notebook-combine.ts';
import type { PracticeCounts } from './notebook-practice.ts';
import { dayAndTime, type NotebookWords } from './notebook-words.ts';

/** Work that was deleted since the page was opened, and can be put back until it is left. */
export interface RemovedLine {
  id: number;
  what: 'lesson' | 'all' | 'aside' | 'practice';
  title: string;
}

/** What the page says of a file that was to be brought in. */
export type Brought =
  /** Why not: the message, in words. */
  | { is: 'failed'; message: string }
  /** It holds somebody else's code: the reader says where it goes. */
  | { is: 'asking'; theirs: string }
  | { is: 'done'; lines: { title: string; student: string; counts: Counts | PracticeCounts }[]; failure: string };

/** Work that could not be read. */
export interface AsideLine {
  id: number;
  lesson: string;
  found: string;
}

/** What can be done with the work as a whole. */
export interface TakeState {
  /** Empty as long as nobody worked on this device. */
  student: string;
  /** Whether this student has work to take along or delete. */
  has: boolean;
  asides: readonly AsideLine[];
  brought: Brought | null;
}

/** What was deleted, each with its way back. */
export const removedView = (removed: readonly RemovedLine[], words: NotebookWords): Html | false =>
  removed.length > 0 &&
  html`<section class="notice no-print" aria-label="${words['notebook.removed']}">
    <ul>
      ${removed.map(
        ({ id, what, title }) =>
          html`<li class="row">
            <span>${fill(words[`notebook.removed.${what}`], { title })}</span>
            <button class="btn" type="button" data-do="undo" data-id="${id}" id="u-${id}">
              ${words['notebook.undo']}<span class="vh">: ${title}</span>
            </button>
          </li>`,
      )}
    </ul>
    <p class="small">${words['notebook.undo.until']}</p>
  </section>`;

const KINDS = ['added', 'updated', 'both', 'known', 'damaged'] as const;

/** How many there are of what, in words, those that are none left out. */
const tally = (counts: Partial<Record<(typeof KINDS)[number], number>>, words: NotebookWords): string =>
  KINDS.flatMap((kind) =>
    counts[kind] ? [fill(words[`notebook.bring.${kind === 'damaged' ? 'unread' : kind}`], { n: counts[kind] })] : [],
  ).join(', ');

const broughtView = (brought: Brought | null, student: string, words: NotebookWords): Html | false => {
  if (!brought) return false;
  if (brought.is === 'failed')
    return html`<div class="notice">
      <p><strong>${words['notebook.bring.failed']}</strong> ${brought.message}</p>
    </div>`;
  if (brought.is === 'asking')
    return html`<div class="notice">
      <p id="notebook-whose" tabindex="-1">${fill(words['notebook.bring.whose'], { theirs: brought.theirs, code: student })}</p>
      <p class="row">
        <button class="btn primary" type="button" data-do="bring-own">${fill(words['notebook.bring.own'], { theirs: brought.theirs })}</button>
        <button class="btn" type="button" data-do="bring-mine">${fill(words['notebook.bring.mine'], { code: student })}</button>
        <button class="btn bare" type="button" data-do="bring-not">${words['notebook.bring.not']}</button>
      </p>
    </div>`;
  return html`<div class="notice">
    <p id="notebook-brought" tabindex="-1"><strong>${words['notebook.bring.done']}</strong></p>
    <ul>
      ${brought.lines.map(
        ({ title, student: whose, counts }) =>
          html`<li>
            <p>
              <strong>${title}</strong>${whose !== student && html` (${fill(words['notebook.bring.in'], { code: whose })})`}:
              ${tally(counts, words)}
            </p>
          </li>`,
      )}
    </ul>
    ${brought.failure !== '' && html`<p><strong>${brought.failure}</strong></p>`}
  </div>`;
};

/** Saving, bringing in and deleting. */
export const takeView = ({ student, has, brought }: TakeState, words: NotebookWords): Html =>
  html`<section class="section take-along no-print" aria-labelledby="notebook-take">
    <div class="section-head"><h2 id="notebook-take">${words['notebook.take']}</h2></div>
    <div class="columns">
      ${
        has &&
        html`<div>
          <h3>${words['notebook.all']}</h3>
          <p>${fill(words['notebook.all.text'], { code: student })}</p>
          <p class="row">
            <button class="btn primary" type="button" data-do="file-all" id="file-all">${icon('file')} ${words['notebook.all.button']}</button>
            <button class="btn" type="button" data-do="print" id="print">${icon('print')} ${words['notebook.print']}</button>
          </p>
        </div>`
      }
      <div class="drop">
        <h3 id="notebook-bring">${words['notebook.bring']}</h3>
        <p id="notebook-bring-how">${words['notebook.bring.text']}</p>
        <input type="file" id="bring" accept=".json,application/json" aria-labelledby="notebook-bring" aria-describedby="notebook-bring-how" />
        ${broughtView(brought, student, words)}
      </div>
      ${
        has &&
        html`<div>
          <h3>${words['notebook.clear']}</h3>
          <p>${fill(words['notebook.clear.text'], { code: student })}</p>
          <button class="btn" type="button" data-do="delete-all" id="delete-all">${fill(words['notebook.clear.button'], { code: student })}</button>
        </div>`
      }
    </div>
  </section>`;

/** Work that could not be read: kept as it was found, to be saved or removed. */
export const asidesView = ({ asides }: TakeState, words: NotebookWords): Html | false =>
  asides.length > 0 &&
  html`<section class="section no-print" aria-labelledby="notebook-asides">
    <div class="section-head">
      <h2 id="notebook-asides">${words['notebook.asides']}</h2>
      <p>${words['notebook.asides.text']}</p>
    </div>
    <ul class="asides">
      ${asides.map(
        ({ id, lesson, found }) =>
          html`<li class="row">
            <span>${fill(words['notebook.asides.item'], { lesson, time: dayAndTime(found) })}</span>
            <button class="btn" type="button" data-do="file-aside" data-id="${id}" id="fa-${id}">
              ${icon('file')} ${words['notebook.file']}<span class="vh">: ${lesson}</span>
            </button>
            <button class="btn bare" type="button" data-do="delete-aside" data-id="${id}" id="xa-${id}">
              ${words['notebook.asides.remove']}<span class="vh">: ${lesson}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
