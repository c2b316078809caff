import type { Annotation } from '../model/annotation.ts';
import type { Paragraph, ReadingPart } from '../model/book.ts';
import { fill } from '../model/fill.ts';
import { html, inline, type Html } from '../model/html.ts';
import { icon } from '../model/icon.ts';
import { PENS } from '../model/lenses.ts';
import type { WordKey, Words } from '../model/words.ts';
import type { ArticleParagraph, Stretch } from './article-place.ts';

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
  /** Annotations by number; the order of the reading itself if left out. */
  order?: readonly string[];
  /** Start of every id, where the reading stands on the page a second time. */
  prefix?: string;
}

/** The class of the pen that marks a phrase: good practice has a pen of its own. */
export const penOf = ({ lens, credit }: Pick<Note, 'lens' | 'credit'>): string => (credit ? 'credit' : PENS[lens]);

/** The pen's name, drawn with it. */
export const penView = (note: Pick<Note, 'lens' | 'credit'>, words: ReadingWords): Html =>
  html`<span class="pen ${penOf(note)}">${note.credit ? words['q.credit'] : words[`q.lens.${note.lens}`]}</span>`;

/** The phrases of a reading, in order of first appearance: their place is their number, whatever is held back. */
export const phraseOrder = (reading: readonly Paragraph[]): string[] => [
  ...new Set(reading.flatMap(({ parts }) => parts.flatMap((part) => ('phrase' in part ? part.phrase : [])))),
];

const isDigest = (paragraph: Paragraph | ArticleParagraph): paragraph is Paragraph =>
  paragraph.parts.some((part) => !('on' in part));

/** The numbers of annotations wherever a lesson draws them: as in its digest, then those that it does not quote. */
export const numbering = (reading: readonly Paragraph[], annotations: Readonly<Record<string, unknown>>): string[] => [
  ...new Set([...phraseOrder(reading), ...Object.keys(annotations)]),
];

/** Words inside their mark. The tick of a credit stays with the first word, the number with the last one. */
export function markWords(
  text: string,
  { tick = false, number }: { tick?: boolean; number?: number | undefined },
): Html {
  const words = text.split(/\s+/);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const sup = number !== undefined && html`<sup>${number}</sup>`;
  if (words.length === 1) return html`<span class="${tick ? 'nb tick' : 'nb'}">${first}${sup}</span>`;
  const start = tick ? html`<span class="nb tick">${first}</span>` : first;
  return html`${start} ${words.slice(1, -1).map((word) => html`${word} `)}<span class="nb">${last}${sup}</span>`;
}

/** A quotation inside its mark. `number` is left out where the phrase stands outside the reading. */
export const markedWords = ({ quote, credit }: Pick<Note, 'quote' | 'credit'>, number?: number): Html =>
  markWords(`“${quote}”`, { tick: credit, number });

/** Draws the digest or the article itself: one piece of markup for each paragraph, its number before it and its notes after it. */
export function readingView(reading: readonly (Paragraph | ArticleParagraph)[], options: ReadingOptions): Html[] {
  const { annotations, words, held, prefix = '', order = phraseOrder(reading.filter(isDigest)) } = options;
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

  // Where marks overlap, words belong to the shortest one that is shown; one without words of its own keeps its place.
  const stretches = (parts: readonly Stretch[]): Html[] => {
    const owners = parts.map(({ on }) => on.findLast((id) => !held?.has(id)) ?? on.at(-1));
    const idOf = (id: string): Html => html`id="${prefix}a-${id}"`;
    return parts.map(({ words: text, on }, i) => {
      const begun = on.filter((id) => !owners.includes(id) && !parts[i - 1]?.on.includes(id));
      const places = begun.map((id) => html`<span ${idOf(id)}></span>`);
      const id = owners[i];
      const note = id === undefined ? undefined : annotations[id];
      if (id === undefined || !note) return html`${text}`;
      const first = owners.indexOf(id) === i;
      if (held?.has(id)) return html`${places}${first ? html`<span ${idOf(id)}>${text}</span>` : text}`;
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      const last = owners.lastIndexOf(id) === i;
      return html`${places}${before}<a class="mark ${penOf(note)}" ${first && idOf(id)} href="#${prefix}n-${id}"
        >${markWords(inner, { tick: note.credit && first, number: last ? number(id) : undefined })}</a
      >${after}`;
    });
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

  return reading.map((paragraph) => {
    const { n } = paragraph;
    const body = isDigest(paragraph) ? paragraph.parts.map(part) : stretches(paragraph.parts);
    const ids = isDigest(paragraph) ? phraseOrder([paragraph]) : new Set(paragraph.parts.flatMap(({ on }) => on));
    const notes = [...ids].map(margin).filter((note) => note);
    return html`<div class="take" ${n !== null && html`id="${prefix}p${n}"`}>
      <span class="take-no"
        >${
          n !== null &&
          html`<span class="vh">${fill(words['reading.paragraph'], { n })}</span
            ><span aria-hidden="true">${fill(words['reading.paragraph.short'], { n })}</span>`
        }</span
      >
      <p>${body}</p>
      ${notes.length > 0 && html`<div class="notes">${notes}</div>`}
    </div>`;
  });
}
