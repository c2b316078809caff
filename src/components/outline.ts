/** Shows in a lesson's outline which section is being read, and folds the bar of narrow screens after a choice. */
export function installOutline(outline: HTMLElement): void {
  const links = [...outline.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const targets = new Map(links.map((link) => [document.getElementById(link.hash.slice(1)), link.hash]));
  const now = outline.querySelector('[data-now]');
  const observer = new IntersectionObserver(
    (entries) => {
      const entered = entries.filter(({ isIntersecting }) => isIntersecting).at(-1);
      if (!entered) return;
      const hash = targets.get(entered.target as HTMLElement);
      for (const link of links) {
        if (link.hash === hash) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
      if (now) now.textContent = links.find((link) => link.hash === hash)?.textContent ?? '';
    },
    // A heading counts as read once it is in the upper third of the window.
    { rootMargin: '0px 0px -66% 0px' },
  );
  for (const target of targets.keys()) if (target) observer.observe(target);
  outline.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) outline.querySelector('details')?.removeAttribute('open');
  });
}
