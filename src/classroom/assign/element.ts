import { html, nothing, render, type TemplateResult } from 'lit-html';
import { download } from '../../answers/download.ts';
import { announce } from '../../components/live.ts';
import { fill } from '../../model/fill.ts';
import { Builder } from './builder.ts';
import type { AssignData } from './data.ts';
import { finished } from './draft.ts';
import { giveView, type Giving } from './give-view.ts';
import { qrTarget, type Place } from './give.ts';
import { lessonsView } from './lessons-view.ts';
import { previewView } from './preview-view.ts';
import { qrOf, qrPngFile, qrSvgFile } from './qr.ts';
import { nameOf, savedView, type Keeping } from './saved-view.ts';
import { backupFile, backupName, type SavedAssignment } from './saved.ts';
import { rulesView, wordsView } from './settings-view.ts';
import { codesSheet, slipsView } from './sheets-view.ts';
import type { AssignWords } from './words.ts';

/** What the page hands its script in a `<script type="application/json">`. */
export interface AssignPage {
  words: AssignWords;
  /** Addresses inside the site: the builder's data, the page that opens assignments, and the site's root. */
  data: string;
  assignment: string;
  root: string;
}

/** A class, as long as the teacher has not said otherwise. */
const CLASS = 25;

/** `<says-assign>`: the page where a teacher makes assignments. */
export class SaysAssign extends HTMLElement {
  #page!: AssignPage;
  #words!: AssignWords;
  #builder: Builder | undefined;
  #listening = new AbortController();
  #slips = 5;
  #students = CLASS;
  #said = '';
  #missing = false;
  #failed = false;

  connectedCallback(): void {
    this.#page = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as AssignPage;
    this.#words = this.#page.words;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('visibilitychange', this.#onLeave, { signal });
    addEventListener('pagehide', this.#onLeave, { signal });
    addEventListener('afterprint', this.#onPrinted, { signal });
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#builder?.close();
  }

  async #begin(): Promise<void> {
    try {
      this.#failed = false;
      const response = await fetch(this.#page.data);
      if (!response.ok) throw new Error(String(response.status));
      const builder = new Builder((await response.json()) as AssignData, this.#draw);
      const asked = Object.fromEntries(new URLSearchParams(location.search));
      this.#missing = !(await builder.begin(asked));
      this.#students = builder.current.codes.length || CLASS;
      this.#builder = builder;
    } catch {
      this.#failed = true;
    }
    this.#draw();
  }

  get #place(): Place {
    const site = (path: string): string => new URL(path, location.href).href;
    const lessons = this.#builder?.data.lessons ?? [];
    return {
      page: site(this.#page.assignment),
      lesson: (slug) => {
        const folder = lessons.find((lesson) => lesson.slug === slug)?.folder ?? 'lessons';
        return site(`${this.#page.root}${folder}/${slug}/`);
      },
    };
  }

  #draw = (): void => {
    const panel = this.querySelector<HTMLElement>('[data-part="builder"]');
    if (!panel) return;
    if (this.#failed) render(this.#failure(), panel);
    else if (this.#builder) render(this.#view(this.#builder), panel);
    this.#address();
  };

  /** What is worked on stands in the address, once it is kept: a reload opens it again. */
  #address(): void {
    const builder = this.#builder;
    if (!builder || builder.keeping !== 'saved') return;
    const url = new URL(location.href);
    const { id } = builder.current.draft;
    if (url.searchParams.get('id') === id) return;
    url.search = new URLSearchParams({ id }).toString();
    history.replaceState(null, '', url);
    this.#missing = false;
  }

  #failure = (): TemplateResult =>
    html`<div class="notice">
      <p>${this.#words['assign.failed']}</p>
      <button class="btn" type="button" @click=${() => void this.#begin()}>${this.#words['assign.again']}</button>
    </div>`;

  #view(builder: Builder): TemplateResult {
    const words = this.#words;
    const n = builder.saved.length;
    const { keeping, forked } = builder;
    return html`
      <div class="assign-top no-print">
        ${n > 0 ? html`<a href="#saved">${fill(words['assign.saved.jump'], { n })}</a>` : nothing}
        ${
          keeping === 'saving' || keeping === 'saved'
            ? html`<span class="small" id="assign-keeping">${words[`assign.keeping.${keeping}`]}</span>`
            : nothing
        }
      </div>
      ${keeping === 'refused' ? html`<p class="notice">${words['assign.keeping.refused']}</p>` : nothing}
      ${this.#missing ? html`<p class="notice">${words['assign.missing']}</p>` : nothing}
      ${forked ? html`<p class="notice" id="assign-forked">${words[`assign.forked.${forked}`]}</p>` : nothing}
      <div class="assign-desk">
        <div class="assign-form no-print">
          ${lessonsView(builder, words, this.#takePath)} ${wordsView(builder, words)} ${rulesView(builder, words)}
        </div>
        ${previewView(builder, words)}
      </div>
      ${giveView(builder, this.#giving, words)} ${savedView(builder, this.#keeping, this.#said, words)}
    `;
  }

  #takePath = (slug: string): void => {
    const builder = this.#builder;
    const path = builder?.data.paths.find((one) => one.slug === slug);
    if (!builder || !path) return;
    builder.set({ lessons: path.lessons, title: path.title });
    const { title, lessons, others } = path;
    const words = this.#words;
    const more = others > 0 ? ` ${fill(words['assign.path.others'], { n: others })}` : '';
    announce(fill(words['assign.path.taken'], { title, n: lessons.length }) + more);
  };

  get #giving(): Giving {
    const set =
      (field: 'slips' | 'students') =>
      (n: number): void => {
        if (field === 'slips') this.#slips = n;
        else this.#students = n;
        this.#draw();
      };
    return {
      place: this.#place,
      slips: this.#slips,
      students: this.#students,
      setSlips: set('slips'),
      setStudents: set('students'),
      copy: (field) => void this.#copy(field),
      saveQr: (kind) => void this.#saveQr(kind),
      print: this.#print,
      share: () => this.#builder?.share(),
    };
  }

