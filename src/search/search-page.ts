import { announce } from '../components/live.ts';
import { fill } from '../model/fill.ts';
import { html } from '../model/html.ts';
import { engine } from './engine.ts';
import { find } from './find.ts';
import { FILTER_NAMES, isEmptyQuery, readQuery, writeQuery, type FilterName, type Query } from './query.ts';
import { ResultList } from './result-list.ts';
import { countText, filterText } from './result-view.ts';
import { wordsOfPage } from './words.ts';

/** Milliseconds after the last key before a search starts; the next key of a word usually comes sooner. */
const PAUSE = 120;
/** A search that takes longer than this says that it is at work. */
const PATIENCE = 300;
/** Milliseconds before a count is read out, so that it does not talk over typing. */
const HUSH = 700;

/** What the results region shows; the style sheet hides the parts that belong to the other states. */
type State = 'rest' | 'found' | 'nothing' | 'failed';

/**
 * `<says-search>`: wakes the search page. The address always says what is shown: typing rewrites the entry that it
 * began, a filter or a pressed button adds one, so that Back undoes one step.
 */
export class SearchPage extends HTMLElement {
  #gone = new AbortController();
  #words = wordsOfPage();
  #list: ResultList | undefined;
  #run = 0;
  #typing = 0;
  #reading = 0;

  connectedCallback(): void {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    const parts = { lead: this.#part('lead'), list: this.#part('list'), more: this.#part('more') };
    this.#list = new ResultList(parts, this.#words);
    this.#form.addEventListener('focusin', () => void engine().catch(() => undefined), { signal });
    this.#form.addEventListener('input', (event) => this.#entered(event), { signal });
    this.#form.addEventListener('submit', (event) => this.#submitted(event), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#gone.abort();
    clearTimeout(this.#typing);
    clearTimeout(this.#reading);
    this.#run++;
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  get #field(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[name="q"]')!;
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  #boxes(name: FilterName): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${name}"]`)];
  }

  /** What the form asks for. */
  get #query(): Query {
    const chosen = (name: FilterName): string[] => this.#boxes(name).flatMap((box) => (box.checked ? box.value : []));
    return { words: this.#field.value.trim(), filters: { kind: chosen('kind'), lens: chosen('lens') } };
  }

  /** Shows what the address asks for. */
  #restore(): void {
    const query = readQuery(location.search);
    this.#field.value = query.words;
    for (const name of FILTER_NAMES)
      for (const box of this.#boxes(name)) box.checked = query.filters[name].includes(box.value);
    void this.#search(query);
  }

  #entered(event: Event): void {
    clearTimeout(this.#typing);
    const typing = event.target === this.#field;
    this.#typing = window.setTimeout(() => this.#step(typing), typing ? PAUSE : 0);
  }

  #submitted(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#typing);
    this.#step(false);
  }

  /** Searches for what the form asks and keeps it in the address. */
  #step(typing: boolean): void {
    const query = this.#query;
    const address = location.pathname + writeQuery(query);
    const begun = typing && (history.state as { typing?: boolean } | null)?.typing;
    const same = address === location.pathname + location.search;
    history[begun || same ? 'replaceState' : 'pushState']({ typing }, '', address);
    void this.#search(query);
  }

  #clicked(event: Event): void {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-do]');
    if (!button) return;
    const { do: action, name, value } = button.dataset;
    if (action === 'more') void this.#list?.more();
    else if (action === 'retry') void this.#search(this.#query);
    else if (action === 'narrow') button.setAttribute('aria-expanded', String(this.toggleAttribute('data-narrowing')));
    else {
      for (const filter of FILTER_NAMES)
        for (const box of this.#boxes(filter))
          if (action === 'clear' || (filter === name && box.value === value)) box.checked = false;
      this.#step(false);
      this.#field.focus();
    }
  }

  async #search(query: Query): Promise<void> {
    const run = ++this.#run;
    const isCurrent = (): boolean => run === this.#run;
    this.#part('results').dataset.words = query.words;
    this.#drawFilters(query);
    if (isEmptyQuery(query)) return this.#show('rest', this.#words['search.browse']);
    const busy = window.setTimeout(() => this.#show('found', this.#words['search.busy']), PATIENCE);
    try {
      const finding = await find(query);
      if (!isCurrent()) return;
      const found = countText(finding.total, query.words, this.#words);
      const kept = await this.#list!.start(finding, query.words !== '', () => {
        clearTimeout(busy);
        this.#show('found', found);
      });
      if (isCurrent() && kept === 0) this.#show('nothing', this.#nothing(query));
    } catch {
      if (isCurrent()) this.#show('failed', this.#words['search.failed']);
    } finally {
      clearTimeout(busy);
    }
  }

  #nothing({ words }: Query): string {
    return words ? fill(this.#words['search.nothing'], { words }) : this.#words['search.nothing.filtered'];
  }

  #show(state: State, message: string): void {
    this.dataset.state = state;
    this.#part('found').textContent = message;
    clearTimeout(this.#reading);
    if (state !== 'rest') this.#reading = window.setTimeout(() => announce(message), HUSH);
  }

  /** Shows the chosen filters above the results, each with a way to take it off. */
  #drawFilters({ filters }: Query): void {
    const words = this.#words;
    const chosen = FILTER_NAMES.flatMap((name) => filters[name].map((value) => ({ name, value })));
    this.#part('chosen').hidden = chosen.length === 0;
    this.#part('chips').innerHTML = html`${chosen.map(({ name, value }) => {
      const text = filterText(name, value, words);
      const label = fill(words['search.remove'], { name: text });
      return html`<li>
        <button
          class="btn"
          type="button"
          data-do="drop"
          data-name="${name}"
          data-value="${value}"
          aria-label="${label}"
        >
          ${text}<span aria-hidden="true">×</span>
        </button>
      </li>`;
    })}`.markup;
    this.#part('narrow').textContent =
      chosen.length === 0 ? words['search.narrow'] : fill(words['search.narrow.on'], { n: chosen.length });
  }
}
