/** The parts of `questionView` that change: `hint`, `notice`, `show`, `feedback`, `tries`, `key`. */
export const parts = (root: ParentNode, name: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[data-part="${name}"]`),
];
export const part = (root: ParentNode, name: string): HTMLElement | undefined => parts(root, name)[0];

/** Shuts the hints that a first try has to open. */
export function lockHints(root: ParentNode): void {
  for (const hint of parts(root, 'hint').filter((hint) => hint.hasAttribute('data-after'))) {
    hint.removeAttribute('open');
    hint.querySelector('summary')?.setAttribute('aria-disabled', 'true');
  }
}

/** Takes away the verdict on a control that was changed since, or those in a list that was. */
export function clearVerdicts(changed: Element): void {
  const marked = [...changed.querySelectorAll<HTMLElement>('[data-mark]')];
  for (let at = changed.closest<HTMLElement>('[data-mark]'); at; at = at.parentElement?.closest('[data-mark]') ?? null)
    marked.push(at);
  for (const element of marked.filter((element) => !element.closest('[data-keep]'))) {
    delete element.dataset.verdict;
    element.querySelectorAll('[data-slot]').forEach((slot) => slot.replaceChildren());
  }
}

/** Resolves once the element is less than a screen away from what is seen. */
export const near = (element: Element, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && found(), {
      rootMargin: '100% 0px',
    });
    const found = (): void => {
      watch.disconnect();
      resolve();
    };
    signal.addEventListener('abort', found);
    watch.observe(element);
  });
