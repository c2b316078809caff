import { html, nothing, render, type TemplateResult } from 'lit-html';
import { announce } from '../../components/live.ts';
import type { LessonDraft } from '../draft/draft.ts';
import { articleView, type Reading } from './article-view.ts';
import { nothingShown, stepOf, type Bench, type Showing, type Step, type StudioPage } from './bench.ts';
import { Desk } from './desk.ts';
import { findingsView } from './findings-view.ts';
import { frameView } from './frame-view.ts';
import { previewView } from './preview-view.ts';
import { questionsView } from './questions-view.ts';
import { readingActs } from './reading-acts.ts';
import { retellingView } from './retelling-view.ts';
import { selectedWords } from './selection.ts';
import { shelfActs } from './shelf-acts.ts';
import { shelfView, type Shelf } from './shelf-view.ts';
import { takeView } from './take-view.ts';

/** What each step after the first shows. */
const VIEWS: Record<Exclude<Step, 'article'>, (bench: Bench, draft: LessonDraft) => TemplateResult> = {
  findings: findingsView,
  retelling: retellingView,
  questions: questionsView,
  preview: previewView,
  take: takeView,
};

/** `<says-studio>`: the page where a teacher makes a lesson of an article. */
export class SaysStudio extends HTMLElement {
  #bench!: Bench;
  #desk!: Desk;
  #reading!: Reading;
  #shelf!: Shelf;
  #listening = new AbortController();
  #begun = false;
  /** What is focused once it is drawn. */
  #wanted = '';
  #showing: Showing = nothingShown;

  connectedCallback(): void {
    const page = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as StudioPage;
    this.#desk = new Desk(this.#draw);
    this.#bench = this.#benchOf(page);
    this.#reading = readingActs(this.#bench);
    this.#shelf = shelfActs(this.#bench, this.#toStart);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('visibilitychange', this.#onLeave, { signal });
    addEventListener('pagehide', this.#onLeave, { signal });
    addEventListener('hashchange', this.#onHash, { signal });
    document.addEventListener('selectionchange', this.#onSelect, { signal });
    this.addEventListener('keydown', this.#onKey, { signal });
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#showing.reading?.abort();
    this.#desk.close();
  }

  async #begin(): Promise<void> {
    const here = await this.#desk.begin(new URLSearchParams(location.search).get('id'));
    this.#begun = true;
    this.#bench.show({ missing: !here, step: stepOf(location.hash) });
  }

  #benchOf(page: StudioPage): Bench {
    const showing = (): Showing => this.#showing;
    const desk = this.#desk;
    return {
      desk,
      page,
      words: page.words,
      get showing() {
        return showing();
      },
      show: (change) => {
        this.#showing = { ...this.#showing, ...change };
        this.#draw();
      },
      edit: (edit, run) => {
        const { given, draft } = desk.work;
        const next = draft && edit(draft);
        if (next && next !== draft) desk.change({ given, draft: next }, run ?? null);
      },
      say: announce,
      focus: (id) => {
        this.#wanted = id;
        this.#draw();
      },
    };
  }

  /** The step that can be shown: without a draft there is only the first. */
  get #step(): Step {
    return this.#desk.work.draft ? this.#showing.step : 'article';
  }

  #draw = (): void => {
    const panel = this.querySelector<HTMLElement>('[data-part="studio"]');
    if (!panel || !this.#begun) return;
    render(this.#view(), panel);
    this.#address();
    if (this.#wanted === '') return;
    const wanted = document.getElementById(this.#wanted);
    this.#wanted = '';
    wanted?.focus();
    wanted?.scrollIntoView({ block: 'nearest' });
  };

  #view(): TemplateResult {
    const { draft } = this.#desk.work;
    const step = this.#step;
    if (draft && step !== 'article') return frameView(this.#bench, step, VIEWS[step](this.#bench, draft));
    return html`${frameView(this.#bench, step, articleView(this.#bench, this.#reading))}
    ${this.#begun ? shelfView(this.#bench, this.#shelf) : nothing}`;
  }

  /** What is worked on stands in the address, once it is kept: a reload opens it again. */
  #address(): void {
    const { keeping, current } = this.#desk;
    const url = new URL(location.href);
    if (keeping !== 'saved' || url.searchParams.get('id') === current.id) return;
    url.searchParams.set('id', current.id);
    history.replaceState(null, '', url);
    this.#showing = { ...this.#showing, missing: false };
  }

  #toStart = (): void => {
    const url = new URL(location.href);
    url.hash = '';
    if (this.#desk.keeping !== 'saved') url.search = '';
    history.replaceState(null, '', url);
    const { lenses, standing } = this.#showing;
    this.#showing = { ...nothingShown, lenses, standing };
    this.#bench.focus('studio-text');
  };

  #onHash = (): void => {
    const { hash } = location;
    // Other places of the page, such as its beginning, are no steps.
    if (hash !== '' && hash !== `#${stepOf(hash)}`) return;
    this.#showing = { ...this.#showing, step: stepOf(hash), open: null, editing: null, said: '' };
    this.#bench.focus('studio-step');
    // What stands above the steps was read once.
    this.querySelector('.studio-bar')?.scrollIntoView({ block: 'start' });
  };

  /** Fields have their own way back while one is in them. */
  #onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if ((event.target as Element).matches('textarea, input:is([type="text"], [type="url"], [type="date"])')) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    this.querySelector<HTMLElement>(key === 'y' || event.shiftKey ? '#studio-redo' : '#studio-undo')?.click();
  };

  /** Words selected in the article are those to be marked. */
  #onSelect = (): void => {
    const selected = this.#step === 'findings' ? selectedWords(getSelection()) : null;
    const { adding } = this.#showing;
    if (!selected || (selected.words === adding.words && selected.at === adding.at)) return;
    this.#bench.show({ adding: { ...adding, ...selected, said: '' } });
  };

  #onLeave = (event: Event): void => {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') void this.#desk.flush();
  };
}
