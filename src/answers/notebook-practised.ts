import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import { isRightTry, type PracticeTry } from '../practice/log.ts';
import { dayAndTime, type NotebookWords } from './notebook-words.ts';

/** A log of practice in short. */
export interface PracticeLine {
  tries: number;
  right: number;
  /** When the last try was; null if none can be read. */
  last: string | null;
}

export const practiceLine = (tries: readonly PracticeTry[]): PracticeLine => ({
  tries: tries.length,
  right: tries.filter(isRightTry).length,
  last:
    tries
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? null,
});

/** What somebody practised, with the way back to it and a way to delete it. */
export const practisedView = (line: PracticeLine | null, url: string, words: NotebookWords): Html | false =>
  line !== null &&
  html`<section class="section" aria-labelledby="notebook-practice">
    <div class="section-head">
      <h2 id="notebook-practice" tabindex="-1">${words['notebook.practice']}</h2>
      <p>${words['notebook.practice.about']}</p>
    </div>
    <p>
      ${fill(words['notebook.practice.counts'], { n: line.tries, right: line.right })}
      ${line.last !== null && fill(words['notebook.practice.last'], { time: dayAndTime(line.last) })}
    </p>
    <p class="row no-print">
      <a class="btn" href="${url}">${words['notebook.practice.go']}</a>
      <button class="btn bare" type="button" data-do="delete-practice" id="x-practice">${words['notebook.practice.delete']}</button>
    </p>
  </section>`;
