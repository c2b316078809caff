import { articleHere } from '../../reading/article-here.ts';
import type { ArticleParagraph } from '../../reading/article-place.ts';
import { countIn, wordSpans, type Span } from './spans.ts';

/** The longest mark on an article, in words: twice the longest quotation. No answer carries more of its text than that. */
export const MOST_MARKED = 24;

/** The text of a question about the article, if it is one. */
const homeOf = (root: ParentNode): HTMLElement | null => root.querySelector('.to-mark[data-targets]');
export const isAboutArticle = (root: ParentNode): boolean => homeOf(root) !== null;

/** The phrases that stand for the article, as the page was drawn. */
const phrases = new WeakMap<HTMLElement, string[]>();
/** Where each annotation's words stand in the text at hand, if that is the article's own. */
const places = new WeakMap<HTMLElement, Map<string, Span>>();

const listed = (names: string | undefined): string[] => names?.split(' ').filter(Boolean) ?? [];

/** The article's paragraphs that a question is about, if the page has the article and finds every target in it. */
function paragraphsFor({ dataset }: HTMLElement): readonly ArticleParagraph[] | null {
  const article = articleHere();
  if (!article) return null;
  const found = new Set(article.flatMap(({ parts }) => parts.flatMap(({ on }) => on)));
  if (!listed(dataset.targets).every((id) => found.has(id))) return null;
  const wanted = listed(dataset.paragraphs);
  return article.filter(({ n }) => n !== null && (wanted.length === 0 || wanted.includes(String(n))));
}

/** A paragraph with single blanks, begun at `start`; notes where annotations stand in it. */
function textOf({ parts }: ArticleParagraph, start: number, spans: Map<string, Span>): string {
  let text = '';
  for (const { words, on } of parts) {
    const tidy = words.replace(/\s+/g, ' ');
    const at = start + text.length;
    text += text === '' || text.endsWith(' ') ? tidy.trimStart() : tidy;
    for (const id of on) spans.set(id, { start: spans.get(id)?.start ?? at, end: start + text.length });
  }
  return text.trimEnd();
}

/** Puts the article's own text into a question about it, or its phrases where the page does not have the article. */
export function putText(root: ParentNode): void {
  const home = homeOf(root);
  if (!home) return;
  const drawn = phrases.get(home) ?? [...home.children].map(({ textContent }) => textContent);
  phrases.set(home, drawn);
  const article = paragraphsFor(home);
  const spans = new Map<string, Span>();
  if (article) places.set(home, spans);
  else places.delete(home);
  let start = 0;
  const paragraphs = (article ?? drawn).map((of) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = typeof of === 'string' ? of : textOf(of, start, spans);
    paragraph.dataset.start = String(start);
    start += paragraph.textContent.length + 2;
    return paragraph;
  });
  home.replaceChildren(...paragraphs);
}

/** How many words of each annotation a stretch of the article holds; undefined where the text is not the article's own. */
export function sharedWith(root: ParentNode, text: string, span: Span): Record<string, number> | undefined {
  const home = homeOf(root);
  const spans = home && places.get(home);
  if (!spans) return undefined;
  const words = wordSpans(text);
  const counts = [...spans].map(([id, place]): [string, number] => [id, countIn(words, span, place)]);
  return Object.fromEntries(counts.filter(([, n]) => n > 0));
}
