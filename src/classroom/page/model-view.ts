import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { CRITERIA, criterionWord, RUBRIC_LEVELS, type Criterion } from '../review/rubric.ts';
import type { MarkingActions, WrittenQuestion } from './marking-view.ts';
import { emphasised, icon, type View } from './parts.ts';
import type { ReviewWords } from './words.ts';

const list = (head: string, lines: readonly string[]): View =>
  lines.length === 0
    ? nothing
    : html`<h4 class="label">${head}</h4>
        <ul class="model-list">
          ${lines.map((line) => html`<li>${emphasised(line)}</li>`)}
        </ul>`;

/** The levels of the criteria that are in use, and which those are. */
const rubricView = (criteria: readonly Criterion[], actions: MarkingActions, words: ReviewWords): TemplateResult =>
  html`<fieldset class="criteria no-print">
      <legend class="label">${words['review.mark.by']}</legend>
      ${CRITERIA.map(
        (criterion) =>
          html`<label class="check"
            ><input
              type="checkbox"
              .checked=${live(criteria.includes(criterion))}
              @change=${(event: Event) => actions.criterion(criterion, (event.target as HTMLInputElement).checked)}
            />${words[criterionWord(criterion)]}</label
          >`,
      )}
    </fieldset>
    ${criteria.map(
      (criterion) =>
        html`<h4 class="label">${words[criterionWord(criterion)]}</h4>
          <ol class="rubric-levels">
            ${RUBRIC_LEVELS.map((level) => html`<li>${words[`teach.rubric.${criterion}.${level}`]}</li>`)}
          </ol>`,
    )}
    <p class="small">${words['teach.rubric.how']}</p>`;

/** What answers are compared with: the question, models, what else is fine, the checks, and the levels of the rubric. */
export const modelView = (
  { prompt, text, models, checklist, accept }: WrittenQuestion,
  criteria: readonly Criterion[],
  actions: MarkingActions,
  words: ReviewWords,
): TemplateResult =>
  html`<aside class="beside" aria-label=${words['review.mark.model']}>
    <h3 class="stem-small" id="review-stem">${emphasised(prompt)}</h3>
    ${text ? html`<blockquote class="about">${emphasised(text)}</blockquote>` : nothing}
    <details class="fold" open>
      <summary>${words['review.mark.beside']} ${icon('chev')}</summary>
      ${list(words['review.mark.models'], models)} ${list(words['review.mark.accept'], accept)}
      ${list(words['review.mark.checklist'], checklist)} ${rubricView(criteria, actions, words)}
    </details>
  </aside>`;
