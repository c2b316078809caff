import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { fill } from '../../model/fill.ts';
import { isLens, PENS } from '../../model/taxonomy.ts';
import { assignedQuestions, minutesFor, MOST_LESSONS, type AssignedLesson } from '../assignment.ts';
import type { Builder } from './builder.ts';
import type { AssignLesson } from './data.ts';
import {
  chosenLessons,
  extentOf,
  inPart,
  PARTS,
  tickLesson,
  tickQuestions,
  toExtent,
  type Extent,
  type Part,
} from './draft.ts';
import { choice } from './parts.ts';
import type { AssignWords } from './words.ts';

/** Choosing a path, lessons, and questions of a lesson. `take` takes the lessons of a path. */
export function lessonsView(builder: Builder, words: AssignWords, take: (slug: string) => void): TemplateResult {
  const { data, gone } = builder;
  const { draft } = builder.current;
  const chosen = chosenLessons(draft, data);
  const all = {
    n: chosen.reduce((sum, { questions }) => sum + questions.length, 0),
    minutes: chosen.reduce((sum, { lesson, assigned }) => sum + minutesFor(assigned, lesson), 0),
  };
  const list = (folder: AssignLesson['folder'], name: string): TemplateResult | typeof nothing => {
    const lessons = data.lessons.filter((lesson) => lesson.folder === folder);
    return lessons.length === 0
      ? nothing
      : html`<fieldset>
          <legend class="label">${name}</legend>
          <ul class="assign-lessons">
            ${lessons.map((lesson) => lessonView(lesson, builder, words))}
          </ul>
        </fieldset>`;
  };
  return html`<section class="section" aria-labelledby="assign-lessons">
    <h2 id="assign-lessons">${words['assign.lessons']}</h2>
    ${gone.length > 0 ? html`<p class="notice">${fill(words['assign.gone'], { slugs: gone.join(', ') })}</p>` : nothing}
    ${data.paths.length > 0 ? pathView(builder, words, take) : nothing} ${list('lessons', words['assign.lessons.list'])}
    ${list('passages', words['assign.passages.list'])}
    ${chosen.length > 0 ? html`<p class="assign-sum">${fill(words['assign.together'], all)}</p>` : nothing}
  </section>`;
}

const pathView = ({ data }: Builder, words: AssignWords, take: (slug: string) => void): TemplateResult =>
  html`<div class="assign-path">
    <label class="label" for="assign-path">${words['assign.path']}</label>
    <div class="row">
      <select id="assign-path">
        <option value="">${words['assign.path.none']}</option>
        ${data.paths.map(({ slug, title }) => html`<option value=${slug}>${title}</option>`)}
      </select>
      <button
        class="btn"
        type="button"
        @click=${() => take(document.querySelector<HTMLSelectElement>('#assign-path')?.value ?? '')}
      >
        ${words['assign.path.use']}
      </button>
    </div>
  </div>`;

function lessonView(lesson: AssignLesson, builder: Builder, words: AssignWords): TemplateResult {
  const { lessons } = builder.current.draft;
  const assigned = lessons.find((one) => one.lesson === lesson.slug);
  const about = fill(words['assign.lesson.about'], { from: lesson.from, n: lesson.questions.length });
  return html`<li>
    <label class="check">
      <input
        type="checkbox"
        name="lesson"
        value=${lesson.slug}
        ?disabled=${!assigned && lessons.length >= MOST_LESSONS}
        .checked=${live(assigned !== undefined)}
        @change=${(event: Event) =>
          builder.set({
            lessons: tickLesson(lessons, lesson.slug, (event.target as HTMLInputElement).checked, builder.data),
          })}
      />
      <span><strong>${lesson.title}</strong> <small>${about}</small></span>
    </label>
    ${assigned ? extentView(lesson, assigned, builder, words) : nothing}
  </li>`;
}

function extentView(
  lesson: AssignLesson,
  assigned: AssignedLesson,
  builder: Builder,
  words: AssignWords,
): TemplateResult {
  const put = (changed: AssignedLesson): void =>
    builder.set({
      lessons: builder.current.draft.lessons.map((one) => (one.lesson === lesson.slug ? changed : one)),
    });
  const extents = lesson.minutes.short === null ? (['full', 'some'] as const) : (['full', 'short', 'some'] as const);
  const options = extents.map((value) => ({
    value,
    text: words[`assign.extent.${value}`],
    how: howMuch(value, lesson, assigned, words),
  }));
  return html`<div class="assign-extent">
    ${choice(
      `extent-${lesson.slug}`,
      html`${words['assign.extent']}<span class="vh"> ${lesson.title}</span>`,
      options,
      extentOf(assigned),
      (extent) => put(toExtent(assigned, extent, lesson)),
    )}
    ${extentOf(assigned) === 'some' ? PARTS.map((part) => partView(part, lesson, assigned, put, words)) : nothing}
  </div>`;
}

/** How many questions an extent has and how long it takes; nothing for choosing as long as it is not taken. */
function howMuch(extent: Extent, lesson: AssignLesson, assigned: AssignedLesson, words: AssignWords): string {
  if (extent === 'some' && extentOf(assigned) !== 'some') return '';
  const to = toExtent(assigned, extent, lesson);
  const n = assignedQuestions(to, lesson.questions).length;
  if (n === 0) return words['assign.extent.none'];
  return fill(words['assign.extent.n'], { n, minutes: minutesFor(to, lesson) });
}

function partView(
  part: Part,
  lesson: AssignLesson,
  assigned: AssignedLesson,
  put: (changed: AssignedLesson) => void,
  words: AssignWords,
): TemplateResult | typeof nothing {
  const questions = inPart(lesson, part);
  if (questions.length === 0) return nothing;
  const on = (id: string): boolean => assigned.questions.includes(id);
  const ticked = questions.filter(({ id }) => on(id)).length;
  const name = isLens(part) ? words[`q.lens.${part}`] : words['assign.part.others'];
  const box = (ids: readonly string[]) => (event: Event) =>
    put(tickQuestions(assigned, ids, (event.target as HTMLInputElement).checked, lesson));
  return html`<fieldset class="assign-part">
    <legend class="vh">${name}</legend>
    <label class="check">
      <input
        type="checkbox"
        .checked=${live(ticked === questions.length)}
        .indeterminate=${live(ticked > 0 && ticked < questions.length)}
        @change=${box(questions.map(({ id }) => id))}
      />
      <span>
        <span class=${isLens(part) ? `pen ${PENS[part]}` : 'assign-others'}>${name}</span>
        <small>
          ${fill(words['assign.part'], { n: questions.length })}
          ${isLens(part) ? nothing : words['assign.part.others.how']}
        </small>
      </span>
    </label>
    ${questions.map(
      ({ id, n, prompt }) =>
        html`<label class="check assign-question">
          <input type="checkbox" value=${id} .checked=${live(on(id))} @change=${box([id])} />
          <span>${fill(words['assign.question'], { n, prompt })}</span>
        </label>`,
    )}
  </fieldset>`;
}
