import { announce } from '../components/live.ts';
import { pageJson } from '../components/page-json.ts';
import { setArticleHere } from './article-here.ts';
import type { ArticleParagraph } from './article-place.ts';
import type { ReadingWords } from './draw.ts';
import { heldBack, type LessonData } from './lesson-data.ts';

/**
 * `<says-reading>`: wakes the reading of a lesson page. It unveils the marks that a question held back once every question
 * about them is done (`question-done`), or all of them on request, which fires `reading-shown`: that counts as help. Pens
 * can be put down to hide their marks. The lesson's data comes from the address in the nearest `data-lesson-json`, when it
 * is first needed.
 */
export class SaysReading extends HTMLElement {
  #data: Promise<LessonData> | undefined;
  /** The article itself, if that is read in place of the digest. */
  #article: ArticleParagraph[] | null = null;
  #done = new Set<string>();
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('question-done', this.#onDone, { signal });
    this.addEventListener('click', this.#onClick, { signal });
    this.addEventListener('change', this.#onChange, { signal });
    addEventListener('beforeprint', () => this.#openNotes(), { signal });
    // A page made with the article tells its questions.
    if ('article' in this.dataset)
      void this.load().then(
        ({ article }) => setArticleHere(article ?? null),
        () => undefined,
      );
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  get #words(): ReadingWords {
    return JSON.parse(document.getElementById('words')?.textContent ?? '{}') as ReadingWords;
  }

  get #button(): HTMLElement | null {
    return this.querySelector('[data-show]');
  }

  get #shown(): boolean {
    return this.#button?.getAttribute('aria-pressed') === 'true';
  }

  /** Shows the article itself, or for null the digest. Rejects if the marks could not be fetched. */
  async use(article: ArticleParagraph[] | null): Promise<void> {
    const before = this.#article;
    this.#article = article;
    try {
      await this.#draw(this.#shown, true);
      setArticleHere(article);
    } catch (error) {
      this.#article = before;
      throw error;
    }
  }

  /** The lesson's data, fetched once. */
  load(): Promise<LessonData> {
    const url = this.closest<HTMLElement>('[data-lesson-json]')?.dataset.lessonJson ?? '';
    this.#data ??= pageJson(url) as Promise<LessonData>;
    this.#data.catch(() => (this.#data = undefined));
    return this.#data;
  }

  #onDone = (event: Event): void => {
    this.#done.add((event as CustomEvent<{ id: string }>).detail.id);
    // A failure leaves the marks hidden; the button is there to try again.
    if (!this.#shown) void this.#draw(false).catch(() => undefined);
  };

  #onClick = (event: Event): void => {
    if ((event.target as Element).closest('[data-show]')) void this.#toggle();
  };

  async #toggle(): Promise<void> {
    const show = !this.#shown;
    try {
      await this.#draw(show);
    } catch {
      return announce(this.#words['reading.offline']);
    }
    this.#button?.setAttribute('aria-pressed', String(show));
    if (!show) return;
    announce(this.#words['reading.shown']);
    this.dispatchEvent(new CustomEvent('reading-shown', { bubbles: true }));
  }

  #onChange = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || !target.dataset.pen) return;
    this.classList.toggle(`no-${target.dataset.pen}`, !target.checked);
  };

  /** Draws the paragraphs that change, or all of them; notes that were open stay open where their paragraph does. */
  async #draw(all: boolean, afresh = false): Promise<void> {
    // What draws is fetched with the data: most pages need neither until the first answer.
    const [{ reading, annotations, questions, article }, { numbering, readingView }] = await Promise.all([
      this.load(),
      import('./draw.ts'),
    ]);
    const held = all ? new Set<string>() : heldBack(questions, this.#done);
    const options = { annotations, held, words: this.#words, order: numbering(reading, annotations) };
    const views = readingView(this.#article ?? article ?? reading, options);
    const takes = [...this.querySelectorAll('.take')];
    if (afresh && takes[0]?.parentElement) {
      takes[0].parentElement.innerHTML = views.map(({ markup }) => markup).join('');
      return;
    }
    const marks = (root: ParentNode): string => [...root.querySelectorAll('a.mark')].map(({ id }) => id).join();
    takes.forEach((old, i) => {
      const template = document.createElement('template');
      template.innerHTML = views[i]?.markup ?? '';
      const fresh = template.content.firstElementChild;
      if (!fresh || marks(fresh) === marks(old)) return;
      for (const open of old.querySelectorAll('.note[open] > div'))
        fresh.querySelector(`#${open.id}`)?.closest('details')?.setAttribute('open', '');
      old.replaceWith(fresh);
    });
  }

  /** Closed notes don't print in browsers without `::details-content`. */
  #openNotes(): void {
    const closed = [...this.querySelectorAll<HTMLDetailsElement>('.note:not([open])')];
    for (const note of closed) note.open = true;
    addEventListener('afterprint', () => closed.forEach((note) => (note.open = false)), { once: true });
  }
}
