import { html, inline } from '../../model/html.ts';
import { boxes, field, letter, lined, type Paper } from '../paper.ts';
import { byline } from './view.ts';

export const logPaper: Paper<'log'> = {
  how: (_, words) => words['paper.how.log'],
  form: ({ task, pack }, words) =>
    html`<p>${inline(task)}</p>
      ${field(words['q.log.query'])}
      <p>${words['paper.log.pack']}</p>
      <ul class="cards">
        ${Object.values(pack).map(
          (card, i) =>
            html`<li>
              <strong>${letter(i)}</strong>
              <div>
                <p><strong>${inline(card.title)}</strong></p>
                <p class="small">${byline(card, words)}${card.url !== null && html`, ${card.url}`}</p>
                <p>${inline(card.summary)}</p>
              </div>
            </li>`,
        )}
      </ul>
      <div class="together">
        ${field(words['paper.log.chosen'])} ${lined(words['paper.log.skipped'], 1)} ${lined(words['q.log.found'], 2)}
        <div class="task-sure">
          <p>${words['q.log.changed']}</p>
          ${boxes((['yes', 'partly', 'no'] as const).map((answer) => html`${words[`q.log.changed.${answer}`]}`))}
        </div>
        ${field(words['q.log.because'])}
      </div>`,
};
