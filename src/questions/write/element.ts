import { checkedValues, checkValues } from '../inputs.ts';
import type { Waker } from '../kind.ts';

const field = (root: ParentNode): HTMLTextAreaElement | null => root.querySelector('.written textarea');

export const writeWaker: Waker<'write'> = {
  read: (root) => ({ text: field(root)?.value ?? '', checks: checkedValues(root, '.checks input').map(Number) }),
  restore: (root, { text, checks }) => {
    const area = field(root);
    // Setting the same text again would move the caret.
    if (area && area.value !== text) area.value = text;
    checkValues(root, '.checks input', checks.map(String));
  },
};
