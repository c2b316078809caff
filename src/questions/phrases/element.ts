import { checkedValues, checkValues } from '../inputs.ts';
import type { Waker } from '../kind.ts';

export const phrasesWaker: Waker<'phrases'> = {
  read: (root) => checkedValues(root, '.flag input'),
  restore: (root, response) => checkValues(root, '.flag input', response),
};
