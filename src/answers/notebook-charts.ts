import { fill } from '../model/fill.ts';
import { html, inline, type Html } from '../model/html.ts';
import type { Sure } from '../questions/sure.ts';
import { calibrationPlot, leanLine } from './notebook-plot.ts';
import {
  LEAN_MIN,
  LEVEL_MIN,
  leanOf,
  TOTAL_MIN,
  type Calibration,
  type Judged,
  type Lean,
  type Level,
} from './notebook-statistics.ts';
import { dayAndTime, type NotebookWords } from './notebook-words.ts';
import type { LessonLink } from './notebook-work.ts';

type Links = ReadonlyMap<string, LessonLink>;
const errorRow = ({ lesson, number, question, confidence }: Judged, links: Links, words: NotebookWords): Html =>
  html`<tr>
    <th scope="row">
      <a href="${links.get(lesson)?.url}#q-${question.id}">${inline(question.prompt)}</a>
      <small>${links.get(lesson)?.title}, ${fill(words['work.question'], { n: number })}</small>
    </th>
    <td>${words[`q.sure.${confidence as Sure}`]}</td>
  </tr>`;

const errorsView = ({ errors, total }: Calibration, links: Links, words: NotebookWords): Html =>
  html`<div>
    <h3>${words['notebook.sure.errors']}</h3>
    ${
      errors.length === 0
        ? total > 0 && html`<p>${words['notebook.sure.errors.none']}</p>`
        : html`<p>${words['notebook.sure.errors.why']}</p>
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">${words['notebook.sure.question']}</th>
                  <th scope="col">${words['notebook.sure.level']}</th>
                </tr>
              </thead>
              <tbody>
                ${errors.map((error) => errorRow(error, links, words))}
              </tbody>
            </table>`
    }
  </div>`;

const levelRow = ({ level, n, right, hidden }: Level, words: NotebookWords): Html =>
  html`<tr>
    <th scope="row">${words[`q.sure.${level as Sure}`]} <small>${fill(words['notebook.in100'], { n: level })}</small></th>
    <td>${n}</td>
    ${
      hidden
        ? html`<td colspan="2" class="unknown">${fill(words['notebook.sure.hidden'], { min: LEVEL_MIN })}</td>`
        : html`<td>${right}</td>
            <td>${fill(words['notebook.in100'], { n: Math.round((100 * right) / n) })}</td>`
    }
  </tr>`;

const picture = (sure: Calibration, words: NotebookWords): Html =>
  html`<div>
    <p>
      ${fill(words['notebook.sure.mean'], { stated: Math.round(sure.stated), observed: Math.round(sure.observed) })}
      ${words[`notebook.sure.${sure.says}`]}
    </p>
    ${calibrationPlot(sure, words)}
    <table class="table">
      <caption>${fill(words['notebook.sure.caption'], { n: sure.total })}</caption>
      <thead>
        <tr>
          ${(['level', 'n', 'right', 'share'] as const).map((key) => html`<th scope="col">${words[`notebook.sure.${key}`]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${sure.levels.map((level) => levelRow(level, words))}
      </tbody>
    </table>
  </div>`;

/** How sure, how right: what was sure and not right first, then the plot with its counts. */
export const calibrationView = (sure: Calibration, links: Links, words: NotebookWords): Html =>
  html`<section class="section" aria-labelledby="notebook-sure">
    <div class="section-head">
      <h2 id="notebook-sure">${words['notebook.sure']}</h2>
      <p>${words['notebook.sure.about']}</p>
    </div>
    ${
      sure.total === 0
        ? html`<p>${words['notebook.sure.empty']}</p>`
        : html`<div class="split">
            ${errorsView(sure, links, words)}
            ${
              sure.missing > 0
                ? html`<p>${fill(words[sure.total === 1 ? 'notebook.sure.few.1' : 'notebook.sure.few'], { n: sure.total, min: TOTAL_MIN, missing: sure.missing })}</p>`
                : picture(sure, words)
            }
          </div>`
    }
  </section>`;

/** Points that a line over time needs. */
const LINE_MIN = 3;

/** The suspicion lean: in a sentence, over time, and with its counts by lesson. */
export const leanView = (flags: Lean, links: Links, words: NotebookWords): Html =>
  html`<section class="section" aria-labelledby="notebook-lean">
    <div class="section-head">
      <h2 id="notebook-lean">${words['notebook.lean']}</h2>
      <p>${words['notebook.lean.about']}</p>
    </div>
    ${
      flags.lessons.length === 0
        ? html`<p>${words['notebook.lean.empty']}</p>`
        : html`<p>${fill(words['notebook.lean.counts'], { falseAlarms: flags.falseAlarms, sound: flags.sound, misses: flags.misses, telling: flags.telling })} ${fill(words[`notebook.lean.${flags.says}`], { min: LEAN_MIN })}</p>
            <div class="split">
              <table class="table">
                <thead>
                  <tr>
                    ${(['lesson', 'alarms', 'misses'] as const).map((key) => html`<th scope="col">${words[`notebook.lean.${key}`]}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${flags.lessons.map(
                    ({ lesson, at, falseAlarms, sound, misses, telling }) =>
                      html`<tr>
                        <th scope="row">${links.get(lesson)?.title ?? lesson} <small>${dayAndTime(at)}</small></th>
                        <td>${fill(words['notebook.of'], { n: falseAlarms, of: sound })}</td>
                        <td>${fill(words['notebook.of'], { n: misses, of: telling })}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
              ${
                flags.lessons.filter((row) => leanOf(row) !== null).length >= LINE_MIN &&
                html`<div>${leanLine(flags.lessons, words)}</div>`
              }
            </div>`
    }
  </section>`;
