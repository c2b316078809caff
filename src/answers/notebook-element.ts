import { announce } from '../components/live.ts';
import { unfoldForPrint } from '../components/unfold.ts';
import { fill } from '../model/fill.ts';
import { download } from './download.ts';
import { workFile, workFileName } from './export.ts';
import { Notebook } from './notebook-model.ts';
import { redraw } from './notebook-redraw.ts';
import { practiceInFile, type Practised, type Stores } from './notebook-practice.ts';
import type { Shelf } from './notebook-shelf.ts';
import type { RemovedLine } from './notebook-take.ts';
import { notebookView } from './notebook-view.ts';
import type { NotebookData } from './notebook-words.ts';
import { keyOf, readKey, type WorkRecord } from './record.ts';
import { tabStudent } from './who.ts';

/**
 * `<says-notebook>`: shows one student's work on this device and lets them save, bring in, delete and put back. It holds
 * its words and the site's lessons in a `<script type="application/json">`.
 */
export class SaysNotebook extends HTMLElement {
  #data!: NotebookData;
  #notebook!: Notebook;
  #listening = new AbortController();
  #arrived = location.hash === '';

  connectedCallback(): void {
    this.#data = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as NotebookData;
    this.#notebook = new Notebook(this.#data, this.#draw);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('click', this.#onClick, { signal });
    this.addEventListener('change', this.#onChange, { signal });
    document.addEventListener('dragover', this.#onDrag, { signal });
    document.addEventListener('drop', this.#onDrop, { signal });
    document.addEventListener('visibilitychange', this.#onBack, { signal });
    addEventListener('pageshow', this.#onBack, { signal });
    unfoldForPrint(this, signal);
    void this.#notebook.begin();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#notebook.close();
  }

  #draw = (): void => {
    const panel = this.querySelector<HTMLElement>('[data-part="notebook"]');
    if (panel) redraw(panel, notebookView(this.#notebook.state(), this.#data.lessons, this.#data.words));
    this.#arrive();
  };

  /** A place of the notebook that a link leads to is there only once it is drawn. */
  #arrive(): void {
    const place = this.#arrived ? null : document.getElementById(location.hash.slice(1));
    if (!place) return;
    this.#arrived = true;
    place.scrollIntoView();
  }

  #focus(id: string): void {
    (document.getElementById(id) ?? document.getElementById('notebook-of'))?.focus();
  }

  async #remove(line: Omit<RemovedLine, 'id'>, shelf: Shelf, focus: string): Promise<void> {
    const removed = await this.#notebook.remove(line, shelf, focus);
    if (!removed) return announce(this.#notebook.trouble);
    const { words } = this.#data;
    announce(`${fill(words[`notebook.removed.${line.what}`], { title: line.title })} ${words['notebook.undo.until']}`);
    this.#focus(`u-${removed.id}`);
  }

  async #undo(id: number): Promise<void> {
    const removed = await this.#notebook.undo(id);
    if (!removed) return announce(this.#notebook.trouble);
    announce(fill(this.#data.words['notebook.undone'], { title: removed.title }));
    this.#focus(removed.focus);
  }

  /** Brings files in; `how` returns the code to open if none is open yet. */
  async #bring(how: (stores: Stores, student: string) => Promise<string | null>, focus?: string): Promise<void> {
    const notebook = this.#notebook;
    await notebook.do(async (stores) => {
      const before = notebook.student ?? '';
      const opens = await how(stores, before);
      if (opens !== null && before === '') notebook.open(opens);
    });
    announce(notebook.trouble || notebook.import.said);
    if (focus) this.#focus(focus);
  }

  #file(lesson: string, records: WorkRecord[], practice: Practised[] = []): void {
    download(workFileName(lesson, this.#notebook.student), workFile(records, practice.map(practiceInFile)));
  }

  #onClick = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    if (!button) return;
    const { do: action, key, id, student } = button.dataset;
    const { own } = this.#notebook;
    const record = own.records.find((one) => keyOf(one) === key);
    if (record) return this.#onLesson(action, record, own);
    const aside = own.asides.find((one) => one.id === Number(id));
    switch (action) {
      case 'open':
        return this.#open(student ?? '');
      case 'newcomer':
        return this.#open(this.#notebook.newcomer());
      case 'switch':
        // The page starts anew, so that nothing of the first one's work stays on it.
        tabStudent.set(null);
        return location.reload();
      case 'print':
        return print();
      case 'file-all':
        return this.#file('all', own.records, own.practice);
      case 'delete-all':
        return void this.#remove({ what: 'all', title: this.#notebook.student ?? '' }, own, 'notebook-of');
      case 'delete-practice':
        return void this.#remove(
          { what: 'practice', title: this.#data.words['notebook.practice'] },
          { records: [], asides: [], practice: own.practice },
          'notebook-practice',
        );
      case 'undo':
        return void this.#undo(Number(id));
      case 'bring-own':
        return void this.#bring((stores) => this.#notebook.import.keep(stores), 'notebook-brought');
      case 'bring-mine':
        return void this.#bring((stores, code) => this.#notebook.import.adopt(stores, code), 'notebook-brought');
      case 'bring-not':
        this.#notebook.import.forget();
        this.#draw();
        return this.#focus('bring');
    }
    if (!aside) return;
    const { lesson } = readKey(aside.key);
    if (action === 'file-aside') download(workFileName(`${lesson}-aside`, null), JSON.stringify([aside], null, 1));
    else if (action === 'delete-aside')
      void this.#remove(
        { what: 'aside', title: this.#notebook.title(lesson) },
        { records: [], asides: [aside], practice: [] },
        `fa-${aside.id}`,
      );
  };

  #onLesson(action: string | undefined, record: WorkRecord, own: Shelf): void {
    if (action === 'file') return this.#file(record.lesson, [record]);
    const key = keyOf(record);
    const asides = own.asides.filter((aside) => aside.key === key);
    const shelf = { records: [record], asides, practice: [] };
    void this.#remove({ what: 'lesson', title: this.#notebook.title(record.lesson) }, shelf, `t-${key}`);
  }

  #open(student: string): void {
    this.#notebook.open(student);
    this.#focus('notebook-of');
  }

  #onChange = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement) || event.target.id !== 'bring') return;
    this.#take(event.target.files);
    // The same file can be chosen again.
    event.target.value = '';
  };

  #take(files: FileList | null | undefined): void {
    const list = [...(files ?? [])];
    if (list.length > 0 && this.#notebook.student !== null)
      void this.#bring((stores, student) => this.#notebook.import.read(stores, list, student));
  }

  /** Without this, a file dropped beside the field would replace the page. */
  #onDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  #onDrop = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#take(event.dataTransfer.files);
  };

  /** Back from another tab there may be more; back from the browser's history the tab may be somebody else's. */
  #onBack = (event: Event): void => {
    if (event instanceof PageTransitionEvent) {
      if (event.persisted) location.reload();
    } else if (document.visibilityState === 'visible') void this.#notebook.do(() => Promise.resolve());
  };
}
