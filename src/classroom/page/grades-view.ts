import { html, nothing, type TemplateResult } from 'lit-html';
import { GRADE_RULES, type GradeRule } from '../assignment.ts';
import { fill } from '../../model/fill.ts';
import type { GradebookKind } from '../review/gradebook.ts';
import { icon, type View } from './parts.ts';
import type { ReviewWords } from './words.ts';

/** One student's line of the table of grades. */
export interface GradeLine {
  key: string | null;
  shown: string;
  /** Points of the page's own scoring, of the rubric, and both, in words. */
  scored: string;
  written: string;
  total: string;
  percent: string;
  /** Written answers that have no level yet: the total may still change. */
  waiting: number;
}

/** Whether grades are written as points out of the full marks or as points out of a hundred. */
const SCALES = ['percent', 'points'] as const;
export type Scale = (typeof SCALES)[number];

/** A grade book's export with the class's grades put into it. */
export interface MergeState {
  file: string;
  kind: GradebookKind;
  scale: Scale;
  /** Columns to choose from; -1 is a new one. */
  columns: { index: number; title: string }[];
  column: number | null;
  written: number;
  /** Students of this class who are not in the file, and people of the file without a grade. */
  unmatched: string[];
  left: string[];
}

/** What the part with grades shows. */
export interface GradesState {
  rule: GradeRule;
  /** What the assignment says. */
  agreed: GradeRule;
  lines: GradeLine[];
  /** Full marks, in words. */
  of: string;
  /** Written answers of the class without a level. */
  waiting: number;
  merge: MergeState | null;
  /** Why a file could not be used; empty if it could. */
  trouble: string;
}

/** What can be done there. */
export interface GradesActions {
  rule(rule: GradeRule): void;
  gradebook(file: File): void;
  column(index: number): void;
  scale(scale: Scale): void;
  save(): void;
  copy(): void;
  table(): void;
  everything(): void;
  feedback(): void;
}

const COLUMNS = ['student', 'scored', 'written', 'total', 'percent'] as const;

const ruleView = ({ rule, agreed }: GradesState, actions: GradesActions, words: ReviewWords): TemplateResult =>
  html`<fieldset class="rule">
    <legend class="label">${words['review.rule']}</legend>
    ${GRADE_RULES.map(
      (one) =>
        html`<label class="check"
          ><input type="radio" name="rule" .checked=${one === rule} @change=${() => actions.rule(one)} /><span
            >${words[`review.rule.${one}`]}${one === agreed ? html` <small>${words['review.rule.agreed']}</small>` : nothing}</span
          ></label
        >`,
    )}
    <p class="small">${words['review.rule.written']}</p>
  </fieldset>`;

const tableView = ({ lines, of }: GradesState, words: ReviewWords): TemplateResult =>
  html`<table class="table grades" id="review-table">
    <caption>
      ${fill(words['review.grades.of'], { of })}
    </caption>
    <thead>
      <tr>
        ${COLUMNS.map((column) => html`<th scope="col">${words[`review.grades.${column}`]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr>
            <th scope="row">
              ${line.key === null ? line.shown : html`<a href="#student/${encodeURIComponent(line.key)}">${line.shown}</a>`}
              ${line.waiting > 0 ? html`<small>${fill(words['review.grades.waiting'], { n: line.waiting })}</small>` : nothing}
            </th>
            ${COLUMNS.slice(1).map((column) => html`<td data-head=${words[`review.grades.${column}`]}>${line[column as 'total']}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;

const names = (word: string, list: readonly string[]): View =>
  list.length === 0 ? nothing : html`<p>${fill(word, { n: list.length, names: list.join('; ') })}</p>`;

const mergeView = (merge: MergeState | null, actions: GradesActions, words: ReviewWords): View =>
  merge === null
    ? nothing
    : html`<div class="notice" id="review-merged" tabindex="-1">
        <p><strong>${fill(words[`review.merge.${merge.kind}`], { file: merge.file })}</strong></p>
        <label
          ><span class="label">${words['review.merge.column']}</span
          ><select id="review-merge-column" @change=${(event: Event) => actions.column(Number((event.target as HTMLSelectElement).value))}>
            ${merge.column === null ? html`<option value="" selected>${words['review.merge.choose']}</option>` : nothing}
            ${merge.columns.map(
              ({ index, title }) => html`<option value=${index} .selected=${index === merge.column}>${title}</option>`,
            )}
          </select></label
        >
        <fieldset>
          <legend class="label">${words['review.merge.scale']}</legend>
          ${SCALES.map(
            (scale) =>
              html`<label class="check"
                ><input type="radio" name="scale" .checked=${scale === merge.scale} @change=${() => actions.scale(scale)} />${
                  words[`review.merge.scale.${scale}`]
                }</label
              >`,
          )}
        </fieldset>
        ${
          merge.column === null
            ? nothing
            : html`<p>${fill(words['review.merge.written'], { n: merge.written })}</p>
                ${names(words['review.merge.unmatched'], merge.unmatched)} ${names(words['review.merge.left'], merge.left)}
                <button class="btn primary" type="button" id="review-merge-save" @click=${() => actions.save()}>
                  ${icon('file')}${words['review.merge.save']}
                </button>`
        }
      </div>`;

const onFile = (event: Event, actions: GradesActions): void => {
  const field = event.currentTarget as HTMLInputElement;
  const [file] = field.files ?? [];
  if (file) actions.gradebook(file);
  field.value = '';
};

const outView = (state: GradesState, actions: GradesActions, words: ReviewWords): TemplateResult =>
  html`<div class="columns outs no-print">
    <section aria-labelledby="review-merge">
      <h3 id="review-merge">${words['review.merge']}</h3>
      <p>${words['review.merge.how']}</p>
      <div class="drop">
        <label
          ><span class="label">${words['review.merge.file']}</span
          ><input type="file" id="review-gradebook" accept=".csv,.txt" @change=${(event: Event) => onFile(event, actions)}
        /></label>
      </div>
      ${state.trouble ? html`<p class="notice">${state.trouble}</p>` : nothing} ${mergeView(state.merge, actions, words)}
    </section>
    <section aria-labelledby="review-out">
      <h3 id="review-out">${words['review.out']}</h3>
      <ul class="out-list">
        ${(['feedback', 'copy', 'table', 'everything'] as const).map(
          (what) =>
            html`<li>
              <button class="btn" type="button" id="review-out-${what}" @click=${() => actions[what]()}>
                ${what === 'copy' ? nothing : icon('file')}${words[`review.out.${what}`]}
              </button>
              <p class="small">${words[`review.out.${what}.how`]}</p>
            </li>`,
        )}
      </ul>
    </section>
  </div>`;

/** What each student gets, by which rule, and the files that carry it away. */
export const gradesView = (state: GradesState, actions: GradesActions, words: ReviewWords): TemplateResult =>
  html`<section class="section" aria-labelledby="review-grades">
    <div class="section-head">
      <h2 id="review-grades" tabindex="-1">${words['review.grades']}</h2>
      <p>${words['review.grades.how']}</p>
    </div>
    ${ruleView(state, actions, words)}
    ${state.waiting > 0 ? html`<p class="notice">${fill(words['review.grades.unmarked'], { n: state.waiting })}</p>` : nothing}
    ${tableView(state, words)} ${outView(state, actions, words)}
  </section>`;
