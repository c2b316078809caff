import { html, nothing, type TemplateResult } from 'lit-html';
import { fill } from '../../model/fill.ts';
import { dayAndTime } from '../../answers/notebook-words.ts';
import { icon, type View } from './parts.ts';
import type { ReviewWords } from './words.ts';

/** A review kept on the device, as the list of them shows it. */
export interface KeptLine {
  id: string;
  title: string;
  classCode: string;
  handIns: number;
  changed: string;
  /** It cannot be read by this edition of the site: it can only be saved as it is, or deleted. */
  damaged: boolean;
}

/** What the panel for hand-ins does. */
export interface TakeActions {
  files(list: FileList | null): void;
  links(text: string): void;
}

const SOURCES = ['moodle', 'canvas', 'classroom', 'drive', 'mail'] as const;

const take = (event: Event, actions: TakeActions): void => {
  const field = event.currentTarget as HTMLInputElement;
  actions.files(field.files);
  // The same file can be chosen again.
  field.value = '';
};

const onLinks = (event: SubmitEvent, actions: TakeActions): void => {
  event.preventDefault();
  const field = (event.currentTarget as HTMLFormElement).elements.namedItem('links') as HTMLTextAreaElement;
  actions.links(field.value);
  field.value = '';
};

/** Where hand-ins are dropped, chosen or pasted, under a heading of its own. */
export const takeView = (heading: TemplateResult, actions: TakeActions, words: ReviewWords): TemplateResult =>
  html`<div class="take-in">
    <div class="drop">
      ${heading}
      <p>${words['review.drop.what']}</p>
      <div class="fields">
        <label
          ><span class="label">${words['review.files']}</span
          ><input
            type="file"
            id="review-files"
            multiple
            accept=".html,.htm,.json,.zip,.csv,.txt"
            @change=${(event: Event) => take(event, actions)}
        /></label>
        <label
          ><span class="label">${words['review.folder']}</span
          ><input type="file" id="review-folder" webkitdirectory @change=${(event: Event) => take(event, actions)}
        /></label>
      </div>
    </div>
    <form class="paste" @submit=${(event: SubmitEvent) => onLinks(event, actions)}>
      <label class="label" for="review-links">${words['review.links']}</label>
      <textarea id="review-links" name="links" rows="3" spellcheck="false" required></textarea>
      <p class="small">${words['review.links.how']}</p>
      <button class="btn" type="submit">${words['review.links.read']}</button>
    </form>
  </div>`;

const whereView = (words: ReviewWords): TemplateResult =>
  html`<section class="section" aria-labelledby="review-where">
    <h2 id="review-where">${words['review.where']}</h2>
    <dl class="where">
      ${SOURCES.map(
        (source) =>
          html`<div>
            <dt>${words[`review.where.${source}`]}</dt>
            <dd>${words[`review.where.${source}.how`]}</dd>
          </div>`,
      )}
    </dl>
  </section>`;

const privateView = (words: ReviewWords): TemplateResult =>
  html`<section class="section" aria-labelledby="review-private">
    <h2 id="review-private">${words['review.private']}</h2>
    <div class="columns">
      <p>${words['review.private.here']}</p>
      <p>${words['review.private.keys']}</p>
    </div>
  </section>`;

/** What can be done with a kept review. */
export interface ShelfActions {
  open(id: string): void;
  backup(id: string): void;
  remove(id: string): void;
  undo(): void;
}

/** The reviews that this device keeps, and the one deleted last. */
function shelfView(
  kept: readonly KeptLine[],
  removed: KeptLine | null,
  actions: ShelfActions,
  words: ReviewWords,
): View {
  if (kept.length === 0 && !removed) return nothing;
  return html`<section class="section" aria-labelledby="review-kept">
    <div class="section-head">
      <h2 id="review-kept" tabindex="-1">${words['review.kept']}</h2>
      <p>${words['review.kept.how']}</p>
    </div>
    ${
      removed
        ? html`<p class="notice row">
            <span>${fill(words['review.removed'], { title: removed.title })}</span>
            <button class="btn" type="button" id="review-undo" @click=${() => actions.undo()}>
              ${words['review.undo']}
            </button>
          </p>`
        : nothing
    }
    <ul class="kept-reviews">
      ${kept.map((line) => {
        const title = line.classCode ? `${line.title}, ${line.classCode}` : line.title;
        return html`<li>
          <div>
            <h3>${title}</h3>
            <p class="small">
              ${line.damaged ? words['review.kept.damaged'] : fill(words['review.kept.line'], { n: line.handIns, when: dayAndTime(line.changed) })}
            </p>
          </div>
          <div class="row">
            ${
              line.damaged
                ? nothing
                : html`<button
                    class="btn primary"
                    type="button"
                    aria-label="${words['review.open']}: ${title}"
                    @click=${() => actions.open(line.id)}
                  >
                    ${words['review.open']}
                  </button>`
            }
            <button class="btn" type="button" aria-label="${words['review.backup']}: ${title}" @click=${() => actions.backup(line.id)}>
              ${icon('file')}${words['review.backup']}
            </button>
            <button class="btn bare" type="button" aria-label="${words['review.delete']}: ${title}" @click=${() => actions.remove(line.id)}>
              ${words['review.delete']}
            </button>
          </div>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** The page before a class is open. */
export const startView = (
  kept: readonly KeptLine[],
  removed: KeptLine | null,
  actions: TakeActions & ShelfActions,
  words: ReviewWords,
): TemplateResult =>
  html`${takeView(html`<h2>${icon('file')} ${words['review.drop']}</h2>`, actions, words)} ${shelfView(kept, removed, actions, words)} ${whereView(words)} ${privateView(words)}`;
