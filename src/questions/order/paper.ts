import { html, inline } from '../../model/html.ts';
import { blanks, type Paper } from '../paper.ts';

export const orderPaper: Paper<'order'> = {
  how: (_, words) => words['paper.how.order'],
  form: ({ items, about, direction }, words) =>
    html`<p>${words['q.order.about']} ${inline(about)} <strong>${inline(direction)}.</strong></p>
      ${blanks(Object.values(items).map(({ text }) => inline(text)))}`,
};
