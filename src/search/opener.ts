/** The device's choice to leave the / key alone, as a key of localStorage. */
const SLASH = 'search-slash';

const slashIsOn = (): boolean => {
  try {
    return localStorage.getItem(SLASH) !== 'off';
  } catch {
    return true;
  }
};

/** True while keys belong to what is being typed or chosen. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]') !== null;

/**
 * Opens the search dialog by /, by Ctrl-K or ⌘-K and by links marked `data-search`; on the search page the keys go to
 * its own field. Small, because every page loads it: what the dialog does is fetched when it first opens.
 */
export function installOpener(dialog: HTMLDialogElement): void {
  const live = document.getElementById('live');
  const home = live?.parentElement;
  const open = (): void => {
    const field = document.querySelector<HTMLInputElement>('says-search input[name="q"]');
    if (field) return field.focus();
    if (dialog.open || document.querySelector('dialog[open]')) return;
    dialog.showModal();
    // What stands outside an open dialog is not read out.
    if (live) dialog.append(live);
    void import('./search-dialog.ts').then(({ wake }) => wake(dialog));
  };

  dialog.addEventListener('close', () => live && home?.append(live));
  dialog.addEventListener('keydown', (event) => {
    // A search field would keep the key for itself while it holds words.
    if (event.key === 'Escape') dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    const { top, right, bottom, left } = dialog.getBoundingClientRect();
    const { target, clientX: x, clientY: y } = event;
    // A key that presses a button is a click at no place; only the backdrop is hit as the dialog itself, outside of it.
    const outside = target === dialog && (x < left || x > right || y < top || y > bottom);
    // A link may lead to another place of this page.
    if (outside || (target as Element).closest('a, [data-close]')) dialog.close();
  });

  const slash = dialog.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (slash) slash.checked = slashIsOn();
  slash?.addEventListener('change', () => {
    try {
      localStorage.setItem(SLASH, slash.checked ? 'on' : 'off');
    } catch {
      // Storage is refused: the switch holds for this page.
    }
  });

  document.addEventListener('keydown', (event) => {
    const byLetter =
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    const bySlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!byLetter && !(bySlash && slash?.checked)) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('[data-search]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    open();
  });
}
