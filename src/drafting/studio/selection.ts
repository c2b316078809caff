/** The text of a piece of the article as drawn, without the numbers of its marks. */
function textOf(range: Range): string {
  const copy = range.cloneContents();
  for (const number of copy.querySelectorAll('sup')) number.remove();
  return copy.textContent ?? '';
}

const IN_A_WORD = /[\p{L}\p{M}\p{N}’'-]/u;

/** Where the words begin and end that a piece of a text lies in: who selects seldom meets the edge of a word. */
export function wholeWords(text: string, from: number, to: number): [from: number, to: number] {
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  if (from === to) return [from, to];
  while (from > 0 && IN_A_WORD.test(text.charAt(from)) && IN_A_WORD.test(text.charAt(from - 1))) from--;
  while (to < text.length && IN_A_WORD.test(text.charAt(to - 1)) && IN_A_WORD.test(text.charAt(to))) to++;
  return [from, to];
}

/** The words that are selected in the article, and where in it they begin; null if nothing of it is selected. */
export function selectedWords(selection: Selection | null): { words: string; at: number } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const text = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.studio-text');
  if (!text) return null;
  const whole = document.createRange();
  whole.selectNodeContents(text);
  const before = whole.cloneRange();
  before.setEnd(range.startContainer, range.startOffset);
  const first = textOf(before).length;
  const all = textOf(whole);
  const [from, to] = wholeWords(all, first, first + textOf(range).length);
  if (from === to) return null;
  const start = Number(text.closest<HTMLElement>('[data-start]')?.dataset.start);
  return { words: all.slice(from, to).replace(/\s+/g, ' '), at: start + from };
}
