import { fill } from '../../model/fill.ts';
import { html, type Html } from '../../model/html.ts';
import { dueText } from '../due.ts';
import type { LinkFault } from '../link.ts';
import type { KeptAssignment } from './kept.ts';
import type { AssignableLesson, AssignmentData, AssignmentWords } from './words.ts';

/** The top of the page: a title, and what to know first. */
export const headView = (title: string, ...lines: (Html | string | false)[]): Html =>
  html`<header class="page-head">
    <h1 id="assignment" tabindex="-1">${title}</h1>
    ${lines.map((line) => line !== false && html`<p class="lead">${line}</p>`)}
  </header>`;

const links = (lessons: readonly AssignableLesson[]): Html =>
  html`<ul class="plain-links">
    ${lessons.map(({ title, url }) => html`<li><a href="${url}">${title}</a></li>`)}
  </ul>`;

/** The assignments on this device; whose work is on them is not told. */
const kept = (all: readonly KeptAssignment[], words: AssignmentWords): Html =>
  html`<ul class="entries">
    ${all.map(
      ({ assignment: { id, title, classCode, due } }) =>
        html`<li class="entry">
          <p class="small">${classCode && fill(words['assignment.view.class'], { code: classCode })}</p>
          <div>
            <h3><a href="?a=${id}">${title}</a></h3>
            ${due !== null && html`<p class="small">${dueText(due, words)}</p>`}
          </div>
        </li>`,
    )}
  </ul>`;

/** The page without a link: what is on this device, or what the page is for. */
export const listView = (all: readonly KeptAssignment[], { words, list }: AssignmentData): Html =>
  html`${headView(words['assignment.list'], words['assignment.lead'])}
  ${
    all.length > 0
      ? html`<section class="section" aria-labelledby="here">
          <div class="section-head"><h2 id="here">${words['assignment.here']}</h2></div>
          ${kept(all, words)}
        </section>`
      : html`<section class="section" aria-labelledby="here">
          <div class="section-head"><h2 id="here">${words['assignment.nothing']}</h2></div>
          <p>${words['assignment.nothing.text']}</p>
          <p class="row"><a class="btn" href="${list}">${words['assignment.lessons.all']}</a></p>
        </section>`
  }`;

/** What is wrong with a link, in a sentence, and the lessons that it still names. */
export function brokenView(wrong: LinkFault, slugs: readonly string[], { words, lessons, list }: AssignmentData): Html {
  const there = lessons.filter(({ slug }) => slugs.includes(slug));
  return html`${headView(words['assignment.broken'], words[`assignment.broken.${wrong}`])}
    <section class="section" aria-labelledby="still">
      <div class="section-head"><h2 id="still">${words['assignment.broken.do']}</h2></div>
      <p>${words['assignment.broken.ask']}</p>
      ${there.length > 0 && html`<p>${words['assignment.broken.lessons']}</p>${links(there)}`}
      <p class="row">
        <a class="btn" href="${list}">${words['assignment.lessons.all']}</a>
        <a class="btn" href="./">${words['assignment.view.list']}</a>
      </p>
    </section>`;
}

/** An address names an assignment that this device does not have. */
export const unknownView = (all: readonly KeptAssignment[], { words, list }: AssignmentData): Html =>
  html`${headView(words['assignment.view.unknown'], words['assignment.unknown.text'])}
  ${
    all.length > 0 &&
    html`<section class="section" aria-labelledby="here">
      <div class="section-head"><h2 id="here">${words['assignment.here']}</h2></div>
      ${kept(all, words)}
    </section>`
  }
  <p class="row"><a class="btn" href="${list}">${words['assignment.lessons.all']}</a></p>`;

/** Who is working: somebody who said so before, or somebody else. `fresh` is a code nobody on this device has. */
export function whoView(
  { assignment }: KeptAssignment,
  people: readonly string[],
  fresh: string,
  words: AssignmentWords,
): Html {
  const { who } = assignment;
  return html`<section class="section" aria-labelledby="who">
    <div class="section-head"><h2 id="who">${words['assignment.who']}</h2></div>
    ${
      people.length > 0 &&
      html`<p>${words['assignment.who.shared']}</p>
        <p class="row">
          ${people.map(
            (student) =>
              html`<button class="btn" type="button" data-do="continue" data-student="${student}">
                ${fill(words['work.continue'], { code: student })}
              </button>`,
          )}
        </p>
        <h3>${words['assignment.who.else']}</h3>`
    }
    <form class="who" data-form="who" autocomplete="off">
      <label for="student">${words[`assignment.who.${who}`]}</label>
      <input id="student" name="student" maxlength="60" autocapitalize="${who === 'code' ? 'none' : 'words'}" spellcheck="false" required aria-describedby="student-how" />
      <button class="btn primary" type="submit">${words['assignment.who.start']}</button>
      <p class="small" id="student-how">${words[`assignment.who.${who}.how`]}</p>
    </form>
    ${
      who === 'code' &&
      html`<p class="row fresh">
        <span>${words['assignment.who.fresh']}</span>
        <button class="btn" type="button" data-do="continue" data-student="${fresh}">
          ${fill(words['assignment.who.take'], { code: fresh })}
        </button>
      </p>`
    }
  </section>`;
}
