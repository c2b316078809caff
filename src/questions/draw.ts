import { html, type Html } from '../model/html.ts';
import { icon, type IconName } from '../model/icon.ts';
import type { QuestionWords, Verdict } from './kind.ts';

/** The sign of each verdict. Several share a sign; the word tells them apart. */
const SIGNS: Record<Verdict, IconName> = {
  right: 'tick',
  found: 'tick',
  left: 'tick',
  key: 'tick',
  tried: 'cross',
  'not-this': 'cross',
  'not-yet': 'cross',
  alarm: 'cross',
  plain: 'cross',
  stet: 'stet',
  missed: 'ring',
  answer: 'ring',
};

/** The sign of a verdict alone, where its word stands elsewhere. */
export const sign = (verdict: Verdict): Html => icon(SIGNS[verdict]);

/** A verdict beside a control: its sign and its word. */
export const verdictView = (verdict: Verdict, words: QuestionWords): Html =>
  html`${sign(verdict)}<span>${words[`q.verdict.${verdict}`]}</span>`;

/** One line of a list of reasons: sign, what it is about, a word for the verdict or the place, the reason. */
export const reason = (verdict: Verdict, about: Html, tag: Html | string, why: Html): Html =>
  html`<li>
    ${sign(verdict)}
    <div>
      <p class="reason-head"><strong>${about}</strong> <span class="tag">${tag}</span></p>
      <p>${why}</p>
    </div>
  </li>`;

/** A list of reasons; nothing where there are none. */
export const reasons = (lines: readonly Html[]): Html =>
  lines.length > 0
    ? html`<ul class="reasons">
        ${lines}
      </ul>`
    : html``;
