import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import type { Lens } from '../model/taxonomy.ts';
import type { Hit } from './find.ts';
import type { Run } from './runs.ts';
import type { SearchWords } from './words.ts';

/** The class of each lens's pen. */
export const PENS: Record<Lens, string> = { sourcing: 'src', language: 'lang', claims: 'claim' };

const runs = (list: Run[]): Html =>
  html`${list.map(({ text, hit }) => (hit ? html`<mark class="hit">${text}</mark>` : text))}`;

const pen = (lens: Lens | null, words: SearchWords): Html | null =>
  lens && html`<span class="pen ${PENS[lens]}">${words[`q.lens.${lens}`]}</span> `;

/** The link to the place. A marked phrase keeps its pen's line. */
function link(hit: Hit): Html {
  const title = runs(hit.title);
  const drawn = hit.kind === 'phrase' && hit.lens ? html`<span class="mark ${PENS[hit.lens]}">${title}</span>` : title;
  return html`<a href="${hit.url}">${drawn}</a>`;
}

/** What sort of place it is and where it stands. */
const about = (hit: Hit, words: SearchWords): Html =>
  html`${pen(hit.lens, words)}<span>${words[`search.kind.${hit.kind}`]}</span>${
    hit.where && html` <span>${hit.where}</span>`
  }`;

/** A result on the search page: the inside of a list item. */
export const resultView = (hit: Hit, words: SearchWords): Html =>
  html`<div class="small result-about">${about(hit, words)}</div>
    <div>
      <h3>${link(hit)}</h3>
      <p>${runs(hit.text)}</p>
    </div>`;

/** A skill that leads the results: what the technique is, before the places that show it. */
export const leadView = (hit: Hit, words: SearchWords): Html =>
  html`<p class="small result-about">${about(hit, words)}</p>
    <h3>${link(hit)}</h3>
    <p class="prose">${runs(hit.text)}</p>`;

/** A result in the dialog: one line and where it stands. */
export const lineView = (hit: Hit, words: SearchWords): Html =>
  html`${link(hit)}
    <span class="small">${[words[`search.kind.${hit.kind}`], hit.where].filter(Boolean).join(' · ')}</span>`;

/** “12 places for “drone””, or “12 places” where nothing was typed. */
export function countText(total: number, typed: string, words: SearchWords): string {
  const places = total === 1 ? words['search.places.1'] : fill(words['search.places.n'], { n: total });
  return typed === '' ? places : fill(words['search.found'], { places, words: typed });
}
