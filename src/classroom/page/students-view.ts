import { html, nothing, type TemplateResult } from 'lit-html';
import { dayAndTime } from '../../answers/notebook-words.ts';
import { fill } from '../../model/fill.ts';
import { icon, type View } from './parts.ts';
import type { ReviewWords } from './words.ts';

/** One line of the list of students. */
export interface StudentLine {
  /** Key of the student; null for somebody of the roster who handed nothing in. */
  key: string | null;
  /** Name of the roster, or as handed in; a letter where names are hidden. */
  shown: string;
  /** As handed in, if that differs. */
  handedInAs: string | null;
  handedIn: string | null;
  late: boolean;
  answered: number;
  of: number;
  /** What else a teacher should know, in words: older versions, two under one code, an earlier edition. */
  notes: string[];
}

/** A hand-in whose student is not surely on the roster. */
export interface UnsureLine {
  key: string;
  handedInAs: string;
  /** Key of the person it counts for now; empty for nobody. */
  person: string;
  /** Why to look: a code that belongs to somebody else, or nothing known of it. */
  why: string;
}

/** Two written answers of different students that are much alike. */
export interface AlikeLine {
  a: { key: string; shown: string };
  b: { key: string; shown: string };
  question: string;
  /** 0 to 100. */
  share: number;
  texts: [string, string];
}

/** What the part with the list of students shows. */
export interface StudentsState {
  lines: StudentLine[];
  missing: number;
  late: number;
  unsure: UnsureLine[];
  /** The people of the roster, in its order. */
  roster: { key: string; name: string }[];
  alike: { lines: AlikeLine[]; of: number };
  /** Where the roster came from: a file's name, pasted names, or none. */
  source: string;
  /** Why a file could not be used; empty if it could. */
  trouble: string;
}

/** What can be done there. */
export interface StudentsActions {
  paste(text: string): void;
  file(file: File): Promise<void>;
  match(key: string, person: string): void;
  forget(): void;
}

const onPaste = (event: SubmitEvent, actions: StudentsActions): void => {
  event.preventDefault();
  const field = (event.currentTarget as HTMLFormElement).elements.namedItem('names') as HTMLTextAreaElement;
  actions.paste(field.value);
};

const onFile = (event: Event, actions: StudentsActions): void => {
  const field = event.currentTarget as HTMLInputElement;
  const [file] = field.files ?? [];
  if (file) void actions.file(file);
  field.value = '';
};

const rosterView = (
  { roster, source, trouble }: StudentsState,
  actions: StudentsActions,
  words: ReviewWords,
): TemplateResult =>
  html`<details class="fold no-print" id="review-roster" ?open=${roster.length === 0}>
    <summary>
      ${words['review.roster']}
      <span class="small"
        >${roster.length === 0 ? words['review.roster.none'] : fill(words['review.roster.from'], { n: roster.length, source })}</span
      >
      ${icon('chev')}
    </summary>
    <div class="take-in">
      <form class="paste" @submit=${(event: SubmitEvent) => onPaste(event, actions)}>
        <label class="label" for="review-names">${words['review.roster.names']}</label>
        <textarea id="review-names" name="names" rows="5" spellcheck="false" required></textarea>
        <p class="small">${words['review.roster.names.how']}</p>
        <button class="btn" type="submit">${words['review.roster.use']}</button>
      </form>
      <div class="drop">
        <label
          ><span class="label">${words['review.roster.file']}</span
          ><input type="file" id="review-roster-file" accept=".csv,.txt" @change=${(event: Event) => onFile(event, actions)}
        /></label>
        <p class="small">${words['review.roster.file.how']}</p>
        ${trouble ? html`<p class="notice">${trouble}</p>` : nothing}
        ${
          roster.length > 0
            ? html`<button class="btn bare" type="button" @click=${() => actions.forget()}>
                ${words['review.roster.forget']}
              </button>`
            : nothing
        }
      </div>
    </div>
  </details>`;

