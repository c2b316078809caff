import { longDate } from '../../components/dates.ts';
import { fill } from '../../model/fill.ts';
import { html, inline, plain, type Html } from '../../model/html.ts';
import type { Tier } from '../../model/lenses.ts';
import { icon } from '../../model/icon.ts';
import { comparison, reason, reasons } from '../draw.ts';
import type { Draw, QuestionWords, Verdict, View } from '../kind.ts';
import type { QuestionOf } from '../question.ts';

type Log = QuestionOf<'log'>;
type Card = Log['pack'][string];

/** Publisher, day and kind, as under a search result. */
export const byline = ({ publisher, date, kind }: Card, words: QuestionWords): string =>
  [publisher, date ? longDate(date) : words['q.log.undated'], kind].join(', ');

/** A line of text, with its label above. */
const line = (id: string, part: string, label: string): Html =>
  html`<div class="field">
    <label for="${id}--${part}">${label}</label>
    <input type="text" id="${id}--${part}" data-field="${part}" autocomplete="off" />
  </div>`;

/** A card to open and read, to rely on or to skip with a reason. */
const cardView = (id: string, card: Card, { name, words }: Draw): Html => {
  const at = `${name}--${id}`;
  return html`<li class="card">
    <details>
      <summary>
        ${icon('chev')}
        <span><span class="card-title">${inline(card.title)}</span><br /><span class="small">${byline(card, words)}</span></span>
      </summary>
      <p>${inline(card.summary)}</p>
      ${card.url !== null && html`<p class="small">${card.url}</p>`}
    </details>
    <div class="card-do">
      <label class="place"
        ><input type="radio" name="${name}--chosen" data-field="chosen" value="${id}" /><span
          >${words['q.log.rely']}<span class="vh">: ${plain(card.title)}</span></span
        ></label
      >
      <input type="checkbox" id="${at}-skip" data-field="skip" value="${id}" />
      <label for="${at}-skip">${words['q.log.skip']}<span class="vh">: ${plain(card.title)}</span></label>
      <label class="skip-why"
        >${words['q.log.reason']}<span class="vh"> ${words['q.log.skip']}: ${plain(card.title)}</span>
        <input type="text" data-field="reason" data-card="${id}" autocomplete="off"
      /></label>
    </div>
  </li>`;
};

const VERDICTS: Record<Tier, Verdict> = { core: 'key', defensible: 'stet', plain: 'plain' };

const modelLog = ({ model, pack }: Log, words: QuestionWords): Html => {
  const { title, publisher } = pack[model.chosen] ?? { title: model.chosen, publisher: '' };
  const rows: [string, Html][] = [
    [words['q.log.model.query'], html`“${inline(model.query)}”`],
    [words['q.log.model.chosen'], html`${inline(title)}, ${publisher}`],
    [words['q.log.model.skipped'], inline(model.skipped)],
    [words['q.log.model.found'], inline(model.found)],
    [words['q.log.model.changed'], html`${words[`q.log.changed.${model.changed}`]}. ${inline(model.because)}`],
  ];
  return html`<div class="model">
    <p class="label">${fill(words['q.log.model'], { date: longDate(model.date) })}</p>
    <dl class="log-entry">${rows.map(([term, said]) => html`<div><dt class="label">${term}</dt><dd>${said}</dd></div>`)}</dl>
  </div>`;
};

export const logView: View<'log'> = {
  how: (_, words) => words['q.how.log'],
  controls: ({ task, pack }, draw) => {
    const { name, words } = draw;
    return html`<div class="log">
      <p class="about">${inline(task)}</p>
      ${line(name, 'query', words['q.log.query'])}
      <fieldset>
        <legend class="label">${words['q.log.pack']}</legend>
        <ul class="pack">
          ${Object.entries(pack).map(([id, card]) => cardView(id, card, draw))}
          <li class="card-do own">
            <label class="place"
              ><input type="radio" name="${name}--chosen" data-field="chosen" value="" /><span>${words['q.log.own']}</span></label
            >
            <input type="text" data-field="own" aria-label="${words['q.log.own.which']}" autocomplete="off" />
          </li>
        </ul>
      </fieldset>
      <div class="written field">
        <label for="${name}--found">${words['q.log.found']}</label>
        <textarea id="${name}--found" data-field="found" rows="3"></textarea>
      </div>
      <fieldset>
        <legend class="label">${words['q.log.changed']}</legend>
        <div class="places">
          ${(['yes', 'partly', 'no'] as const).map(
            (answer) =>
              html`<label class="place"
                ><input type="radio" name="${name}--changed" data-field="changed" value="${answer}" /><span
                  >${words[`q.log.changed.${answer}`]}</span
                ></label
              >`,
          )}
        </div>
      </fieldset>
      ${line(name, 'because', words['q.log.because'])}
    </div>`;
  },
  feedback: () => html``,
  key: (question, words) =>
    html`${modelLog(question, words)}
      <p class="label">${words['q.log.cards']}</p>
      ${reasons(
        Object.values(question.pack).map((card) =>
          reason(VERDICTS[card.useful], inline(card.title), words[`q.log.${card.useful}`], inline(card.why)),
        ),
      )}
      ${comparison(question, words)}`,
};
