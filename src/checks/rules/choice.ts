import type { Sources } from '../sources.ts';
import type { Finding } from '../problem.ts';
import type { QuestionRule } from './helpers.ts';

/** Enough options, and as many right ones as the question says. */
export const keys: QuestionRule = ({ question }) => {
  if (question.kind !== 'choice') return [];
  const options = Object.values(question.options);
  const right = options.filter(({ correct }) => correct).length;
  const found: ReturnType<QuestionRule> = [];
  if (options.length < 2)
    found.push([
      ['options'],
      `A choice needs at least two options; this one has ${options.length}. Add wrong ones that stand for misconceptions.`,
    ]);
  if (question.several && right < 2)
    found.push([
      ['options'],
      `“several” is true, but ${right === 1 ? 'one option is' : 'no option is'} marked “correct: true”. Mark at least two, or take “several” out.`,
    ]);
  if (!question.several && right === 0)
    found.push([['options'], 'No option is marked “correct: true”. Mark the right one.']);
  if (!question.several && right > 1)
    found.push([
      ['options'],
      `${right} options are marked “correct: true”. Leave one, or add “several: true” to ask for all of them.`,
    ]);
  return found;
};

const ABOVE = /\b(?:all|none|both|neither|any)\s+of\s+(?:the\s+above|these|them)\b|\b(?:all|none)\s+the\s+above\b/i;

/** An option that only sums up the others tests test-taking. */
export const noneOfTheAbove: QuestionRule = ({ question }) =>
  question.kind === 'choice'
    ? Object.entries(question.options)
        .filter(([, { text }]) => ABOVE.test(text))
        .map(([id, { text }]) => [
          ['options', id, 'text'],
          `“${ABOVE.exec(text)![0]}” tests how to take tests. Name what the option says, or take it out.`,
        ])
    : [];

/** Below so many items a share says nothing. */
const ENOUGH_ITEMS = 5;
const LARGEST_SHARE = 0.4;

/** Whether a right option has more characters than every wrong one. */
export function keyIsLongest(options: readonly { text: string; correct: boolean }[]): boolean {
  const wrong = Math.max(...options.filter(({ correct }) => !correct).map(({ text }) => text.length));
  return options.some(({ correct, text }) => correct && text.length > wrong);
}

/** A lesson whose right options are mostly its longest ones can be passed with a ruler. */
export const longestKey = ({ lessons }: Sources): Finding[] =>
  lessons.flatMap(({ questions }) => {
    const singles = Object.entries(questions.entries).flatMap(([id, question]) =>
      question.kind === 'choice' && !question.several ? [{ id, options: Object.values(question.options) }] : [],
    );
    const telling = singles.filter(({ options }) => keyIsLongest(options));
    if (singles.length < ENOUGH_ITEMS || telling.length <= LARGEST_SHARE * singles.length) return [];
    const message = `The right option is the longest in ${telling.length} of ${singles.length} questions with one answer: ${telling.map(({ id }) => id).join(', ')}. At most 40 % may be: shorten right options or fill out wrong ones.`;
    return [{ file: questions.file, at: [], message }];
  });
