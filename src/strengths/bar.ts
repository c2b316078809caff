import { html, type Html } from '../model/html.ts';

/** The bar's length in its own units: two for a hundredth. */
const LONG = 200;

/**
 * How much was right, as a bar in a frame, with a caret under it where somebody said that they were so sure. Both in a
 * hundred; `said` is null if there is nothing to say of it. It is for the eye: the words beside it say the same.
 */
export const bar = (share: number, said: number | null): Html =>
  html`<svg class="meter" viewBox="0 0 ${LONG + 8} 26" aria-hidden="true">
    <path class="frame" d="M4 2H${LONG + 4}V16H4Z" />
    <path class="full" d="M4 2H${4 + 2 * share}V16H4Z" />
    ${said !== null && html`<path class="caret" d="M${4 + 2 * said} 17L${4 + 2 * said + 5} 25H${4 + 2 * said - 5}Z" />`}
  </svg>`;
