import { LEVEL_MIN } from '../answers/notebook-statistics.ts';
import type { NotebookWords } from '../answers/notebook-words.ts';
import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import { icon } from '../model/icon.ts';
import { PENS } from '../model/taxonomy.ts';
import { bar } from './bar.ts';
import { saysOf, shareOf, sureOf, TRIES_MIN, type LensRows, type SkillRow, type Strengths, type Tally } from './map.ts';
import { nextView } from './next-view.ts';
import type { Next } from './next.ts';
import type { SkillLink } from './tried.ts';

/** What the notebook draws of somebody's strengths. */
export interface StrengthsState {
  map: Strengths;
  next: readonly Next[];
  /** The address of the practice page. */
  practice: string;
}

const tries = (n: number, words: NotebookWords): string =>
  fill(words[n === 1 ? 'strengths.tries.1' : 'strengths.tries'], { n });

const counted = (n: number, of: number, words: NotebookWords): string =>
  of === 0 ? words['strengths.none'] : fill(words['notebook.of'], { n, of });

/** What stands out, in words: too few tries are said plainly. */
const saying = (tally: Tally, words: NotebookWords): string => {
  const says = saysOf(tally);
  return says === 'few'
    ? fill(words['strengths.says.few'], { tries: tries(tally.tried, words) })
    : words[`strengths.says.${says}`];
};

const facts = (tally: Tally, words: NotebookWords): Html => {
  const sure = sureOf(tally);
  const rows = [
    [words['strengths.right'], counted(tally.right, tally.tried, words)],
    [words['notebook.lean.alarms'], counted(tally.falseAlarms, tally.sound, words)],
    [words['notebook.lean.misses'], counted(tally.misses, tally.telling, words)],
    [
      words['strengths.sure'],
      sure
        ? fill(words['strengths.sure.is'], { said: sure.said, right: sure.right })
        : fill(words['strengths.sure.few'], { n: tally.stated, min: LEVEL_MIN }),
    ],
  ];
  return html`<dl>
    ${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
  </dl>`;
};

/** How much was right: a bar where there is enough to draw one, and the same in words. */
const share = (tally: Tally, words: NotebookWords): Html =>
  tally.tried < TRIES_MIN
    ? html`<p class="unknown small">${fill(words['strengths.undrawn'], { min: TRIES_MIN })}</p>`
    : html`<p class="small">${bar(shareOf(tally), sureOf(tally)?.said ?? null)} ${fill(words['strengths.share'], { n: shareOf(tally) })}</p>`;

const row = ({ skill, tally }: SkillRow, words: NotebookWords): Html =>
  html`<li class="strength">
    <div>
      <h4><a href="${skill.url}">${skill.title}</a></h4>
      <p class="small">${saying(tally, words)}</p>
    </div>
    ${share(tally, words)} ${facts(tally, words)}
  </li>`;

/** Skills with too few tries to say anything of, in a line each: their counts, and no picture. */
const thinView = (rows: readonly SkillRow[], words: NotebookWords): Html | false =>
  rows.length > 0 &&
  html`<div class="strength-thin">
    <p class="label">${fill(words['strengths.thin'], { min: TRIES_MIN })}</p>
    <ul>
      ${rows.map(
        ({ skill, tally }) =>
          html`<li>
            <a href="${skill.url}">${skill.title}</a>
            <span class="small">${fill(words['strengths.thin.row'], { tries: tries(tally.tried, words), right: tally.right })}</span>
          </li>`,
      )}
    </ul>
  </div>`;

const untriedView = (id: string, untried: readonly SkillLink[], words: NotebookWords): Html | false =>
  untried.length > 0 &&
  html`<details class="fold" id="${id}">
    <summary>
      <span>${fill(words[untried.length === 1 ? 'strengths.untried.1' : 'strengths.untried'], { n: untried.length })}</span>
      ${icon('chev')}
    </summary>
    <ul class="plain-links">
      ${untried.map(({ title, url }) => html`<li><a href="${url}">${title}</a></li>`)}
    </ul>
  </details>`;

const lensView = ({ lens, tally, skills, untried }: LensRows, words: NotebookWords): Html => {
  const enough = skills.filter((one) => one.tally.tried >= TRIES_MIN);
  const thin = skills.filter((one) => one.tally.tried < TRIES_MIN);
  return html`<div class="strength-lens">
    <div class="strength whole">
      <div>
        <h3>${lens ? html`<span class="pen ${PENS[lens]}">${words[`q.lens.${lens}`]}</span>` : words['strengths.across']}</h3>
        <p class="small">${tally.tried === 0 ? words['strengths.untouched'] : saying(tally, words)}</p>
      </div>
      ${tally.tried > 0 && html`${share(tally, words)} ${facts(tally, words)}`}
    </div>
    ${enough.length > 0 && html`<ul>${enough.map((one) => row(one, words))}</ul>`} ${thinView(thin, words)}
    ${untriedView(`untried-${lens ?? 'none'}`, untried, words)}
  </div>`;
};

/** Where somebody is strong: what to do next and why, then every lens with the skills that were tried. */
export const strengthsView = ({ map, next, practice }: StrengthsState, words: NotebookWords): Html =>
  html`<section class="section" id="strengths" aria-labelledby="notebook-strengths">
    <div class="section-head">
      <h2 id="notebook-strengths">${words['strengths.title']}</h2>
      <p>${words['strengths.about']}</p>
    </div>
    ${
      map.total.tried === 0
        ? html`<p>${words['strengths.empty']}</p>`
        : html`${nextView(next, practice, words)}
            <p class="small">${words['strengths.how']}</p>
            ${map.lenses.map((lens) => lensView(lens, words))}`
    }
  </section>`;
