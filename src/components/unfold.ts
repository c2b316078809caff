/** Opens what is folded inside `root` while the page is printed: paper has nothing to unfold. */
export function unfoldForPrint(root: ParentNode, signal: AbortSignal): void {
  let folded: HTMLDetailsElement[] = [];
  const open = (): void => {
    const closed = [...root.querySelectorAll('details')].filter((details) => !details.open);
    // Some browsers tell twice that they are about to print.
    folded = [...folded, ...closed];
    for (const details of closed) details.open = true;
  };
  const close = (): void => {
    for (const details of folded) details.open = false;
    folded = [];
  };
  addEventListener('beforeprint', open, { signal });
  addEventListener('afterprint', close, { signal });
}
