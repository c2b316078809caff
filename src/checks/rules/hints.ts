import { wordsOf, type QuestionRule, type Written } from './helpers.ts';

/** So many words of the answer in a row are taken to give it away. */
const TELLING = 3;

const runs = (text: string): string[] => {
  const words = wordsOf(text);
  return words.slice(TELLING - 1).map((_, i) => words.slice(i, i + TELLING).join(' '));
};

/** The words that answer a question. What is written freely has no key. */
function key({ question, annotations }: Written): string[] {
  switch (question.kind) {
    case 'choice':
      return Object.values(question.options).flatMap(({ correct, text }) => (correct ? [text] : []));
    case 'phrases':
      return Object.values(question.phrases).flatMap(({ annotation, text, tier }) => {
        const from = annotations.entries[annotation ?? ''];
        return (tier ?? from?.tier) === 'core' ? [text ?? from?.quote ?? ''] : [];
      });
    case 'sort':
      return Object.values(question.places);
    case 'highlight':
      return Object.values(question.targets).flatMap(({ annotation, quote, tier }) => {
        const from = annotations.entries[annotation ?? ''];
        return (tier ?? from?.tier) === 'core' ? [quote ?? from?.quote ?? ''] : [];
      });
    // Every item of an order or a chain is there to be read, and where it belongs is not in its words.
    case 'order':
    case 'chain':
    case 'write':
    case 'log':
      return [];
  }
}

/** A hint says where to look or which idea helps; it does not say the answer. */
export const hintsWithoutAnswer: QuestionRule = (written) => {
  if (written.question.hints.length === 0) return [];
  const telling = new Set(key(written).flatMap(runs));
  return written.question.hints.flatMap((hint, i) => {
    const run = runs(hint).find((words) => telling.has(words));
    return run === undefined
      ? []
      : [
          [
            ['hints', i],
            `This hint contains the answer: “${run}” is in the key too. Say where to look or which idea helps, in other words.`,
          ],
        ];
  });
};
