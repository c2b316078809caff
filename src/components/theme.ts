/** Where the choice is kept; early.js reads it before the first paint. */
const KEY = 'theme';

const isNight = (): boolean =>
  (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'day')) ===
  'night';

/**
 * Wakes the switch between day and night. Until it is used, the system's setting holds. `remember` is false where nothing may
 * be kept on the device.
 */
export function installThemeSwitch(button: HTMLButtonElement, remember = true): void {
  const show = (): void => button.setAttribute('aria-pressed', String(isNight()));
  show();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  button.addEventListener('click', () => {
    const theme = isNight() ? 'day' : 'night';
    document.documentElement.dataset.theme = theme;
    show();
    if (!remember) return;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Storage is refused: the choice holds for this page.
    }
  });
}
