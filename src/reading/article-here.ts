import type { ArticleParagraph } from './article-place.ts';

/** Fired on the document when the page goes over to the article's own text, or back to the digest. */
export const ARTICLE_CHANGED = 'article-changed';

let here: readonly ArticleParagraph[] | null = null;

/** The article's own text as the page has it now, for questions that are about it; null where the digest is read. */
export const articleHere = (): readonly ArticleParagraph[] | null => here;

export function setArticleHere(article: readonly ArticleParagraph[] | null): void {
  here = article;
  document.dispatchEvent(new Event(ARTICLE_CHANGED));
}
