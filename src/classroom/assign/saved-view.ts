import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { fill } from '../../model/fill.ts';
import { fullTime } from '../due.ts';
import type { Builder } from './builder.ts';
import { titleOf } from './draft.ts';
import type { SavedAssignment } from './saved.ts';
import type { AssignWords } from './words.ts';

/** What the page does with saved assignments. */
export interface Keeping {
  open(id: string): void;
  duplicate(id: string): void | Promise<void>;
  remove(id: string): void | Promise<void>;
  undo(id: string): void | Promise<void>;
  startNew(): void | Promise<void>;
  save(): void;
  bring(files: FileList | null): void;
}

/** A saved assignment's name in the list. */
export const nameOf = (saved: SavedAssignment, { data }: Builder, words: AssignWords): string =>
  titleOf(saved.draft, data) || words['assign.saved.untitled'];

/** The assignments on this device, those just deleted, and the backup. `said` is what came of a file. */
export function savedView(builder: Builder, keeping: Keeping, said: string, words: AssignWords): TemplateResult {
  const { saved, removed, damaged, current } = builder;
  return html`<section class="section no-print" aria-labelledby="saved">
    <div class="section-head">
      <h2 id="saved" tabindex="-1">${words['assign.saved']}</h2>
      <p>${saved.length > 0 ? words['assign.saved.how'] : words['assign.saved.none']}</p>
    </div>
    ${removed.length > 0 ? removedView(builder, keeping, words) : nothing}
    <ul class="assign-saved">
      ${repeat(
        saved,
        ({ draft }) => draft.id,
        (one) => entryView(one, one.draft.id === current.draft.id, builder, keeping, words),
      )}
    </ul>
    ${
      damaged.length > 0
        ? html`<p class="small">${fill(words['assign.saved.damaged'], { n: damaged.length })}</p>`
        : nothing
    }
    <p>
      <button class="btn" type="button" id="assign-new" @click=${() => keeping.startNew()}>
        ${words['assign.new']}
      </button>
    </p>
    <div class="assign-backup">
      <div>
        <h3>${words['assign.keep']}</h3>
        <p class="small">${words['assign.keep.how']}</p>
        <button class="btn" type="button" ?disabled=${saved.length === 0} @click=${() => keeping.save()}>
          <svg class="i" aria-hidden="true"><use href="#i-file"></use></svg>
          ${words['assign.keep.save']}
        </button>
      </div>
      <div>
        <label class="label" for="assign-bring">${words['assign.keep.bring']}</label>
        <input
          type="file"
          id="assign-bring"
          accept=".json,application/json"
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            keeping.bring(input.files);
            // The same file can be chosen again.
            input.value = '';
          }}
        />
        ${said === '' ? nothing : html`<p class="notice">${said}</p>`}
      </div>
    </div>
  </section>`;
}

function entryView(
  one: SavedAssignment,
  here: boolean,
  builder: Builder,
  keeping: Keeping,
  words: AssignWords,
): TemplateResult {
  const { id, due } = one.draft;
  const name = nameOf(one, builder, words);
  const button = (what: 'open' | 'duplicate' | 'delete', act: () => unknown): TemplateResult =>
    html`<button class="btn" type="button" id="assign-${what}-${id}" @click=${() => void act()}>
      <span>${words[`assign.saved.${what}`]}<span class="vh">: ${name}</span></span>
    </button>`;
  return html`<li>
    <div>
      <h3>${name}</h3>
      <p class="small facts-line">
        <span>${words[one.shared ? 'assign.saved.shared' : 'assign.saved.draft']}</span>
        ${due === null ? nothing : html`<span>${fill(words['assign.saved.due'], { due: fullTime(due) })}</span>`}
      </p>
    </div>
    <div class="row">
      ${here ? html`<span class="small">${words['assign.saved.here']}</span>` : button('open', () => keeping.open(id))}
      ${button('duplicate', () => keeping.duplicate(id))} ${button('delete', () => keeping.remove(id))}
    </div>
  </li>`;
}

const removedView = (builder: Builder, keeping: Keeping, words: AssignWords): TemplateResult =>
  html`<div class="notice">
    <ul>
      ${builder.removed.map((one) => {
        const title = nameOf(one, builder, words);
        return html`<li class="row">
          <span>${fill(words['assign.saved.deleted'], { title })}</span>
          <button
            class="btn"
            type="button"
            id="assign-undo-${one.draft.id}"
            @click=${() => keeping.undo(one.draft.id)}
          >
            <span>${words['assign.saved.undo']}<span class="vh">: ${title}</span></span>
          </button>
        </li>`;
      })}
    </ul>
    <p class="small">${words['assign.saved.until']}</p>
  </div>`;
