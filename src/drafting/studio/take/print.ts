import { render } from 'lit-html';
import { markup } from '../../../classroom/markup.ts';
import type { Sheet } from './products.ts';

/** Id of the place that a sheet is printed from; no screen shows it. */
export const PAPER = 'studio-paper';

/** Prints a sheet, and nothing else of the page. The file that a browser makes of it is named after the sheet. */
export function printSheet({ title, kind, view }: Sheet): void {
  const paper = document.getElementById(PAPER);
  if (!paper) return;
  paper.className = `paper ${kind}`;
  render(markup(view), paper);
  const root = document.documentElement;
  const before = document.title;
  document.title = title;
  root.dataset.running = title;
  root.classList.add('on-paper');
  const done = (): void => {
    document.title = before;
    delete root.dataset.running;
    root.classList.remove('on-paper');
  };
  addEventListener('afterprint', done, { once: true });
  print();
}
