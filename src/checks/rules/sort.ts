import { didYouMean } from '../nearest.ts';
import type { QuestionRule } from './helpers.ts';

/** Items have words and belong to places that exist; there is something to choose between. */
export const itemsHavePlaces: QuestionRule = ({ question }) => {
  if (question.kind !== 'sort') return [];
  const places = Object.keys(question.places);
  const found: ReturnType<QuestionRule> = [];
  if (places.length < 2)
    found.push([['places'], `There is nothing to choose between: ${places.length} of at least two places. Add one.`]);
  for (const [id, item] of Object.entries(question.items)) {
    const unknown = (name: string): string =>
      `There is no place “${name}” in this question.${didYouMean(name, places)} Its places: ${places.join(', ')}.`;
    if (!places.includes(item.place)) found.push([['items', id, 'place'], unknown(item.place)]);
    item.also.forEach((name, i) => {
      if (!places.includes(name)) found.push([['items', id, 'also', i], unknown(name)]);
    });
    if (item.text === undefined && item.annotation === undefined)
      found.push([
        ['items', id],
        'This item has no words. Add “text”, or “annotation” to show the words of an annotation.',
      ]);
  }
  return found;
};
