import { announce } from '../components/live.ts';
import { fill } from '../model/fill.ts';
import { html } from '../model/html.ts';
import words from 'virtual:search-words';
import { find, prepare } from './find.ts';
import { FILTER_NAMES, isEmptyQuery, queryFor, readQuery, writeQuery, type FilterName, type Query } from './query.ts';
import { ResultList } from './result-list.ts';
import { countText, mendedView } from './result-view.ts';

/** Milliseconds after the last key before a search starts; the next key of a word usually comes sooner. */
const PAUSE = 120;
/** A search that takes longer than this says that it is at work. */
const PATIENCE = 300;
/** Milliseconds before a count is read out, so that it does not talk over typing. */
const HUSH = 700;

/** Where filters are folded away to begin with, as in the style sheet. */
const NARROW = '(max-width: 47.99rem)';

/** What the results region shows; the style sheet hides the parts that belong to the other states. */
type State = 'rest' | 'found' | 'nothing' | 'failed';

/**
 * `<says-search>`: wakes the search page. The address always says what is shown: typing rewrites the entry that it
 * began, a filter or a pressed button adds one, so that Back undoes one step.
 */
export class SearchPage extends HTMLElement {
  #gone = new AbortController();
  #list: ResultList | undefined;
  #run = 0;
  #typing = 0;
  #reading = 0;

  connectedCallback(): void {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    const parts = { lead: this.#part('lead'), list: this.#part('list'), more: this.#part('more') };
    this.#list = new ResultList(parts, words);
    this.#form.addEventListener('focusin', prepare, { signal });
    this.#form.addEventListener('input', (event) => this.#entered(event), { signal });
    this.#form.addEventListener('submit', (event) => this.#submitted(event), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    if (matchMedia(NARROW).matches) for (const group of this.#groups) group.open = false;
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

  get #groups(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('details.facet')];
  }

  /** What the form asks for. */
  get #query(): Query {
    const chosen = (name: FilterName): string[] => this.#boxes(name).flatMap((box) => (box.checked ? box.value : []));
    return queryFor(this.#field.value.trim(), Object.fromEntries(FILTER_NAMES.map((name) => [name, chosen(name)])));
  }

  /** Shows what the address asks for. What the book has no filter for is left out. */
  #restore(): void {
    const query = readQuery(location.search);
    this.#field.value = query.words;
    for (const name of FILTER_NAMES)
      for (const box of this.#boxes(name)) {
        box.checked = query.filters[name].includes(box.value);
        if (box.checked) box.closest('details')?.setAttribute('open', '');
      }
    void this.#search({ ...this.#query, literal: query.literal ?? false });
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
  #step(typing: boolean, literal = false): void {
    const query = { ...this.#query, literal };
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
    else if (action === 'retry') void this.#search(readQuery(location.search));
    else if (action === 'typed') this.#step(false, true);
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
    this.#drawFilters(query);
    // Practice reads the same address.
    (this.#part('practise') as HTMLAnchorElement).search = writeQuery(query);
    this.#part('results').ariaBusy = 'false';
    if (isEmptyQuery(query)) return this.#show('rest', words['search.browse']);
    const busy = window.setTimeout(() => this.#show('found', words['search.busy']), PATIENCE);
    this.#part('results').ariaBusy = 'true';
    try {
      const finding = await find(query);
      if (!isCurrent()) return;
      const typed = query.words;
      const found = countText(finding, typed && finding.words, words);
      const kept = await this.#list!.start(finding, typed !== '', () => {
        clearTimeout(busy);
        this.#part('results').dataset.words = finding.marks;
        this.#show('found', found, mendedView(finding.words, typed, words).markup);
      });
      if (isCurrent() && kept === 0) this.#show('nothing', this.#nothing(query));
    } catch {
      if (isCurrent()) this.#show('failed', words['search.failed']);
    } finally {
      clearTimeout(busy);
      if (isCurrent()) this.#part('results').ariaBusy = 'false';
    }
  }

  #nothing({ words: typed }: Query): string {
    return typed ? fill(words['search.nothing'], { words: typed }) : words['search.nothing.filtered'];
  }

  #show(state: State, message: string, mended = ''): void {
    this.dataset.state = state;
    this.#part('found').textContent = message;
    this.#part('mended').innerHTML = mended;
    clearTimeout(this.#reading);
    if (state !== 'rest') this.#reading = window.setTimeout(() => announce(message), HUSH);
  }

  /** Shows the chosen filters above the results, each with a way to take it off. */
  #drawFilters({ filters }: Query): void {
    const chosen = FILTER_NAMES.flatMap((name) => this.#boxes(name).filter((box) => filters[name].includes(box.value)));
    this.#part('chosen').hidden = chosen.length === 0;
    this.#part('chips').innerHTML = html`${chosen.map((box) => {
      const text = box.labels?.[0]?.querySelector('[data-part="name"]')?.textContent?.trim() ?? box.value;
      return html`<li>
        <button
          class="btn"
          type="button"
          data-do="drop"
          data-name="${box.name}"
          data-value="${box.value}"
          aria-label="${fill(words['search.remove'], { name: text })}"
        >
          ${text}<span aria-hidden="true">×</span>
        </button>
      </li>`;
    })}`.markup;
    this.#part('narrow').textContent =
      chosen.length === 0 ? words['search.narrow'] : fill(words['search.narrow.on'], { n: chosen.length });
    for (const group of this.#groups) {
      const on = group.querySelectorAll('input:checked').length;
      group.querySelector('[data-part="on"]')!.textContent = on === 0 ? '' : fill(words['search.on'], { n: on });
    }
  }
}
