import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { inline } from '../../model/html.ts';
import type { IconName } from '../../model/icon.ts';
import { PENS, type Lens } from '../../model/taxonomy.ts';
import { markup } from '../markup.ts';
import type { FILLS } from './rows.ts';
import type { ReviewWords } from './words.ts';

/** What a drawing function returns. */
export type View = TemplateResult | typeof nothing;

/** A sign for the eye only: the word beside it says the same. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="i ${name === 'chev' ? 'chev' : ''}" aria-hidden="true"><use href="#i-${name}"></use></svg>`;

/** A text of the book with its `*emphasis*` and `**strong**`. What students wrote is bound as it is. */
export const emphasised = (text: string): unknown => markup(inline(text));

/** The name of a lens in its own pen; nothing for a question without one. */
export const pen = (lens: Lens | null | undefined, words: ReviewWords): View =>
  lens ? html`<span class="pen ${PENS[lens]}">${words[`q.lens.${lens}`]}</span>` : nothing;

/** One stretch of a bar: how many, and the class that fills it. */
export interface Stretch {
  n: number;
  fill: (typeof FILLS)[number];
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/**
 * A bar of stretches with their numbers, as long as all of them together. Widths are SVG attributes, since the site's
 * content security policy forbids style attributes. `name` says the same in words.
 */
export function bar(stretches: readonly Stretch[], name: string): TemplateResult {
  const total = stretches.reduce((sum, { n }) => sum + n, 0) || 1;
  let before = 0;
  return html`<svg class="bar" role="img" aria-label=${name} height="24" width="100%">
    ${stretches
      .filter(({ n }) => n > 0)
      .map(({ n, fill }) => {
        const start = before / total;
        before += n;
        return svg`<g class="b-${fill}"><rect x=${percent(start)} width=${percent(n / total)} height="24"></rect>
          ${
            n / total < 0.03
              ? nothing
              : svg`<rect class="halo" x=${percent(start + n / total / 2)} y="4" height="16"></rect><text x=${percent(start + n / total / 2)} y="17">${n}</text>`
          }</g>`;
      })}
  </svg>`;
}

/** A thin bar for one number out of several. The number stands beside it in words. */
export const meter = (n: number, of: number): TemplateResult =>
  html`<svg class="thin" aria-hidden="true" width="100%" height="10">
    <rect class="all" width="100%" height="10"></rect>
    <rect class="some" width=${percent(of === 0 ? 0 : n / of)} height="10"></rect>
  </svg>`;

/** The patterns that fill bars, once for the page: dots, hatching, ruled lines. */
export const barFills = (): TemplateResult =>
  html`<svg class="bar-fills" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="bar-dots" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6"></rect>
        <circle cx="3" cy="3" r="1.1"></circle>
      </pattern>
      <pattern id="bar-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(25)">
        <rect width="6" height="6"></rect>
        <path d="M1 0V6"></path>
      </pattern>
      <pattern id="bar-lines" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6"></rect>
        <path d="M0 3H6"></path>
      </pattern>
    </defs>
  </svg>`;
