import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import type { WordKey, Words } from '../model/words.ts';
import type { Note } from './draw.ts';

/** The interface words of the article's own text. */
export type ArticleWords = Pick<Words, Extract<WordKey, `article.${string}`>>;

/** The field for the text, the choice of a file and the button. Nothing in it has a name, so nothing could be sent. */
export const formView = (words: ArticleWords): Html =>
  html`<p id="article-how">${words['article.how']}</p>
    <label class="label" for="article-text">${words['article.text']}</label>
    <textarea id="article-text" aria-describedby="article-how article-notice" spellcheck="false"></textarea>
    <p id="article-notice" data-part="notice"></p>
    <p class="row">
      <button class="btn primary" type="button" data-do="use">${words['article.use']}</button>
      <label class="row">${words['article.file']} <input type="file" accept=".txt,text/plain" /></label>
    </p>`;

/** How an article came out. */
export interface Found {
  /** Annotations of the lesson. */
  annotations: Readonly<Record<string, Pick<Note, 'quote'>>>;
  /** Those whose words were not found. */
  missing: readonly string[];
}

/** How many marked phrases were found. */
export function foundText({ annotations, missing }: Found, words: ArticleWords): string {
  const of = Object.keys(annotations).length;
  return fill(words[missing.length > 0 ? 'article.some' : 'article.all'], { n: of - missing.length, of });
}

/** That, and which were not. Links to those lead here, since they stand nowhere else. */
export const foundView = (found: Found, words: ArticleWords): Html =>
  found.missing.length === 0
    ? html`<p>${foundText(found, words)}</p>`
    : html`<p>${foundText(found, words)} ${words['article.missing']}</p>
        <ul class="numbers">
          ${found.missing.map((id) => html`<li id="a-${id}">“${found.annotations[id]?.quote}”</li>`)}
        </ul>
        <p class="small">${words['article.missing.why']}</p>`;

/** Whose text it is and what can be done with it. `found` is null while the digest is read. */
export const barView = (found: Found | null, stored: boolean, words: ArticleWords): Html =>
  html`<p>${words[found ? (stored ? 'article.given' : 'article.unkept') : 'article.put-by']}</p>
    ${found && foundView(found, words)}
    <p class="row">
      <button class="btn" type="button" data-do="${found ? 'digest' : 'read'}">
        ${words[found ? 'article.digest' : 'article.read']}
      </button>
      <button class="btn" type="button" data-do="remove">${words['article.remove']}</button>
    </p>`;
