import { announce } from '../components/live.ts';
import { fill } from '../model/fill.ts';
import { html } from '../model/html.ts';
import { engine } from './engine.ts';
import { find } from './find.ts';
import { countText, lineView } from './result-view.ts';
import { wordsOfPage } from './words.ts';

/** Results that the dialog shows; the search page has the rest. */
const TOP = 6;
/** Milliseconds after the last key before a search starts. */
const PAUSE = 120;

/** Wakes the search dialog's field: the first results as one types, arrow keys through them, a link to all of them. */
export class SearchDialog {
  #dialog: HTMLDialogElement;
  #field: HTMLInputElement;
  #words = wordsOfPage();
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
    void engine().catch(() => undefined);
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

  async #search(): Promise<void> {
    const run = ++this.#run;
    const words = this.#field.value.trim();
    if (words === '') return this.#show('', [], 0);
    try {
      const finding = await find({ words, filters: { kind: [], lens: [] } });
      const top = await Promise.all(
        Array.from({ length: Math.min(TOP, finding.total) }, (_, rank) => finding.hit(rank)),
      );
      if (run !== this.#run) return;
      const hits = top.filter((hit) => hit !== null);
      if (hits.length === 0) this.#show(fill(this.#words['search.nothing'], { words }), [], 0);
      else this.#show(countText(finding.total, words, this.#words), hits, finding.total);
    } catch {
      if (run === this.#run) this.#show(this.#words['search.failed'], [], 0);
    }
  }

  #show(message: string, hits: Parameters<typeof lineView>[0][], total: number): void {
    this.#part('found').textContent = message;
    if (message) announce(message);
    this.#part('list').dataset.words = this.#field.value;
    this.#part('list').innerHTML = html`${hits.map((hit) => html`<li>${lineView(hit, this.#words)}</li>`)}`.markup;
    const all = this.#part('all') as HTMLButtonElement;
    all.hidden = total <= hits.length;
    all.textContent = fill(this.#words['search.all'], { n: total });
  }
}

let awake: SearchDialog | undefined;

/** Wakes the page's dialog, once. */
export function wake(dialog: HTMLDialogElement): void {
  awake ??= new SearchDialog(dialog);
}
