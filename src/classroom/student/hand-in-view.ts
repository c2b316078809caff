import { fill } from '../../model/fill.ts';
import { html, type Html } from '../../model/html.ts';
import { icon } from '../../model/icon.ts';
import { checkPart, type Checked } from './compose.ts';
import { fullTime } from '../due.ts';
import type { KeptAssignment, Receipt } from './kept.ts';
import type { AssignedPart } from './overview.ts';
import type { AssignmentWords } from './words.ts';

const numbers = (some: readonly Checked[], url: string, label: string, words: AssignmentWords): Html | false =>
  some.length > 0 &&
  html`<div class="left">
    <p class="label">${label}</p>
    <ol class="numbers">
      ${some.map(
        ({ id, number, words: n }) =>
          html`<li>
            <a href="${url}#q-${id}" aria-label="${fill(words['work.question'], { n: number })}">${number}</a>${
              n !== null &&
              html` <span class="small">${fill(words[n === 1 ? 'handin.words.1' : 'handin.words'], { n })}</span>`
            }
          </li>`,
      )}
    </ol>
  </div>`;

const lesson = (part: AssignedPart, words: AssignmentWords): Html => {
  const { title, url } = part;
  const checked = checkPart(part);
  const with_ = (...states: Checked['state'][]): Checked[] => checked.filter(({ state }) => states.includes(state));
  const open = with_('empty');
  const unsent = with_('draft', 'changed');
  const written = with_('answered').filter((one) => one.words !== null);
  return html`<li>
    <h3>${title}</h3>
    ${
      checked.length > 0 &&
      open.length + unsent.length === 0 &&
      html`<p class="all-done">${icon('tick')} ${words['handin.complete']}</p>`
    }
    ${numbers(open, url, words['handin.empty'], words)} ${numbers(unsent, url, words['handin.unsent'], words)}
    ${numbers(written, url, words['handin.written'], words)}
  </li>`;
};

/** What is still open, lesson by lesson, with the way to each question. */
export const checkView = (parts: readonly AssignedPart[], words: AssignmentWords): Html =>
  html`<section class="section" aria-labelledby="check">
    <div class="section-head">
      <h2 id="check">${words['handin.check']}</h2>
      <p>${words['handin.check.text']}</p>
    </div>
    <ul class="checked">
      ${parts.filter(({ site }) => site).map((part) => lesson(part, words))}
    </ul>
  </section>`;

/** The ways to hand in. `next` is the number that it gets, `link` whether it is short enough for a link; null where there are no links. */
export function handInActions(
  parts: readonly AssignedPart[],
  next: number,
  link: boolean | null,
  words: AssignmentWords,
): Html {
  const open = parts.flatMap(checkPart).filter(({ state }) => state !== 'answered').length;
  return html`<section class="section no-print" aria-labelledby="hand-in">
    <div class="section-head">
      <h2 id="hand-in">${words['handin.title']}</h2>
      <p>${fill(words['handin.version'], { n: next })}</p>
    </div>
    ${open > 0 && html`<p>${fill(words[open === 1 ? 'handin.open.1' : 'handin.open'], { n: open })}</p>`}
    <p class="row">
      <button class="btn primary" type="button" data-do="html" id="do-html">
        ${icon('file')} ${words[open > 0 ? 'handin.anyway' : 'handin.html']}
      </button>
      <button class="btn" type="button" data-do="print" id="do-print">${icon('print')} ${words['handin.print']}</button>
      <button class="btn" type="button" data-do="json" id="do-json">${words['handin.json']}</button>
      ${link && html`<button class="btn" type="button" data-do="link" id="do-link">${words['handin.link']}</button>`}
    </p>
    <p class="small">${words['handin.how']} ${link === false && words['handin.link.long']}</p>
  </section>`;
}

const way = ({ way, file, number, at, answered, of }: Receipt, words: AssignmentWords): Html =>
  html`${fill(words['handin.receipt.line'], { n: number, time: fullTime(at), answered, of })}
  ${file ? html`<span class="file-name">${file}</span>` : words[way === 'link' ? 'handin.link' : 'handin.print']}`;

/** What a student keeps: that it was handed in, when, as what, and what to do with it. `link` is there right after it was made. */
export function receiptView(
  { assignment }: KeptAssignment,
  receipts: readonly Receipt[],
  link: string,
  words: AssignmentWords,
): Html | false {
  const last = receipts.at(-1);
  if (!last) return false;
  const rows: [string, string][] = [
    [words['handin.receipt.what'], assignment.title],
    [words['handin.receipt.who'], last.student],
    [words['handin.receipt.when'], fullTime(last.at)],
    [words['handin.receipt.number'], String(last.number)],
    [words['handin.receipt.answered'], fill(words['work.answered'], { n: last.answered, of: last.of })],
    [words['handin.receipt.file'], last.file],
  ];
  return html`<section class="slip receipt" aria-labelledby="receipt">
    <h2 id="receipt" tabindex="-1">${words['handin.receipt']}</h2>
    <dl>
      ${rows.map(([label, value]) => value !== '' && html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
    </dl>
    ${
      link &&
      html`<div class="link-made">
        <label for="link">${words['handin.link.made']}</label>
        <textarea id="link" rows="4" readonly>${link}</textarea>
        <button class="btn" type="button" data-do="copy">${words['handin.link.copy']}</button>
      </div>`
    }
    <p><strong>${words[`handin.send.${last.way}`]}</strong></p>
    <p>${words['handin.keep']}</p>
    ${assignment.feedback === 'after-hand-in' && html`<p>${words['handin.reasons']}</p>`}
    <p>${words['handin.feedback']}</p>
    <p>${fill(words['handin.again'], { n: last.number + 1 })}</p>
    ${
      receipts.length > 1 &&
      html`<h3>${words['handin.receipt.earlier']}</h3>
        <ul class="receipts">
          ${receipts.slice(0, -1).map((one) => html`<li>${way(one, words)}</li>`)}
        </ul>`
    }
  </section>`;
}

/** After handing in, on a device that others use too. */
export const clearView = (student: string, words: AssignmentWords): Html =>
  html`<section class="section no-print" aria-labelledby="clear">
    <div class="section-head"><h2 id="clear">${words['handin.clear']}</h2></div>
    <p>${words['handin.clear.text']}</p>
    <p class="row"><button class="btn" type="button" data-do="clear">${words['handin.clear']}</button></p>
    <dialog class="work-clear" aria-labelledby="clear-title">
      <h2 id="clear-title">${words['handin.clear.title']}</h2>
      <p>${fill(words['handin.clear.sure'], { code: student })}</p>
      <form method="dialog" class="row">
        <button class="btn primary" type="submit">${words['handin.clear.keep']}</button>
        <button class="btn" type="button" data-do="clear-now">${words['handin.clear.now']}</button>
      </form>
    </dialog>
  </section>`;
