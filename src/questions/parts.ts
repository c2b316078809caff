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

/** Takes away the verdict on a control that was changed since. */
export function clearVerdicts(changed: Element): void {
  let marked = changed.closest<HTMLElement>('[data-mark]');
  while (marked && !marked.closest('[data-keep]')) {
    delete marked.dataset.verdict;
    marked.querySelectorAll('[data-slot]').forEach((slot) => slot.replaceChildren());
    marked = marked.parentElement?.closest<HTMLElement>('[data-mark]') ?? null;
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
