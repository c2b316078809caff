import { announce } from '../components/live.ts';
import { fill } from '../model/fill.ts';
import { LARGEST_FILE, textOf } from './article-file.ts';
import { articleFlag } from './article-flag.ts';
import { MOST_WORDS, placeArticle, wordCount, type PlacedArticle } from './article-place.ts';
import { articleStore } from './article-store.ts';
import { barView, formView, foundText, type ArticleWords, type Found } from './article-view.ts';
import type { SaysReading } from './reading-element.ts';

/**
 * `<says-article data-lesson>`: takes the text of a lesson's article, pasted, dropped or from a file, and has the reading
 * beside it drawn on that. The text is kept on this device, where the browser lets it, and is sent nowhere. The element
 * holds its words in a `<script type="application/json">`.
 */
export class SaysArticle extends HTMLElement {
  #words!: ArticleWords;
  /** The text in use, and whether this device keeps it. */
  #text = '';
  #stored = false;
  #listening = new AbortController();

  connectedCallback(): void {
    this.#words = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as ArticleWords;
    this.#part('form').innerHTML = formView(this.#words).markup;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('click', this.#onClick, { signal });
    this.addEventListener('change', this.#onChange, { signal });
    this.addEventListener('dragover', this.#onDrag, { signal });
    this.addEventListener('drop', this.#onDrop, { signal });
    void this.#restore();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  get #lesson(): string {
    return this.dataset.lesson ?? '';
  }

  get #reading(): SaysReading {
    const reading = this.closest('section')?.querySelector<SaysReading>('says-reading');
    if (!reading) throw new Error('<says-article> stands in a section without a <says-reading>');
    return reading;
  }

  get #field(): HTMLTextAreaElement {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  get #fold(): HTMLDetailsElement {
    return this.querySelector('details') as HTMLDetailsElement;
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  /** Goes on with the text of an earlier visit. */
  async #restore(): Promise<void> {
    const text = await articleStore.load(this.#lesson).catch(() => null);
    if (!text) return articleFlag.set(this.#lesson, null);
    // Whoever gave a text while the store was looking goes on with that.
    if (this.#text) return;
    [this.#text, this.#stored] = [text, true];
    if (articleFlag.get(this.#lesson) === 'put-by') return this.#show(null);
    await this.#open().catch(() => this.#show(null));
    // What the address points at is drawn anew, or has moved.
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }

  #onClick = ({ target }: Event): void => {
    switch ((target as Element).closest<HTMLElement>('[data-do]')?.dataset.do) {
      case 'use':
        return void this.#use(this.#field.value);
      case 'read':
        return void this.#read();
      case 'digest':
        return void this.#putBy();
      case 'remove':
        return void this.#remove();
    }
  };

  #onChange = ({ target }: Event): void => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (file) void this.#take(file);
  };

  #onDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  #onDrop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void this.#take(file);
  };

  #say(sentence: string): void {
    this.#part('notice').textContent = sentence;
    announce(sentence);
  }

  /** Puts a file's text into the field, where it can be looked at before it is used. */
  async #take(file: File): Promise<void> {
    const { name, size } = file;
    const text = size > LARGEST_FILE ? null : textOf(new Uint8Array(await file.arrayBuffer()));
    if (text === null) return this.#say(fill(this.#words['article.not-text'], { name }));
    this.#field.value = text;
    this.#say(fill(this.#words['article.taken'], { name }));
  }

  async #use(text: string): Promise<void> {
    const words = this.#words;
    if (!text.trim()) return this.#say(words['article.empty']);
    if (wordCount(text) > MOST_WORDS)
      return this.#say(fill(words['article.long'], { most: MOST_WORDS.toLocaleString('en') }));
    try {
      const { found } = await this.#place(text);
      const of = Object.keys(found.annotations).length;
      if (found.missing.length === of) return this.#say(fill(words['article.other'], { of }));
    } catch {
      return this.#say(this.#fold.dataset.offline ?? '');
    }
    this.#text = text;
    this.#stored = await articleStore.save(this.#lesson, text).then(
      () => true,
      () => false,
    );
    this.#field.value = '';
    this.#say('');
    await this.#read();
  }

  /** A text with the lesson's annotations in it. Rejects if those could not be fetched. */
  async #place(text: string): Promise<{ placed: PlacedArticle; found: Found }> {
    const { annotations, reading } = await this.#reading.load();
    const placed = placeArticle(text, annotations, reading.at(-1)?.n ?? 0);
    return { placed, found: { annotations, missing: placed.missing } };
  }

  /** Has the article read in place of the digest. */
  async #open(): Promise<Found> {
    const { placed, found } = await this.#place(this.#text);
    await this.#reading.use(placed.paragraphs);
    if (this.#stored) articleFlag.set(this.#lesson, 'read');
    this.#show(found);
    return found;
  }

  async #read(): Promise<void> {
    try {
      const found = await this.#open();
      this.#part('bar').focus();
      announce(foundText(found, this.#words));
    } catch {
      announce(this.#fold.dataset.offline ?? '');
    }
  }

  async #putBy(): Promise<void> {
    await this.#reading.use(null);
    if (this.#stored) articleFlag.set(this.#lesson, 'put-by');
    this.#show(null);
    this.querySelector<HTMLElement>('[data-do="read"]')?.focus();
  }

  async #remove(): Promise<void> {
    try {
      if (this.#stored) await articleStore.remove(this.#lesson);
    } catch {
      return announce(this.#words['article.not-removed']);
    }
    articleFlag.set(this.#lesson, null);
    [this.#text, this.#stored] = ['', false];
    await this.#reading.use(null);
    this.#show(null);
    this.#fold.querySelector('summary')?.focus();
    announce(this.#words['article.removed']);
  }

  /** Shows whose text is read: the article with what was found in it, or for null the digest. */
  #show(found: Found | null): void {
    this.#fold.hidden = this.#text !== '';
    const bar = this.#part('bar');
    bar.hidden = this.#text === '';
    bar.innerHTML = this.#text ? barView(found, this.#stored, this.#words).markup : '';
    for (const line of this.closest('section')?.querySelectorAll<HTMLElement>('[data-of]') ?? [])
      line.hidden = line.dataset.of !== (found ? 'article' : 'digest');
  }
}
