import { checkedValues, checkValues } from '../inputs.ts';
import type { Waker } from '../kind.ts';

export const choiceWaker: Waker<'choice'> = {
  read: (root) => checkedValues(root, '.choice input'),
  restore: (root, response) => checkValues(root, '.choice input', response),
};
