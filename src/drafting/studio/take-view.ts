import { html, nothing, type TemplateResult } from 'lit-html';
import { fill } from '../../model/fill.ts';
import { isToWrite, toWrite, type LessonDraft } from '../draft/draft.ts';
import type { Bench } from './bench.ts';
import { setFront } from './edits.ts';
import { button, line } from './fields-view.ts';
import { printPaper, saveFile, saveFolder } from './take/actions.ts';
import { gapsOf, type Gap, type Product } from './take/gaps.ts';
import { missingView, openView } from './take/open-view.ts';
import { PAPER } from './take/print.ts';
import type { SheetKind } from './take/products.ts';

/** The last step: what is still open, and the lesson as a file, on paper and as a folder. */
export function takeView(bench: Bench, draft: LessonDraft): TemplateResult {
  const { words } = bench;
  const gaps = gapsOf(draft, words);
  const print = (kind: SheetKind): void => void printPaper(bench, draft, kind);
  const product = (name: Product, controls: TemplateResult): TemplateResult => productView(name, gaps, bench, controls);
  return html`<div class="take-step">
      ${openView(gaps, bench)} ${reviewedView(bench, draft)}
      ${product(
        'file',
        button(words['studio.take.file.go'], () => void saveFile(bench, draft), { id: 'take-file', primary: true }),
      )}
      ${product(
        'paper',
        html`<div class="studio-field">
            <label class="label" for="take-form">${words['studio.take.form']}</label>
            <select id="take-form">
              <option value="full">${words['studio.take.form.full']}</option>
              <option value="short">${fill(words['studio.take.form.short'], { n: draft.front.minutes.short })}</option>
              <option value="large">${words['studio.take.form.large']}</option>
            </select>
          </div>
          ${button(words['studio.take.worksheet'], () => print(chosenForm()), { id: 'take-worksheet' })}
          ${button(words['studio.take.key'], () => print('key'), { id: 'take-key' })}`,
      )}
      ${product(
        'folder',
        button(words['studio.take.folder.go'], () => void saveFolder(bench, draft), { id: 'take-folder' }),
      )}
    </div>
    <div id=${PAPER}></div>`;
}

const chosenForm = (): SheetKind => (document.getElementById('take-form') as HTMLSelectElement).value as SheetKind;

/** The day on which somebody read the lesson as a whole, which comes last. */
const reviewedView = ({ words, edit }: Bench, { front: { reviewed } }: LessonDraft): TemplateResult =>
  html`<section aria-labelledby="take-read">
    <h3 id="take-read">${words['studio.take.read']}</h3>
    ${line({
      id: 'take-reviewed',
      type: 'date',
      label: words['studio.take.reviewed'],
      how: words['studio.take.reviewed.how'],
      value: isToWrite(reviewed) ? '' : reviewed,
      set: (day) =>
        edit(setFront({ reviewed: day === '' ? toWrite(words['studio.take.reviewed.how']) : day }), 'reviewed'),
    })}
  </section>`;

/** Something to take along: what it is, what is missing in it, how to get it, and what came of that. */
function productView(name: Product, gaps: readonly Gap[], bench: Bench, controls: TemplateResult): TemplateResult {
  const { words, showing } = bench;
  return html`<section class="take-product" aria-labelledby="take-product-${name}">
    <h3 id="take-product-${name}">${words[`studio.take.${name}.title`]}</h3>
    <p>${words[`studio.take.${name}.how`]}</p>
    ${missingView(name, gaps, bench)}
    <div class="row">${controls}</div>
    ${showing.open === name && showing.said !== '' ? html`<p class="notice">${showing.said}</p>` : nothing}
  </section>`;
}
