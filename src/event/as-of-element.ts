import { announce } from '../components/live.ts';
import { fill } from '../model/fill.ts';
import { heldOn, readAsOf, writeAsOf } from './as-of.ts';

/** A status of a claim, and the entry that tells it. */
interface Entry {
  from: string;
  item: HTMLElement;
}

const dated = (root: ParentNode): Entry[] =>
  [...root.querySelectorAll<HTMLElement>('[data-from]')].map((item) => ({ from: item.dataset.from ?? '', item }));

/**
 * `<says-as-of>`: shows what could be said on a day. All is on the page already; what is later is covered, and each claim
 * shows the status that held. The day stands in the address.
 */
export class SaysAsOf extends HTMLElement {
  #gone = new AbortController();

  connectedCallback(): void {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    this.#select.addEventListener('change', () => this.#choose(this.#select.value), { signal });
    this.addEventListener('click', (event) => this.#pressed(event), { signal });
    // The browser may have put back the day of an earlier visit.
    addEventListener('pageshow', () => this.#restore(), { signal });
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  get #select(): HTMLSelectElement {
    return this.querySelector('select')!;
  }

  get #stops(): string[] {
    return [...this.#select.options].map(({ value }) => value);
  }

  #restore(): void {
    this.#show(readAsOf(location.search, this.#stops) ?? this.#stops.at(-1)!);
  }

  #pressed(event: Event): void {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-step]');
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    const stops = this.#stops;
    const { step } = button.dataset;
    const at = step === 'last' ? stops.length - 1 : this.#select.selectedIndex + Number(step);
    this.#choose(stops[at] ?? stops.at(-1)!);
  }

  #choose(day: string): void {
    this.#show(day);
    history.replaceState(history.state, '', writeAsOf(location.href, day === this.#stops.at(-1) ? null : day));
    const counts = [...this.querySelectorAll('[data-count]:not([hidden])')].map((item) => item.textContent?.trim());
    announce(fill(this.dataset.said ?? '', { date: this.#dayInWords, counts: counts.join(', ') }));
  }

  get #dayInWords(): string {
    return this.#select.selectedOptions[0]?.textContent?.trim() ?? '';
  }

  #show(day: string): void {
    const stops = this.#stops;
    const at = stops.indexOf(day);
    const past = at < stops.length - 1;
    this.#select.value = day;
    this.toggleAttribute('data-past', past);
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-step]'))
      button.setAttribute('aria-disabled', String(button.dataset.step === '-1' ? at === 0 : !past));
    for (const { from, item } of dated(this)) {
      item.toggleAttribute('data-later', from > day);
      // Later days stay to be seen; what stood there is not read out.
      if (item.matches('.timeline > *')) item.setAttribute('aria-hidden', String(from > day));
    }
    const now = new Map(
      [...this.querySelectorAll<HTMLElement>('.record')].map((record) => [record.id, this.#held(record, day)]),
    );
    for (const fate of this.querySelectorAll<HTMLElement>('[data-fate]'))
      this.#tell(fate, now.get(`c-${fate.dataset.fate}`));
    this.#count([...now.values()].map((item) => item?.dataset.status ?? 'none'));
    const covered = this.querySelectorAll('.timeline > [data-later]').length;
    for (const line of this.querySelectorAll<HTMLElement>('[data-line]'))
      line.textContent = fill(line.dataset.line ?? '', { date: this.#dayInWords, n: covered });
  }

  /** Marks the status of a claim that held on the day, and returns its entry. */
  #held(record: HTMLElement, day: string): HTMLElement | undefined {
    const entries = dated(record.querySelector('.history')!);
    const held = heldOn(entries, day)?.item;
    for (const { item } of entries) item.classList.toggle('earlier', item !== held);
    record.toggleAttribute('data-not-yet', !held);
    return held;
  }

  /** Says in another place what a claim's entry says. */
  #tell(fate: HTMLElement, entry: HTMLElement | undefined): void {
    fate.toggleAttribute('data-not-yet', !entry);
    const sign = entry?.querySelector('.st');
    if (!sign) return;
    fate.querySelector('.st')?.replaceWith(sign.cloneNode(true));
    fate.querySelector('.why')!.textContent = entry?.querySelector('.why')?.textContent ?? '';
  }

  #count(statuses: readonly string[]): void {
    for (const item of this.querySelectorAll<HTMLElement>('[data-count]')) {
      const n = statuses.filter((status) => status === item.dataset.count).length;
      item.hidden = n === 0;
      item.querySelector('strong')!.textContent = String(n);
    }
  }
}
