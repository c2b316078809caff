import { fill } from '../model/fill.ts';
import { html, inline, type Html } from '../model/html.ts';
import { whenText, type Page } from './card-view.ts';
import type { PracticeItem } from './items.ts';
import { isFalseAlarm, isRightTry, type PracticeTry } from './log.ts';
import type { Return } from './progress.ts';

/** A deck that is done. */
export interface EndState {
  /** Whether it was the day's deck. */
  day: boolean;
  judged: { item: PracticeItem; tried: PracticeTry }[];
  returns: Return[];
  /** Whether there is another deck to go on with. */
  more: boolean;
  /** Whether anything was missed lately. */
  weak: boolean;
}

const linkTo = (skill: string, { file, base }: Page): Html =>
  html`<a href="${base}skills/${skill}/">${file.skills[skill]?.title ?? skill}</a>`;

/** Sentences with their reasons and ideas, under a heading; nothing where there are none. */
const listed = (heading: string, judged: EndState['judged'], page: Page): Html | false => {
  const { words, file, base } = page;
  return (
    judged.length > 0 &&
    html`<section>
    <h3>${heading}</h3>
    <ul class="practice-judged">
      ${judged.map(
        ({ item }) =>
          html`<li>
            <blockquote>${inline(item.text)}</blockquote>
            <p>${inline(item.why)}</p>
            <p class="small practice-about">
              <span>${words['practice.idea']} ${linkTo(item.skill, page)}</span>
              ${
                item.within &&
                html`<span
                  >${words['practice.text']} <a href="${base}passages/${item.within.passage}/">${file.passages[item.within.passage]}</a></span
                >`
              }
            </p>
          </li>`,
      )}
    </ul>
  </section>`
  );
};

/** What comes back on which day. */
export const returnsView = (returns: readonly Return[], page: Page): Html =>
  html`<dl class="practice-returns">
    ${returns.map(
      ({ due, skills }) =>
        html`<div>
          <dt>${whenText(due, page)}</dt>
          <dd>${skills.map((skill, i) => html`${i > 0 && ', '}${linkTo(skill, page)}`)}</dd>
        </div>`,
    )}
  </dl>`;

/** How a deck went, without points: what was right, what was not, and when it all comes back. */
export function endView({ day, judged, returns, more, weak }: EndState, page: Page): Html {
  const { words, base } = page;
  const right = judged.filter(({ tried }) => isRightTry(tried)).length;
  const alarms = judged.filter(({ tried }) => isFalseAlarm(tried));
  const missed = judged.filter(({ tried }) => !isRightTry(tried) && !isFalseAlarm(tried));
  return html`<div class="practice-end">
    <h2 id="practice-end" tabindex="-1">${words[day ? 'practice.end.day' : 'practice.end.deck']}</h2>
    <p class="lead">
      ${fill(words['practice.end.right'], { n: right, of: judged.length })} ${right === judged.length && words['practice.end.all']}
    </p>
    <div class="practice-lists">
      ${listed(words['practice.end.alarms'], alarms, page)} ${listed(words['practice.end.missed'], missed, page)}
      <section>
        <h3>${words['practice.end.returns']}</h3>
        ${returnsView(returns, page)}
      </section>
    </div>
    <p class="row">
      ${more && html`<button class="btn" type="button" data-do="more" id="practice-more">${words['practice.more']}</button>`}
      ${weak && html`<a class="btn" href="${base}practice/?weak=1">${words['practice.choose.weak']}</a>`}
      ${!day && html`<a class="btn" href="${base}practice/">${words['practice.deck.day']}</a>`}
    </p>
  </div>`;
}
