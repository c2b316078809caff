import { html, nothing, type TemplateResult } from 'lit-html';
import { fill } from '../../model/fill.ts';
import { TIERS } from '../../model/taxonomy.ts';
import type { AuthoredQuestion } from '../../questions/schema.ts';
import { isToWrite, whatToWrite } from '../../model/to-write.ts';
import type { DraftQuestion, LessonDraft } from '../draft/draft.ts';
import type { Bench } from './bench.ts';
import { setQuestion } from './question-edits.ts';
import { area, button, pick, tick } from './fields-view.ts';

/** One of the things that a question is made of: an option, a phrase, an item. */
type Row = Record<string, unknown>;

/** Where the rows of each kind are. */
const ROWS: Partial<Record<AuthoredQuestion['kind'], string>> = {
  choice: 'options',
  phrases: 'phrases',
  sort: 'items',
  order: 'items',
  chain: 'nodes',
  highlight: 'targets',
};

/** Its lists of texts, one text to a line. */
const LISTS: Partial<Record<AuthoredQuestion['kind'], readonly ('models' | 'checklist' | 'accept')[]>> = {
  write: ['models', 'checklist', 'accept'],
};

/** Texts of a row that can be changed, in the order in which they are shown. */
const TEXTS = ['who', 'text', 'quote', 'why'] as const;

/** Changes a drafted question: what it asks, what it is made of, and the reasons. */
export function questionForm({ id, authored }: DraftQuestion, bench: Bench, draft: LessonDraft): TemplateResult {
  const { words } = bench;
  const set = (change: object, run: string): void =>
    bench.edit(setQuestion(id, { ...authored, ...change }), `${id}-${run}`);
  const text = (name: string, label: string, value: string, change: (value: string) => object, rows = 2) =>
    area({
      id: `studio-q-${name}`,
      label,
      value: isToWrite(value) ? '' : value,
      ...(isToWrite(value) ? { placeholder: whatToWrite(value) } : {}),
      rows,
      set: (next) => set(change(next), name),
    });
  const at = ROWS[authored.kind];
  const rows = Object.entries((at ? (authored as unknown as Row)[at] : {}) as Record<string, Row>);
  const setRow = (name: string, change: Row, run: string): void =>
    set(
      { [at!]: Object.fromEntries(rows.map(([one, row]) => [one, one === name ? { ...row, ...change } : row])) },
      run,
    );
  return html`<div class="studio-form">
    ${text('prompt', words['studio.form.prompt'], authored.prompt, (prompt) => ({ prompt }))}
    ${authored.text === undefined ? nothing : text('text', words['studio.form.text'], authored.text, (value) => ({ text: value }), 4)}
    ${rows.map(
      ([name, row], i) =>
        html`<fieldset>
          <legend class="label">${fill(words['studio.form.row'], { n: i + 1 })}</legend>
          ${typeof row.annotation === 'string' && row.text === undefined ? html`<p>“${draft.marks[row.annotation]?.annotation.quote}”</p>` : nothing}
          ${TEXTS.map((field) => {
            const value = row[field];
            if (typeof value !== 'string') return nothing;
            return area({
              id: `studio-q-${i}-${field}`,
              label: words[`studio.form.${field}`],
              value,
              rows: 2,
              set: (next) => setRow(name, { [field]: next }, `${i}-${field}`),
            });
          })}
          ${keyView(authored, row, i, (change, run) => setRow(name, change, run), bench)}
        </fieldset>`,
    )}
    ${(LISTS[authored.kind] ?? []).map((list) => {
      const lines = (authored as unknown as Record<typeof list, string[]>)[list];
      return text(
        list,
        words[`studio.form.${list}`],
        lines.every(isToWrite) ? (lines[0] ?? '') : lines.join('\n'),
        (value) => ({ [list]: value.split('\n') }),
        3,
      );
    })}
    ${text('hints', words['studio.form.hints'], authored.hints.join('\n'), (value) => ({
      hints: value === '' ? [] : value.split('\n').slice(0, 2),
    }))}
    <div class="row">
      ${tick('studio-q-short', words['studio.questions.short'], authored.short, (short) => set({ short }, 'short'))}
      ${tick('studio-q-sure', words['studio.form.sure'], authored.confidence, (confidence) => set({ confidence }, 'sure'))}
    </div>
    ${button(words['studio.questions.close'], () => {
      bench.show({ editing: null });
      bench.focus(`studio-edit-${id}`);
    })}
  </div>`;
}

/** What is right about a row: correct or not, its place, its tier, its rank. */
function keyView(
  authored: AuthoredQuestion,
  row: Row,
  i: number,
  set: (change: Row, run: string) => void,
  { words }: Bench,
): TemplateResult | typeof nothing {
  const id = `studio-q-${i}-key`;
  if (authored.kind === 'choice')
    return tick(id, words['studio.form.correct'], row.correct === true, (correct) => set({ correct }, id));
  if (authored.kind === 'sort') {
    const [also = ''] = row.also as string[];
    const places = Object.entries(authored.places);
    return html`${pick({
      id,
      label: words['studio.form.place'],
      value: String(row.place),
      options: places,
      set: (place) => set({ place, also: (row.also as string[]).filter((one) => one !== place) }, id),
    })}
    ${pick({
      id: `${id}-also`,
      label: words['studio.form.also'],
      value: also,
      options: [['', words['studio.form.also.none']], ...places.filter(([place]) => place !== row.place)],
      set: (place) => set({ also: place === '' ? [] : [place] }, `${id}-also`),
    })}`;
  }
  if (authored.kind === 'order')
    return pick({
      id,
      label: words['studio.form.rank'],
      value: String(row.rank),
      options: Object.keys(authored.items).map((_, at) => [String(at + 1), String(at + 1)] as const),
      set: (rank) => set({ rank: Number(rank) }, id),
    });
  if (typeof row.tier === 'string')
    return pick({
      id,
      label: words['studio.card.tier'],
      value: row.tier,
      options: TIERS.map((tier) => [tier, words[`studio.tier.${tier}`]]),
      set: (tier) => set({ tier }, id),
    });
  return nothing;
}
