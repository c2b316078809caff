/** What may need the student's attention, the most urgent first; one at a time is shown. */
export const SLIPS = ['unsaved', 'who', 'damaged', 'conflict', 'resume'] as const;
export type Slip = (typeof SLIPS)[number];

/**
 * The slips of a lesson page, one at a time in the order of urgency: notices at the foot of the window, over the page, so that nothing moves under a reader's
 * eyes. When the slip with the focus goes, the focus goes to the next one, or back to where it was before.
 */
export class Slips<S extends string = Slip> {
  readonly #root: HTMLElement;
  readonly #order: readonly S[];
  readonly #due = new Set<S>();
  /** Where the focus was before it went to a slip. */
  #before: HTMLElement | null = null;

  constructor(root: HTMLElement, order: readonly S[], signal: AbortSignal) {
    this.#root = root;
    this.#order = order;
    root.addEventListener('focusin', this.#onFocus, { signal });
  }

  /** Makes slips due or not; returns whether that is news. */
  set(slip: S, due: boolean): boolean {
    const news = due !== this.#due.has(slip);
    if (due) this.#due.add(slip);
    else this.#due.delete(slip);
    if (news) this.#draw();
    return news;
  }

  /** What a slip says, for the ear. */
  textOf(slip: S): string {
    const lines = this.#root.querySelectorAll<HTMLElement>(`[data-slip="${slip}"] :is(h2, p)`);
    return [...lines].map((line) => line.innerText.trim()).join(' ');
  }

  #draw(): void {
    const slip = this.#order.find((one) => this.#due.has(one));
    const sheet = this.#root.querySelector<HTMLElement>('section');
    const at = document.activeElement;
    for (const one of this.#root.querySelectorAll<HTMLElement>('[data-slip]')) one.hidden = one.dataset.slip !== slip;
    if (sheet) sheet.hidden = slip === undefined;
    // Keeps what the keyboard reaches out from under it.
    document.documentElement.toggleAttribute('data-slip-shown', slip !== undefined);
    if (!sheet?.contains(at)) {
      // What has the focus is not left under it either.
      if (slip && at !== document.body) at?.scrollIntoView({ block: 'nearest' });
    } else if (at?.closest('[hidden]')) {
      const next = slip && sheet.querySelector<HTMLElement>('[data-slip]:not([hidden]) :is(a, button):not([hidden])');
      const back = next ?? (this.#before?.isConnected ? this.#before : document.querySelector<HTMLElement>('main'));
      back?.focus({ preventScroll: true });
    }
  }

  #onFocus = ({ relatedTarget: from }: FocusEvent): void => {
    if (from instanceof HTMLElement && !this.#root.contains(from)) this.#before = from;
  };
}
