import { html, nothing, type TemplateResult } from 'lit-html';
import { fill } from '../../model/fill.ts';
import { minutesFor } from '../assignment.ts';
import { dueText } from '../due.ts';
import { markup } from '../markup.ts';
import { termsView } from '../student/overview.ts';
import type { Builder } from './builder.ts';
import { chosenLessons, titleOf } from './draft.ts';
import type { AssignWords } from './words.ts';

/** What students get, as it stands at this moment. */
export function previewView({ current: { draft }, data }: Builder, words: AssignWords): TemplateResult {
  const chosen = chosenLessons(draft, data);
  return html`<section class="assign-view slip" aria-labelledby="assign-view">
    <h2 id="assign-view" class="slip-title">${words['assign.view']}</h2>
    ${
      chosen.length === 0
        ? html`<p>${words['assign.view.empty']}</p>`
        : html`<h3>${titleOf(draft, data)}</h3>
          <ul class="facts-line small">
            <li>${draft.due === null ? words['assignment.no-due'] : dueText(draft.due, words)}</li>
            ${
              draft.classCode.trim() === ''
                ? nothing
                : html`<li>${fill(words['assignment.view.class'], { code: draft.classCode.trim() })}</li>`
            }
          </ul>
          ${draft.instructions.trim() === '' ? nothing : html`<p class="assign-said">${draft.instructions.trim()}</p>`}
          <ol class="lines">
            ${chosen.map(
              ({ lesson, assigned, questions }) =>
                html`<li>
                  ${lesson.title}
                  <details class="fold">
                    <summary>
                      ${fill(words['assign.view.questions'], {
                        n: questions.length,
                        minutes: minutesFor(assigned, lesson),
                      })}
                      <svg class="i chev" aria-hidden="true"><use href="#i-chev"></use></svg>
                    </summary>
                    <ul class="small">
                      ${questions.map(({ n, prompt }) => html`<li>${fill(words['assign.question'], { n, prompt })}</li>`)}
                    </ul>
                  </details>
                </li>`,
            )}
          </ol>
          ${markup(termsView(draft, words))}`
    }
  </section>`;
}
