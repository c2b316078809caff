import { html, type Html } from '../../model/html.ts';
import type { Paper } from '../paper.ts';
import { shown, withPhrases } from './view.ts';

export const phrasesPaper: Paper<'phrases'> = {
  how: (_, words) => words['paper.how.phrases'],
  form: ({ passage, phrases }) => {
    let number = 0;
    const cut = (id: string): Html | undefined => {
      const phrase = phrases[id];
      return phrase && html`<span class="cut">${shown(phrase)}</span><sup>${++number}</sup>`;
    };
    return html`<div class="passage">
      ${passage.split(/\n\s*\n/).map((paragraph) => html`<p>${withPhrases(paragraph.trim(), cut)}</p>`)}
    </div>`;
  },
};
