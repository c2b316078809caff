import { html, nothing, type TemplateResult } from 'lit-html';
import { countWords, LONGEST_QUOTE } from '../../model/count-words.ts';
import { fill } from '../../model/fill.ts';
import { LENSES, type Lens } from '../../model/taxonomy.ts';
import type { LessonDraft } from '../draft/draft.ts';
import type { Bench } from './bench.ts';
import { addMark, placeOf } from './mark-edits.ts';
import { button, line, pick } from './fields-view.ts';

/** Marking words that were not found. Selecting them in the text puts them here; they can be typed as well. */
export function addView(bench: Bench, draft: LessonDraft): TemplateResult {
  const { words, showing } = bench;
  const { adding } = showing;
  const add = (): void => {
    const span = placeOf(adding.words, draft, adding.at);
    const n = countWords(adding.words);
    const wrong =
      span === null
        ? words['studio.add.not']
        : n > LONGEST_QUOTE
          ? fill(words['studio.add.long'], { n, most: LONGEST_QUOTE })
          : '';
    if (wrong !== '' || span === null) {
      bench.show({ adding: { ...adding, said: wrong } });
      bench.say(wrong);
      return;
    }
    const before = new Set(Object.keys(draft.marks));
    bench.edit(addMark(span, adding.lens));
    const id = Object.keys(bench.desk.work.draft?.marks ?? {}).find((mark) => !before.has(mark));
    bench.show({ adding: { ...adding, words: '', at: null, said: '' }, open: `own-${id}` });
    bench.say(words['studio.add.done']);
    bench.focus(`studio-note-own-${id}`);
  };
  return html`<form
    class="studio-add ${adding.words === '' ? '' : 'ready'}"
    aria-labelledby="studio-add"
    @submit=${(event: Event) => {
      event.preventDefault();
      add();
    }}
  >
    <h3 id="studio-add">${words['studio.add']}</h3>
    <div class="studio-add-fields">
      ${line({
        id: 'studio-add-words',
        label: words['studio.add.words'],
        value: adding.words,
        how: words['studio.add.how'],
        set: (value) => bench.show({ adding: { ...adding, words: value, at: null, said: '' } }),
      })}
      ${pick({
        id: 'studio-add-lens',
        label: words['studio.card.lens'],
        value: adding.lens,
        options: LENSES.map((lens) => [lens, words[`q.lens.${lens}`]]),
        set: (lens) => bench.show({ adding: { ...adding, lens: lens as Lens } }),
      })}
      ${button(words['studio.add.go'], add, { id: 'studio-add-go' })}
    </div>
    ${adding.said === '' ? nothing : html`<p class="notice">${adding.said}</p>`}
  </form>`;
}
