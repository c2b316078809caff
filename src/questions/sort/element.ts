import type { Waker } from '../kind.ts';

const fields = (root: ParentNode): NodeListOf<HTMLInputElement | HTMLSelectElement> =>
  root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.sort [data-item]');
const itemOf = (field: HTMLElement): string => field.dataset.item ?? '';

export const sortWaker: Waker<'sort'> = {
  read: (root) =>
    Object.fromEntries(
      [...fields(root)]
        .filter((field) => (field instanceof HTMLInputElement ? field.checked : field.value !== ''))
        .map((field) => [itemOf(field), field.value]),
    ),
  restore: (root, response) => {
    for (const field of fields(root)) {
      const place = response[itemOf(field)] ?? '';
      if (field instanceof HTMLInputElement) field.checked = field.value === place;
      else field.value = place;
    }
  },
};
