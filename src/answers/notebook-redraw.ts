import type { Html } from '../model/html.ts';

/** What each panel was last drawn with. */
const drawn = new WeakMap<HTMLElement, string>();

/**
 * Replaces what a panel holds, if it differs. What has an `id` keeps the focus and stays unfolded, so that a reader is not
 * thrown out of what they read.
 */
export function redraw(panel: HTMLElement, { markup }: Html): void {
  if (drawn.get(panel) === markup) return;
  const open = [...panel.querySelectorAll('details[open]')].map(({ id }) => id);
  const at = panel.contains(document.activeElement) ? document.activeElement?.id : '';
  panel.innerHTML = markup;
  drawn.set(panel, markup);
  for (const details of panel.querySelectorAll('details')) details.open = open.includes(details.id);
  if (at) document.getElementById(at)?.focus({ preventScroll: true });
}
