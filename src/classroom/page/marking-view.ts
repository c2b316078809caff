import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { fill } from '../../model/fill.ts';
import { plain } from '../../model/html.ts';
import {
  criterionWord,
  levelWord,
  RUBRIC_LEVELS,
  type Criterion,
  type Levels,
  type RubricLevel,
} from '../review/rubric.ts';
import { modelView } from './model-view.ts';
import { emphasised, icon, type View } from './parts.ts';
import type { ReviewWords } from './words.ts';

/** A written question, as the list of them shows it. */
export interface WrittenLine {
  key: string;
  number: number;
  lesson: string;
  prompt: string;
  marked: number;
  of: number;
}

/** A written question with what an answer is compared with. */
export interface WrittenQuestion extends WrittenLine {
  /** What the question is about, if it has a text of its own. */
  text: string;
  models: string[];
  checklist: string[];
  accept: string[];
}

/** One student's answer with what the teacher made of it. */
export interface AnswerCard {
  student: string;
  /** Name or code, or a letter where names are hidden. */
  shown: string;
  /** What was written, a line each; the first is the submission, and `revised` what it became. */
  said: string[];
  revised: string[];
  /** Which checks of the list the student ticked. */
  ticks: boolean[];
  levels: Levels;
  comment: string;
  /** The mark was given to an earlier version of this answer. */
  stale: boolean;
}

/** What the part with written answers shows. */
export interface MarkingState {
  questions: WrittenLine[];
  question: WrittenQuestion | null;
  /** The criteria it is marked by, at least one. */
  criteria: readonly Criterion[];
  answers: AnswerCard[];
  /** More answers than these wait behind a button. */
  more: number;
  names: boolean;
  keys: boolean;
  /** Comments kept for use again, the most used first. */
  bank: string[];
  /** The answer whose comment box the bank writes into. */
  at: string | null;
}

/** What can be done there. Answers are named by the key of their student’s work. */
export interface MarkingActions {
  choose(key: string): void;
  names(show: boolean): void;
  keys(on: boolean): void;
  criterion(criterion: Criterion, on: boolean): void;
  level(student: string, criterion: Criterion, level: RubricLevel | null): void;
  comment(student: string, text: string): void;
  keep(student: string): void;
  insert(student: string, text: string): void;
  forget(text: string): void;
  more(): void;
  key(event: KeyboardEvent): void;
}

const chooserView = (
  { questions, question }: MarkingState,
  actions: MarkingActions,
  words: ReviewWords,
): TemplateResult =>
  html`<label class="chooser"
    ><span class="label">${words['review.mark.question']}</span
    ><select @change=${(event: Event) => actions.choose((event.target as HTMLSelectElement).value)}>
      ${questions.map(
        ({ key, number, lesson, prompt, marked, of }) =>
          html`<option value=${key} .selected=${key === question?.key}>
            ${fill(words['review.mark.option'], { n: number, lesson, prompt: plain(prompt), marked, of })}
          </option>`,
      )}
    </select></label
  >`;

const KEYS = ['next', 'level', 'clear', 'comment', 'leave'] as const;

const settingsView = ({ names, keys }: MarkingState, actions: MarkingActions, words: ReviewWords): TemplateResult =>
  html`<div class="row marking-settings no-print">
    <label class="check"
      ><input
        type="checkbox"
        .checked=${live(!names)}
        @change=${(event: Event) => actions.names(!(event.target as HTMLInputElement).checked)}
      />${words['review.mark.nameless']}</label
    >
    <label class="check"
      ><input
        type="checkbox"
        .checked=${live(keys)}
        @change=${(event: Event) => actions.keys((event.target as HTMLInputElement).checked)}
      />${words['review.mark.keys']}</label
    >
    <details class="fold keys">
      <summary>${words['review.mark.keys.list']} ${icon('chev')}</summary>
      <dl>
        ${KEYS.map(
          (key) =>
            html`<div>
              <dt>
                ${words[`review.mark.key.${key}`].split(' ').map((one) => html`<kbd>${one}</kbd> `)}
              </dt>
              <dd>${words[`review.mark.key.${key}.does`]}</dd>
            </div>`,
        )}
      </dl>
      <p class="small">${words['review.mark.keys.where']}</p>
    </details>
  </div>`;

const ticksView = (checklist: readonly string[], ticks: readonly boolean[], words: ReviewWords): View =>
  ticks.some(Boolean)
    ? html`<ul class="ticks" aria-label=${words['review.mark.ticks']}>
        ${checklist.map(
          (check, i) =>
            html`<li>
              ${icon(ticks[i] ? 'tick' : 'ring')}<span
                >${emphasised(check)}${ticks[i] ? nothing : html`<span class="vh"> ${words['review.mark.unticked']}</span>`}</span
              >
            </li>`,
        )}
      </ul>`
    : nothing;

