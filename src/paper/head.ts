import { longDate } from '../components/dates.ts';
import type { Lesson } from '../model/book.ts';
import { html, type Html } from '../model/html.ts';
import type { WordKey, Words } from '../model/words.ts';

/** A fact on a sheet's slip; null if it could not be found, which is said. */
export interface SheetFact {
  label: string;
  value: string | null;
}

/** The top of a sheet. */
export interface SheetHead {
  /** What the sheet is, after the name of the site. */
  about: string;
  title: string;
  facts: readonly SheetFact[];
  /** Whether a student writes a name on it. */
  named: boolean;
}

/** Where the article of a lesson comes from. */
export const sourceFacts = ({ article }: Pick<Lesson, 'article'>, publisher: string, words: Words): SheetFact[] => [
  { label: words['lesson.source.publisher'], value: publisher },
  { label: words['lesson.source.author'], value: article.author },
  { label: words['lesson.source.date'], value: article.published && longDate(article.published) },
  { label: words['lesson.source.headline'], value: article.headline },
  {
    label: words['lesson.source.genre'],
    value: words[`lesson.genre.${article.genre.replace(' ', '-')}` as WordKey],
  },
];

/** The top of a sheet: the site, what the sheet is, its title, and where the text comes from. */
export const sheetHead = ({ about, title, facts, named }: SheetHead, words: Words): Html =>
  html`<header class="paper-head">
    <p class="small"><strong>${words['site.name']}</strong> ${about}</p>
    <h1>${title}</h1>
    ${
      named &&
      html`<p class="name-line">
        <span>${words['paper.name']}</span>
        <span>${words['paper.class']}</span>
        <span>${words['paper.date']}</span>
      </p>`
    }
    <dl class="paper-slip">
      ${facts.map(
        ({ label, value }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value ?? html`<span class="not-stated">${words['site.notStated']}</span>`}</dd>
          </div>`,
      )}
    </dl>
  </header>`;
