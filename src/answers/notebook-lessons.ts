import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import { icon } from '../model/icon.ts';
import { answersView } from './notebook-answers.ts';
import { dayAndTime, type NotebookWords } from './notebook-words.ts';
import type { LessonLink, LessonWork } from './notebook-work.ts';

const progress = ({ done, answered, of, url, data }: LessonWork, words: NotebookWords): Html =>
  html`<p>
      ${
        done
          ? html`${icon('tick')} <strong>${fill(words['notebook.done'], { n: of ?? answered })}</strong>`
          : of === null
            ? fill(words['notebook.answers'], { n: answered })
            : fill(words['work.answered'], { n: answered, of })
      }
    </p>
    ${url === null && html`<p class="small">${words['notebook.gone']}</p>`}
    ${data === 'failed' && url !== null && html`<p class="small">${words['notebook.offline']}</p>`}`;

const left = ({ left, url }: LessonWork, words: NotebookWords): Html | false => {
  const [next] = left;
  return (
    next !== undefined &&
    url !== null &&
    html`<div class="left">
      <p class="label">${words['notebook.left']}</p>
      <ol class="numbers">
        ${left.map(
          ({ id, number }) =>
            html`<li><a href="${url}#q-${id}" aria-label="${fill(words['work.question'], { n: number })}">${number}</a></li>`,
        )}
      </ol>
    </div>`
  );
};

const lesson = (work: LessonWork, words: NotebookWords): Html => {
  const { key, record, title, url, passage, entries } = work;
  return html`<li class="entry kept-lesson" id="l-${key}">
    <p class="small">
      ${passage && html`<strong>${words['notebook.text']}</strong><br />`}
      <time datetime="${record.changed}">${fill(words['notebook.changed'], { time: dayAndTime(record.changed) })}</time><br />
      <time datetime="${record.started}">${fill(words['notebook.begun'], { time: dayAndTime(record.started) })}</time>
      ${record.handedIn !== null && html`<br />${fill(words['notebook.handed'], { time: dayAndTime(record.handedIn) })}`}
      ${work.assignment !== null && html`<br />${fill(words['notebook.assignment'], { name: work.assignment })}`}
    </p>
    <div>
      <h3 id="t-${key}" tabindex="-1">${url === null ? title : html`<a href="${url}">${title}</a>`}</h3>
      ${progress(work, words)} ${left(work, words)}
      ${
        entries.length > 0 &&
        html`<details class="fold" id="d-${key}">
          <summary>
            <span>${fill(words[entries.length === 1 ? 'notebook.read.1' : 'notebook.read'], { n: entries.length })}<span class="vh">: ${title}</span></span> ${icon('chev')}
          </summary>
          <div>${answersView(work, words)}</div>
        </details>`
      }
      <p class="row">
        <button class="btn" type="button" data-do="file" data-key="${key}" id="f-${key}">
          ${icon('file')} ${words['notebook.file']}<span class="vh">: ${title}</span>
        </button>
        <button class="btn bare" type="button" data-do="delete" data-key="${key}" id="x-${key}">
          ${words['notebook.delete']}<span class="vh">: ${title}</span>
        </button>
      </p>
    </div>
  </li>`;
};

/** Where to start, as long as nothing was answered or nothing can be kept. */
export const startView = (why: 'empty' | 'refused', lessons: readonly LessonLink[], words: NotebookWords): Html =>
  html`<section class="section" aria-labelledby="notebook-start">
    <div class="section-head"><h2 id="notebook-start">${words[`notebook.${why}`]}</h2></div>
    <p>${words[`notebook.${why}.text`]}</p>
    <ul class="plain-links">
      ${lessons.map(({ title, url }) => html`<li><a href="${url}">${title}</a></li>`)}
    </ul>
  </section>`;

/** The lessons and practice texts somebody worked on, the last first. */
export const lessonsView = (works: readonly LessonWork[], words: NotebookWords): Html => {
  const sum = (numbers: number[]): number => numbers.reduce((all, n) => all + n, 0);
  const begun = [
    { what: 'begun' as const, of: works.filter(({ passage }) => !passage) },
    { what: 'texts' as const, of: works.filter(({ passage }) => passage) },
  ].filter(({ of }) => of.length > 0);
  return html`<dl class="kpis">
      ${begun.map(({ what, of }) => html`<div><dt>${words[`notebook.kpi.${what}`]}</dt><dd>${of.length}</dd></div>`)}
      <div><dt>${words['notebook.kpi.done']}</dt><dd>${works.filter(({ done }) => done).length}</dd></div>
      <div><dt>${words['notebook.kpi.answered']}</dt><dd>${sum(works.map(({ answered }) => answered))}</dd></div>
      <div><dt>${words['notebook.kpi.left']}</dt><dd>${sum(works.map(({ of, answered }) => Math.max(0, (of ?? answered) - answered)))}</dd></div>
    </dl>
    <section class="section" aria-labelledby="notebook-lessons">
      <div class="section-head"><h2 id="notebook-lessons">${words['notebook.lessons']}</h2></div>
      <ul>
        ${works.map((work) => lesson(work, words))}
      </ul>
    </section>`;
};
