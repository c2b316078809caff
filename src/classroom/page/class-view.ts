import { html, nothing, type TemplateResult } from 'lit-html';
import { calibrationPlot } from '../../answers/notebook-plot.ts';
import { LEVEL_MIN } from '../../answers/notebook-statistics.ts';
import { fill } from '../../model/fill.ts';
import { LENSES, type Lens } from '../../model/taxonomy.ts';
import { markup } from '../markup.ts';
import type { Sure } from '../../questions/sure.ts';
import { emphasised, icon, pen, type View } from './parts.ts';
import { legendView, questionView } from './question-view.ts';
import type { ClassRows, LessonRows, SureRows, TemptingRow } from './rows.ts';
import type { ReviewWords } from './words.ts';

/** What can be done with the view of a class. */
export interface ClassActions {
  filter(lens: Lens | null): void;
  unfold(open: boolean): void;
}

const kpi = (name: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** A length of time in minutes, hours or days. */
const duration = (minutes: number, words: ReviewWords): string =>
  minutes < 120
    ? fill(words['review.minutes'], { n: minutes })
    : minutes < 2880
      ? fill(words['review.hours'], { n: Math.round(minutes / 60) })
      : fill(words['review.days'], { n: Math.round(minutes / 1440) });

const kpisView = ({ students, unread, finished, minutes, trust }: ClassRows, words: ReviewWords): TemplateResult =>
  html`<dl class="kpis">
      ${kpi(words['review.kpi.read'], students)}
      ${kpi(
        words['review.kpi.unread'],
        unread === 0 ? 0 : html`${unread} <a class="kpi-link" href="#files">${words['review.kpi.why']}</a>`,
      )}
      ${kpi(words['review.kpi.finished'], finished)}
      ${kpi(words['review.kpi.time'], minutes === null ? '–' : duration(minutes, words))}
      ${kpi(words['review.kpi.trust'], words[`review.trust.${trust}`])}
    </dl>
    <p class="small">${words[`review.trust.${trust}.how`]}</p>`;

/** Misconceptions that are shown at once; the others wait behind a fold. */
const FIRST = 6;

const temptingLine = ({ n, of, kind, text, place, why, row }: TemptingRow, words: ReviewWords): TemplateResult =>
  html`<li>
    <b class="of"><span class="big">${n}</span> ${fill(words['review.first.of'], { of })}</b>
    <div>
      <p class="what">
        ${words[`review.first.${kind}`]} <q>${emphasised(text)}</q>${kind === 'put' ? html`: <q>${emphasised(place)}</q>` : nothing}
        ${pen(row.lens, words)}
      </p>
      ${why ? html`<p><strong>${words[`review.first.${kind}.why`]}</strong> ${emphasised(why)}</p>` : nothing}
      <p class="small">
        <a href="#rq-${row.key}">${fill(words['review.question'], { n: row.number })}</a>
        ${emphasised(row.prompt)}
      </p>
    </div>
  </li>`;

/** Wrong answers that several students share, the most common first: what to talk about. */
const temptingView = (rows: readonly TemptingRow[], words: ReviewWords): TemplateResult =>
  html`<section class="section" aria-labelledby="review-first">
    <div class="section-head">
      <h2 id="review-first">${words['review.first']}</h2>
      <p>${words['review.first.how']}</p>
    </div>
    ${
      rows.length === 0
        ? html`<p>${words['review.first.none']}</p>`
        : html`<ol class="tempting">
            ${rows.slice(0, FIRST).map((row) => temptingLine(row, words))}
          </ol>`
    }
    ${
      rows.length > FIRST
        ? html`<details class="fold" id="review-first-more">
            <summary>${fill(words['review.first.more'], { n: rows.length - FIRST })} ${icon('chev')}</summary>
            <ol class="tempting" start=${FIRST + 1}>
              ${rows.slice(FIRST).map((row) => temptingLine(row, words))}
            </ol>
          </details>`
        : nothing
    }
  </section>`;

const filterView = (lens: Lens | null, actions: ClassActions, words: ReviewWords): TemplateResult =>
  html`<div class="class-tools no-print">
    <fieldset>
      <legend class="vh">${words['review.filter']}</legend>
      ${([null, ...LENSES] as const).map(
        (one) =>
          html`<label class="check"
            ><input type="radio" name="lens" .checked=${one === lens} @change=${() => actions.filter(one)} />${
              one === null ? words['review.filter.all'] : pen(one, words)
            }</label
          >`,
      )}
    </fieldset>
    <div class="row">
      <button class="btn" type="button" @click=${() => actions.unfold(true)}>${words['review.unfold']}</button>
      <button class="btn" type="button" @click=${() => actions.unfold(false)}>${words['review.fold']}</button>
    </div>
  </div>`;

const lessonView = ({ title, known, rows }: LessonRows, several: boolean, words: ReviewWords): View =>
  rows.length === 0 && known
    ? nothing
    : html`${several || !known ? html`<h3 class="bars-of">${title}</h3>` : nothing}
        ${known ? nothing : html`<p class="notice">${words['review.lesson.unknown']}</p>`}
        <ul class="bars">
          ${rows.map((row) => questionView(row, words))}
        </ul>`;

const levelRow = ({ level, n, right, hidden }: SureRows['levels'][number], words: ReviewWords): TemplateResult =>
  html`<tr>
    <th scope="row">${words[`q.sure.${level as Sure}`]} <small>${fill(words['review.in100'], { n: level })}</small></th>
    <td data-head=${words['notebook.sure.n']}>${n}</td>
    ${
      hidden
        ? html`<td colspan="2" class="unknown">${fill(words['notebook.sure.hidden'], { min: LEVEL_MIN })}</td>`
        : html`<td data-head=${words['notebook.sure.right']}>${right}</td>
            <td data-head=${words['notebook.sure.share']}>
              ${fill(words['review.in100'], { n: Math.round((100 * right) / n) })}
            </td>`
    }
  </tr>`;

/** How sure the class was and how right, and where many were sure and not right. */
const sureView = (sure: SureRows, words: ReviewWords): View =>
  sure.total === 0
    ? nothing
    : html`<section class="section split" aria-labelledby="review-sure">
        <div>
          <h2 id="review-sure">${words['review.sure']}</h2>
          ${markup(
            calibrationPlot(sure, {
              ...words,
              'notebook.sure.plot': words['review.sure.plot'],
              'notebook.sure.x': words['review.sure.x'],
            }),
          )}
          <table class="table">
            <thead>
              <tr>
                ${(['level', 'n', 'right', 'share'] as const).map(
                  (key) =>
                    html`<th scope="col">${key === 'level' ? words['review.sure.level'] : words[`notebook.sure.${key}`]}</th>`,
                )}
              </tr>
            </thead>
            <tbody>
              ${sure.levels.map((level) => levelRow(level, words))}
            </tbody>
          </table>
          <p class="small">${fill(words['review.sure.how'], { n: sure.total, min: LEVEL_MIN })}</p>
        </div>
        <div>
          <h2>${words['review.sure.errors']}</h2>
          ${
            sure.errors.length === 0
              ? html`<p>${words['review.sure.errors.none']}</p>`
              : html`<table class="table">
                  <thead>
                    <tr>
                      <th scope="col">${words['review.sure.question']}</th>
                      <th scope="col">${words['review.sure.answers']}</th>
                      <th scope="col">${words['review.sure.tempts']}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${sure.errors.map(
                      ({ row, n, tempts }) =>
                        html`<tr>
                          <th scope="row"><a href="#rq-${row.key}">${row.number}</a> ${emphasised(row.prompt)}</th>
                          <td data-head=${words['review.sure.answers']}>${n}</td>
                          <td data-head=${words['review.sure.tempts']}>${tempts ? emphasised(tempts) : '–'}</td>
                        </tr>`,
                    )}
                  </tbody>
                </table>`
          }
        </div>
      </section>`;

/** Answers to questions that were edited since, are gone or cannot be judged: in nobody's score, and here to be read. */
const apartView = (rows: ClassRows['apart'], words: ReviewWords): View =>
  rows.length === 0
    ? nothing
    : html`<section class="section" aria-labelledby="review-apart">
        <div class="section-head">
          <h2 id="review-apart">${words['review.apart']}</h2>
          <p>${words['review.apart.how']}</p>
        </div>
        ${rows.map(
          ({ prompt, lesson, answers }) =>
            html`<details class="fold">
              <summary>
                <span>${prompt}</span>
                <span class="small">${lesson}, ${fill(words['review.apart.count'], { n: answers.length })}</span>
                ${icon('chev')}
              </summary>
              <ul class="said">
                ${answers.map(
                  ({ student, said }) =>
                    html`<li>
                      <strong>${student}</strong>
                      <span>${said.map((line) => html`<span class="line">${line}</span>`)}</span>
                    </li>`,
                )}
              </ul>
            </details>`,
        )}
      </section>`;

/** What a class did, the things to talk about first. */
export function classView(
  rows: ClassRows,
  lens: Lens | null,
  actions: ClassActions,
  words: ReviewWords,
): TemplateResult {
  const lessons = rows.lessons.map((lesson) => ({
    ...lesson,
    rows: lens === null ? lesson.rows : lesson.rows.filter((row) => row.lens === lens),
  }));
  const none = lessons.every((lesson) => lesson.rows.length === 0);
  return html`${kpisView(rows, words)}
    ${temptingView(
      rows.tempting.filter(({ row }) => lens === null || row.lens === lens),
      words,
    )}
    <section class="section" aria-labelledby="review-questions">
      <div class="section-head">
        <h2 id="review-questions">${words['review.questions']}</h2>
        <p>${words['review.questions.how']}</p>
      </div>
      ${filterView(lens, actions, words)} ${legendView(words)}
      ${none ? html`<p>${words['review.filter.none']}</p>` : nothing}
      ${lessons.map((lesson) => lessonView(lesson, lessons.length > 1, words))}
    </section>
    ${sureView(rows.sure, words)} ${apartView(rows.apart, words)}`;
}
