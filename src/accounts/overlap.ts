import { html, raw, type Html } from '../model/html.ts';

const HIGH = 12;

/**
 * Draws how much two accounts have in common: claims of the first alone, of both (filled), of the second alone, on one
 * line. `most` is the longest line of its list, so that all have one scale. The numbers stand beside it in words.
 */
export function overlapView(first: number, both: number, second: number, most: number): Html {
  const share = (n: number): string => `${Math.round((n / most) * 1000) / 10}%`;
  const cell = (from: number, n: number, name: string): Html | false =>
    n > 0 && raw(`<rect class="${name}" x="${share(from)}" y="1" width="${share(n)}" height="${HIGH}"/>`);
  return html`<svg class="overlap" width="100%" height="${HIGH + 2}" aria-hidden="true">
    ${cell(0, first, 'one')}${cell(first + both, second, 'one')}${cell(first, both, 'both')}
  </svg>`;
}
