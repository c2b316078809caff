import { announce } from '../../components/live.ts';
import { fill } from '../../model/fill.ts';
import type { Waker } from '../kind.ts';
import { pageWords } from '../page-data.ts';

const list = (root: ParentNode): HTMLElement | null => root.querySelector('.rank');
const rows = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.rank > li')];
const order = (root: ParentNode): string[] => rows(root).map((row) => row.dataset.item ?? '');

/** The first cannot go up and the last cannot go down; in a finished question none can move. */
function markEnds(root: ParentNode): void {
  const all = rows(root);
  const done = list(root)?.closest('[data-state="done"]') !== null;
  all.forEach((row, i) => {
    row.querySelector('[data-move="up"]')?.setAttribute('aria-disabled', String(done || i === 0));
    row.querySelector('[data-move="down"]')?.setAttribute('aria-disabled', String(done || i === all.length - 1));
  });
}

/** The neighbour goes to the item's other side, so that the button pressed stays in the page and keeps the focus. */
function move(root: HTMLElement, button: HTMLElement): void {
  const row = button.closest('li');
  if (!row || root.dataset.state === 'done') return;
  const up = button.dataset.move === 'up';
  const words = pageWords();
  const item = row.querySelector('.rank-text > span')?.textContent ?? '';
  const neighbour = up ? row.previousElementSibling : row.nextElementSibling;
  if (!neighbour) return announce(words[up ? 'q.order.first' : 'q.order.last']);
  if (up) row.after(neighbour);
  else row.before(neighbour);
  for (const other of rows(root)) other.classList.toggle('moved', other === row);
  markEnds(root);
  // From the list: a move may change what is to be said of every item.
  list(root)?.dispatchEvent(new Event('input', { bubbles: true }));
  announce(fill(words['q.order.moved'], { item, n: rows(root).indexOf(row) + 1, of: rows(root).length }));
}

export const orderWaker: Waker<'order'> = {
  wake: (root, signal) => {
    markEnds(root);
    root.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null;
        if (button) move(root, button);
      },
      { signal },
    );
  },
  read: order,
  restore: (root, response) => {
    if (order(root).join() !== response.join()) {
      const byId = new Map(rows(root).map((row) => [row.dataset.item, row]));
      list(root)?.append(...response.flatMap((id) => byId.get(id) ?? []));
    }
    markEnds(root);
  },
};
