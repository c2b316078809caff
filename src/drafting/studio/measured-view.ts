import { html, type TemplateResult } from 'lit-html';
import { longDate } from '../../components/dates.ts';
import { fill } from '../../model/fill.ts';
import { MEASURED, MEASURED_ON, ofTen } from '../measured.ts';
import type { StudioWords } from './words.ts';

const KINDS = ['cue', 'source', 'loaded', 'hedge', 'worth', 'forecast'] as const;

/** How far to trust what was found, as it was measured. */
export const measuredView = (words: StudioWords): TemplateResult =>
  html`<details class="fold studio-measured">
    <summary>
      ${words['studio.measured']}<svg class="i chev" aria-hidden="true"><use href="#i-chev"></use></svg>
    </summary>
    <div>
      <ul>
        ${KINDS.map((kind) => {
          const { precision, recall, data } = MEASURED[kind];
          return html`<li>
            ${fill(words[`studio.measured.${kind}`], { right: ofTen(precision), found: ofTen(recall), data })}
          </li>`;
        })}
      </ul>
      <p>${fill(words['studio.measured.how'], { date: longDate(MEASURED_ON) })}</p>
    </div>
  </details>`;
