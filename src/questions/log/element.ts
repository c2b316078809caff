import { checkedValues, checkValues } from '../inputs.ts';
import type { Waker } from '../kind.ts';
import type { Changed } from './schema.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

const field = (root: ParentNode, name: string): Field | null => root.querySelector(`.log [data-field="${name}"]`);
const text = (root: ParentNode, name: string): string => field(root, name)?.value ?? '';
const chosen = (root: ParentNode, name: string): string | null =>
  checkedValues(root, `.log [data-field="${name}"]`)[0] ?? null;
const reasons = (root: ParentNode): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>('.log [data-field="reason"]'),
];

/** Setting the same text again would move the caret. */
const put = (element: Field | null, value: string): void => {
  if (element && element.value !== value) element.value = value;
};

export const logWaker: Waker<'log'> = {
  read: (root) => {
    const skipped = checkedValues(root, '.log [data-field="skip"]');
    return {
      query: text(root, 'query'),
      chosen: chosen(root, 'chosen'),
      own: text(root, 'own'),
      skipped: Object.fromEntries(
        reasons(root)
          .map(({ dataset, value }): [string, string] => [dataset.card ?? '', value])
          .filter(([card]) => skipped.includes(card)),
      ),
      found: text(root, 'found'),
      changed: chosen(root, 'changed') as Changed | null,
      because: text(root, 'because'),
      checks: checkedValues(root, '.checks input').map(Number),
    };
  },
  restore: (root, response) => {
    for (const name of ['query', 'own', 'found', 'because'] as const) put(field(root, name), response[name]);
    for (const name of ['chosen', 'changed'] as const) {
      const value = response[name];
      checkValues(root, `.log [data-field="${name}"]`, value === null ? [] : [value]);
    }
    checkValues(root, '.log [data-field="skip"]', Object.keys(response.skipped));
    for (const reason of reasons(root)) put(reason, response.skipped[reason.dataset.card ?? ''] ?? '');
    checkValues(root, '.checks input', response.checks.map(String));
  },
};
