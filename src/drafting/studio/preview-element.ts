import { html, nothing, render } from 'lit-html';
import type { LessonDraft } from '../draft/draft.ts';
import type { Bench } from './bench.ts';

/**
 * `<says-preview>`: a drafted lesson as the file that students get, in a frame. The frame is sandboxed without an origin, so that
 * what is tried there reaches neither the drafts nor anybody's saved work. Its scripts and styles run because the page’s policy,
 * which a `blob:` inherits, names their hashes.
 */
export class SaysPreview extends HTMLElement {
  #draft: LessonDraft | null = null;
  #url = '';

  set given({ bench, draft }: { bench: Bench; draft: LessonDraft }) {
    if (draft === this.#draft) return;
    this.#draft = draft;
    void this.#make(bench, draft);
  }

  disconnectedCallback(): void {
    this.#drop();
    this.#draft = null;
  }

  async #make({ words, page, desk, say }: Bench, draft: LessonDraft): Promise<void> {
    render(html`<p class="row"><progress aria-label=${words['studio.preview.now']}></progress></p>`, this);
    let said = '';
    try {
      const [{ fileOf }, { theShell }] = await Promise.all([import('./take/products.ts'), import('./take/shell.ts')]);
      const file = fileOf(draft, desk.current.id, await theShell(page.shell), words);
      // Changed or left meanwhile.
      if (this.#draft !== draft) return;
      this.#drop();
      this.#url = URL.createObjectURL(new Blob([file], { type: 'text/html;charset=utf-8' }));
    } catch {
      if (this.#draft !== draft) return;
      this.#drop();
      this.#draft = null;
      said = words['studio.preview.failed'];
      say(said);
    }
    render(
      html`${said === '' ? nothing : html`<p class="notice">${said}</p>`}
      ${
        this.#url === ''
          ? nothing
          : html`<iframe
              src=${this.#url}
              title=${words['studio.preview.frame']}
              sandbox="allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox"
            ></iframe>`
      }`,
      this,
    );
  }

  #drop(): void {
    if (this.#url !== '') URL.revokeObjectURL(this.#url);
    this.#url = '';
  }
}
