import { html, inline } from '../../model/html.ts';
import type { View } from '../kind.ts';
import { ruled, type Paper } from '../paper.ts';

export const writeView: View<'write'> = {
  how: (_, words) => words['q.how.write'],
  controls: ({ task, lines }, { name, words }) =>
    html`<div class="field written">
      <label for="${name}--text">${words[`q.write.${task}`]}</label>
      <textarea id="${name}--text" rows="${lines}"></textarea>
    </div>`,
  aside: ({ frame }, { words }) =>
    frame === undefined
      ? html``
      : html`<p class="label">${words['q.write.frame']}</p>
          <p class="query">${inline(frame)}</p>`,
  feedback: () => html``,
  key: ({ models, accept, checklist }, words) =>
    html`<div class="model">
        <p class="label">${words['q.write.models']}</p>
        ${models.map((model) => html`<p>${inline(model)}</p>`)}
      </div>
      <fieldset class="checks">
        <legend class="label">${words['q.write.checks']}</legend>
        ${checklist.map(
          (check, i) =>
            html`<label class="check"><input type="checkbox" value="${i}" /> <span>${inline(check)}</span></label>`,
        )}
      </fieldset>
      <p class="label">${words['q.write.accept']}</p>
      <ul class="accepted">
        ${accept.map((other) => html`<li>${inline(other)}</li>`)}
      </ul>`,
};

export const writePaper: Paper<'write'> = {
  how: (_, words) => words['paper.how.write'],
  form: ({ frame, lines }, words) =>
    html`${frame !== undefined && html`<p class="small">${words['q.write.frame']}: <em>${inline(frame)}</em></p>`} ${ruled(lines)}`,
};
