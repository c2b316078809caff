import type { WorkChanged } from '../answers/progress.ts';
import { fill } from '../model/fill.ts';
import { icon } from '../model/icon.ts';
import { onPath } from './path.ts';

/** A part of the lesson with its questions. */
interface Step {
  hash: string;
  heading: HTMLElement;
  questions: HTMLElement[];
}

/** The lesson's steps in order; a question belongs to the last heading before it. */
function stepsOf(links: readonly HTMLAnchorElement[]): Step[] {
  const steps: Step[] = [...new Set(links.map(({ hash }) => hash))].flatMap((hash) => {
    const heading = document.getElementById(hash.slice(1));
    return heading ? [{ hash, heading, questions: [] }] : [];
  });
  for (const question of document.querySelectorAll<HTMLElement>('says-question')) {
    const before = ({ heading }: Step): boolean =>
      (heading.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    steps.findLast(before)?.questions.push(question);
  }
  return steps;
}

/**
 * Shows in a lesson's outline which step is being read, what is answered and what is left, and folds the bar of narrow
 * screens after a choice. A step without questions is done once a later one has an answer. Its words stand in `data-…`.
 */
export function installOutline(outline: HTMLElement): void {
  const words = outline.dataset;
  const links = [...outline.querySelectorAll<HTMLAnchorElement>('.steps a')];
  const steps = stepsOf(links);
  const of = steps.length;
  let answered: ReadonlySet<string> = new Set();
  let now = 0;

  const draw = (): void => {
    const counts = steps.map(({ questions }) => {
      const asked = questions.filter(onPath);
      return { of: asked.length, n: asked.filter(({ dataset }) => answered.has(dataset.question ?? '')).length };
    });
    const reached = counts.findLastIndex(({ n }) => n > 0);
    const done = counts.map((count, i) => (count.of > 0 ? count.n === count.of : i < reached));
    for (const link of links) {
      const i = steps.findIndex(({ hash }) => hash === link.hash);
      const count = counts[i];
      if (!count) continue;
      if (i === now) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
      const [sign, , visible, said] = link.children;
      if (sign) sign.innerHTML = done[i] ? icon('tick').markup : i === now ? icon('caret').markup : '';
      const some = count.n > 0 && !done[i];
      if (visible) visible.textContent = some ? fill(words.some ?? '', count) : '';
      if (said) said.textContent = done[i] ? `, ${words.done}` : some ? `, ${fill(words.someSaid ?? '', count)}` : '';
    }
    for (const bar of outline.querySelectorAll('.progress')) {
      bar.setAttribute('aria-label', fill(words.progress ?? '', { n: done.filter(Boolean).length, of }));
      [...bar.children].forEach((cell, i) => (cell.className = done[i] ? 'done' : i === now ? 'now' : ''));
    }
    for (const place of outline.querySelectorAll('[data-step-now]'))
      place.textContent = fill(words.step ?? '', { n: now + 1, of });
    const title = links.find(({ hash }) => hash === steps[now]?.hash)?.children[1]?.textContent ?? '';
    for (const place of outline.querySelectorAll('[data-now]')) place.textContent = title;
  };

  // A step is being read once its heading is in the upper third of the window, or above it, however it came there.
  const observer = new IntersectionObserver(
    () => {
      const last = steps.findLastIndex(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
      now = Math.max(0, last);
      draw();
    },
    // The page's own window, also where it stands in a platform's frame.
    { root: document, rootMargin: '999999px 0px -66% 0px' },
  );
  for (const { heading } of steps) observer.observe(heading);
  document.addEventListener('work-changed', (event) => {
    answered = new Set((event as CustomEvent<WorkChanged>).detail.answered);
    draw();
  });
  outline.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) outline.querySelector('details')?.removeAttribute('open');
  });
  draw();
}
