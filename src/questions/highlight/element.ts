import { announce } from '../../components/live.ts';
import { fill } from '../../model/fill.ts';
import { LENSES, PENS, type Lens } from '../../model/taxonomy.ts';
import type { Waker } from '../kind.ts';
import { pageWords } from '../page-data.ts';
import { markRow } from './row.ts';
import type { Mark } from './schema.ts';
import { overlaps, placesOf, type Span } from './spans.ts';
import { cutIntoWords, pieces, readingOf, watchPicks } from './words.ts';

const list = (root: ParentNode): HTMLElement | null => root.querySelector('.marks');
const rows = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.marks > li')];
const field = (root: ParentNode): HTMLInputElement | null => root.querySelector('.marker input');
const isLens = (name: string | undefined): name is Lens => LENSES.some((lens) => lens === name);

function read(root: ParentNode): Mark[] {
  const text = readingOf(root);
  return rows(root).flatMap(({ dataset }) => {
    const [start, end, lens] = [Number(dataset.start), Number(dataset.end), dataset.lens];
    return isLens(lens) ? [{ start, end, quote: text.slice(start, end), lens }] : [];
  });
}

/** Underlines in the text what the list of marks holds. */
function paint(root: ParentNode): void {
  const marks = read(root);
  for (const { element, start, end } of pieces(root)) {
    const mark = marks.find((span) => start >= span.start && end <= span.end);
    for (const lens of LENSES) element.classList.toggle(PENS[lens], mark?.lens === lens);
  }
  root.querySelector('[data-none]')?.toggleAttribute('hidden', marks.length > 0);
}

/** Puts a mark in its place among the others and takes away those it overlaps. */
function add(root: ParentNode, mark: Mark): void {
  for (const row of rows(root))
    if (overlaps(mark, { start: Number(row.dataset.start), end: Number(row.dataset.end) })) row.remove();
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
  cutIntoWords(root);
  paint(root);

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

  watchPicks(root, signal, (span) => {
    if (root.dataset.state === 'done') return;
    show(span);
    fillField(span ? readingOf(root).slice(span.start, span.end) : '');
  });
  root.addEventListener(
    'input',
    ({ target }) => {
      if (target !== field(root) || !(target instanceof HTMLInputElement)) return;
      const places = placesOf(readingOf(root), target.value);
      const marks = read(root);
      show(places.find((place) => !marks.some((mark) => overlaps(mark, place))) ?? places[0] ?? null);
    },
    { signal },
  );
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
      const quote = readingOf(root).slice(picked.start, picked.end);
      add(root, { ...picked, quote, lens });
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
