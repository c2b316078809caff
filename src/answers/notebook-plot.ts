import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import type { Sure } from '../questions/sure.ts';
import { leanOf, type Calibration, type Flags } from './notebook-statistics.ts';
import type { NotebookWords } from './notebook-words.ts';

const round = (n: number): number => Math.round(n * 10) / 10;

/** The field of the plot in its own units: stated confidence runs from 30 to 100, the share that was right from 0 to 100. */
const FIELD = { left: 62, right: 422, top: 30, bottom: 300 };
const across = (stated: number): number => round(FIELD.left + ((stated - 30) / 70) * (FIELD.right - FIELD.left));
const up = (share: number): number => round(FIELD.bottom - (share / 100) * (FIELD.bottom - FIELD.top));

const SHARES = [0, 25, 50, 75, 100];

/** The words of the plot. A page about a class has its own for who said it. */
export type PlotWords = Pick<NotebookWords, `q.sure.${Sure}` | `notebook.sure.${'dot' | 'plot' | 'x' | 'y' | 'ideal'}`>;

/** A dot for each level with enough answers, its distance to the line of a perfect match, and its share. */
export function calibrationPlot({ levels }: Pick<Calibration, 'levels'>, words: PlotWords): Html {
  const shown = levels.filter(({ hidden }) => !hidden);
  const most = Math.max(1, ...shown.map(({ n }) => n));
  const name = (level: number): string => words[`q.sure.${level as Sure}`];
  const told = shown.map(({ level, n, right }) =>
    fill(words['notebook.sure.dot'], { name: name(level), level, n, right }),
  );
  return html`<svg class="plot" viewBox="0 0 460 392" role="img" aria-label="${[words['notebook.sure.plot'], ...told].join(' ')}">
    <path class="lines" d="${SHARES.slice(1)
      .map((share) => `M${FIELD.left} ${up(share)}H${FIELD.right}`)
      .join('')}" />
    <path class="axis" d="M${FIELD.left} ${FIELD.top}V${FIELD.bottom}H${FIELD.right}" />
    <path class="ideal" d="M${across(30)} ${up(30)}L${across(100)} ${up(100)}" />
    ${SHARES.map((share) => html`<text class="soft end" x="54" y="${round(up(share) + 4.5)}">${share}%</text>`)}
    ${levels.map(
      ({ level }) =>
        html`<text class="mid" x="${across(level)}" y="321">${name(level)}</text>
          <text class="soft mid" x="${across(level)}" y="338">${level}</text>`,
    )}
    <text class="soft end" x="${FIELD.right}" y="362">${words['notebook.sure.x']}</text>
    <text class="soft" x="${FIELD.left}" y="16">${words['notebook.sure.y']}</text>
    <path class="ideal" d="M${FIELD.left} 380H${FIELD.left + 28}" />
    <text class="soft" x="${FIELD.left + 34}" y="384">${words['notebook.sure.ideal']}</text>
    ${shown.map(({ level, n, right }) => {
      const share = (100 * right) / n;
      // The figure stands beside the dot, on the side where the line has left its height.
      const [side, anchor] = share > level ? [-14, 'end'] : [14, 'start'];
      return html`<path class="gap" d="M${across(level)} ${up(level)}V${up(share)}" />
        <circle class="dot" cx="${across(level)}" cy="${up(share)}" r="${round(5 + 5 * Math.sqrt(n / most))}" />
        <text class="figure ${anchor}" x="${across(level) + side}" y="${Math.min(round(up(share) + 4.5), FIELD.bottom - 6)}">${Math.round(share)}%</text>`;
    })}
  </svg>`;
}

/** A dot for each lesson from first to last: above the line flagged too much, below it too little. */
export function leanLine(lessons: readonly Flags[], words: NotebookWords): Html {
  const ways = lessons.map(leanOf).filter((way) => way !== null);
  const x = (i: number): number => round(ways.length === 1 ? 230 : 14 + (i / (ways.length - 1)) * 432);
  const points = ways.map((way, i) => ({ x: x(i), y: round(80 - way * 60) }));
  return html`<svg class="plot" viewBox="0 0 460 160" role="img" aria-label="${words['notebook.lean.line']}">
    <path class="ideal" d="M0 80H460" />
    <text class="soft" x="0" y="13">${words['notebook.lean.above']}</text>
    <text class="soft" x="0" y="155">${words['notebook.lean.below']}</text>
    <path class="gap" d="${points.map((point, i) => `${i === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('')}" />
    ${points.map((point) => html`<circle class="dot" cx="${point.x}" cy="${point.y}" r="5" />`)}
  </svg>`;
}
