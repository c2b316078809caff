import { html, nothing, render, type TemplateResult } from 'lit-html';
import { download } from '../../answers/download.ts';
import { announce } from '../../components/live.ts';
import { unfoldForPrint } from '../../components/unfold.ts';
import { fill } from '../../model/fill.ts';
import type { Lens } from '../../model/taxonomy.ts';
import { withRemark } from '../review/review-record.ts';
import { linksIn, takeLinks } from '../review/links.ts';
import { classRows } from './class-rows.ts';
import { classView } from './class-view.ts';
import { broughtText, broughtView, chooseView, filesView, problemsView, readingView } from './files-view.ts';
import { filesDropped, filesOf } from './gather.ts';
import { gradesView } from './grades-view.ts';
import { Grading } from './grading.ts';
import { Marking } from './marking.ts';
import { markingView } from './marking-view.ts';
import { sheetsOf, type OpenReview } from './open-review.ts';
import { openHead } from './open-view.ts';
import { fileName } from './outputs.ts';
import { barFills } from './parts.ts';
import { readRoute, type Route } from './route.ts';
import type { ClassRows } from './rows.ts';
import { ReviewSession } from './session.ts';
import type { SiteLesson } from './site.ts';
import { startView } from './start-view.ts';
import { studentState } from './student-rows.ts';
import { studentView } from './student-view.ts';
import { Students } from './students.ts';
import { studentsView } from './students-view.ts';
import type { ReviewWords } from './words.ts';

/** What the page hands its script in a `<script type="application/json">`. */
interface ReviewData {
  words: ReviewWords;
  lessons: SiteLesson[];
}

/** Where a tab remembers which review it shows, so that reloading it opens that again. */
const TAB = 'says-who-review';

/** Storage that may be refused: then a reload begins with the list. */
const tab = {
  get: (): string | null => {
    try {
      return sessionStorage.getItem(TAB);
    } catch {
      return null;
    }
  },
  set: (id: string | null): void => {
    try {
      if (id === null) sessionStorage.removeItem(TAB);
      else sessionStorage.setItem(TAB, id);
    } catch {
      // The review is open all the same.
    }
  },
};

/** The heading of each part, which takes the focus when the part is opened. */
const HEADINGS: Record<Route['area'], string> = {
  class: 'review-open',
  marking: 'review-marking',
  students: 'review-students',
  grades: 'review-grades',
  files: 'review-more',
  student: 'review-student',
};

/** `<says-review>`: a class's hand-ins, read and marked on the teacher's device. */
export class SaysReview extends HTMLElement {
  #words!: ReviewWords;
  #session!: ReviewSession;
  #marking!: Marking;
  #students!: Students;
  #grading!: Grading;
  #route: Route = { area: 'class' };
  #lens: Lens | null = null;
  #rows: { of: OpenReview['answers']; unread: number; rows: ClassRows } | null = null;
  #listening = new AbortController();

