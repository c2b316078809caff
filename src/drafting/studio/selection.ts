/** The text of a piece of the article as drawn, without the numbers of its marks. */
function textOf(range: Range): string {
  const copy = range.cloneContents();
  for (const number of copy.querySelectorAll('sup')) number.remove();
  return copy.textContent ?? '';
}

/** The words that are selected in the article, and where in it they begin; null if nothing of it is selected. */
export function selectedWords(selection: Selection | null): { words: string; at: number } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const text = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.studio-text');
  const words = text ? textOf(range).replace(/\s+/g, ' ').trim() : '';
  if (!text || words === '') return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = Number(text.closest<HTMLElement>('[data-start]')?.dataset.start);
  return { words, at: start + textOf(before).length };
}
