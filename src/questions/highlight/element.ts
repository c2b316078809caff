import { announce } from '../../components/live.ts';
import { fill } from '../../model/fill.ts';
import { isLens, LENSES, PENS } from '../../model/lenses.ts';
import { ARTICLE_CHANGED } from '../../reading/article-here.ts';
import type { Waker } from '../kind.ts';
import { pageWords } from '../page-data.ts';
import { isAboutArticle, MOST_MARKED, putText, sharedWith } from './article.ts';
import { markRow } from './row.ts';
import type { Mark } from './schema.ts';
import { overlaps, placesOf, wordSpans, type Span } from './spans.ts';
import { cutIntoWords, pieces, readingOf, watchPicks } from './words.ts';

const list = (root: ParentNode): HTMLElement | null => root.querySelector('.marks');
const rows = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.marks > li')];
const field = (root: ParentNode): HTMLInputElement | null => root.querySelector('.marker input');

const markOf = ({ dataset }: HTMLElement): Mark[] => {
  const [start, end, quote = '', lens] = [Number(dataset.start), Number(dataset.end), dataset.quote, dataset.lens];
  const shared = dataset.shared && { shared: JSON.parse(dataset.shared) as Record<string, number> };
  return isLens(lens) ? [{ start, end, quote, lens, ...shared }] : [];
};
const read = (root: ParentNode): Mark[] => rows(root).flatMap(markOf);

/** Where a mark's words stand in the text at hand, which may be another than it was made in; null if nowhere. */
function placeOf({ start, end, quote }: Mark, text: string): Span | null {
  return text.slice(start, end) === quote ? { start, end } : (placesOf(text, quote)[0] ?? null);
}
const meets = (mark: Mark, span: Span, text: string): boolean => {
  const place = placeOf(mark, text);
  return place !== null && overlaps(place, span);
};

/** Underlines in the text what the list of marks holds. */
function paint(root: ParentNode): void {
  const text = readingOf(root);
  const marks = read(root).map((mark) => ({ lens: mark.lens, place: placeOf(mark, text) }));
  for (const { element, start, end } of pieces(root)) {
    const mark = marks.find(({ place }) => place && start >= place.start && end <= place.end);
    for (const lens of LENSES) element.classList.toggle(PENS[lens], mark?.lens === lens);
  }
  root.querySelector('[data-none]')?.toggleAttribute('hidden', marks.length > 0);
}

/** Puts a mark in its place among the others and takes away those it overlaps. */
function add(root: ParentNode, mark: Mark): void {
  const text = readingOf(root);
  for (const row of rows(root)) if (markOf(row).some((other) => meets(other, mark, text))) row.remove();
  const next = rows(root).find(({ dataset }) => Number(dataset.start) > mark.start);
  const { markup } = markRow(mark, pageWords());
  if (next) next.insertAdjacentHTML('beforebegin', markup);
  else list(root)?.insertAdjacentHTML('beforeend', markup);
}

/** The focus goes to the next mark's button, since the one pressed is gone. */
function remove(root: ParentNode, row: HTMLElement): void {
  const near = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector('button') ?? field(root);
  row.remove();
  near?.focus();
}

/**
 * Words are picked in the text (by selecting, by tapping the first and the last, or with the arrow keys and the space bar)
 * or typed into the field, which shows them in any case; a lens button then marks them. The list of marks is the answer.
 */
function wake(root: HTMLElement, signal: AbortSignal): void {
  const words = pageWords();
  let picked: Span | null = null;
  const putIn = (): void => {
    putText(root);
    cutIntoWords(root);
    paint(root);
  };
  putIn();

  const show = (span: Span | null): void => {
    picked = span;
    for (const { element, start, end } of pieces(root))
      element.classList.toggle('picked', span !== null && start >= span.start && end <= span.end);
  };
  const fillField = (text: string): void => {
    const input = field(root);
    if (input) input.value = text;
  };
  const notice = (sentence: string): void => {
    const place = root.querySelector('[data-part="notice"]');
    if (place) place.textContent = sentence;
    announce(sentence);
  };
  const changed = (said: string): void => {
    show(null);
    fillField('');
    paint(root);
    // From the text: what was said of the other marks still holds.
    root.querySelector('.to-mark')?.dispatchEvent(new Event('input', { bubbles: true }));
    announce(said);
  };

  if (isAboutArticle(root))
    document.addEventListener(
      ARTICLE_CHANGED,
      () => {
        show(null);
        putIn();
      },
      { signal },
    );
  watchPicks(root, signal, (span) => {
    if (root.dataset.state === 'done') return;
    show(span);
    fillField(span ? readingOf(root).slice(span.start, span.end) : '');
  });
  const showTyped = (): void => {
    const text = readingOf(root);
    const places = placesOf(text, field(root)?.value ?? '');
    const marks = read(root);
    show(places.find((place) => !marks.some((mark) => meets(mark, place, text))) ?? places[0] ?? null);
  };
  // Some may be typed before this script is there.
  showTyped();
  root.addEventListener('input', ({ target }) => target === field(root) && showTyped(), { signal });
  root.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('.marker button') : null;
      if (!button || root.dataset.state === 'done') return;
      const row = button.closest('li');
      if (row) {
        remove(root, row);
        return changed(words['q.highlight.removed']);
      }
      const { lens } = button.dataset;
      if (!isLens(lens)) return;
      if (!picked) return notice(words[field(root)?.value ? 'q.highlight.not-there' : 'q.highlight.nothing']);
      const text = readingOf(root);
      const quote = text.slice(picked.start, picked.end);
      if (isAboutArticle(root) && wordSpans(quote).length > MOST_MARKED)
        return notice(fill(words['q.highlight.long'], { n: MOST_MARKED }));
      const shared = sharedWith(root, text, picked);
      add(root, { ...picked, quote, lens, ...(shared && { shared }) });
      changed(fill(words['q.highlight.marked'], { lens: words[`q.lens.${lens}`], words: quote }));
    },
    { signal },
  );
}

export const highlightWaker: Waker<'highlight'> = {
  wake,
  read,
  restore: (root, response) => {
    if (JSON.stringify(read(root)) !== JSON.stringify(response)) {
      list(root)?.replaceChildren();
      for (const mark of response) add(root, mark);
    }
    paint(root);
  },
};
