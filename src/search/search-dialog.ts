import { announce } from '../components/live.ts';
import { fill } from '../model/fill.ts';
import { html } from '../model/html.ts';
import words from 'virtual:search-words';
import { find, prepare, type Finding, type Hit } from './find.ts';
import { queryFor } from './query.ts';
import { countText, lineView, mendedView } from './result-view.ts';

/** Results that the dialog shows; the search page has the rest. */
const TOP = 6;
/** Milliseconds after the last key before a search starts. */
const PAUSE = 120;

/** Wakes the search dialog's field: the first results as one types, arrow keys through them, a link to all of them. */
export class SearchDialog {
  #dialog: HTMLDialogElement;
  #field: HTMLInputElement;
  #run = 0;
  #typing = 0;

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    this.#field = dialog.querySelector<HTMLInputElement>('input[name="q"]')!;
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => void this.#search(), PAUSE);
    });
    dialog.addEventListener('keydown', (event) => this.#keyed(event));
    this.#part('mended').addEventListener('click', (event) => {
      if (!(event.target as Element).closest('[data-do="typed"]')) return;
      this.#field.focus();
      void this.#search(true);
    });
    prepare();
    void this.#search();
  }

  #part(name: string): HTMLElement {
    return this.#dialog.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  /** Up and down go through the field and the results; a letter typed on a result goes on in the field. */
  #keyed(event: KeyboardEvent): void {
    const stops = [this.#field, ...this.#part('list').querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at > 0 && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) this.#field.focus();
    if (step === undefined || at < 0) return;
    event.preventDefault();
    stops[(at + step + stops.length) % stops.length]?.focus();
  }

  /** `literal` if slips are left as they were typed. */
  async #search(literal = false): Promise<void> {
    const run = ++this.#run;
    const typed = this.#field.value.trim();
    if (typed === '') return this.#show('', null, []);
    try {
      const finding = await find({ ...queryFor(typed), literal });
      const top = await Promise.all(
        Array.from({ length: Math.min(TOP, finding.total) }, (_, rank) => finding.hit(rank)),
      );
      if (run !== this.#run) return;
      const hits = top.filter((hit) => hit !== null);
      if (hits.length === 0) this.#show(fill(words['search.nothing'], { words: typed }), null, []);
      else this.#show(countText(finding, finding.words, words), finding, hits);
    } catch {
      if (run === this.#run) this.#show(words['search.failed'], null, []);
    }
  }

  #show(message: string, finding: Finding | null, hits: Hit[]): void {
    const typed = this.#field.value.trim();
    this.#part('found').textContent = message;
    if (message) announce(message);
    this.#part('mended').innerHTML = finding ? mendedView(finding.words, typed, words).markup : '';
    this.#part('list').dataset.words = finding?.marks ?? '';
    this.#part('list').innerHTML = html`${hits.map((hit) => html`<li>${lineView(hit, words)}</li>`)}`.markup;
    const all = this.#part('all') as HTMLButtonElement;
    all.hidden = !finding || finding.total <= hits.length;
    all.textContent = fill(words['search.all'], { n: finding?.total ?? 0 });
  }
}

let awake: SearchDialog | undefined;

/** Wakes the page's dialog, once. */
export function wake(dialog: HTMLDialogElement): void {
  awake ??= new SearchDialog(dialog);
}
