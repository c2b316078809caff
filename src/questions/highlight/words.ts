import { announce } from '../../components/live.ts';
import { fill } from '../../model/fill.ts';
import { pageWords } from '../page-data.ts';
import { wordSpans, type Span } from './spans.ts';

/** A word of the text or what stands between two, as an element of the page. */
interface Piece extends Span {
  element: HTMLElement;
}

const paragraphs = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.to-mark > p')];

/** The whole text, as marks count in it. */
export const readingOf = (root: ParentNode): string =>
  paragraphs(root)
    .map(({ textContent }) => textContent)
    .join('\n\n');

const spanOf = ({ dataset }: HTMLElement): Span => ({ start: Number(dataset.start), end: Number(dataset.end) });

/** All pieces of the text in their order. */
export const pieces = (root: ParentNode): Piece[] =>
  [...root.querySelectorAll<HTMLElement>('.to-mark span')].map((element) => ({ element, ...spanOf(element) }));

const wordsOf = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.to-mark [data-word]')];

/** Makes an element of each word and of each gap; nothing moves by that. One word at a time can be reached by the Tab key. */
export function cutIntoWords(root: ParentNode): void {
  for (const paragraph of paragraphs(root)) {
    if (paragraph.firstElementChild) continue;
    const text = paragraph.textContent;
    const base = Number(paragraph.dataset.start);
    const piece = (start: number, end: number, word: boolean): HTMLElement => {
      const element = document.createElement('span');
      element.textContent = text.slice(start, end);
      Object.assign(element.dataset, { start: base + start, end: base + end }, word ? { word: '' } : {});
      if (word) element.tabIndex = -1;
      return element;
    };
    let at = 0;
    const cut = wordSpans(text).flatMap(({ start, end }) => {
      const before = start > at ? [piece(at, start, false)] : [];
      at = end;
      return [...before, piece(start, end, true)];
    });
    paragraph.replaceChildren(...cut, ...(at < text.length ? [piece(at, text.length, false)] : []));
  }
  rove(root, wordsOf(root)[0]);
}

/** The one word that the Tab key reaches; it alone is announced as something to press. */
function rove(root: ParentNode, to: HTMLElement | undefined): void {
  for (const word of wordsOf(root)) {
    word.tabIndex = word === to ? 0 : -1;
    if (word === to) word.setAttribute('role', 'button');
    else word.removeAttribute('role');
  }
}

/** The word above or below: on the next line, the nearest across. */
function across(all: HTMLElement[], from: HTMLElement, down: boolean): HTMLElement | undefined {
  const here = from.getBoundingClientRect();
  const middle = here.left + here.width / 2;
  let best: { word: HTMLElement; line: number; off: number } | undefined;
  for (const word of all) {
    const box = word.getBoundingClientRect();
    const line = down ? box.top - here.top : here.top - box.top;
    if (line < here.height / 2) continue;
    const off = Math.abs(box.left + box.width / 2 - middle);
    if (!best || line < best.line - 2 || (line < best.line + 2 && off < best.off)) best = { word, line, off };
  }
  return best?.word;
}

function neighbour(all: HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const i = all.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return all[i + 1];
    case 'ArrowLeft':
      return all[i - 1];
    case 'ArrowDown':
      return across(all, from, true);
    case 'ArrowUp':
      return across(all, from, false);
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}

/** The words that a native selection holds the middle of, as a span; null if it holds none. */
function selected(all: HTMLElement[]): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const held = all.filter(({ firstChild }) => {
    const half = Math.ceil((firstChild?.textContent?.length ?? 0) / 2);
    return firstChild !== null && range.comparePoint(firstChild, half) === 0;
  });
  const [first, last] = [held[0], held.at(-1)];
  return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : null;
}

/** Tells which words are picked: by selecting, by tapping the first and the last one, or with arrow keys and space bar. */
export function watchPicks(root: HTMLElement, signal: AbortSignal, tell: (span: Span | null) => void): void {
  /** The first word tapped, waiting for the last. */
  let first: HTMLElement | null = null;
  /** Where the arrow keys began to extend. */
  let from: HTMLElement | null = null;

  const pick = (a: HTMLElement, b: HTMLElement): void => {
    const [one, other] = [spanOf(a), spanOf(b)];
    const span = { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
    tell(span);
    announce(fill(pageWords()['q.highlight.picked'], { words: readingOf(root).slice(span.start, span.end) }));
  };
  const tap = (word: HTMLElement): void => {
    pick(first ?? word, word);
    first = first ? null : word;
  };
  const wordAt = ({ target }: Event): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('[data-word]') : null;
  const on = (type: string, listen: (event: Event) => void): void => root.addEventListener(type, listen, { signal });

  on('focusin', (event) => {
    const word = wordAt(event);
    if (word) rove(root, word);
  });
  on('click', (event) => {
    const word = wordAt(event);
    if (word && (getSelection()?.isCollapsed ?? true)) tap(word);
    else if (!word) first = null;
  });
  root.addEventListener(
    'keydown',
    (event) => {
      const word = wordAt(event);
      if (!word || event.ctrlKey || event.altKey || event.metaKey) return;
      const next = neighbour(wordsOf(root), word, event.key);
      if (next) {
        from = event.shiftKey ? (from ?? word) : null;
        next.focus();
        if (from) pick(from, next);
      } else if (event.key === ' ' || event.key === 'Enter') tap(word);
      else if (event.key === 'Escape') {
        first = from = null;
        tell(null);
      } else if (!event.key.startsWith('Arrow')) return;
      event.preventDefault();
    },
    { signal },
  );
  document.addEventListener(
    'selectionchange',
    () => {
      const span = selected(wordsOf(root));
      if (!span) return;
      first = null;
      tell(span);
    },
    { signal },
  );
}
