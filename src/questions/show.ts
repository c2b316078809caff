import type { Html } from '../model/html.ts';
import { verdictView } from './draw.ts';
import { feedbackView } from './feedback.ts';
import type { QuestionWords, Verdict } from './kind.ts';
import { ladder, OPEN, type Ladder } from './ladder.ts';
import type { Answer, Question } from './question.ts';
import { scorerOf } from './scores.ts';
import { viewOf } from './views.ts';

/** Asked for here again: a module shared with the element would be a request of its own on every page. */
const part = (root: ParentNode, name: string): HTMLElement | null => root.querySelector(`[data-part="${name}"]`);

/** Replaces what an element holds. Html is escaped where it is made. */
const put = (element: Element | null, content: Html): void => {
  if (element) element.innerHTML = content.markup;
};

/** Puts verdicts beside the controls they are about and takes earlier ones away. */
function paintVerdicts(root: ParentNode, verdicts: Record<string, Verdict>, words: QuestionWords): void {
  for (const marked of root.querySelectorAll<HTMLElement>('[data-mark]')) {
    const verdict = verdicts[marked.dataset.mark ?? ''];
    if (verdict) marked.dataset.verdict = verdict;
    else delete marked.dataset.verdict;
  }
  for (const slot of root.querySelectorAll<HTMLElement>('[data-slot]')) {
    const verdict = verdicts[slot.dataset.slot ?? ''];
    put(slot, verdict ? verdictView(verdict, words) : { markup: '' });
  }
}

function showLadder(root: ParentNode, { end, left, hints, mayShow }: Ladder, words: QuestionWords): void {
  const tries = part(root, 'tries');
  if (tries) tries.textContent = end ? words['q.finished'] : words[left === 1 ? 'q.left.1' : 'q.left.2'];
  part(root, 'show')?.setAttribute('aria-disabled', String(!mayShow));
  // Not `disabled`, which would take the focus away from whoever is on the control.
  const off = [
    '.sure input',
    end && '[type="submit"]',
    end && end !== 'submitted' && '.controls :is(input, select, button)',
  ];
  for (const control of root.querySelectorAll(off.filter(Boolean).join()))
    control.setAttribute('aria-disabled', 'true');
  for (const hint of [...root.querySelectorAll('.hint')].slice(0, hints)) {
    hint.removeAttribute('data-after');
    hint.querySelector('summary')?.removeAttribute('aria-disabled');
  }
}

function showKey(root: ParentNode, question: Question, answer: Answer, words: QuestionWords): void {
  const key = root.querySelector<HTMLDetailsElement>('.key');
  if (!key) return;
  const content = viewOf(question).key(question, words, answer.attempts);
  put(part(root, 'key'), content);
  key.hidden = content.markup === '';
  key.open = true;
}

/** Shows what came of an answer with at least one attempt: verdicts, feedback, hints, and in the end the key. */
export function showState(
  root: HTMLElement,
  question: Question,
  answer: Answer,
  words: QuestionWords,
  rules = OPEN,
): Ladder {
  const state = ladder(question, answer, rules);
  const stage = state.end ? 'done' : 'open';
  root.dataset.state = stage;
  paintVerdicts(root, scorerOf(question).verdicts(question, answer.attempts, stage), words);
  put(part(root, 'feedback'), feedbackView(question, answer, words, rules));
  showLadder(root, state, words);
  if (state.end) showKey(root, question, answer, words);
  return state;
}

/** What the feedback says in sentences and counts, for the ear; its list of reasons is there to be read. */
export const saidIn = (root: ParentNode): string =>
  [...(part(root, 'feedback')?.querySelectorAll('p, dt, dd') ?? [])]
    .filter((line) => !line.closest('.reasons'))
    .map((line) => line.textContent.trim())
    .join(' ');
