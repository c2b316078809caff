import { html, inline } from '../../model/html.ts';
import { comparison } from '../draw.ts';
import type { View } from '../kind.ts';

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
  key: (question, words) =>
    html`<div class="model">
        <p class="label">${words['q.write.models']}</p>
        ${question.models.map((model) => html`<p>${inline(model)}</p>`)}
      </div>
      ${comparison(question, words)}`,
};
