import { longDate } from '../../components/dates.ts';
import type { Lesson } from '../../model/book.ts';
import { fill } from '../../model/fill.ts';
import { html, type Html } from '../../model/html.ts';
import { LENSES } from '../../model/taxonomy.ts';
import type { WordKey, Words } from '../../model/words.ts';
import { penView } from '../../reading/draw.ts';

const pens = (words: Words): Html =>
  html`<p class="pen-row">
    ${LENSES.map((lens) => penView({ lens, credit: false }, words))} ${penView({ lens: LENSES[0], credit: true }, words)}
  </p>`;

/** What the lesson is about, for whom, what one learns, what is upsetting in it. */
function head(lesson: Lesson, words: Words): Html {
  const { title, summary, level, minutes, questions, factsAsOf, reviewed, objectives, preview } = lesson;
  const facts = [
    words[`lesson.level.${level}`],
    // A package may hold the shorter path alone.
    questions.length > 0 && questions.every(({ short }) => short)
      ? fill(words['path.short'], { n: minutes.short })
      : fill(words['lesson.minutes'], minutes),
    fill(words['lesson.questions'], { n: questions.length }),
    fill(words['site.asOf'], { date: longDate(factsAsOf) }),
    // A draft may go to students before anybody has read it through.
    ...(reviewed === '' ? [] : [fill(words['site.reviewed'], { date: longDate(reviewed) })]),
  ];
  return html`<header class="lesson-head">
      ${pens(words)}
      <h1>${title}</h1>
      <p class="lead">${summary}</p>
      <ul class="facts-line small">
        ${facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>
    </header>
    <div class="openers">
      <section aria-labelledby="aims">
        <h2 class="slip-title" id="aims">${words['lesson.objectives']}</h2>
        <ol class="aims">
          ${objectives.map((aim) => html`<li><span>${aim}</span></li>`)}
        </ol>
      </section>
      <section class="aside" aria-labelledby="preview">
        <h2 class="slip-title" id="preview">${words['lesson.preview']}</h2>
        <p>${preview}</p>
        <p>${words['lesson.preview.out']}</p>
      </section>
    </div>`;
}

/** Where the article comes from, with every fact that could not be found. */
function source({ article }: Lesson, publisher: string, words: Words): Html {
  const facts: [WordKey, string | null][] = [
    ['lesson.source.publisher', publisher],
    ['lesson.source.author', article.author],
    ['lesson.source.date', article.published && longDate(article.published)],
    ['lesson.source.headline', article.headline],
    ['lesson.source.genre', words[`lesson.genre.${article.genre.replace(' ', '-')}` as WordKey]],
    ['lesson.source.length', fill(words['lesson.source.words'], { n: article.words })],
    ['lesson.source.url', article.url],
  ];
  return html`<section class="slip" aria-labelledby="source">
    <h2 id="source">${words['lesson.source']}</h2>
    <dl>
      ${facts.map(([label, value]) => {
        const shown =
          value === null
            ? html`<span class="not-stated">${words['site.notStated']}</span>`
            : label === 'lesson.source.url' && /^https?:\/\//.test(value)
              ? html`<a href="${value}">${value}</a>`
              : value;
        return html`<div>
          <dt>${words[label]}</dt>
          <dd>${shown}</dd>
        </div>`;
      })}
    </dl>
    <p class="small">${article.rights}</p>
  </section>`;
}

/** Whether a lesson has a shorter path. */
export const hasPaths = ({ questions }: Pick<Lesson, 'questions'>): boolean =>
  questions.some(({ short }) => short) && questions.some(({ short }) => !short);

/** The choice between a lesson's two paths; the short one hides the questions that are not in it. */
function paths({ minutes, questions }: Lesson, words: Words): Html {
  const choices = [
    { value: 'full', text: fill(words['path.full'], { n: minutes.full }), n: questions.length },
    {
      value: 'short',
      text: fill(words['path.short'], { n: minutes.short }),
      n: questions.filter(({ short }) => short).length,
    },
  ];
  return html`<fieldset class="time-path needs-scripts" data-said="${words['path.said']}">
    <legend class="label">${words['path.title']}</legend>
    <div class="row">
      ${choices.map(
        ({ value, text, n }) =>
          html`<label class="check"
            ><input type="radio" name="path" value="${value}" ${value === 'full' && 'checked'} />
            <span>${text} <small>${fill(words['path.questions'], { n })}</small></span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

const terms = (title: string, list: readonly (readonly [string, string])[]): Html | false =>
  list.length > 0 &&
  html`<details class="fold">
    <summary>${title}</summary>
    <div>
      <dl class="terms">
        ${list.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}
      </dl>
    </div>
  </details>`;

/** Everything of a lesson that stands above its body. */
export const openingView = (lesson: Lesson, publisher: string, words: Words): Html =>
  html`${head(lesson, words)} ${source(lesson, publisher, words)} ${hasPaths(lesson) && paths(lesson, words)}
    <div class="folds">
      ${terms(
        words['lesson.vocabulary'],
        lesson.vocabulary.map(({ term, meaning }) => [term, meaning]),
      )}
      ${terms(
        words['lesson.standards'],
        lesson.standards.map(({ code, gloss }) => [code, gloss]),
      )}
    </div>`;

/** A step of the outline: a heading's id and its words. */
type Step = readonly [id: string, text: string];

const progress = (of: number, words: Words): Html =>
  html`<span class="progress needs-scripts" role="img" aria-label="${fill(words['outline.progress'], { n: 0, of })}"
    >${Array.from({ length: of }, () => html`<i></i>`)}</span
  >`;

const steps = (list: readonly Step[]): Html =>
  html`<ol class="steps">
      ${list.map(
        ([id, text]) =>
          html`<li>
            <a href="#${id}"><span class="sign"></span><span>${text}</span><span class="small" aria-hidden="true"></span><span class="vh"></span></a>
          </li>`,
      )}
    </ol>
    <div class="outline-work needs-scripts" data-part="outline-work"></div>`;

const here = (words: Words): Html =>
  html`<strong data-step-now>${words['lesson.outline']}</strong> <span class="small" data-now></span>`;

/** The lesson's steps, what is done of them and how the work is saved: beside the text, or a bar that folds open. */
export function outlineView(lesson: Lesson, words: Words): Html {
  const list: Step[] = [
    ['source', words['lesson.source']],
    ...lesson.sections.map(({ id, title }): Step => [id, id === 'reading' ? words['reading.title'] : title]),
  ];
  return html`<nav
    class="outline"
    aria-label="${words['lesson.outline']}"
    data-step="${words['outline.step']}"
    data-done="${words['outline.done']}"
    data-some="${words['outline.some']}"
    data-some-said="${words['outline.some.said']}"
    data-progress="${words['outline.progress']}"
  >
    <details class="outline-bar">
      <summary>
        <span class="outline-now">${here(words)}</span>
        <span class="needs-scripts" data-part="outline-saved"></span>
        ${progress(list.length, words)}
      </summary>
      ${steps(list)}
    </details>
    <div class="outline-side">
      <p>${here(words)}</p>
      ${progress(list.length, words)} ${steps(list)}
    </div>
  </nav>`;
}
