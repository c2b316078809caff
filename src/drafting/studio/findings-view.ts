import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { fill } from '../../model/fill.ts';
import { LENSES, PENS } from '../../model/taxonomy.ts';
import type { LessonDraft } from '../draft/draft.ts';
import { addView } from './add-view.ts';
import type { Bench } from './bench.ts';
import { cardView } from './card-view.ts';
import type { Standing } from './edits.ts';
import { entriesOf, shownEntries, type Entry } from './entries.ts';
import { pick, tick } from './fields-view.ts';
import { measuredView } from './measured-view.ts';
import { segmentsOf, type Segment } from './segments.ts';

const STANDINGS = ['all', 'suggested', 'kept', 'dropped'] as const;

/** The article with what was found in it, beside what is to be said of each; most of the work is done here. */
export function findingsView(bench: Bench, draft: LessonDraft): TemplateResult {
  const { words, showing } = bench;
  const entries = entriesOf(draft);
  const shown = shownEntries(entries, showing);
  const numbers = new Map(shown.map(({ id }, i) => [id, i + 1]));
  const of = (standing: Standing): number => entries.filter((entry) => entry.standing === standing).length;
  return html`
    <p>${fill(words['studio.findings.sum'], { n: entries.length, kept: of('kept'), left: of('suggested') })}</p>
    ${measuredView(words)}
    <div class="studio-filters">
      <fieldset>
        <legend class="label">${words['studio.findings.lenses']}</legend>
        <div class="row">
          ${LENSES.map((lens) => {
            const n = entries.filter((entry) => entry.lens === lens).length;
            return html`<span class=${PENS[lens]}
              >${tick(`studio-lens-${lens}`, `${words[`q.lens.${lens}`]} (${n})`, showing.lenses[lens], (on) =>
                bench.show({ lenses: { ...showing.lenses, [lens]: on } }),
              )}</span
            >`;
          })}
        </div>
      </fieldset>
      ${pick({
        id: 'studio-standing',
        label: words['studio.findings.show'],
        value: showing.standing,
        options: STANDINGS.map((standing) => [
          standing,
          `${words[`studio.standing.${standing}`]} (${standing === 'all' ? entries.length : of(standing)})`,
        ]),
        set: (standing) => bench.show({ standing: standing as Standing | 'all' }),
      })}
    </div>
    ${addView(bench, draft)}
    ${shown.length === 0 ? html`<p class="notice">${words['studio.findings.none']}</p>` : nothing}
    <div class="proof studio-proof" @click=${(event: Event) => openMark(event, bench)}>
      ${draft.findings.article.paragraphs.map((paragraph, i) => {
        const own = shown.filter(({ start }) => start >= paragraph.start && start < paragraph.end);
        const text = segmentsOf(draft.findings.article.text, paragraph, shown);
        return html`<div class="take ${paragraph.kind}" data-start=${paragraph.start}>
          <span class="take-no">${paragraph.n ?? ''}</span>
          <div>
            ${paragraph.kind === 'boilerplate' ? html`<p class="small">${words['studio.findings.beside']}</p>` : nothing}
            ${keyed(
              // Browsers split text nodes under a selection; a paragraph is drawn anew when its marks change.
              `${i}-${own.map(({ id, standing, start, end }) => `${id}${standing}${start}${end}`).join()}`,
              html`<p class="studio-text">${text.map((segment) => segmentView(segment, bench, numbers))}</p>`,
            )}
          </div>
          ${
            own.length === 0
              ? nothing
              : html`<div class="notes">
                  ${repeat(
                    own,
                    ({ id }) => id,
                    (entry) => noteView(entry, numbers.get(entry.id) ?? 0, shown, bench, draft),
                  )}
                </div>`
          }
        </div>`;
      })}
    </div>
  `;
}

function segmentView(segment: Segment<Entry>, bench: Bench, numbers: ReadonlyMap<string, number>): unknown {
  if ('text' in segment) return segment.text;
  const { id, lens, standing } = segment.on;
  const open = bench.showing.open === id;
  return html`<span class="mark ${PENS[lens]} ${standing} ${open ? 'open' : ''}" data-entry=${id}
    >${segment.inner.map((inner) => segmentView(inner, bench, numbers))}${
      segment.first ? html`<sup aria-hidden="true">${numbers.get(id)}</sup>` : nothing
    }</span
  >`;
}

/** A mark that is touched opens its note; the innermost one where they lie in each other. */
function openMark(event: Event, bench: Bench): void {
  const mark = (event.target as Element).closest<HTMLElement>('[data-entry]');
  // Whoever is selecting words wants to mark them.
  if (!mark || !(getSelection()?.isCollapsed ?? true)) return;
  const id = mark.dataset.entry ?? '';
  bench.show({ open: id });
  bench.focus(`studio-note-${id}`);
}

const short = (text: string): string => {
  const words = text.replace(/\s+/g, ' ').trim().split(' ');
  return words.length > 9 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ');
};

function noteView(entry: Entry, n: number, shown: readonly Entry[], bench: Bench, draft: LessonDraft): TemplateResult {
  const { words, showing } = bench;
  const { id, lens, standing, start, end } = entry;
  const open = showing.open === id;
  return html`<details
    class="note ${PENS[lens]} ${standing}"
    .open=${open}
    @toggle=${(event: Event) => {
      const now = (event.target as HTMLDetailsElement).open;
      if (now !== (bench.showing.open === id)) bench.show({ open: now ? id : null });
    }}
  >
    <summary id="studio-note-${id}">
      <span class="note-no">${n}</span>
      <span
        ><span class="query">${short(draft.findings.article.text.slice(start, end))}</span>
        <span class="small studio-standing">${words[`studio.standing.${standing}`]}</span></span
      >
      <svg class="i chev" aria-hidden="true"><use href="#i-chev"></use></svg>
    </summary>
    ${open ? cardView(entry, shown, bench, draft) : nothing}
  </details>`;
}
