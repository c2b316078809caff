import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { fill } from '../../model/fill.ts';
import { plain } from '../../model/html.ts';
import { LENSES, PENS } from '../../model/taxonomy.ts';
import type { AuthoredQuestion } from '../../questions/schema.ts';
import { PLACES, toWrite, type DraftQuestion, type LessonDraft, type Place } from '../draft/draft.ts';
import { draftQuestions, TEMPLATES } from '../draft/make.ts';
import type { Bench } from './bench.ts';
import { addQuestion, inPlaces, moveQuestion, putBackQuestion, removeQuestion, reviewed } from './question-edits.ts';
import { button } from './fields-view.ts';
import { questionForm } from './question-form.ts';

/** The questions in their places, each to be changed, moved or left out. */
export function questionsView(bench: Bench, draft: LessonDraft): TemplateResult {
  const { words } = bench;
  const list = inPlaces(draft.questions);
  // One of the author's own cannot be drafted again; undoing brings it back.
  const removed = draft.removed.filter((id) => TEMPLATES.some((template) => template.id === id));
  return html`
    ${balanceView(list, bench)}
    <p class="row">
      ${button(words['studio.questions.again'], () => {
        bench.edit(draftQuestions);
        bench.say(words['studio.questions.done']);
      })}
      <span class="small">${words['studio.questions.again.how']}</span>
    </p>
    ${PLACES.map((place) => {
      const own = list.filter((question) => question.place === place);
      return html`<section class="studio-place" aria-labelledby="studio-place-${place}">
        <h3 id="studio-place-${place}">${words[`studio.place.${place}`]}</h3>
        ${own.length === 0 ? html`<p class="small">${words['studio.questions.none']}</p>` : nothing}
        <ol class="studio-questions">
          ${repeat(
            own,
            ({ id }) => id,
            (question) => questionView(question, list, bench, draft),
          )}
        </ol>
        ${button(words['studio.questions.add'], () => add(place, bench), { named: words[`studio.place.${place}`] })}
      </section>`;
    })}
    ${
      removed.length > 0
        ? html`<section class="studio-place" aria-labelledby="studio-removed">
            <h3 id="studio-removed">${words['studio.questions.removed']}</h3>
            <ul class="row">
              ${removed.map(
                (id) =>
                  html`<li>
                    ${button(fill(words['studio.questions.back'], { name: id.replaceAll('-', ' ') }), () => {
                      bench.edit(putBackQuestion(id));
                      const back = bench.desk.work.draft?.questions.some((one) => one.id === id);
                      if (!back) bench.say(words['studio.questions.cannot']);
                      bench.focus(back ? `studio-question-${id}` : 'studio-removed');
                    })}
                  </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
  `;
}

/** How many questions there are, for which lens, and whether leaving sound words alone is asked for too. */
function balanceView(list: readonly DraftQuestion[], { words }: Bench): TemplateResult {
  const n = list.length;
  const credit = list.filter(({ authored }) => authored.role === 'credit').length;
  const short = list.filter(({ authored }) => authored.short).length;
  const open = list.filter(({ review }) => review.length > 0).length;
  return html`<div class="studio-balance">
    <p>${fill(words['studio.balance'], { n, short, credit, open })}</p>
    <ul class="facts-line small">
      ${LENSES.map((lens) => {
        const own = list.filter(({ authored }) => authored.lens === lens).length;
        return html`<li><span class="pen ${PENS[lens]}">${words[`q.lens.${lens}`]}</span> ${own}</li>`;
      })}
    </ul>
    ${n < 12 || n > 20 ? html`<p class="small">${words['studio.balance.number']}</p>` : nothing}
    ${credit === 0 ? html`<p class="small">${words['studio.balance.credit']}</p>` : nothing}
  </div>`;
}

function questionView(
  question: DraftQuestion,
  list: readonly DraftQuestion[],
  bench: Bench,
  draft: LessonDraft,
): TemplateResult {
  const { words, showing } = bench;
  const { id, authored, review } = question;
  const at = list.indexOf(question);
  const open = showing.editing === id;
  const named = plain(authored.prompt);
  const move = (by: -1 | 1): void => {
    bench.edit(moveQuestion(id, by));
    const now = inPlaces(bench.desk.work.draft?.questions ?? []);
    const place = now.find((one) => one.id === id)?.place ?? question.place;
    const i = now.filter((one) => one.place === place).findIndex((one) => one.id === id);
    bench.say(fill(words['studio.questions.moved'], { n: i + 1, place: words[`studio.place.${place}`] }));
    bench.focus(`studio-${by === 1 ? 'down' : 'up'}-${id}`);
  };
  return html`<li>
    <div class="studio-question">
      <p id="studio-question-${id}" tabindex="-1"><strong>${at + 1}</strong> <span class="query">${named}</span></p>
      <p class="small facts-line">
        <span>${words[`studio.q.${authored.kind}`]}</span>
        ${
          authored.lens
            ? html`<span class="pen ${PENS[authored.lens]}">${words[`q.lens.${authored.lens}`]}</span>`
            : nothing
        }
        ${authored.short ? html`<span>${words['studio.questions.short']}</span>` : nothing}
      </p>
    </div>
    <div class="row">
      ${button(words['studio.questions.up'], () => move(-1), {
        named,
        off: at === 0 && question.place === PLACES[0],
        id: `studio-up-${id}`,
      })}
      ${button(words['studio.questions.down'], () => move(1), {
        named,
        off: at === list.length - 1 && question.place === PLACES.at(-1),
        id: `studio-down-${id}`,
      })}
      ${button(
        words[open ? 'studio.questions.close' : 'studio.questions.edit'],
        () => {
          bench.show({ editing: open ? null : id });
          if (!open) bench.focus(`studio-q-prompt`);
        },
        { named, id: `studio-edit-${id}` },
      )}
      ${button(
        words['studio.questions.remove'],
        () => {
          bench.edit(removeQuestion(id));
          bench.say(words['studio.questions.gone']);
          bench.focus(`studio-place-${question.place}`);
        },
        { named },
      )}
    </div>
    ${
      review.length > 0
        ? html`<div class="notice">
            <ul>
              ${review.map((one) => html`<li>${one}</li>`)}
            </ul>
            ${button(
              words['studio.questions.looked'],
              () => {
                bench.edit(reviewed(id));
                bench.focus(`studio-question-${id}`);
              },
              { named },
            )}
          </div>`
        : nothing
    }
    ${open ? questionForm(question, bench, draft) : nothing}
  </li>`;
}

/** A question of the author's own: a short answer, which every subject can use. */
function add(place: Place, bench: Bench): void {
  const { words } = bench;
  const lens = LENSES.find((one) => one === place) ?? null;
  const authored: AuthoredQuestion = {
    kind: 'write',
    lens,
    role: lens ? 'lens' : place === 'exit' ? 'exit' : place === 'before' ? 'warm-up' : 'synthesis',
    short: false,
    skills: [],
    prompt: words['studio.questions.own'],
    paragraphs: [],
    annotations: [],
    hints: [],
    confidence: false,
    depth: 3,
    task: 'short',
    lines: 4,
    models: [toWrite(words['studio.questions.own.answer'])],
    checklist: words['studio.questions.own.check'].split('\n'),
    accept: [toWrite(words['studio.questions.own.accept'])],
  };
  const before = new Set(bench.desk.work.draft?.questions.map(({ id }) => id));
  bench.edit(addQuestion(place, authored, 'own'));
  const id = bench.desk.work.draft?.questions.find((one) => !before.has(one.id))?.id ?? null;
  bench.show({ editing: id });
  bench.focus('studio-q-prompt');
}
