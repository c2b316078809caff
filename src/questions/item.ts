import { fill } from '../model/fill.ts';
import { html, inline, raw, type Html } from '../model/html.ts';
import { icon } from '../model/icon.ts';
import { PENS } from '../model/lenses.ts';
import type { QuestionWords } from './kind.ts';
import { hintOpensAfter } from './ladder.ts';
import type { Question } from './question.ts';
import { scorerOf } from './scores.ts';
import { sureView } from './sure.ts';
import { viewOf } from './views.ts';

/** What a page adds to a question. */
export interface ItemOptions {
  words: QuestionWords;
  /** Its number in the lesson. */
  number: number;
  /** Level of the heading that is the question; one below the heading above it. */
  level?: 2 | 3 | 4 | undefined;
  /** Start of ids and names, if the question stands on the page twice. */
  name?: string | undefined;
  /** Pages of the skills it practises; shown with the reasons, since a skill's name may give the answer away. */
  skills?: readonly { href: string; title: string }[] | undefined;
}

const nth = (n: number): 1 | 2 | 3 => (n <= 1 ? 1 : n === 2 ? 2 : 3);

const head = (question: Question, { words, number }: ItemOptions): Html =>
  html`<header class="item-head">
    <strong>${fill(words['q.number'], { n: number })}</strong>
    ${question.lens && html`<span class="pen ${PENS[question.lens]}">${words[`q.lens.${question.lens}`]}</span>`}
    ${question.role === 'credit' && html`<span class="pen credit">${words['q.credit']}</span>`}
    <span class="meta"
      >${viewOf(question).how(question, words)}
      <span class="needs-scripts" data-part="tries"
        >${scorerOf(question).scored && words[`q.tries.${nth(scorerOf(question).attempts(question))}`]}</span
      ></span
    >
  </header>`;

/** The text that a question is about, and where it comes from. */
export const stimulus = ({ text, source }: Question): Html =>
  html`<figure class="stimulus">
    ${
      text !== undefined &&
      html`<blockquote>
        ${text.split(/\n\s*\n/).map((paragraph) => html`<p>${inline(paragraph.trim())}</p>`)}
      </blockquote>`
    }
    ${source !== undefined && html`<figcaption class="small">${inline(source)}</figcaption>`}
  </figure>`;

/** A hint carries `data-after` while it is locked; with scripts off nothing is. */
const hints = (question: Question, words: QuestionWords): Html => {
  const allowed = scorerOf(question).attempts(question);
  return html`<div class="hints">
    <p class="label">${words['q.hints']}</p>
    <ol>
      ${question.hints.map((hint, i) => {
        const after = hintOpensAfter(i + 1, allowed);
        return html`<li>
          <details class="hint" data-part="hint" ${after > 0 && html` data-after="${after}"`}>
            <summary>
              ${icon('caret')}<span>${words[i === 0 ? 'q.hint.1' : 'q.hint.2']}</span>
              ${after > 0 && html`<span class="after small">${icon('lock')} ${words[after === 1 ? 'q.after.1' : 'q.after.2']}</span>`}
              ${icon('chev')}
            </summary>
            <p>${inline(hint)}</p>
          </details>
        </li>`;
      })}
    </ol>
  </div>`;
};

/**
 * A whole question. Without scripts it is read, answered in its native controls and compared with the key, which stands
 * folded below; scripts hide the key until the question is done.
 */
export function questionView(question: Question, options: ItemOptions): Html {
  const { words, level = 3, name = `q-${question.id}`, skills = [] } = options;
  const view = viewOf(question);
  const draw = { words, name };
  const aside = view.aside?.(question, draw).markup ?? '';
  const heading = raw(`h${level}`);
  const { scored } = scorerOf(question);
  const { markup } =
    html`<says-question data-question="${question.id}" data-kind="${question.kind}" data-hash="${question.hash}"${question.short && raw(' data-short')}>
    <section class="item ${question.lens ? PENS[question.lens] : ''}" id="${name}">
      ${head(question, options)}
      <div class="item-main">
        <form method="dialog" autocomplete="off">
          <fieldset class="controls">
            <legend><${heading} class="stem">${inline(question.prompt)}</${heading}></legend>
            ${(question.text ?? question.source) !== undefined && stimulus(question)} ${view.controls(question, draw)}
          </fieldset>
          ${question.confidence && html`<fieldset class="needs-scripts">${sureView(words, name)}</fieldset>`}
          <div data-part="notice"></div>
          <div class="row needs-scripts">
            <button class="btn primary" type="submit">${words[scored ? 'q.check' : 'q.compare']}</button>
            ${scored && html`<button class="btn" type="button" data-part="show" aria-disabled="true">${words['q.show']}</button>`}
          </div>
        </form>
        <div data-part="feedback"></div>
        <p class="small without-scripts">${words['q.unscripted']}</p>
        <details class="key" data-pagefind-ignore>
          <summary>${icon('chev')}<span>${words[scored ? 'q.key' : 'q.key.write']}</span></summary>
          <div data-part="key">${view.key(question, words)}</div>
          ${
            skills.length > 0 &&
            html`<p class="small">
              ${words['q.skills']}:
              ${skills.map(({ href, title }, i) => html`${i > 0 && ', '}<a href="${href}">${title}</a>`)}
            </p>`
          }
        </details>
      </div>
      ${
        (aside || question.hints.length > 0) &&
        html`<div class="item-aside">${raw(aside)} ${question.hints.length > 0 && hints(question, words)}</div>`
      }
    </section>
  </says-question>`;
  return raw(markup.replace(/\s*\n\s*/g, ' '));
}
