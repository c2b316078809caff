import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { countWords } from '../../model/count-words.ts';
import { dayIn } from './day.ts';
import { oneLine, orNull, type GivenArticle } from './given-article.ts';
import { factsOfData } from './linked-data.ts';

type Node = Tree.ChildNode;
type Element = Tree.Element;

/** Parts of a page that are no part of its article. */
const GONE = new Set(
  'script style noscript template nav aside form footer button select textarea svg iframe video audio figure dialog'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article blockquote dd div dl dt figcaption h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul body'.split(
    ' ',
  ),
);
/** Names that pages give to what stands around an article. */
const BESIDE =
  /(?:^|[\s_-])(?:share|sharing|social|related|recirc\w*|newsletter|comments?|promo|advert\w*|ads?|cookie\w*|breadcrumbs?|paywall|subscribe|sidebar|navigation|nav|menu|tags|caption)(?:$|[\s_-])/i;
/** A short paragraph that is a link and nothing else leads elsewhere. */
const SHORT_LINK = 25;

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = ({ attrs }: Element, name: string): string | null =>
  attrs.find((one) => one.name === name)?.value ?? null;

/** Every element below a node. A list that grows, since pages can be nested deeper than calls can. */
function elementsOf(root: Tree.Document | Element): Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    waiting.push(...[...node.childNodes].reverse());
  }
  return found;
}

/** Whether an element inside an article is none of its text. */
const isBeside = (element: Element): boolean =>
  GONE.has(element.tagName) ||
  attribute(element, 'hidden') !== null ||
  attribute(element, 'aria-hidden') === 'true' ||
  (element.tagName !== 'p' &&
    BESIDE.test(
      `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'role') ?? ''}`,
    ));

/** The paragraphs of an element: words between the edges of blocks. */
function paragraphsOf(root: Element, without: Element | null): string[] {
  const done = [{ text: '', linked: 0 }];
  const cut = (): void => {
    if (done.at(-1)!.text !== '') done.push({ text: '', linked: 0 });
  };
  const waiting: [node: Node | 'edge', linked: boolean][] = [[root, false]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, linked] = next;
    if (node === 'edge') cut();
    else if (node.nodeName === '#text' && 'value' in node) {
      const last = done.at(-1)!;
      last.text += node.value;
      if (linked) last.linked += node.value.trim().length;
    } else if (isElement(node) && node !== without && (node === root || !isBeside(node))) {
      if (BLOCKS.has(node.tagName)) {
        cut();
        waiting.push(['edge', false]);
      } else if (node.tagName === 'br') done.at(-1)!.text += '\n';
      const within = linked || node.tagName === 'a';
      waiting.push(...[...node.childNodes].reverse().map((child): [Node, boolean] => [child, within]));
    }
  }
  return done
    .map(({ text, linked }) => ({ text: oneLine(text), linked }))
    .filter(({ text, linked }) => text !== '' && (linked < 0.8 * text.length || countWords(text) >= SHORT_LINK))
    .map(({ text }) => text);
}

const wordsOf = (element: Element | undefined): string | null =>
  element ? orNull(paragraphsOf(element, null).join(' ')) : null;

/** The part of a page with the most to read among those that say that they are an article. */
function articleIn(elements: readonly Element[]): Element | undefined {
  const called = (tag: string): Element[] => elements.filter(({ tagName }) => tagName === tag);
  const bodies = elements.filter((one) => attribute(one, 'itemprop') === 'articleBody');
  for (const candidates of [bodies, called('article'), called('main'), called('body')]) {
    const sized = candidates.map((one) => ({ one, words: countWords(paragraphsOf(one, null).join(' ')) }));
    const best = sized.sort((a, b) => b.words - a.words)[0];
    if (best && best.words > 0) return best.one;
  }
  return undefined;
}

/** The article of a saved web page, with what the page says of it. */
export function articleOfPage(markup: string): GivenArticle {
  const elements = elementsOf(parse(markup));
  const by = (tag: string): Element | undefined => elements.find(({ tagName }) => tagName === tag);
  const meta = (...names: string[]): string | null =>
    names.flatMap(
      (name) =>
        elements
          .filter(({ tagName }) => tagName === 'meta')
          .filter((one) => (attribute(one, 'property') ?? attribute(one, 'name') ?? '').toLowerCase() === name)
          .map((one) => orNull(attribute(one, 'content')))
          .find((content) => content !== null) ?? [],
    )[0] ?? null;
  const scripts = elements
    .filter((one) => one.tagName === 'script' && attribute(one, 'type') === 'application/ld+json')
    .map(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
  const data = factsOfData(scripts);
  const body = articleIn(elements);
  const title = (body && elementsOf(body).find(({ tagName }) => tagName === 'h1')) ?? by('h1');
  const canonical = elements.find((one) => one.tagName === 'link' && attribute(one, 'rel') === 'canonical');
  const address = [canonical && attribute(canonical, 'href'), meta('og:url'), data?.url].find(
    (one) => one && /^https?:/.test(one),
  );
  const time = by('time');
  const author = meta('author', 'article:author', 'parsely-author');
  const day = meta('article:published_time', 'date', 'dc.date', 'dc.date.issued', 'parsely-pub-date');
  return {
    text: (body ? paragraphsOf(body, title ?? null) : []).join('\n\n'),
    headline: wordsOf(title) ?? data?.headline ?? meta('og:title') ?? wordsOf(by('title')),
    // Some pages give the address of a profile in the place of a name.
    author: data?.author ?? (author && !/^https?:/.test(author) ? author : null),
    published:
      data?.published ?? dayIn(day ?? '') ?? dayIn((time && (attribute(time, 'datetime') ?? wordsOf(time))) ?? ''),
    publisher: meta('og:site_name') ?? data?.publisher ?? null,
    url: address ?? null,
  };
}