const unsureView = ({ unsure, roster }: StudentsState, actions: StudentsActions, words: ReviewWords): View =>
  unsure.length === 0
    ? nothing
    : html`<section class="unsure notice" aria-labelledby="review-unsure">
        <h3 id="review-unsure">${fill(words['review.unsure'], { n: unsure.length })}</h3>
        <p>${words['review.unsure.how']}</p>
        <ul>
          ${unsure.map(
            ({ key, handedInAs, person, why }) =>
              html`<li>
                <label
                  ><span class="label">${handedInAs}</span> <span class="small">${why}</span
                  ><select @change=${(event: Event) => actions.match(key, (event.target as HTMLSelectElement).value)}>
                    <option value="" .selected=${person === ''}>${words['review.unsure.nobody']}</option>
                    ${roster.map(
                      (one) => html`<option value=${one.key} .selected=${one.key === person}>${one.name}</option>`,
                    )}
                  </select></label
                >
              </li>`,
          )}
        </ul>
      </section>`;

const stateOf = ({ key, late, notes }: StudentLine, words: ReviewWords): TemplateResult =>
  html`<ul class="state">
    ${
      key === null
        ? html`<li class="unknown">${words['review.missing']}</li>`
        : html`<li>${icon('tick')}${words['review.in']}</li>`
    }
    ${late ? html`<li>${icon('caret')}${words['review.late']}</li>` : nothing}
    ${notes.map((note) => html`<li>${icon('caret')}${note}</li>`)}
  </ul>`;

const tableView = ({ lines }: StudentsState, words: ReviewWords): TemplateResult =>
  html`<table class="table students">
    <thead>
      <tr>
        ${(['student', 'state', 'when', 'answered'] as const).map(
          (head) => html`<th scope="col">${words[`review.students.${head}`]}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr>
            <th scope="row">
              ${line.key === null ? line.shown : html`<a href="#student/${encodeURIComponent(line.key)}">${line.shown}</a>`}
              ${line.handedInAs === null ? nothing : html`<small>${fill(words['review.as'], { name: line.handedInAs })}</small>`}
            </th>
            <td data-head=${words['review.students.state']}>${stateOf(line, words)}</td>
            <td data-head=${words['review.students.when']}>${line.handedIn === null ? '–' : dayAndTime(line.handedIn)}</td>
            <td data-head=${words['review.students.answered']}>
              ${line.key === null ? '–' : fill(words['review.of'], { n: line.answered, of: line.of })}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;

const alikeView = ({ lines, of }: StudentsState['alike'], words: ReviewWords): View =>
  lines.length === 0
    ? nothing
    : html`<section class="section" aria-labelledby="review-alike">
        <div class="section-head">
          <h2 id="review-alike">${words['review.alike']}</h2>
          <p>${words['review.alike.how']}</p>
        </div>
        ${of > lines.length ? html`<p class="small">${fill(words['review.alike.most'], { n: lines.length, of })}</p>` : nothing}
        <ul class="alike">
          ${lines.map(
            ({ a, b, question, share, texts }) =>
              html`<li>
                <p>
                  <a href="#student/${encodeURIComponent(a.key)}">${a.shown}</a>,
                  <a href="#student/${encodeURIComponent(b.key)}">${b.shown}</a>:
                  ${fill(words['review.alike.share'], { share, question })}
                </p>
                <div class="pair">${texts.map((text) => html`<blockquote><p>${text}</p></blockquote>`)}</div>
              </li>`,
          )}
        </ul>
      </section>`;

/** Who handed in, and whose each hand-in is. */
export const studentsView = (state: StudentsState, actions: StudentsActions, words: ReviewWords): TemplateResult =>
  html`<section class="section" aria-labelledby="review-students">
      <div class="section-head">
        <h2 id="review-students" tabindex="-1">${words['review.students']}</h2>
        <p>${fill(words['review.students.how'], { n: state.lines.filter(({ key }) => key !== null).length, missing: state.missing, late: state.late })}</p>
      </div>
      ${rosterView(state, actions, words)} ${unsureView(state, actions, words)} ${tableView(state, words)}
    </section>
    ${alikeView(state.alike, words)}`;
