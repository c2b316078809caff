import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { dayAndTime } from '../../answers/notebook-words.ts';
import { fill } from '../../model/fill.ts';
import type { Lens } from '../../model/taxonomy.ts';
import type { Sure } from '../../questions/sure.ts';
import { emphasised, icon, pen, type View } from './parts.ts';
import type { ReviewWords } from './words.ts';

/** One answer of one student, with what came of it. */
export interface StudentAnswer {
  key: string;
  number: number;
  prompt: string;
  /** Whether the prompt is the book's, which may have emphasis in it, or comes from the file. */
  ours: boolean;
  lens: Lens | null;
  said: string[];
  /** What came of it: by points, by the teacher, or why it has none. */
  verdict: 'right' | 'partly' | 'not' | 'open' | 'marked' | 'unmarked' | 'edited' | 'unreadable' | 'unknown';
  /** Points in words, such as “0.5 of 1”; empty if there are none. */
  points: string;
  tries: number;
  hints: number;
  shown: boolean;
  confidence: Sure | null;
  draft: boolean;
  comment: string;
}

/** What the page of one student shows. */
export interface StudentState {
  key: string;
  shown: string;
  /** Code or name as handed in, if the roster has another. */
  handedInAs: string | null;
  handedIn: string;
  number: number;
  total: string;
  /** The comment on the whole. */
  remark: string;
  /** All versions that came, the newest first; the teacher may choose another to count. */
  versions: { mark: string; number: number; handedIn: string; counts: boolean }[];
  lessons: { title: string; known: boolean; answers: StudentAnswer[] }[];
  previous: { key: string; shown: string } | null;
  next: { key: string; shown: string } | null;
}

/** What can be done there. */
export interface StudentActions {
  comment(student: string, question: string, text: string): void;
  remark(student: string, text: string): void;
  version(student: string, mark: string): void;
  feedback(student: string): void;
}

const ICON = {
  right: 'tick',
  partly: 'half',
  not: 'cross',
  open: 'ring',
  marked: 'tick',
  unmarked: 'ring',
  edited: 'caret',
  unreadable: 'caret',
  unknown: 'caret',
} as const;

const facts = ({ tries, hints, shown, confidence, draft }: StudentAnswer, words: ReviewWords): string =>
  [
    tries > 1 && fill(words['review.student.tries'], { n: tries }),
    hints > 0 && fill(words[hints === 1 ? 'review.student.hints.1' : 'review.student.hints'], { n: hints }),
    shown && words['review.student.shown'],
    confidence !== null && fill(words['review.student.sure'], { sure: words[`q.sure.${confidence}`] }),
    draft && words['review.student.draft'],
  ]
    .filter(Boolean)
    .join(' · ');

const answerView = (
  student: string,
  answer: StudentAnswer,
  actions: StudentActions,
  words: ReviewWords,
): TemplateResult =>
  html`<li class="student-answer">
    <div>
      <h4><strong>${answer.number}</strong> ${answer.ours ? emphasised(answer.prompt) : answer.prompt} ${pen(answer.lens, words)}</h4>
      ${
        answer.said.length > 0
          ? html`<blockquote>${answer.said.map((line) => html`<p>${line}</p>`)}</blockquote>`
          : html`<p class="not-stated">${words['review.student.open']}</p>`
      }
      <p class="small">${facts(answer, words)}</p>
    </div>
    <div>
      <p class="signed was-${answer.verdict}">
        ${icon(ICON[answer.verdict])}<strong>${words[`review.verdict.${answer.verdict}`]}</strong>
        <span>${answer.points}</span>
      </p>
      <label
        ><span class="label">${words['review.mark.comment']}</span
        ><textarea
          rows="2"
          .value=${live(answer.comment)}
          @input=${(event: Event) => actions.comment(student, answer.key, (event.target as HTMLTextAreaElement).value)}
        ></textarea
      ></label>
      ${answer.comment ? html`<p class="print-only">${answer.comment}</p>` : nothing}
    </div>
  </li>`;

const neighbour = (to: StudentState['next'], word: string, way: 'up' | 'down'): View =>
  to
    ? html`<a class="btn" href="#student/${encodeURIComponent(to.key)}">${icon(way)}${word}<span class="vh">: ${to.shown}</span></a>`
    : nothing;

const versionsView = ({ key, versions }: StudentState, actions: StudentActions, words: ReviewWords): View =>
  versions.length < 2
    ? nothing
    : html`<label class="chooser"
        ><span class="label">${words['review.student.version']}</span
        ><select @change=${(event: Event) => actions.version(key, (event.target as HTMLSelectElement).value)}>
          ${versions.map(
            ({ mark, number, handedIn, counts }) =>
              html`<option value=${mark} .selected=${counts}>
                ${fill(words['review.student.version.of'], { n: number, when: dayAndTime(handedIn) })}
              </option>`,
          )}
        </select></label
      >`;

/** All answers of one student with verdicts, points and comments. */
export const studentView = (state: StudentState, actions: StudentActions, words: ReviewWords): TemplateResult =>
  html`<section class="section" aria-labelledby="review-student">
    <div class="section-head">
      <h2 id="review-student" tabindex="-1">${state.shown}</h2>
      <p>
        ${state.handedInAs === null ? nothing : html`${fill(words['review.as'], { name: state.handedInAs })}. `}${fill(words['review.student.when'], { when: dayAndTime(state.handedIn), n: state.number })}
      </p>
    </div>
    <p class="total">${words['review.student.total']} <b>${state.total}</b></p>
    <div class="row no-print">
      ${neighbour(state.previous, words['review.student.previous'], 'up')}
      ${neighbour(state.next, words['review.student.next'], 'down')}
      <button class="btn" type="button" @click=${() => actions.feedback(state.key)}>
        ${icon('file')}${words['review.feedback.one']}
      </button>
      <a class="btn bare" href="#students">${words['review.student.all']}</a>
    </div>
    ${versionsView(state, actions, words)}
    <label class="remark"
      ><span class="label">${words['review.student.remark']}</span
      ><textarea
        rows="2"
        .value=${live(state.remark)}
        @input=${(event: Event) => actions.remark(state.key, (event.target as HTMLTextAreaElement).value)}
      ></textarea
    ></label>
    ${state.remark ? html`<p class="print-only">${state.remark}</p>` : nothing}
    ${state.lessons.map(
      ({ title, known, answers }) =>
        html`<h3 class="bars-of">${title}</h3>
          ${known ? nothing : html`<p class="notice">${words['review.lesson.unknown']}</p>`}
          <ol class="student-answers">
            ${answers.map((answer) => answerView(state.key, answer, actions, words))}
          </ol>`,
    )}
  </section>`;
