import { html, nothing, type TemplateResult } from 'lit-html';
import { fill } from '../../model/fill.ts';
import { minutesFor } from '../assignment.ts';
import type { Builder } from './builder.ts';
import { chosenLessons, titleOf } from './draft.ts';
import { dueText } from './give.ts';
import type { AssignWords } from './words.ts';

/** What students get, as it stands at this moment. */
export function previewView({ current: { draft }, data }: Builder, words: AssignWords): TemplateResult {
  const chosen = chosenLessons(draft, data);
  const rules = [
    words[`assign.view.who.${draft.who}`],
    words[`assign.view.feedback.${draft.feedback}`],
    ...(draft.feedback === 'at-once'
      ? [words[`assign.view.attempts.${draft.attempts ?? 'null'}`], words[`assign.view.grade.${draft.grade}`]]
      : [words['assign.view.held']]),
    words[`assign.view.hints.${draft.hints}`],
  ];
  return html`<section class="assign-view slip" aria-labelledby="assign-view">
    <h2 id="assign-view" class="slip-title">${words['assign.view']}</h2>
    ${
      chosen.length === 0
        ? html`<p>${words['assign.view.empty']}</p>`
        : html`<h3>${titleOf(draft, data)}</h3>
          <ul class="facts-line small">
            ${
              draft.due === null
                ? nothing
                : html`<li><strong>${fill(words['assign.view.due'], { due: dueText(draft.due) })}</strong></li>`
            }
            ${
              draft.classCode.trim() === ''
                ? nothing
                : html`<li>${fill(words['assign.view.class'], { class: draft.classCode.trim() })}</li>`
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
          <h4>${words['assign.view.how']}</h4>
          <ul class="assign-dashes">
            ${rules.map((text) => html`<li>${text}</li>`)}
          </ul>`
    }
  </section>`;
}
