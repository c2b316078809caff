import { fill } from '../../model/fill.ts';
import { html, type Html } from '../../model/html.ts';
import { icon } from '../../model/icon.ts';
import type { AssignedWords } from './lesson-words.ts';
import { dueText } from '../due.ts';
import { receiptsOf, type KeptAssignment } from './kept.ts';

/** Where an assignment goes on from one of its lessons. */
export interface AssignedSlip {
  kept: KeptAssignment;
  student: string;
  /** Address of the assignment's own page. */
  back: string;
  questions: number;
}

/** What an assigned lesson says of its assignment, below its title. `data-answered` is the place for progress. */
export function slipView({ kept, student, back, questions }: AssignedSlip, words: AssignedWords): Html {
  const { assignment } = kept;
  const handed = receiptsOf(kept, student).at(-1);
  const { feedback, classCode, due } = assignment;
  return html`<section class="slip" aria-labelledby="assigned">
    <h2 id="assigned">${assignment.title}</h2>
    <p>
      ${fill(words['assignment.view.as'], { code: student })} ${classCode && fill(words['assignment.view.class'], { code: classCode })}
      ${due !== null && dueText(due, words)}
    </p>
    <p>
      <strong data-answered>${fill(words['work.answered'], { n: 0, of: questions })}</strong>.
      ${
        handed
          ? fill(words['assignment.view.handed'], { n: handed.number })
          : feedback !== 'at-once' && words[`assignment.view.${feedback}`]
      }
    </p>
    <p class="row no-print">
      <a class="btn primary" href="${back}">${words['assignment.view.back']} ${icon('right')}</a>
    </p>
  </section>`;
}

/** The way on after the last question. */
export const endView = ({ back }: Pick<AssignedSlip, 'back'>, words: AssignedWords): Html =>
  html`<section class="section no-print" aria-labelledby="assigned-end">
    <div class="section-head">
      <h2 id="assigned-end">${words['assignment.view.end']}</h2>
      <p>${words['assignment.view.end.text']}</p>
    </div>
    <p class="row"><a class="btn primary" href="${back}">${words['assignment.view.back']} ${icon('right')}</a></p>
  </section>`;

/** Said above a lesson that is shown plain, though an assignment was asked for. */
export const plainView = (why: 'unknown' | 'other', back: string, words: AssignedWords): Html =>
  html`<section class="slip" aria-labelledby="assigned">
    <h2 id="assigned">${words[`assignment.view.${why}`]}</h2>
    <p>${words[`assignment.view.${why}.text`]}</p>
    <p class="row no-print"><a class="btn" href="${back}">${words['assignment.view.list']}</a></p>
  </section>`;
