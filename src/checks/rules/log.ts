import { didYouMean } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import type { Sources } from '../sources.ts';
import { allQuestions, dangling, type QuestionRule } from './helpers.ts';

/** Fewer cards leave nothing to choose. */
const FEWEST_CARDS = 3;

/** The pack holds something to rely on and something to skip, and the model relies on one of its cards. */
export const packToChooseFrom: QuestionRule = ({ question }) => {
  if (question.kind !== 'log') return [];
  const { pack, model } = question;
  const ids = Object.keys(pack);
  const useful = Object.values(pack).map((card) => card.useful);
  const found: ReturnType<QuestionRule> = [];
  if (ids.length < FEWEST_CARDS)
    found.push([['pack'], `There is too little to choose from: ${ids.length} of at least three cards. Add one.`]);
  if (!useful.includes('core')) found.push([['pack'], 'No card answers the task. Give one “useful: core”.']);
  if (!useful.includes('plain'))
    found.push([
      ['pack'],
      'Every card is worth relying on. Add one with “useful: plain”: knowing what to skip is part of a search.',
    ]);
  const chosen = pack[model.chosen];
  if (!chosen)
    found.push([
      ['model', 'chosen'],
      `There is no card “${model.chosen}” in this question.${didYouMean(model.chosen, ids)} Its cards: ${ids.join(', ')}.`,
    ]);
  else if (chosen.useful === 'plain')
    found.push([['model', 'chosen'], `The model relies on “${model.chosen}”, a card to skip. Choose another one.`]);
  return found;
};

/** Cards cite references that exist, may be cited, and say the same. */
export const cardsCiteReferences = (sources: Sources): Finding[] =>
  allQuestions(sources).flatMap(({ file, id, question }) => {
    if (question.kind !== 'log') return [];
    return Object.entries(question.pack).flatMap(([name, card]): Finding[] => {
      if (card.reference === undefined) return [];
      const at = [id, 'pack', name];
      const reference = sources.references.entries[card.reference];
      if (!reference) return dangling(file, [...at, 'reference'], 'reference', card.reference, sources.references);
      const found: Finding[] = [];
      if (reference.grade === 'replace')
        found.push({
          file,
          at: [...at, 'reference'],
          message: `The reference “${card.reference}” is graded “replace”, so nothing may cite it. Take a better source.`,
        });
      if (card.date !== reference.date)
        found.push({
          file,
          at: [...at, 'date'],
          message: `The card says ${card.date ?? 'null'}; its reference “${card.reference}” says ${reference.date ?? 'null'}. Correct one of the two.`,
        });
      if (card.url !== null && card.url !== reference.url && card.url !== reference.via?.url)
        found.push({
          file,
          at: [...at, 'url'],
          message: `The reference “${card.reference}” has another address. Take its “url”, or that of “via”.`,
        });
      return found;
    });
  });
