import { html, nothing, type TemplateResult } from 'lit-html';
import { fill } from '../../../model/fill.ts';
import type { Bench } from '../bench.ts';
import { PLACES_OF_WORK, type Gap, type PlaceOfWork, type Product } from './gaps.ts';

/** What a place of work is called. */
const placeName = (place: PlaceOfWork, { words }: Bench): string =>
  place === 'folder'
    ? words['studio.take.folder']
    : place === 'take'
      ? words['studio.take.read']
      : words[`studio.step.${place}`];

const grouped = (gaps: readonly Gap[]): [PlaceOfWork, Gap[]][] =>
  PLACES_OF_WORK.map((place): [PlaceOfWork, Gap[]] => [place, gaps.filter(({ at }) => at === place)]).filter(
    ([, own]) => own.length > 0,
  );

/** Everything that still needs a person, with the way to where it is done. */
export function openView(gaps: readonly Gap[], bench: Bench): TemplateResult {
  const { words } = bench;
  return html`<section aria-labelledby="take-open">
    <h3 id="take-open">${words['studio.take.open']}</h3>
    <p class="small">${words[gaps.length > 0 ? 'studio.take.open.how' : 'studio.take.open.none']}</p>
    <ul class="take-open">
      ${grouped(gaps).map(([place, own]) => {
        const name = placeName(place, bench);
        return html`<li>
          <p>
            ${
              place === 'folder'
                ? html`<strong>${name}</strong>`
                : // The preview is where a lesson is read through; the day of it is noted on this page.
                  html`<a href="#${place === 'take' ? 'preview' : place}">${name}</a>`
            }
            <span class="small">${fill(words['studio.take.open.count'], { n: own.length })}</span>
          </p>
          ${
            own.every(({ what }) => what === '')
              ? html`<p class="small">${own.map((gap) => gap.name).join(', ')}</p>`
              : html`<details>
                  <summary>${words['studio.take.open.list']}<span class="vh">: ${name}</span></summary>
                  <ul class="small">
                    ${own.map((gap) => html`<li><strong>${gap.name}</strong> ${gap.what}</li>`)}
                  </ul>
                </details>`
          }
        </li>`;
      })}
    </ul>
  </section>`;
}

/** What is missing in one of the things taken along. */
export function missingView(product: Product, gaps: readonly Gap[], bench: Bench): TemplateResult | typeof nothing {
  const own = grouped(gaps.filter((gap) => gap.in.includes(product)));
  if (own.length === 0) return nothing;
  const list = own.map(([place, { length }]) => `${placeName(place, bench)} (${length})`).join(', ');
  return html`<p class="small take-missing">${fill(bench.words['studio.take.missing'], { list })}</p>`;
}
