import type { Waker } from '../kind.ts';
import { pageWords } from '../page-data.ts';
import { drawing } from './drawing.ts';

const selects = (root: ParentNode): HTMLSelectElement[] => [
  ...root.querySelectorAll<HTMLSelectElement>('.chain select'),
];
const idOf = (select: HTMLSelectElement): string => select.dataset.item ?? '';

const read = (root: ParentNode): Record<string, string> =>
  Object.fromEntries(
    selects(root)
      .filter(({ value }) => value !== '')
      .map((select) => [idOf(select), select.value]),
  );

/** Draws what the lists say now. The names come from the page; they are escaped where the drawing is made. */
function redraw(root: ParentNode): void {
  const nodes = selects(root).map((select) => ({
    id: idOf(select),
    who: select.labels[0]?.querySelector('.who')?.textContent ?? '',
  }));
  const place = root.querySelector('[data-chain]');
  if (place) place.innerHTML = drawing(nodes, read(root), pageWords()).markup;
}

export const chainWaker: Waker<'chain'> = {
  wake: (root, signal) => {
    redraw(root);
    root.addEventListener('input', () => redraw(root), { signal });
  },
  read,
  restore: (root, response) => {
    for (const select of selects(root)) select.value = response[idOf(select)] ?? '';
    redraw(root);
  },
};
