import { fill } from '../model/fill.ts';
import { html, inline, type Html } from '../model/html.ts';
import { stimulus } from '../questions/item.ts';
import { SURE } from '../questions/sure.ts';
import { boxes, type PaperWords } from '../questions/paper.ts';
import { paperOf } from '../questions/papers.ts';
import type { Question } from '../questions/question.ts';

/** What a sheet adds to a question. */
export interface TaskOptions {
  words: PaperWords;
  /** Its number in the lesson, the same on every sheet. */
  number: number;
  /** What marks it as part of the shorter path, on a sheet that holds both. */
  mark?: string | undefined;
  /** The text that stands on the sheet already. */
  text?: string | undefined;
}

/** The heading of a question on any sheet. */
export const taskHead = ({ id, prompt }: Question, number: number): Html =>
  html`<h3 id="q-${id}"><span class="task-no">${number}</span> <span>${inline(prompt)}</span></h3>`;

const sure = (words: PaperWords): Html =>
  html`<div class="task-sure">
    <p>${words['q.sure']}</p>
    ${boxes(SURE.map((n) => html`${words[`q.sure.${n}`]} <small>${fill(words['q.sure.of'], { n })}</small>`))}
  </div>`;

/** A question for a pencil: no hint, no reason, no key. */
export function taskView(question: Question, { words, number, mark, text }: TaskOptions): Html {
  const paper = paperOf(question);
  // What is marked in that text needs no copy of it.
  const above = question.kind === 'highlight' && question.passage === text;
  return html`<section class="task" aria-labelledby="q-${question.id}">
    ${taskHead(question, number)}
    ${(question.text ?? question.source) !== undefined && stimulus(question)}
    <p class="how">
      ${mark !== undefined && html`<span class="path-mark">${mark}</span>`} ${above ? words['paper.how.above'] : paper.how(question, words)}
      ${question.role === 'credit' && html`<span class="pen credit">${words['q.credit']}</span>`}
    </p>
    ${!above && paper.form(question, words)} ${question.confidence && sure(words)}
  </section>`;
}
