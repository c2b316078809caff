import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import { icon } from '../model/icon.ts';
import type { QuestionWords } from './kind.ts';
import { hintOpensAfter, ladder, OPEN, type Ladder } from './ladder.ts';
import type { Answer, Question } from './question.ts';
import { viewOf } from './views.ts';

/** The verdict on the last attempt, in words. */
function headline({ end, left }: Ladder, used: number, words: QuestionWords): string {
  switch (end) {
    case 'right':
      return words[used === 1 ? 'q.right.1' : used === 2 ? 'q.right.2' : 'q.right.3'];
    case null:
      return `${words['q.not-yet']} ${words[left === 1 ? 'q.left.1' : 'q.left.2']}`;
    default:
      return words[`q.${end}`];
  }
}

/** What to say after a try: the verdict, the kind's own words on it, and a hint that has come open. */
export function feedbackView(question: Question, answer: Answer, words: QuestionWords, rules = OPEN): Html {
  const state = ladder(question, answer, rules);
  const { end, allowed } = state;
  const stage = end ? 'done' : 'open';
  const opened = end
    ? -1
    : question.hints.findIndex((_, i) => hintOpensAfter(i + 1, allowed) === answer.attempts.length);
  return html`<div class="feedback ${end === 'right' && 'right'}">
    ${icon(end === 'right' ? 'tick' : end === 'shown' || end === 'submitted' ? 'caret' : 'cross')}
    <div>
      <p><strong>${headline(state, answer.attempts.length, words)}</strong></p>
      ${viewOf(question).feedback(question, answer.attempts, stage, words)}
      ${opened >= 0 && html`<p>${fill(words['q.hint.open'], { hint: words[opened === 0 ? 'q.hint.1' : 'q.hint.2'] })}</p>`}
    </div>
  </div>`;
}
