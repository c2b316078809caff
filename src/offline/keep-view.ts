import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import type { WordKey, Words } from '../model/words.ts';
import { day } from './day.ts';
import { megabytes, type Copy, type Release } from './files.ts';

/** The words that the page hands to the script. */
export type KeepWords = Pick<Words, Extract<WordKey, `offline.keep.${string}`>>;

/** Why keeping did not come to its end. */
export type Trouble = 'connection' | 'changing' | 'full' | 'refused';

/** What has just come of the reader's choice. */
export type News = Trouble | 'stopped' | 'removed' | 'kept';

/** Where keeping the module stands. */
export type KeepState =
  /** Only over a secure connection may a site keep pages; `insecure` says that this one isn't. */
  | { is: 'impossible'; insecure: boolean }
  /** `release` is what could be kept, null if the server does not say. */
  | { is: 'nothing' | 'part'; release: Release | null; news: News | null }
  | { is: 'keeping'; done: number; all: number }
  | { is: 'kept'; copy: Copy; release: Release; news: News | null };

/** What has happened or how far it is, in one sentence: shown, said aloud, and where the focus goes on. */
export function saysOf(state: KeepState, words: KeepWords): string {
  switch (state.is) {
    case 'impossible':
      return words[state.insecure ? 'offline.keep.insecure' : 'offline.keep.refused'];
    case 'keeping':
      return fill(words['offline.keep.progress'], { done: state.done, all: state.all });
    default: {
      const news = state.news === null ? '' : words[`offline.keep.${state.news}`];
      return fill(news, { mb: state.release ? megabytes(state.release.bytes) : 0 });
    }
  }
}

const button = (action: string, words: string, kind = ''): Html =>
  html`<button class="btn ${kind}" type="button" data-do="${action}">${words}</button>`;

/** What stands under the heading. */
export function keepView(state: KeepState, words: KeepWords, lessons: string): Html {
  const says = html`<p id="offline-says" tabindex="-1">${saysOf(state, words)}</p>`;
  switch (state.is) {
    case 'impossible':
      return html`<div class="notice">${says}<p>${words['offline.keep.paper']} <a href="${lessons}">${words['offline.keep.lessons']}</a></p></div>`;
    case 'keeping':
      return html`<progress max="${state.all}" value="${state.done}" aria-label="${words['offline.keep.bar']}"></progress>
        ${says}
        <p class="small">${words['offline.keep.stay']}</p>
        <p class="row">${button('stop', words['offline.keep.stop'])}</p>`;
    case 'kept': {
      const { copy, release } = state;
      const facts = { since: day(copy.since), date: day(release.date), mb: megabytes(release.bytes) };
      return html`${state.news && html`<div class="notice">${says}</div>`}
        <p><strong>${fill(words['offline.keep.since'], facts)}</strong></p>
        <p>${words['offline.keep.newer']}</p>
        <p class="row">${button('remove', words['offline.keep.remove'])}</p>`;
    }
    default: {
      const { is, release, news } = state;
      const part = is === 'part';
      return html`${news && html`<div class="notice">${says}</div>`}
        ${part && !news && html`<p>${words['offline.keep.part']}</p>`}
        ${release && html`<p>${fill(words['offline.keep.size'], { mb: megabytes(release.bytes), files: release.files })}</p>`}
        <p class="row">
          ${button('keep', words[part ? 'offline.keep.on' : 'offline.keep.button'], 'primary')}
          ${part && button('remove', words['offline.keep.remove'])}
        </p>`;
    }
  }
}