const lines = (said: readonly string[]): TemplateResult[] => said.map((line) => html`<p>${line}</p>`);

const bankView = (card: AnswerCard, { bank }: MarkingState, actions: MarkingActions, words: ReviewWords): View =>
  bank.length === 0
    ? nothing
    : html`<div class="bank">
        <p class="label">${words['review.bank']}</p>
        <ul>
          ${bank.map(
            (text) =>
              html`<li>
                <button class="btn" type="button" @click=${() => actions.insert(card.student, text)}>${text}</button>
                <button
                  class="btn bare square"
                  type="button"
                  aria-label=${fill(words['review.bank.forget'], { text })}
                  @click=${() => actions.forget(text)}
                >
                  ${icon('cross')}
                </button>
              </li>`,
          )}
        </ul>
      </div>`;

const levelsView = (
  { student, levels }: AnswerCard,
  criterion: Criterion,
  several: boolean,
  actions: MarkingActions,
  words: ReviewWords,
): TemplateResult =>
  html`<fieldset class="levels" data-criterion=${criterion}>
    <legend class="label">
      ${words['review.mark.level']}${several ? html`: ${words[criterionWord(criterion)]}` : nothing}
    </legend>
    <div class="sure">
      ${RUBRIC_LEVELS.map(
        (level) =>
          html`<label
            ><input
              type="radio"
              name="level-${criterion}-${student}"
              value=${level}
              .checked=${live(levels[criterion] === level)}
              @change=${() => actions.level(student, criterion, level)}
            /><span>${words[levelWord(level)]}</span></label
          >`,
      )}
    </div>
    ${
      levels[criterion] === undefined
        ? nothing
        : html`<button class="btn bare no-print" type="button" @click=${() => actions.level(student, criterion, null)}>
            ${words['review.mark.clear']}
          </button>`
    }
  </fieldset>`;

/** One answer: what was written, a level, and a comment with the bank of comments where it is being written. */
function answerView(
  card: AnswerCard,
  question: WrittenQuestion,
  state: MarkingState,
  actions: MarkingActions,
  words: ReviewWords,
): TemplateResult {
  const { student, shown, said, revised, ticks, comment } = card;
  return html`<article class="answer" tabindex="-1" data-student=${student} aria-label=${shown}>
    <h3>${shown}</h3>
    <blockquote>${lines(said)}</blockquote>
    ${
      revised.length > 0
        ? html`<p class="label">${words['review.mark.revised']}</p>
            <blockquote>${lines(revised)}</blockquote>`
        : nothing
    }
    ${ticksView(question.checklist, ticks, words)}
    ${card.stale ? html`<p class="notice">${words['review.mark.stale']}</p>` : nothing}
    ${state.criteria.map((criterion) => levelsView(card, criterion, state.criteria.length > 1, actions, words))}
    <label
      ><span class="label">${words['review.mark.comment']}</span
      ><textarea
        rows="2"
        data-comment
        .value=${live(comment)}
        @input=${(event: Event) => actions.comment(student, (event.target as HTMLTextAreaElement).value)}
      ></textarea></label
    >
    <div class="row">
      <button class="btn bare" type="button" ?disabled=${comment.trim() === ''} @click=${() => actions.keep(student)}>
        ${words['review.bank.keep']}
      </button>
    </div>
    ${state.at === student ? bankView(card, state, actions, words) : nothing}
  </article>`;
}

/** Written answers beside the question's models and the rubric. */
export function markingView(state: MarkingState, actions: MarkingActions, words: ReviewWords): TemplateResult {
  const { question, answers, more } = state;
  return html`<section class="section" aria-labelledby="review-marking">
    <div class="section-head">
      <h2 id="review-marking" tabindex="-1">${words['review.mark']}</h2>
      <p>${words['review.mark.how']}</p>
    </div>
    ${
      question === null
        ? html`<p>${words['review.mark.none']}</p>`
        : html`${chooserView(state, actions, words)} ${settingsView(state, actions, words)}
            <p class="small">${fill(words['review.mark.count'], { n: question.marked, of: question.of })}</p>
            <div class="marking">
              <div
                class="answers"
                data-part="answers"
                role="group"
                aria-labelledby="review-stem"
                @keydown=${(event: KeyboardEvent) => actions.key(event)}
              >
                ${answers.length === 0 ? html`<p>${words['review.mark.empty']}</p>` : nothing}
                ${answers.map((card) => answerView(card, question, state, actions, words))}
                ${
                  more > 0
                    ? html`<button class="btn" type="button" @click=${() => actions.more()}>
                        ${fill(words['review.mark.more'], { n: more })}
                      </button>`
                    : nothing
                }
              </div>
              ${modelView(question, state.criteria, actions, words)}
            </div>`
    }
  </section>`;
}
