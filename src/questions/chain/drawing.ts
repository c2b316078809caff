import { html, plain, raw, type Html } from '../../model/html.ts';
import type { QuestionWords } from '../kind.ts';

/** An account in the drawing: where it is in its branch, and what is known of its source. */
export interface Row {
  id: string;
  depth: number;
  /** The row of the account it came from; null at the start of a branch. */
  parent: number | null;
  /** `open`: nothing is answered yet. `loop`: the answers lead round in a circle. */
  source: 'origin' | 'cannot-tell' | 'open' | 'loop' | 'heard';
}

/** Puts the accounts into branches: each under the one it came from, in the order given. Every account is there once. */
export function branches(ids: readonly string[], links: Readonly<Record<string, string>>): Row[] {
  const rows: Row[] = [];
  const placed = new Set<string>();
  const place = (id: string, depth: number, parent: number | null, source: Row['source']): void => {
    if (placed.has(id)) return;
    placed.add(id);
    const row = rows.push({ id, depth, parent, source }) - 1;
    for (const other of ids) if (links[other] === id) place(other, depth + 1, row, 'heard');
  };
  for (const id of ids) {
    const link = links[id];
    if (link === 'origin' || link === 'cannot-tell') place(id, 0, null, link);
    else if (link === undefined || !ids.includes(link)) place(id, 0, null, 'open');
  }
  // What is left goes round in a circle; it is cut open at its first account.
  for (const id of ids) place(id, 0, null, 'loop');
  return rows;
}

const ROW = 34;
const INDENT = 22;
const SIGNS: Record<Row['source'], string> = {
  origin: '<rect class="full" x="-6" y="-6" width="12" height="12"/>',
  heard: '<circle class="full" r="4.5"/>',
  open: '<circle class="gap" r="6"/>',
  'cannot-tell': '<circle class="gap" r="6"/><path d="M-3 -3 3 3M3 -3-3 3"/>',
  loop: '<path d="M5 -3A6 6 0 1 0 6 2M6 -7V-2H1"/>',
};

/**
 * The chain as a drawing that follows the list; the list says the same in words. Its height depends on the number of
 * accounts alone, so that nothing below it moves. Links in `missed` are drawn as the ones to look at.
 */
export function drawing(
  nodes: readonly { id: string; who: string }[],
  links: Readonly<Record<string, string>>,
  words: QuestionWords,
  missed: readonly string[] = [],
): Html {
  const names = new Map(nodes.map(({ id, who }) => [id, plain(who)]));
  const rows = branches([...names.keys()], links);
  const x = ({ depth }: Row): number => 9 + Math.min(depth, 6) * INDENT;
  const y = (i: number): number => ROW / 2 + i * ROW;
  return html`<svg class="drawing" aria-hidden="true" width="100%" height="${nodes.length * ROW}">
    ${rows.map((row, i) => {
      const parent = row.parent === null ? undefined : rows[row.parent];
      const note =
        row.source === 'heard'
          ? missed.includes(row.id)
            ? words['q.chain.missed']
            : ''
          : words[`q.chain.${row.source}`];
      const link =
        parent &&
        html`<path class="link" d="M${x(parent)} ${y(row.parent ?? 0) + 8}V${y(i)}H${x(row) - 8}m-5 -4 5 4-5 4" />`;
      return html`<g ${missed.includes(row.id) && html` class="missed"`}>
        ${link}
        <g transform="translate(${x(row)} ${y(i)})">${raw(SIGNS[row.source])}</g>
        <text x="${x(row) + 14}" y="${y(i) + 5}">
          ${names.get(row.id)} ${note && html`<tspan>${note}</tspan>`}
        </text>
      </g>`;
    })}
  </svg>`;
}
