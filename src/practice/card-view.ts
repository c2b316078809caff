import { fill } from '../model/fill.ts';
import { html, inline, type Html } from '../model/html.ts';
import { icon } from '../model/icon.ts';
import { sureView } from '../questions/sure.ts';
import type { Day } from './day.ts';
import { noonOf } from './day.ts';
import type { PracticeFile, PracticeItem } from './items.ts';
import { isFalseAlarm, isRightTry, JUDGEMENTS, type Judged, type PracticeTry } from './log.ts';
import { dateOf, type PracticeWords } from './practice-words.ts';

/** What the views need besides what they show. */
export interface Page {
  words: PracticeWords;
  file: PracticeFile;
  /** The site's base path. */
  base: string;
  today: Day;
}

/** A sentence on the table. */
export interface CardState {
  item: PracticeItem;
  repeats: boolean;
  /** Its place in the deck from 1, and how many there are. */
  number: number;
  of: number;
  /** How it was judged, and the day on which its idea comes back; null before that. */
  outcome: { tried: PracticeTry; due: Day } | null;
}

/** A day as its distance and its date. */
export function whenText(due: Day, { today, words }: Page): string {
  const date = dateOf(noonOf(due));
  if (due <= today) return words['practice.when.today'];
  if (due === today + 1) return fill(words['practice.when.tomorrow'], { date });
  return fill(words['practice.when.days'], { n: due - today, date });
}

/** The verdict on a try in a few words. */
const verdictText = (tried: Pick<PracticeTry, 'sound' | 'judged'>, words: PracticeWords): string =>
  isRightTry(tried)
    ? words[`practice.right.${tried.judged}`]
    : words[isFalseAlarm(tried) ? 'practice.alarm' : 'practice.missed'];

const paragraph = ({ text, within }: PracticeItem, words: PracticeWords): Html =>
  within
    ? html`${within.before} <mark><span class="vh">${words['practice.mark']} </span>${text}<span class="vh"> ${words['practice.mark.end']}</span></mark> ${within.after}`
    : inline(text);

/** One of the two judgements; once judged, the chosen one has its verdict. */
function choice(judged: Judged, nth: number, { item, outcome }: CardState, words: PracticeWords): Html {
  const chosen = outcome?.tried.judged === judged;
  const right = item.sound === (judged === 'sound');
  const verdict = !outcome ? '' : chosen ? (right ? 'right' : 'tried') : right ? 'answer' : '';
  const word = {
    right: words['practice.verdict.right'],
    tried: words['practice.verdict.tried'],
    answer: words['practice.verdict.answer'],
    '': '',
  };
  const sign = { right: 'tick', tried: 'cross', answer: 'ring' } as const;
  return html`<label class="choice" ${verdict && html` data-verdict="${verdict}"`}
    ><input type="radio" name="judged" id="judge-${judged}" value="${judged}" aria-keyshortcuts="${nth}" ${chosen && html` checked`} ${outcome !== null && html` aria-disabled="true"`} /><span
      class="choice-text"
      >${words[`practice.judge.${judged}`]}</span
    ><span class="verdict">${verdict && html`${icon(sign[verdict])}<span>${word[verdict]}</span>`}</span></label
  >`;
}

/** What is said once a sentence was judged: the verdict, the reason, the idea, and when it comes back. */
function outcomeView({ item, outcome }: CardState, page: Page): Html | false {
  if (!outcome) return false;
  const { words, file, base } = page;
  const { tried, due } = outcome;
  const right = isRightTry(tried);
  const { skill, why, within } = item;
  return html`<div class="feedback ${right && 'right'}">
    ${icon(right ? 'tick' : 'cross')}
    <div>
      <p><strong>${verdictText(tried, words)}</strong></p>
      <p>${inline(why)}</p>
      <p>${words['practice.idea']} <a href="${base}skills/${skill}/">${file.skills[skill]?.title}</a></p>
      ${
        within &&
        html`<p>
          ${words['practice.text']} <a href="${base}passages/${within.passage}/">${file.passages[within.passage]}</a>
        </p>`
      }
      <p>${fill(words['practice.comes'], { when: whenText(due, page) })}</p>
    </div>
  </div>`;
}

/** What is said aloud of a judged sentence. */
export const outcomeSaid = (item: PracticeItem, tried: PracticeTry, words: PracticeWords): string =>
  `${verdictText(tried, words)} ${item.why}`;

/**
 * A sentence to judge. Until it is judged, nothing of its answer, its reason or its idea is in it. The button keeps its id
 * and so the focus: it checks first, then leads on.
 */
export function cardView(state: CardState, page: Page): Html {
  const { item, repeats, number, of, outcome } = state;
  const { words } = page;
  const last = number === of;
  return html`<form class="practice-card" method="dialog" autocomplete="off">
    <p class="practice-count" id="practice-count" tabindex="-1">
      <span>${fill(words['practice.number'], { n: number, of })}</span>
      <progress max="${of}" value="${number - (outcome ? 0 : 1)}" aria-label="${words['practice.progress']}"></progress>
    </p>
    <fieldset class="controls" aria-describedby="practice-sentence">
      <legend><span class="stem">${words[item.within ? 'practice.ask.within' : 'practice.ask']}</span></legend>
      <blockquote class="practice-sentence ${item.within && 'in-text'}" id="practice-sentence"><p>${paragraph(item, words)}</p></blockquote>
      ${repeats && html`<p class="small">${words['practice.repeats']}</p>`}
      <div class="choices">${JUDGEMENTS.map((judged, i) => choice(judged, i + 1, state, words))}</div>
    </fieldset>
    ${!outcome && html`<fieldset>${sureView(words, 'practice')}</fieldset>`}
    <div data-part="notice"></div>
    ${outcomeView(state, page)}
    <p class="row">
      <button class="btn primary" type="submit" id="practice-go">
        ${words[!outcome ? 'practice.check' : last ? 'practice.finish' : 'practice.next']}
      </button>
      <span class="small practice-keys">${words['practice.keys']}</span>
    </p>
  </form>`;
}
