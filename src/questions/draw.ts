import { html, inline, type Html } from '../model/html.ts';
import { icon, type IconName } from '../model/icon.ts';
import type { QuestionWords, Verdict } from './kind.ts';

/** The sign of each verdict. Several share a sign; the word tells them apart. */
const SIGNS: Record<Verdict, IconName> = {
  right: 'tick',
  found: 'tick',
  named: 'tick',
  left: 'tick',
  key: 'tick',
  tried: 'cross',
  'not-this': 'cross',
  'not-yet': 'cross',
  alarm: 'cross',
  plain: 'cross',
  lens: 'half',
  near: 'half',
  unlisted: 'caret',
  stet: 'stet',
  missed: 'ring',
  answer: 'ring',
};

/** The sign of a verdict alone, where its word stands elsewhere. */
export const sign = (verdict: Verdict): Html => icon(SIGNS[verdict]);

/** A verdict beside a control: its sign and its word. */
export const verdictView = (verdict: Verdict, words: QuestionWords): Html =>
  html`${sign(verdict)}<span>${words[`q.verdict.${verdict}`]}</span>`;

/**
 * One line of a list of reasons: sign, what it is about, a word for the verdict or the place, and the reason if it is not
 * given elsewhere.
 */
export const reason = (verdict: Verdict, about: Html, tag: Html | string, why?: Html): Html =>
  html`<li>
    ${sign(verdict)}
    <div>
      <p class="reason-head"><strong>${about}</strong> <span class="tag">${tag}</span></p>
      ${why && html`<p>${why}</p>`}
    </div>
  </li>`;

/** A list of reasons; nothing where there are none. */
export const reasons = (lines: readonly Html[]): Html =>
  lines.length > 0
    ? html`<ul class="reasons">
        ${lines}
      </ul>`
    : html``;

/** What stands below a model: checks to tick, and other answers that are as good. */
export const comparison = (
  { checklist, accept }: { checklist: readonly string[]; accept: readonly string[] },
  words: QuestionWords,
): Html =>
  html`<fieldset class="checks">
      <legend class="label">${words['q.write.checks']}</legend>
      ${checklist.map(
        (check, i) =>
          html`<label class="check"><input type="checkbox" value="${i}" /> <span>${inline(check)}</span></label>`,
      )}
    </fieldset>
    <p class="label">${words['q.write.accept']}</p>
    <ul class="accepted">
      ${accept.map((other) => html`<li>${inline(other)}</li>`)}
    </ul>`;
