import type { QuestionRule } from './helpers.ts';

/** Fewer items make no order worth asking for. */
const FEWEST_ITEMS = 3;

/** There is something to order, and it is not in order already. */
export const itemsOutOfOrder: QuestionRule = ({ question }) => {
  if (question.kind !== 'order') return [];
  const ranks = Object.values(question.items).map(({ rank }) => rank);
  if (ranks.length < FEWEST_ITEMS)
    return [[['items'], `There is too little to order: ${ranks.length} of at least three items. Add one.`]];
  if (ranks.every((rank) => rank === ranks[0]))
    return [
      [['items'], `Every item has rank ${ranks[0]}, so any order is right. Give those further down a higher number.`],
    ];
  if (ranks.every((rank, i) => i === 0 || rank >= (ranks[i - 1] ?? 0)))
    return [
      [
        ['items'],
        'The items are written in the right order. Write them in another one: the student starts from the order written.',
      ],
    ];
  return [];
};
