import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { fill } from '../../model/fill.ts';
import type { Assignment } from '../assignment.ts';
import { LONGEST_LINK } from '../link.ts';
import type { Builder } from './builder.ts';
import { finished, missing } from './draft.ts';
import { isLocal, linkOf, qrTarget, tooLong, type Place, type TooLong } from './give.ts';
import { qrOf, qrPath, QUIET } from './qr.ts';
import { LARGEST_CLASS } from './saved.ts';
import { pasteText } from './text.ts';
import type { AssignWords } from './words.ts';

/** What the page does with a finished assignment. */
export interface Giving {
  place: Place;
  /** How many slips and how many codes. */
  slips: number;
  students: number;
  setSlips(n: number): void;
  setStudents(n: number): void;
  copy(field: string): void;
  saveQr(kind: 'svg' | 'png'): void;
  print(sheet: 'slips' | 'codes'): void;
  /** Called when the link left the page by the reader's own hand. */
  share(): void;
}

/** Link, text, QR code, slips and codes; or what is missing. */
export function giveView(builder: Builder, giving: Giving, words: AssignWords): TemplateResult {
  const lacking = missing(builder.current.draft, builder.data);
  const assignment = finished(builder.current.draft, builder.data);
  const long = lacking.length > 0 ? null : tooLong(assignment, giving.place);
  return html`<section class="section no-print" aria-labelledby="assign-give">
    <h2 id="assign-give">${words['assign.give']}</h2>
    ${lacking.map(
      (one) =>
        html`<p class="notice">
          ${
            one.is === 'lessons'
              ? words['assign.give.lessons']
              : fill(words['assign.give.questions'], { title: one.title })
          }
        </p>`,
    )}
    ${long ? longView(long, words) : nothing}
    ${lacking.length > 0 || long ? nothing : readyView(assignment, builder, giving, words)}
    ${assignment.who === 'code' ? codesView(giving, words) : nothing}
  </section>`;
}

const longView = ({ length, saves }: TooLong, words: AssignWords): TemplateResult =>
  html`<div class="notice" id="assign-long">
    <p>
      <strong>
        ${fill(words['assign.give.long'], { n: length, most: LONGEST_LINK, over: length - LONGEST_LINK })}
      </strong>
    </p>
    <ul class="assign-dashes">
      ${saves.map(({ what, characters }) => html`<li>${fill(words[`assign.give.long.${what}`], { n: characters })}</li>`)}
    </ul>
  </div>`;

function readyView(assignment: Assignment, builder: Builder, giving: Giving, words: AssignWords): TemplateResult {
  const { place } = giving;
  const link = linkOf(assignment, place);
  return html`
    ${builder.current.shared ? html`<p class="notice">${words['assign.shared']}</p>` : nothing}
    ${
      isLocal(link)
        ? html`<p class="notice">${fill(words['assign.give.local'], { host: new URL(link).host })}</p>`
        : nothing
    }
    <div class="assign-out">
      <div>
        <div class="assign-field">
          <label class="label" for="assign-link">${words['assign.link']}</label>
          <textarea
            id="assign-link"
            class="assign-copy"
            rows=${Math.min(8, Math.ceil(link.length / 70))}
            readonly
            spellcheck="false"
            aria-describedby="assign-link-how"
            .value=${live(link)}
            @copy=${() => giving.share()}
          ></textarea>
          <p class="small" id="assign-link-how">
            ${fill(words['assign.link.how'], { n: link.length, most: LONGEST_LINK })}
          </p>
          <button class="btn primary" type="button" id="assign-copy-link" @click=${() => giving.copy('assign-link')}>
            ${words['assign.copy.link']}
          </button>
        </div>
        <div class="assign-field">
          <label class="label" for="assign-text">${words['assign.text']}</label>
          <textarea
            id="assign-text"
            class="assign-copy"
            rows="12"
            readonly
            .value=${live(pasteText(assignment, builder.data, place, words))}
            @copy=${() => giving.share()}
          ></textarea>
          <button class="btn" type="button" id="assign-copy-text" @click=${() => giving.copy('assign-text')}>
            ${words['assign.copy.text']}
          </button>
        </div>
      </div>
      ${qrView(assignment, giving, words)}
    </div>
  `;
}

function qrView(assignment: Assignment, giving: Giving, words: AssignWords): TemplateResult {
  const { address, holds } = qrTarget(assignment, giving.place, words['assign.qr.title']);
  return html`<div class="assign-code">
    <h3>${words['assign.qr']}</h3>
    ${qrPicture(address, fill(words['assign.qr.name'], { address }))}
    <p class="small">${words[`assign.qr.${holds}`]}</p>
    <p class="row">
      <button class="btn" type="button" @click=${() => giving.saveQr('svg')}>${words['assign.qr.svg']}</button>
      <button class="btn" type="button" @click=${() => giving.saveQr('png')}>${words['assign.qr.png']}</button>
    </p>
    <h3>${words['assign.slips']}</h3>
    <p class="small">${words['assign.slips.how']}</p>
    <div class="row">
      ${number('assign-slips', words['assign.slips.n'], giving.slips, (n) => giving.setSlips(n))}
      <button class="btn" type="button" @click=${() => giving.print('slips')}>
        ${printIcon} ${words['assign.slips.print']}
      </button>
    </div>
  </div>`;
}

/** A QR code, black on white by day and by night: cameras expect it so. */
export function qrPicture(address: string, name: string): TemplateResult {
  const code = qrOf(address);
  const side = code.size + 2 * QUIET;
  return html`<svg
    class="qr"
    role="img"
    aria-label=${name}
    viewBox="${-QUIET} ${-QUIET} ${side} ${side}"
    shape-rendering="crispEdges"
  >
    <rect x=${-QUIET} y=${-QUIET} width=${side} height=${side} fill="#fff"></rect>
    <path fill="#000" d=${qrPath(code)}></path>
  </svg>`;
}

const codesView = (giving: Giving, words: AssignWords): TemplateResult =>
  html`<div class="assign-codes">
    <h3>${words['assign.codes']}</h3>
    <p class="small">${words['assign.codes.how']}</p>
    <div class="row">
      ${number('assign-students', words['assign.codes.n'], giving.students, (n) => giving.setStudents(n))}
      <button class="btn" type="button" @click=${() => giving.print('codes')}>
        ${printIcon} ${words['assign.codes.make']}
      </button>
    </div>
  </div>`;

const printIcon = html`<svg class="i" aria-hidden="true"><use href="#i-print"></use></svg>`;

const number = (id: string, label: string, value: number, take: (n: number) => void): TemplateResult =>
  html`<label class="assign-number">
    <span>${label}</span>
    <input
      type="number"
      id=${id}
      min="1"
      max=${LARGEST_CLASS}
      .value=${live(String(value))}
      @change=${(event: Event) =>
        take(Math.min(LARGEST_CLASS, Math.max(1, Math.round((event.target as HTMLInputElement).valueAsNumber) || 1)))}
    />
  </label>`;
