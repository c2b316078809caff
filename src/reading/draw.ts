import type { Annotation } from '../model/annotation.ts';
import type { Paragraph, ReadingPart } from '../model/book.ts';
import { fill } from '../model/fill.ts';
import { html, inline, type Html } from '../model/html.ts';
import { icon } from '../model/icon.ts';
import type { Lens } from '../model/taxonomy.ts';
import type { WordKey, Words } from '../model/words.ts';

/** The interface words of a reading: all that a page hands to its script. */
export type ReadingWords = Pick<
  Words,
  Extract<WordKey, `reading.${string}`> | 'q.lens.sourcing' | 'q.lens.language' | 'q.lens.claims' | 'q.credit'
>;

/** What a reader sees of an annotation. */
export type Note = Pick<Annotation, 'lens' | 'quote' | 'credit' | 'ask' | 'note' | 'neutral'>;

/** How a reading is to be drawn. */
export interface ReadingOptions {
  annotations: Readonly<Record<string, Note>>;
  words: ReadingWords;
  /** Annotations that a question holds back: their words stand in the text without mark and note. */
  held?: ReadonlySet<string>;
  /** Start of every id, where the reading stands on the page a second time. */
  prefix?: string;
}

/** The class of each lens’s pen. */
export const PENS: Record<Lens, string> = { sourcing: 'src', language: 'lang', claims: 'claim' };

/** The class of the pen that marks a phrase: good practice has a pen of its own. */
export const penOf = ({ lens, credit }: Pick<Note, 'lens' | 'credit'>): string => (credit ? 'credit' : PENS[lens]);

/** The pen's name, drawn with it. */
export const penView = (note: Pick<Note, 'lens' | 'credit'>, words: ReadingWords): Html =>
  html`<span class="pen ${penOf(note)}">${note.credit ? words['q.credit'] : words[`q.lens.${note.lens}`]}</span>`;

/** The phrases of a reading, in order of first appearance: their place is their number, whatever is held back. */
export const phraseOrder = (reading: readonly Paragraph[]): string[] => [
  ...new Set(reading.flatMap(({ parts }) => parts.flatMap((part) => ('phrase' in part ? part.phrase : [])))),
];

/**
 * The quoted words inside their mark. The tick of a credit stays with the first word, the number with the last one.
 * `number` is left out where the phrase stands outside the reading.
 */
export function markedWords({ quote, credit }: Pick<Note, 'quote' | 'credit'>, number?: number): Html {
  const words = `“${quote}”`.split(' ');
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const sup = number !== undefined && html`<sup>${number}</sup>`;
  if (words.length === 1) return html`<span class="${credit ? 'nb tick' : 'nb'}">${first}${sup}</span>`;
  const start = credit ? html`<span class="nb tick">${first}</span>` : first;
  return html`${start} ${words.slice(1, -1).map((word) => html`${word} `)}<span class="nb">${last}${sup}</span>`;
}

/** Draws a reading: one piece of markup for each paragraph, its number before it and its notes after it. */
export function readingView(reading: readonly Paragraph[], options: ReadingOptions): Html[] {
  const { annotations, words, held, prefix = '' } = options;
  const order = phraseOrder(reading);
  const number = (id: string): number => order.indexOf(id) + 1;

  const part = (piece: ReadingPart): Html => {
    if ('text' in piece) return inline(piece.text);
    const { phrase } = piece;
    const note = annotations[phrase];
    if (!note) return html``;
    if (held?.has(phrase)) return html`<span id="${prefix}a-${phrase}">“${note.quote}”</span>`;
    return html`<a class="mark ${penOf(note)}" id="${prefix}a-${phrase}" href="#${prefix}n-${phrase}"
      >${markedWords(note, number(phrase))}</a
    >`;
  };

  // The id is on what a note folds away: a link to it opens the note in browsers that do so by themselves.
  const margin = (id: string): Html | null => {
    const note = annotations[id];
    if (!note || held?.has(id)) return null;
    return html`<details class="note ${penOf(note)}">
      <summary>
        <span class="note-no">${number(id)}</span>
        <span class="query">${note.ask ?? words[`reading.ask.${note.credit ? 'credit' : note.lens}`]}</span>
        ${icon('chev')}
      </summary>
      <div id="${prefix}n-${id}">
        ${penView(note, words)}
        <p>${inline(note.note)}</p>
        ${note.neutral !== undefined && html`<p class="neutral">${inline(fill(words['reading.neutral'], { words: note.neutral }))}</p>`}
      </div>
    </details>`;
  };

  return reading.map(({ n, parts }) => {
    const notes = parts.map((piece) => 'phrase' in piece && margin(piece.phrase)).filter((note) => note);
    return html`<div class="take" id="${prefix}p${n}">
      <span class="take-no"
        ><span class="vh">${fill(words['reading.paragraph'], { n })}</span
        ><span aria-hidden="true">${fill(words['reading.paragraph.short'], { n })}</span></span
      >
      <p>${parts.map(part)}</p>
      ${notes.length > 0 && html`<div class="notes">${notes}</div>`}
    </div>`;
  });
}
