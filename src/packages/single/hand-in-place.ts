import { html, type Html } from '../../model/html.ts';
import type { Words } from '../../model/words.ts';

/** Where handing in goes on; the script fills it. */
export const handInPlace = (words: Pick<Words, 'file.name' | 'file.name.how'>): Html =>
  html`<div class="file-hand-in no-print">
    <div data-hand-in="receipt"></div>
    <div data-hand-in="check"></div>
    <form class="who" autocomplete="off">
      <label for="student">${words['file.name']}</label>
      <input type="text" id="student" maxlength="60" spellcheck="false" aria-describedby="student-how" />
      <p class="small" id="student-how">${words['file.name.how']}</p>
    </form>
    <div data-hand-in="actions"></div>
  </div>`;