  /** Copies a field's text; where the browser does not allow it, the text is marked for the reader to copy. */
  async #copy(id: string): Promise<void> {
    const field = this.querySelector<HTMLTextAreaElement>(`#${id}`);
    if (!field) return;
    const copied = await navigator.clipboard?.writeText(field.value).then(
      () => true,
      () => false,
    );
    if (copied) announce(this.#words['assign.copied']);
    else {
      field.focus();
      field.select();
      announce(this.#words['assign.copy.self']);
    }
    this.#builder?.share();
  }

  async #saveQr(kind: 'svg' | 'png'): Promise<void> {
    const builder = this.#builder;
    if (!builder) return;
    const assignment = finished(builder.current.draft, builder.data);
    const code = qrOf(qrTarget(assignment, this.#place, this.#words['assign.qr.title']).address);
    const name = `says-who_${builder.current.draft.id}.${kind}`;
    try {
      if (kind === 'svg') download(name, qrSvgFile(code), 'image/svg+xml');
      else download(name, await qrPngFile(code), 'image/png');
      builder.share();
    } catch {
      announce(this.#words['assign.qr.failed']);
    }
  }

  #print = (sheet: 'slips' | 'codes'): void => {
    const builder = this.#builder;
    const panel = this.querySelector<HTMLElement>('[data-part="sheet"]');
    if (!builder || !panel) return;
    if (sheet === 'slips') builder.share();
    else {
      builder.setCodes(this.#students);
      // A slip for each of them is wanted next.
      this.#slips = this.#students;
      this.#draw();
    }
    const words = this.#words;
    render(sheet === 'codes' ? codesSheet(builder, words) : slipsView(builder, this.#place, this.#slips, words), panel);
    document.documentElement.dataset.sheet = sheet;
    print();
  };

  #onPrinted = (): void => {
    delete document.documentElement.dataset.sheet;
  };

  #onLeave = (event: Event): void => {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') void this.#builder?.flush();
  };

  #focus(id: string): void {
    document.getElementById(id)?.focus();
  }

  #tell(word: string, saved?: SavedAssignment | null): void {
    if (this.#builder && saved) announce(fill(word, { title: nameOf(saved, this.#builder, this.#words) }));
  }

  #keeping: Keeping = {
    open: (id) => {
      if (!this.#builder?.open(id)) return;
      this.#tell(this.#words['assign.saved.opened'], this.#builder.current);
      this.#focus('assign-title');
    },
    duplicate: async (id) => {
      await this.#builder?.duplicate(id);
      announce(this.#words['assign.saved.duplicated']);
      this.#focus('assign-title');
    },
    remove: async (id) => {
      const gone = await this.#builder?.remove(id);
      this.#tell(this.#words['assign.saved.deleted'], gone);
      this.#focus(gone ? `assign-undo-${id}` : 'saved');
    },
    undo: async (id) => {
      this.#tell(this.#words['assign.saved.undone'], await this.#builder?.putBack(id));
      this.#focus(`assign-open-${id}`);
    },
    startNew: async () => {
      await this.#builder?.startNew();
      history.replaceState(null, '', location.pathname);
      announce(this.#words['assign.new.done']);
      this.#focus('assign-title');
    },
    save: () => download(backupName(), backupFile(this.#builder?.saved ?? [])),
    bring: (files) => void this.#bring(files?.[0]),
  };

  async #bring(file: File | undefined): Promise<void> {
    if (!file || !this.#builder) return;
    const words = this.#words;
    try {
      const brought = await this.#builder.bring(await file.text());
      this.#said = brought ? fill(words['assign.keep.brought'], { ...brought }) : words['assign.keeping.refused'];
    } catch {
      this.#said = words['assign.keep.not'];
    }
    this.#draw();
    announce(this.#said);
  }
}
