import { fill } from '../../model/fill.ts';
import type { Rules } from '../../questions/ladder.ts';
import { pageWords } from '../../questions/page-data.ts';
import { parts } from '../../questions/parts.ts';
import { assignedQuestions, type AssignedLesson, type Assignment } from '../assignment.ts';
import type { AssignedWords } from './lesson-words.ts';

const TRIES = [1, 2, 3] as const;

const remove = (root: ParentNode, selector: string): void => {
  for (const element of root.querySelectorAll(selector)) element.remove();
};

/** Leaves the assigned questions on the page, numbered anew, and returns how many there are. */
export function keepAssigned(lesson: HTMLElement, assigned: AssignedLesson, words: AssignedWords): number {
  const all = [...lesson.querySelectorAll<HTMLElement>('says-question')].map((element) => ({
    element,
    id: element.dataset.question ?? '',
    short: 'short' in element.dataset,
  }));
  const kept = assignedQuestions(assigned, all);
  for (const question of all) if (!kept.includes(question)) question.element.remove();
  kept.forEach(({ element }, i) => {
    const number = element.querySelector('.item-head strong');
    if (number) number.textContent = fill(pageWords()['q.number'], { n: i + 1 });
  });
  // The choice between two paths is the teacher's now.
  lesson.removeAttribute('data-paths');
  remove(lesson, '.time-path');
  lesson.querySelector('.folds .numbers')?.closest('details')?.remove();
  const count = lesson.querySelector('.lesson-head .facts-line li:nth-child(3)');
  if (count) count.textContent = fill(words['lesson.questions'], { n: kept.length });
  return kept.length;
}

/** A hint opens at least one try before the last: with fewer tries, sooner. */
function openHints(root: ParentNode, allowed: number): void {
  for (const hint of parts(root, 'hint').filter((one) => one.dataset.after)) {
    const after = Math.min(Number(hint.dataset.after), allowed - 1);
    const said = hint.querySelector('.after');
    if (after > 0) hint.dataset.after = String(after);
    else {
      hint.removeAttribute('data-after');
      said?.remove();
    }
    const text = said?.lastChild;
    if (text && after > 0) text.textContent = ` ${pageWords()[after === 1 ? 'q.after.1' : 'q.after.2']}`;
  }
}

/** Sets the questions to the rules of an assignment, before they wake. */
export function applyRules(
  lesson: HTMLElement,
  { hints, confidence }: Pick<Assignment, 'hints' | 'confidence'>,
  { attempts, feedback }: Rules,
  words: AssignedWords,
): void {
  const most = feedback === 'open' ? (attempts ?? 3) : 1;
  if (!hints) remove(lesson, '.item .hints');
  if (!confidence) for (const sure of lesson.querySelectorAll('.item .sure')) sure.closest('fieldset')?.remove();
  openHints(lesson, most);
  const said = pageWords();
  for (const tries of parts(lesson, 'tries')) {
    const designed = TRIES.find((n) => tries.textContent === said[`q.tries.${n}`]);
    if (designed)
      tries.textContent = feedback === 'held' ? '' : said[`q.tries.${TRIES[Math.min(designed, most) - 1] ?? 1}`];
  }
  if (feedback === 'open') return;
  remove(lesson, '[data-part="show"]');
  if (feedback === 'closed') return;
  // What stands in the page for readers without scripts, and the ways to it.
  remove(lesson, 'says-question .key, .without-scripts, [data-show]');
  for (const link of lesson.querySelectorAll('a[href$="/key/"], a[href$="/sources/"]'))
    (link.closest('.fold') ?? link.closest('li') ?? link).remove();
  for (const button of lesson.querySelectorAll('says-question [type="submit"]'))
    button.textContent = words['assignment.view.keep'];
}
