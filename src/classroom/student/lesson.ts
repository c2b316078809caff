import type { WorkChanged } from '../../answers/progress.ts';
import { tabStudent } from '../../answers/who.ts';
import { fill } from '../../model/fill.ts';
import type { Html } from '../../model/html.ts';
import { SaysQuestion } from '../../questions/question-element.ts';
import { judgeUnder, showChanged } from './judge.ts';
import { applyRules, keepAssigned } from './lesson-page.ts';
import { endView, plainView, slipView } from './lesson-view.ts';
import type { AssignedWords } from './lesson-words.ts';
import { rulesFor } from './kept.ts';
import { Assignments } from './kept-store.ts';

const root = document.documentElement;

function put(html: Html, where: 'beforebegin' | 'afterend', place: Element | null): void {
  place?.insertAdjacentHTML(where, html.markup);
}

/** The assignment's page, seen from a lesson or a practice text. */
const page = (id: string): string => `../../assignment/?a=${encodeURIComponent(id)}`;

/**
 * Turns a lesson page whose address has `?a=<id>` into the assigned view: what was assigned and nothing else, under the
 * assignment's rules. It runs before the questions wake, and the lesson stays out of sight until it is done (`data-a` on the
 * root), so that nothing flashes. Whoever has not said who they are is sent to the assignment's page. An assignment that
 * this device does not have leaves the plain lesson, with a sentence above it. Rejects if the words cannot be fetched.
 */
export async function assignedView(): Promise<void> {
  const id = new URLSearchParams(location.search).get('a') ?? '';
  const lesson = document.querySelector<HTMLElement>('.lesson');
  const work = document.querySelector<HTMLElement>('says-work');
  if (!lesson || !work) return;
  const store = new Assignments();
  const [kept, words] = await Promise.all([
    store.get(id),
    fetch('../../assignment/words.json').then((response) => response.json() as Promise<AssignedWords>),
  ]);
  store.close();
  const head = lesson.querySelector('.lesson-head');
  const assigned = kept?.assignment.lessons.find((one) => one.lesson === work.dataset.lesson);
  if (!kept || !assigned) {
    put(plainView(kept ? 'other' : 'unknown', kept ? page(id) : '../../assignment/', words), 'afterend', head);
    return show();
  }
  const student = tabStudent.get();
  if (student === null || !kept.students.includes(student)) {
    location.replace(page(id));
    return new Promise(() => undefined);
  }

  work.dataset.assignment = id;
  const questions = keepAssigned(lesson, assigned, words);
  const rules = rulesFor(kept, student);
  applyRules(lesson, kept.assignment, rules, words);
  SaysQuestion.judge = async () => judgeUnder(rules, words, await import('../../questions/judge.ts'));
  put(slipView({ kept, student, back: page(id), questions }, words), 'afterend', head);
  put(endView({ back: page(id) }, words), 'beforebegin', lesson.querySelector('.work-end'));

  addEventListener('beforeprint', () => unroll(lesson));
  document.addEventListener('work-changed', (event) => {
    const { answered } = (event as CustomEvent<WorkChanged>).detail;
    for (const place of lesson.querySelectorAll('[data-answered]'))
      place.textContent = fill(words['work.answered'], { n: answered.length, of: questions });
  });
  if (rules.feedback === 'held')
    lesson.addEventListener('input', ({ target }) => {
      const question = target instanceof Element && target.closest('.controls') && target.closest('[data-kept]');
      if (question) showChanged(question, words);
    });
  return show();
}

/** Paper does not scroll: what was written is printed to its end. */
function unroll(lesson: HTMLElement): void {
  const areas = [...lesson.querySelectorAll('textarea')];
  for (const area of areas) area.style.blockSize = `${area.scrollHeight + 4}px`;
  addEventListener('afterprint', () => areas.forEach((area) => (area.style.blockSize = '')), { once: true });
}

/** Shows the lesson, at the place that the address names. */
function show(): void {
  delete root.dataset.a;
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
