import { fill } from '../../model/fill.ts';
import { html, type Html } from '../../model/html.ts';
import { icon } from '../../model/icon.ts';
import { minutesFor, type Assignment } from '../assignment.ts';
import { checkPart, type LessonPart } from './compose.ts';
import { dueText } from '../due.ts';
import type { KeptAssignment } from './kept.ts';
import type { Where } from './kept-store.ts';
import { headView } from './states-view.ts';
import type { AssignableLesson, AssignmentWords, TermsWords } from './words.ts';

/** One lesson of an assignment on its page; `site` is null if this site has no such lesson. */
export interface AssignedPart extends LessonPart {
  site: AssignableLesson | null;
  /** Its address in the assigned view; the plain lesson where the assignment is kept by this page only. */
  url: string;
}

/** The top of an assignment: its title, when it is due, for whom, and what the teacher says. */
export const assignmentHead = (
  { assignment }: KeptAssignment,
  student: string | null,
  words: AssignmentWords,
): Html => {
  const { title, classCode, due, instructions } = assignment;
  return html`${headView(title)}
    <ul class="facts-line small">
      <li>${due === null ? words['assignment.no-due'] : dueText(due, words)}</li>
      ${classCode && html`<li>${fill(words['assignment.view.class'], { code: classCode })}</li>`}
      ${
        student !== null &&
        html`<li>
          ${fill(words['assignment.view.as'], { code: student })}
          <button class="in-line" type="button" data-do="switch">${words['work.switch']}</button>
        </li>`
      }
    </ul>
    ${instructions && html`<p class="instructions">${instructions}</p>`}`;
};

/** What storage could not do, if it could not. */
export const whereView = (where: Where, words: AssignmentWords): Html | false =>
  where !== 'device' &&
  html`<div class="notice"><p><strong>${words['assignment.refused']}</strong> ${words[`assignment.refused.${where}`]}</p></div>`;

const minutes = ({ assigned, questions, site }: AssignedPart, words: AssignmentWords): string =>
  site && questions
    ? fill(words['assignment.minutes'], { n: minutesFor(assigned, { minutes: site.minutes, questions }) })
    : '';

/** Assigned questions that the lesson does not have. */
const missing = ({ assigned, questions }: AssignedPart): number =>
  Array.isArray(assigned.questions) && questions
    ? assigned.questions.filter((id) => !questions.some((question) => question.id === id)).length
    : 0;

function lesson(part: AssignedPart, words: AssignmentWords): Html {
  const { site, questions, title, url } = part;
  const checked = checkPart(part);
  const answered = checked.filter(({ state }) => state === 'answered' || state === 'changed').length;
  const gone = missing(part);
  return html`<li class="entry">
    <p class="small">
      ${questions && fill(words[checked.length === 1 ? 'assignment.questions.1' : 'assignment.questions'], { n: checked.length })}<br />${minutes(part, words)}
    </p>
    <div>
      <h3>${site ? html`<a href="${url}">${title}</a>` : title}</h3>
      ${!site && html`<p><strong>${words['assignment.lesson.gone']}</strong></p>`}
      ${site && !questions && html`<p><strong>${words['assignment.lesson.offline']}</strong></p>`}
      ${gone > 0 && html`<p class="small">${fill(words['assignment.questions.gone'], { n: gone })}</p>`}
      ${
        checked.length > 0 &&
        html`<p>
          ${answered === checked.length && icon('tick')} ${fill(words['work.answered'], { n: answered, of: checked.length })}
        </p>`
      }
    </div>
  </li>`;
}

/** What has to be done, with the way to each lesson. */
export const lessonsView = (parts: readonly AssignedPart[], words: AssignmentWords): Html =>
  html`<section class="section" aria-labelledby="lessons">
    <div class="section-head"><h2 id="lessons">${words['assignment.lessons']}</h2></div>
    <ol class="entries">
      ${parts.map((part) => lesson(part, words))}
    </ol>
  </section>`;

/** How the questions run, and what the teacher gets to see. */
export function termsView({ feedback, attempts, hints, grade, who }: Assignment, words: TermsWords): Html {
  const open = feedback === 'at-once';
  return html`<section class="section" aria-labelledby="terms">
    <div class="section-head"><h2 id="terms">${words['assignment.terms']}</h2></div>
    <ul class="terms-list">
      <li>${words[`assignment.feedback.${feedback}`]}</li>
      ${open && attempts !== null && html`<li>${fill(words[attempts === 1 ? 'assignment.attempts.1' : 'assignment.attempts'], { n: attempts })}</li>`}
      ${!hints && html`<li>${words['assignment.hints.none']}</li>`}
      <li>${open ? words[`assignment.grade.${grade}`] : words['assignment.grade.held']}</li>
      <li>${words[`assignment.seen.${who}`]}</li>
    </ul>
  </section>`;
}
