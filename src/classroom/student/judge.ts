import { fill } from '../../model/fill.ts';
import { html, type Html } from '../../model/html.ts';
import { icon } from '../../model/icon.ts';
import type { Rules } from '../../questions/ladder.ts';
import type { Judge } from '../../questions/question-element.ts';
import type { Answer, Question } from '../../questions/question.ts';
import type { AssignedWords } from './lesson-words.ts';

/** What is said of an answer where feedback is held back: that it is kept, or that a change is not yet. */
const keptView = ({ draft }: Pick<Answer, 'draft'>, words: AssignedWords): Html =>
  html`<div class="feedback">
    ${icon('caret')}
    <div>
      ${
        draft === undefined
          ? html`<p><strong>${words['assignment.view.kept']}</strong> ${words['assignment.view.kept.text']}</p>`
          : html`<p>${fill(words['assignment.view.changed'], { button: words['assignment.view.keep'] })}</p>`
      }
    </div>
  </div>`;

const feedback = (root: ParentNode): Element | null => root.querySelector('[data-part="feedback"]');

/** Says that a change to an answer that was kept is not kept yet. */
export function showChanged(root: ParentNode, words: AssignedWords): void {
  const place = feedback(root);
  if (place) place.innerHTML = keptView({ draft: [] }, words).markup;
}

/** The judge of an assignment: the same as ever under its rules; where feedback is held back, it says nothing of an answer. */
export function judgeUnder(rules: Rules, words: AssignedWords, judge: Judge): Judge {
  const ladder: Judge['ladder'] = (question, answer) => judge.ladder(question, answer, rules);
  const keep = (root: HTMLElement, question: Question, answer: Answer): ReturnType<Judge['showState']> => {
    root.dataset.kept = '';
    const place = feedback(root);
    if (place) place.innerHTML = keptView(answer, words).markup;
    return ladder(question, answer);
  };
  return {
    ...judge,
    ladder,
    take: (question, answer, response) => judge.take(question, answer, response, rules),
    showState:
      rules.feedback === 'held'
        ? keep
        : (root, question, answer, said) => judge.showState(root, question, answer, said, rules),
  };
}
