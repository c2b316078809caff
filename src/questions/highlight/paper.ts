import { html } from '../../model/html.ts';
import { LENSES } from '../../model/lenses.ts';
import { boxes, legend, type Paper } from '../paper.ts';
import { paragraphsOf } from './spans.ts';

export const highlightPaper: Paper<'highlight'> = {
  how: ({ article }, words) => words[article ? 'paper.how.highlight.list' : 'paper.how.highlight'],
  form: ({ article, passage, targets }, words) =>
    article
      ? html`<ul class="by-lens">
          ${Object.values(targets).map(
            ({ quote }) =>
              html`<li><span>“${quote}”</span> ${boxes(LENSES.map((lens) => html`${words[`q.lens.${lens}`]}`))}</li>`,
          )}
        </ul>`
      : html`${legend(words)}
          <div class="passage">${paragraphsOf(passage).map(({ text }) => html`<p>${text}</p>`)}</div>`,
};
