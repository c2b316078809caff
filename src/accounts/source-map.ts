import { html, raw, type Html } from '../model/html.ts';
import { EVIDENCE, type Evidence } from '../model/taxonomy.ts';
import type { OwnClaim, SourceGroup, SourceSort } from './sources.ts';

/** The words of a source map. */
export interface SourceMapWords {
  /** Says in a sentence what the drawing shows. */
  label: string;
  /** Above the numbers of the paragraphs. */
  paragraphs: string;
  /** Names of the sorts of source. */
  sorts: Readonly<Record<SourceSort, string>>;
  /** In place of a name where the article gives none. */
  unnamed: string;
}

/** Pixels: heights of the axis, a heading, a name and a row of bricks; room over the bricks and after a group. */
const [AXIS, HEAD, NAME, ROW, ROOM, GAP] = [42, 26, 24, 18, 3, 14];
/** Size of a brick. */
const [WIDE, HIGH] = [9, 15];
/** Bricks beside each other in one paragraph; more of them are stacked. */
const BESIDE = 2;
/** Letters of a name that fit a phone; the list under the drawing has the whole of it. */
const LONGEST = 38;

const short = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name);

/** What the article shows for a claim, as a brick that is filled from empty (nothing) to full (checked). */
export function brick(evidence: Evidence): Html {
  const full = (EVIDENCE.indexOf(evidence) / (EVIDENCE.length - 1)) * HIGH;
  return html`${full > 0 && raw(`<path class="fill" d="M0 ${HIGH}h${WIDE}v-${full}h-${WIDE}z"/>`)}<path
      class="brick"
      d="M0 0h${WIDE}v${HIGH}h-${WIDE}z"
    />`;
}

/** Claims by paragraph. */
function byParagraph(claims: readonly OwnClaim[]): [number, OwnClaim[]][] {
  const found = new Map<number, OwnClaim[]>();
  for (const own of claims) found.set(own.claim.paragraph, [...(found.get(own.claim.paragraph) ?? []), own]);
  return [...found];
}

/**
 * Draws who is cited where: a shelf for each source, cut into the article's paragraphs, with a brick for each claim.
 * Places across are shares of the width, so that letters keep their size on any screen. The picture is for the eye;
 * a list beside it says the same.
 */
export function sourceMapView(groups: readonly SourceGroup[], paragraphs: number, words: SourceMapWords): Html {
  const drawn: Html[] = [];
  let y = AXIS;
  const across = (paragraph: number): string => `${Math.round(((paragraph - 0.5) / paragraphs) * 1000) / 10}%`;

  const board = (kind: SourceSort | 'empty'): Html => {
    // Lines that are broken all along have no room for cuts between paragraphs.
    const cut = kind !== 'crowd' && kind !== 'none' && html`pathLength="${paragraphs * 20}"`;
    return html`<line class="shelf ${kind}" x2="100%" y1="${y}" y2="${y}" ${cut} />`;
  };
  const shelf = (claims: readonly OwnClaim[], sort: SourceSort): void => {
    const places = byParagraph(claims);
    y += ROOM + ROW * Math.max(...places.map(([, own]) => Math.ceil(own.length / BESIDE)));
    drawn.push(board(sort));
    for (const [paragraph, own] of places) {
      const bricks = own.map(({ claim }, i) => {
        const left = Math.min(BESIDE, own.length - i + (i % BESIDE)) * -6 + (i % BESIDE) * 12 + 1.5;
        const up = -(Math.floor(i / BESIDE) + 1) * ROW + 1.5;
        return html`<g transform="translate(${left} ${up})">
          ${brick(claim.evidence)}<title>${claim.statement}</title>
        </g>`;
      });
      drawn.push(html`<svg x="${across(paragraph)}" y="${y}" overflow="visible">${bricks}</svg>`);
    }
  };

  for (const { sort, sources, claims, phrases } of groups) {
    y += HEAD;
    drawn.push(
      html`<text class="head" y="${y - 8}">${words.sorts[sort]}</text
        ><text class="head" x="100%" y="${y - 8}" text-anchor="end">${claims}</text>`,
    );
    for (const source of sources) {
      if (source.name !== null || sources.length > 1) {
        y += NAME;
        drawn.push(html`<text y="${y - 6}">${short(source.name ?? words.unnamed)}</text>`);
      }
      shelf(source.claims, sort);
    }
    if (sources.length === 0) drawn.push(board('empty'));
    const marks = phrases.map(
      ({ annotation }) =>
        html`<svg x="${across(annotation.paragraph)}" y="${y + 5}" overflow="visible"><path class="phrase" d="M-11 0h22" /></svg>`,
    );
    drawn.push(...marks);
    y += GAP;
  }
  const numbers = Array.from(
    { length: paragraphs },
    (_, i) => html`<text x="${across(i + 1)}" y="${AXIS - 8}" text-anchor="middle">${i + 1}</text>`,
  );
  const { markup } = html`<svg class="source-map" role="img" width="100%" height="${y}" aria-label="${words.label}">
    <text y="13">${words.paragraphs}</text>${numbers}${drawn}
  </svg>`;
  return raw(markup.replace(/\s*\n\s*/g, ' '));
}
