import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { fill } from '../../model/fill.ts';
import { FEEDBACK, GRADE_RULES, LONGEST_INSTRUCTIONS, LONGEST_TITLE } from '../assignment.ts';
import type { Builder } from './builder.ts';
import { titleOf } from './draft.ts';
import { choice, tick } from './parts.ts';
import type { AssignWords } from './words.ts';

/** Time of day that work is due if only a day was given. */
const END_OF_DAY = '23:59';

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;

/** Title, instructions, due time and class. */
export function wordsView(builder: Builder, words: AssignWords): TemplateResult {
  const { draft } = builder.current;
  const title = titleOf({ ...draft, title: '' }, builder.data);
  const [day = '', time = END_OF_DAY] = draft.due?.split('T') ?? [];
  const due = (newDay: string, newTime: string): void =>
    builder.set({ due: /^\d{4}-\d\d-\d\d$/.test(newDay) ? `${newDay}T${newTime || END_OF_DAY}` : null });
  const over = draft.due !== null && new Date(draft.due) < new Date();
  return html`<section class="section" aria-labelledby="assign-words">
    <h2 id="assign-words">${words['assign.words']}</h2>
    <div class="assign-field">
      <label class="label" for="assign-title">${words['assign.name']}</label>
      <input
        type="text"
        id="assign-title"
        aria-describedby="assign-title-how"
        maxlength=${LONGEST_TITLE}
        .value=${live(draft.title)}
        @input=${(event: Event) => builder.set({ title: valueOf(event) })}
      />
      <p class="small" id="assign-title-how">
        ${title === '' ? words['assign.name.empty'] : fill(words['assign.name.how'], { title })}
      </p>
    </div>
    <div class="assign-field">
      <label class="label" for="assign-instructions">${words['assign.instructions']}</label>
      <textarea
        id="assign-instructions"
        aria-describedby="assign-instructions-how"
        rows="4"
        maxlength=${LONGEST_INSTRUCTIONS}
        .value=${live(draft.instructions)}
        @input=${(event: Event) => builder.set({ instructions: valueOf(event) })}
      ></textarea>
      <p class="small" id="assign-instructions-how">
        ${fill(words['assign.instructions.how'], { n: draft.instructions.length, most: LONGEST_INSTRUCTIONS })}
      </p>
    </div>
    <fieldset class="assign-field">
      <legend class="label">${words['assign.due']}</legend>
      <div class="row">
        <label>
          <span class="small">${words['assign.due.day']}</span>
          <input
            type="date"
            id="assign-due-day"
            max="9999-12-31"
            aria-describedby="assign-due-how"
            .value=${live(day)}
            @change=${(event: Event) => due(valueOf(event), time)}
          />
        </label>
        <label>
          <span class="small">${words['assign.due.time']}</span>
          <input
            type="time"
            aria-describedby="assign-due-how"
            .value=${live(time)}
            ?disabled=${draft.due === null}
            @change=${(event: Event) => due(day, valueOf(event))}
          />
        </label>
      </div>
      <p class="small" id="assign-due-how">
        ${over ? html`<strong>${words['assign.due.over']}</strong> ` : nothing}${words['assign.due.how']}
      </p>
    </fieldset>
    <div class="assign-field assign-class">
      <label class="label" for="assign-class">${words['assign.class']}</label>
      <input
        type="text"
        id="assign-class"
        aria-describedby="assign-class-how"
        maxlength="40"
        .value=${live(draft.classCode)}
        @input=${(event: Event) => builder.set({ classCode: valueOf(event) })}
      />
      <p class="small" id="assign-class-how">${words['assign.class.how']}</p>
    </div>
  </section>`;
}

/** How the work is done: who, feedback, tries, hints, confidence, grade; each with what it means. */
export function rulesView(builder: Builder, words: AssignWords): TemplateResult {
  const { draft } = builder.current;
  return html`<section class="section" aria-labelledby="assign-rules">
    <h2 id="assign-rules">${words['assign.rules']}</h2>
    <div class="assign-rules">
      ${choice(
        'who',
        words['assign.who'],
        (['code', 'name'] as const).map((value) => ({
          value,
          text: words[`assign.who.${value}`],
          how: words[`assign.who.${value}.how`],
        })),
        draft.who,
        (who) => builder.set({ who }),
      )}
      ${choice(
        'feedback',
        words['assign.feedback'],
        FEEDBACK.map((value) => ({
          value,
          text: words[`assign.feedback.${value}`],
          how: words[`assign.feedback.${value}.how`],
        })),
        draft.feedback,
        (feedback) => builder.set({ feedback }),
      )}
      ${draft.feedback === 'at-once' ? triesView(builder, words) : html`<p>${words['assign.held']}</p>`}
      <fieldset class="assign-choice">
        <legend class="label">${words['assign.help']}</legend>
        ${tick('hints', { value: draft.hints, text: words['assign.hints'], how: words['assign.hints.how'] }, (hints) =>
          builder.set({ hints }),
        )}
        ${tick(
          'confidence',
          { value: draft.confidence, text: words['assign.confidence'], how: words['assign.confidence.how'] },
          (confidence) => builder.set({ confidence }),
        )}
      </fieldset>
    </div>
    <p class="small">${words['assign.keys']}</p>
  </section>`;
}

/** How many tries, and which of them counts; where feedback is held back there is one answer, which may be changed. */
const triesView = (builder: Builder, words: AssignWords): TemplateResult => {
  const { draft } = builder.current;
  return html`
      ${choice(
        'attempts',
        words['assign.attempts'],
        [
          { value: null, text: words['assign.attempts.null'], how: words['assign.attempts.null.how'] },
          ...([1, 2, 3] as const).map((value) => ({ value, text: words[`assign.attempts.${value}`] })),
        ],
        draft.attempts,
        (attempts) => builder.set({ attempts }),
      )}
    ${choice(
      'grade',
      words['assign.grade'],
      GRADE_RULES.map((value) => ({
        value,
        text: words[`assign.grade.${value}`],
        how: words[`assign.grade.${value}.how`],
      })),
      draft.grade,
      (grade) => builder.set({ grade }),
    )}
  `;
};
