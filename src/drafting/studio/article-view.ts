import { html, nothing, type TemplateResult } from 'lit-html';
import { fill } from '../../model/fill.ts';
import { GENRES, LEVELS } from '../../model/taxonomy.ts';
import { wordCount } from '../../reading/article-place.ts';
import { FEWEST_WORDS, MOST_WORDS, refusal } from '../article/refusal.ts';
import type { Bench } from './bench.ts';
import { area, button, line, pick } from './fields-view.ts';
import { addressOf, type Given } from './given.ts';

/** A number as English has it. */
const counted = (n: number): string => n.toLocaleString('en');

/** What the page does with the article. */
export interface Reading {
  read: () => Promise<void>;
  stop: () => void;
  bring: (file: File | undefined) => Promise<void>;
  set: (change: Partial<Given>, run: string) => void;
}

/** Giving the article: its text, and what is known of it. */
export function articleView(bench: Bench, reading: Reading): TemplateResult {
  const { words, desk, showing, page } = bench;
  const { given, draft } = desk.work;
  const n = wordCount(given.text);
  const text = (name: 'headline' | 'publisher' | 'author' | 'url'): TemplateResult =>
    line({
      id: `studio-${name}`,
      label: words[`studio.given.${name}`],
      value: given[name],
      set: (value) => reading.set({ [name]: value }, name),
      ...(name === 'publisher' ? { list: 'studio-publishers' } : {}),
      ...(name === 'url' && given.url !== '' && addressOf(given.url) === null
        ? { how: words['studio.given.url.not'] }
        : {}),
    });
  const changed = draft !== null && draft.findings.article.text !== given.text;
  return html`
    <div class="studio-two">
      <div
        class="studio-drop"
        @dragover=${(event: DragEvent) => event.preventDefault()}
        @drop=${(event: DragEvent) => {
          if (!event.dataTransfer?.files.length) return;
          event.preventDefault();
          void reading.bring(event.dataTransfer.files[0]);
        }}
      >
        ${area({
          id: 'studio-text',
          label: words['studio.given.text'],
          value: given.text,
          rows: 14,
          how:
            n === 0
              ? words['studio.given.text.how']
              : fill(words['studio.given.words'], { n: counted(n), most: counted(MOST_WORDS) }),
          set: (value) => reading.set({ text: value }, 'text'),
        })}
        <div class="studio-field">
          <label class="label" for="studio-file">${words['studio.given.file']}</label>
          <input
            type="file"
            id="studio-file"
            accept=".txt,.md,.html,.htm,.docx,text/plain,text/html"
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              void reading.bring(input.files?.[0]);
              // The same file can be chosen again.
              input.value = '';
            }}
          />
        </div>
      </div>
      <fieldset class="studio-facts">
        <legend class="label">${words['studio.given.facts']}</legend>
        <p class="small">${words['studio.given.facts.how']}</p>
        ${text('headline')} ${text('publisher')} ${text('author')}
        ${line({
          id: 'studio-published',
          label: words['studio.given.published'],
          type: 'date',
          value: given.published,
          set: (value) => reading.set({ published: value }, 'published'),
        })}
        ${text('url')}
        ${pick({
          id: 'studio-genre',
          label: words['studio.given.genre'],
          value: given.genre,
          options: GENRES.map((genre) => [
            genre,
            words[`lesson.genre.${genre.replace(' ', '-')}` as 'lesson.genre.post'],
          ]),
          set: (genre) => reading.set({ genre: genre as Given['genre'] }, 'genre'),
        })}
        ${pick({
          id: 'studio-level',
          label: words['studio.given.level'],
          value: String(given.level),
          options: LEVELS.map((level) => [String(level), words[`lesson.level.${level}`]]),
          set: (level) => reading.set({ level: Number(level) as Given['level'] }, 'level'),
        })}
        <datalist id="studio-publishers">
          ${Object.values(page.known.publishers).map((name) => html`<option value=${name}></option>`)}
        </datalist>
      </fieldset>
    </div>
    ${showing.said === '' ? nothing : html`<p class="notice" id="studio-said">${showing.said}</p>`}
    ${changed ? html`<p class="notice">${words['studio.read.changed']}</p>` : nothing}
    <div class="row studio-go">
      ${
        showing.reading
          ? html`<progress aria-label=${words['studio.read.now']}></progress><span>${words['studio.read.now']}</span>
              ${button(words['studio.read.stop'], reading.stop)}`
          : html`${button(words[draft === null ? 'studio.read' : 'studio.read.again'], reading.read, {
              id: 'studio-read',
              primary: draft === null || changed,
            })}
            <span class="small">${words['studio.read.how']}</span>`
      }
    </div>
  `;
}

/** Why this article cannot be read, in words; empty if it can. */
export function refusalText(text: string, words: Bench['words']): string {
  const why = refusal(text);
  return why === null ? '' : fill(words[`studio.refused.${why}`], { most: counted(MOST_WORDS), fewest: FEWEST_WORDS });
}
