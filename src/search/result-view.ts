import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import { penOf } from '../reading/draw.ts';
import type { Finding, Hit } from './find.ts';
import type { Run } from './runs.ts';
import type { SearchWords } from './words.ts';

const runs = (list: Run[]): Html =>
  html`${list.map(({ text, hit }) => (hit ? html`<mark class="hit">${text}</mark>` : text))}`;

/** The pens a place is marked with, each written in its own line. */
const pens = ({ lens, credit }: Pick<Hit, 'lens' | 'credit'>, words: SearchWords): Html | null =>
  lens &&
  html`<span class="pen ${penOf({ lens, credit: false })}">${words[`q.lens.${lens}`]}</span> ${
    credit && html`<span class="pen credit">${words['q.credit']}</span> `
  }`;

/** The link to the place. A marked phrase keeps its pen's line. */
function link({ url, kind, lens, credit, title }: Hit): Html {
  const marked = kind === 'phrase' && lens;
  return html`<a href="${url}"
    >${marked ? html`<span class="mark ${penOf({ lens, credit })}">${runs(title)}</span>` : runs(title)}</a
  >`;
}

/** What sort of place it is, what is known of it today, and where it stands. */
const about = ({ kind, status, where, ...hit }: Hit, words: SearchWords): Html =>
  html`${pens(hit, words)}<span>${words[`search.kind.${kind}`]}</span>${
    status &&
    html` <span class="st"
      ><svg class="i" aria-hidden="true"><use href="#s-${status}"></use></svg>${words[`event.status.${status}`]}</span
    >`
  }${where && html` <span>${where}</span>`}`;

/** The other name that was searched for, so that nobody wonders why a place was found. */
const also = (hit: Hit, words: SearchWords): Html | false =>
  hit.also.length > 0 && html`<p class="small">${words['search.also']} ${runs(hit.also)}</p>`;

/** A result on the search page: the inside of a list item. */
export const resultView = (hit: Hit, words: SearchWords): Html =>
  html`<div class="small result-about">${about(hit, words)}</div>
    <div>
      <h3>${link(hit)}</h3>
      <p>${runs(hit.text)}</p>
      ${also(hit, words)}
    </div>`;

/** A skill that leads the results: what the technique is, before the places that show it. */
export const leadView = (hit: Hit, words: SearchWords): Html =>
  html`<p class="small result-about">${about(hit, words)}</p>
    <h3>${link(hit)}</h3>
    <p class="prose">${runs(hit.text)}</p>
    ${also(hit, words)}`;

/** A result in the dialog: its name and where it stands, and what shows the match where the name does not. */
export const lineView = (hit: Hit, words: SearchWords): Html =>
  html`${link(hit)} ${also(hit, words) || (!hit.title.some((run) => run.hit) && html`<p>${runs(hit.text)}</p>`)}
    <p class="small">${[words[`search.kind.${hit.kind}`], hit.where].filter(Boolean).join(' · ')}</p>`;

const places = (total: number, words: SearchWords): string =>
  total === 1 ? words['search.places.1'] : fill(words['search.places.n'], { n: total });

/** “12 places for “drone””, “12 places” where nothing was typed, and that these hold a part where no place holds all. */
export function countText(
  { total, whole }: Pick<Finding, 'total' | 'whole'>,
  typed: string,
  words: SearchWords,
): string {
  if (typed === '') return places(total, words);
  const key = whole > 0 ? 'search.found' : total === 1 ? 'search.part.1' : 'search.part';
  return fill(words[key], { places: places(total, words), words: typed });
}

/** Says that a slip was mended and offers what was typed; nothing where none was. */
export const mendedView = (searched: string, typed: string, words: SearchWords): Html =>
  searched === typed
    ? html``
    : html`${fill(words['search.mended'], { words: searched })}
        <button class="btn bare" type="button" data-do="typed">${fill(words['search.asTyped'], { words: typed })}</button>`;
