import { fill } from '../../model/fill.ts';
import { html, inline } from '../../model/html.ts';
import { reason, reasons } from '../draw.ts';
import type { View } from '../kind.ts';
import { choiceScorer } from './score.ts';

export const choiceView: View<'choice'> = {
  how: ({ several }, words) => words[several ? 'q.how.several' : 'q.how.choice'],
  // One best answer keeps its struck options while another is chosen; ticked boxes lose their verdict when changed.
  controls: ({ options, several }, { name }) =>
    html`<div class="choices" ${several ? '' : html` data-keep`}>
      ${Object.entries(options).map(
        ([id, { text }]) =>
          html`<label class="choice" data-mark="${id}"
            ><input
              type="${several ? 'checkbox' : 'radio'}"
              ${several ? '' : html` name="${name}"`}
              value="${id}" /><span class="choice-text">${inline(text)}</span
            ><span class="verdict" data-slot="${id}"></span
          ></label>`,
      )}
    </div>`,
  feedback: (question, attempts, stage, words) => {
    const { options, several } = question;
    const last = attempts.at(-1) ?? [];
    const chosen = Object.entries(options).filter(([id]) => last.includes(id));
    if (!several) return html`${chosen.map(([, { why }]) => html`<p>${inline(why)}</p>`)}`;
    const { hits, misses } = choiceScorer.score(question, last);
    return html`${stage === 'open' && html`<p>${fill(words['q.choice.count'], { hits, of: hits + misses })}</p>`}
    ${reasons(
      chosen.map(([, { text, why, correct }]) => {
        const verdict = correct ? 'right' : 'not-this';
        return reason(verdict, inline(text), words[`q.verdict.${verdict}`], inline(why));
      }),
    )}`;
  },
  key: ({ options }, words, attempts) => {
    const said = attempts?.at(-1) ?? [];
    return reasons(
      Object.entries(options)
        .filter(([id]) => !said.includes(id))
        .map(([, { text, why, correct }]) => {
          const verdict = correct ? 'right' : 'not-this';
          return reason(verdict, inline(text), words[correct ? 'q.verdict.answer' : 'q.verdict.not-this'], inline(why));
        }),
    );
  },
};
