import { html, inline } from '../../model/html.ts';
import { ruled, type Paper } from '../paper.ts';

export const writePaper: Paper<'write'> = {
  how: (_, words) => words['paper.how.write'],
  form: ({ frame, lines }, words) =>
    html`${frame !== undefined && html`<p class="small">${words['q.write.frame']}: <em>${inline(frame.replace(/_{2,}/g, '_______'))}</em></p>`} ${ruled(lines)}`,
};