  connectedCallback(): void {
    const { words, lessons } = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as ReviewData;
    this.#words = words;
    this.#session = new ReviewSession(lessons, this.#draw);
    this.#marking = new Marking(this.#session, words, this.#draw);
    this.#students = new Students(this.#session, words, this.#draw);
    this.#grading = new Grading(this.#session, words, this.#draw);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('dragover', this.#onDrag, { signal });
    document.addEventListener('dragleave', this.#onLeave, { signal });
    document.addEventListener('drop', this.#onDrop, { signal });
    this.addEventListener('focusin', this.#onFocus, { signal });
    addEventListener('hashchange', this.#onHash, { signal });
    // What was typed last is written before the page goes.
    addEventListener('pagehide', () => void this.#session.flush(), { signal });
    document.addEventListener('visibilitychange', () => void this.#session.flush(), { signal });
    unfoldForPrint(this, signal);
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    void this.#session.flush();
  }

  async #begin(): Promise<void> {
    this.#route = readRoute(location.hash) ?? { area: 'class' };
    this.#draw();
    await this.#session.begin();
    const id = tab.get();
    if (id !== null && !(await this.#session.show(id))) tab.set(null);
    if (linksIn(location.hash).length > 0) await this.#onLinks(location.hash);
  }

  #draw = (): void => {
    const part = this.querySelector<HTMLElement>('[data-part="review"]');
    if (part) render(this.#view(), part);
    // What the page is for need not be said over an open review.
    const lead = this.parentElement?.querySelector<HTMLElement>('.page-head .lead');
    if (lead) lead.hidden = this.#session.open !== null;
  };

  #view(): TemplateResult {
    const { keeping, reading, open } = this.#session;
    const words = this.#words;
    return html`${barFills()}
    ${keeping === 'unsaved' ? html`<p class="notice">${words['review.unsaved']}</p>` : nothing}
    ${readingView(reading, () => this.#session.cancel(), words)} ${broughtView(this.#session.brought, words)}
    ${open ? this.#openView(open) : this.#startView()}`;
  }

  #startView(): TemplateResult {
    const { kept, removed, found, problems } = this.#session;
    return html`${found.length > 0 ? chooseView(found, (id) => void this.#open(id), this.#words) : nothing}
    ${problemsView(problems, this.#words)}
    ${startView(
      kept,
      removed?.line ?? null,
      {
        files: (list) => void this.#take(filesOf(list)),
        links: (text) => void this.#onLinks(text),
        open: (id) => void this.#open(id),
        backup: (id) => void this.#backup(id),
        remove: (id) => void this.#remove(id),
        undo: () => void this.#undo(),
      },
      this.#words,
    )}`;
  }

  #openView(open: OpenReview): TemplateResult {
    const { keeping, found } = this.#session;
    const actions = {
      backup: () => void this.#backup(open.record.id),
      leave: () => void this.#leave(),
      print: () => print(),
    };
    return html`${openHead(open, this.#route, keeping, actions, this.#words)}
    ${found.length > 0 ? chooseView(found, (id) => void this.#open(id), this.#words) : nothing} ${this.#areaView(open)}`;
  }

  #areaView(open: OpenReview): unknown {
    const words = this.#words;
    switch (this.#route.area) {
      case 'class':
        return classView(this.#classRows(open), this.#lens, this, words);
      case 'marking': {
        const state = this.#marking.state();
        return state && markingView(state, this.#marking, words);
      }
      case 'students': {
        const state = this.#students.state();
        return state && studentsView(state, this.#students, words);
      }
      case 'grades': {
        const state = this.#grading.state();
        return state && gradesView(state, this.#grading, words);
      }
      case 'files':
        return filesView(
          this.#session.problems,
          { files: (list) => void this.#take(filesOf(list)), links: (text) => void this.#onLinks(text) },
          words,
        );
      case 'student': {
        const state = studentState(open, this.#route.student, words);
        return state
          ? studentView(
              state,
              {
                comment: (student, question, text) => this.#marking.comment(student, text, question),
                remark: (student, text) =>
                  this.#session.change((record) =>
                    withRemark(record, student, { text, changed: new Date().toISOString() }),
                  ),
                version: (student, mark) => this.#students.version(student, mark),
                feedback: (student) => this.#grading.feedbackOf(student),
              },
              words,
            )
          : html`<p class="notice">${words['review.student.gone']}</p>`;
      }
    }
  }

  /** Worked out once for the same answers: marks and comments change nothing in it. */
  #classRows(open: OpenReview): ClassRows {
    const unread = this.#session.problems.length;
    if (this.#rows?.of !== open.answers || this.#rows.unread !== unread)
      this.#rows = { of: open.answers, unread, rows: classRows(sheetsOf(open), open.lessons, unread, this.#words) };
    return this.#rows.rows;
  }

  filter(lens: Lens | null): void {
    this.#lens = lens;
    this.#draw();
  }

  unfold(open: boolean): void {
    for (const details of this.querySelectorAll<HTMLDetailsElement>('details.question')) details.open = open;
  }

  #focus(id: string): void {
    document.getElementById(id)?.focus();
  }

  async #take(files: Parameters<ReviewSession['take']>[0]): Promise<void> {
    if (files.length === 0 || this.#session.reading) return;
    const { read, stopped } = await this.#session.take(files);
    this.#told(read, stopped);
  }

  /** Takes in what was pasted. A link in the page's own address is taken out of it: it holds somebody's work. */
  async #onLinks(text: string): Promise<void> {
    const { received, problems } = takeLinks(text, this.#words['review.link']);
    if (text === location.hash) history.replaceState(null, '', location.pathname);
    await this.#session.takeReceived(received, problems);
    this.#told(received.length, false);
  }

  /** Says what came of reading, and goes where it is seen. */
  #told(read: number, stopped: boolean): void {
    const { problems, open, found, brought } = this.#session;
    const words = this.#words;
    tab.set(open?.record.id ?? null);
    const left =
      problems.length === 0
        ? ''
        : fill(words[problems.length === 1 ? 'review.problems.1' : 'review.problems'], { n: problems.length });
    announce(
      [
        stopped && words['review.stopped'],
        fill(words[read === 1 ? 'review.read.1' : 'review.read'], { n: read }),
        broughtText(brought, words),
        left,
      ]
        .filter(Boolean)
        .join(' '),
    );
    this.#focus(
      found.length > 0
        ? 'review-choose'
        : open && read > 0
          ? 'review-open'
          : brought.length > 0
            ? 'review-brought'
            : 'review-problems',
    );
  }

  async #open(id: string): Promise<void> {
    if (!(await this.#session.show(id))) return announce(this.#words['review.open.failed']);
    tab.set(id);
    if (location.hash !== '' && location.hash !== '#class') location.hash = 'class';
    this.#focus('review-open');
  }

  async #leave(): Promise<void> {
    await this.#session.leave();
    tab.set(null);
    history.replaceState(null, '', location.pathname);
    this.#route = { area: 'class' };
    this.#draw();
    this.#focus('review-kept');
  }

  async #backup(id: string): Promise<void> {
    const text = await this.#session.backup(id);
    const line = this.#session.kept.find((one) => one.id === id);
    if (text !== null)
      download(`${fileName('says-who-review', line?.title ?? id, new Date().toISOString().slice(0, 10))}.json`, text);
  }

  async #remove(id: string): Promise<void> {
    const line = await this.#session.remove(id);
    if (!line) return;
    announce(fill(this.#words['review.removed'], { title: line.title }));
    this.#focus('review-undo');
  }

  async #undo(): Promise<void> {
    const line = await this.#session.undo();
    if (!line) return;
    announce(fill(this.#words['review.undone'], { title: line.title }));
    this.#focus('review-kept');
  }

  #onHash = (): void => {
    // The link of a hand-in, put into the address while this page was open.
    if (linksIn(location.hash).length > 0) return void this.#onLinks(location.hash);
    const route = readRoute(location.hash);
    if (!route) return this.#show(location.hash.slice(1));
    void this.#session.flush();
    this.#route = route;
    this.#draw();
    if (this.#session.open) this.#focus(HEADINGS[route.area]);
  };

  /** Goes to a question of the class view, and unfolds it. */
  #show(id: string): void {
    const place = document.getElementById(id);
    if (!(place instanceof HTMLDetailsElement)) return;
    place.open = true;
    place.querySelector('summary')?.focus();
  }

  /** The bank of comments stands with the answer that has the focus. */
  #onFocus = ({ target }: FocusEvent): void => {
    const answer = target instanceof Element ? target.closest<HTMLElement>('.answer') : null;
    if (answer) this.#marking.focus(answer.dataset.student ?? null);
  };

  /** Without this, a file dropped beside the field would replace the page. */
  #onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.toggleAttribute('data-over', true);
  };

  #onLeave = ({ relatedTarget }: DragEvent): void => {
    if (relatedTarget === null) this.toggleAttribute('data-over', false);
  };

  #onDrop = (event: DragEvent): void => {
    this.toggleAttribute('data-over', false);
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    void filesDropped(event.dataTransfer).then((files) => this.#take(files));
  };
}
