import { fill } from '../model/fill.ts';
import { announce } from './live.ts';

/** Where the choice is kept; early.js reads it before the first paint. */
const KEY = 'path';
const root = document.documentElement;

const isShort = (): boolean => root.dataset.path === 'short';

/** Whether a question belongs to the path that was chosen. */
export const onPath = (question: HTMLElement): boolean =>
  !isShort() || 'short' in question.dataset || !question.closest('[data-paths]');

/** Takes one of a lesson's two paths. Fires `path-changed` on the document. */
function take(path: string): void {
  root.dataset.path = path;
  try {
    localStorage.setItem(KEY, path);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
  document.dispatchEvent(new Event('path-changed'));
}

/**
 * Wakes the choice between a lesson's two paths. A link to a question that the short path leaves out takes the full one:
 * what is linked to is there.
 */
export function installPath(choice: HTMLElement | null): void {
  if (!choice) return;
  const inputs = [...choice.querySelectorAll<HTMLInputElement>('input')];
  const show = (): void => {
    for (const input of inputs) input.checked = (input.value === 'short') === isShort();
  };
  const follow = (): void => {
    const question =
      location.hash && document.getElementById(location.hash.slice(1))?.closest<HTMLElement>('says-question');
    if (!question || onPath(question)) return;
    take('full');
    show();
    question.scrollIntoView();
  };
  show();
  follow();
  addEventListener('hashchange', follow);
  // The browser may have put back what was ticked on an earlier visit.
  addEventListener('pageshow', show);
  choice.addEventListener('change', (event) => {
    const { value } = event.target as HTMLInputElement;
    take(value);
    const n = [...document.querySelectorAll<HTMLElement>('says-question')].filter(onPath).length;
    announce(fill(choice.dataset.said ?? '', { n }));
  });
}
