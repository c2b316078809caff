/** The values of the ticked radio buttons or checkboxes, in the order of the page. */
export const checkedValues = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll<HTMLInputElement>(selector)].filter((input) => input.checked).map((input) => input.value);

/** Ticks those whose value is given, and only those. */
export function checkValues(root: ParentNode, selector: string, values: readonly string[]): void {
  for (const input of root.querySelectorAll<HTMLInputElement>(selector)) input.checked = values.includes(input.value);
}
