import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { longDate } from '../../components/dates.ts';
import { fill } from '../../model/fill.ts';
import type { Bench } from './bench.ts';
import { button } from './fields-view.ts';
import { nameOf, type Sketch } from './sketch.ts';

/** What the page does with the drafts on the device. */
export interface Shelf {
  open: (id: string) => void;
  duplicate: (id: string) => Promise<void>;
  remove: (id: string) => Promise<void>;
  putBack: (id: string) => Promise<void>;
  startNew: () => Promise<void>;
  save: () => void;
  saveDamaged: () => void;
  bring: (files: FileList | null) => Promise<void>;
}

export const titleOf = (sketch: Pick<Sketch, 'work'>, { words }: Bench): string =>
  nameOf(sketch) || words['studio.shelf.untitled'];

/** The drafts on this device, those just deleted, and the backup. */
export function shelfView(bench: Bench, shelf: Shelf): TemplateResult {
  const { desk, words } = bench;
  return html`<section class="section no-print" aria-labelledby="drafts">
    <div class="section-head">
      <h2 id="drafts" tabindex="-1">${words['studio.shelf']}</h2>
      <p>${words[desk.saved.length > 0 ? 'studio.shelf.how' : 'studio.shelf.none']}</p>
    </div>
    ${desk.removed.length > 0 ? removedView(bench, shelf) : nothing}
    <ul class="studio-shelf">
      ${repeat(
        desk.saved,
        ({ id }) => id,
        (one) => entryView(one, bench, shelf),
      )}
    </ul>
    ${
      desk.damaged.length > 0
        ? html`<div class="notice">
            <p>${fill(words['studio.shelf.damaged'], { n: desk.damaged.length })}</p>
            ${button(words['studio.shelf.damaged.save'], shelf.saveDamaged)}
          </div>`
        : nothing
    }
    <div class="studio-backup">
      <div class="row">
        ${button(words['studio.shelf.new'], shelf.startNew, { id: 'studio-new' })}
        ${button(words['studio.shelf.save'], shelf.save, { off: desk.all.length === 0, id: 'studio-backup' })}
      </div>
      <div class="studio-field">
        <label class="label" for="studio-bring">${words['studio.shelf.bring']}</label>
        <input
          type="file"
          id="studio-bring"
          accept=".json,application/json"
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            void shelf.bring(input.files);
            input.value = '';
          }}
        />
        ${bench.showing.brought === '' ? nothing : html`<p class="notice">${bench.showing.brought}</p>`}
      </div>
    </div>
  </section>`;
}

function entryView(one: Sketch, bench: Bench, shelf: Shelf): TemplateResult {
  const { words, desk } = bench;
  const { id, changed, work } = one;
  const named = titleOf(one, bench);
  return html`<li>
    <div>
      <h3>${named}</h3>
      <p class="small facts-line">
        <span>${fill(words['studio.shelf.changed'], { date: longDate(changed.slice(0, 10)) })}</span>
        <span>
          ${
            work.draft
              ? fill(words['studio.shelf.holds'], {
                  n: work.draft.questions.length,
                  m: Object.keys(work.draft.marks).length,
                })
              : words['studio.shelf.unread']
          }
        </span>
      </p>
    </div>
    <div class="row">
      ${
        id === desk.current.id
          ? html`<span class="small">${words['studio.shelf.here']}</span>`
          : button(words['studio.shelf.open'], () => shelf.open(id), { named, id: `studio-open-${id}` })
      }
      ${button(words['studio.shelf.copy'], () => shelf.duplicate(id), { named })}
      ${button(words['studio.shelf.delete'], () => shelf.remove(id), { named, id: `studio-delete-${id}` })}
    </div>
  </li>`;
}

const removedView = (bench: Bench, shelf: Shelf): TemplateResult =>
  html`<div class="notice">
    <ul>
      ${bench.desk.removed.map((one) => {
        const named = titleOf(one, bench);
        return html`<li class="row">
          <span>${fill(bench.words['studio.shelf.deleted'], { title: named })}</span>
          ${button(bench.words['studio.shelf.undo'], () => shelf.putBack(one.id), { named, id: `studio-undo-${one.id}` })}
        </li>`;
      })}
    </ul>
    <p class="small">${bench.words['studio.shelf.until']}</p>
  </div>`;
