import { html, nothing, type TemplateResult } from 'lit-html';
import { fill } from '../../model/fill.ts';
import { dueText } from '../due.ts';
import type { Builder } from './builder.ts';
import { finished } from './draft.ts';
import { lessonsAddress, qrTarget, typed, type Place } from './give.ts';
import { qrPicture } from './give-view.ts';
import type { AssignWords } from './words.ts';

/** Slips to hand out, several to a page: the QR code, what is asked, and who it is for. */
export function slipsView(builder: Builder, place: Place, n: number, words: AssignWords): TemplateResult {
  const assignment = finished(builder.current.draft, builder.data);
  const { address, holds } = qrTarget(assignment, place, words['assign.qr.title']);
  const { title, classCode, due, instructions, who } = assignment;
  const picture = qrPicture(address, '');
  return html`<ol class="assign-slips">
    ${Array.from(
      { length: n },
      (_, i) =>
        html`<li>
          ${picture}
          <div>
            <p class="small">
              <strong>${words['site.name']}</strong>
              ${classCode === '' ? nothing : fill(words['assignment.view.class'], { code: classCode })}
            </p>
            <p class="assign-slip-title">${title}</p>
            ${due === null ? nothing : html`<p>${dueText(due, words)}</p>`}
            ${instructions === '' ? nothing : html`<p class="assign-said">${instructions}</p>`}
            ${holds === 'lessons' ? html`<p class="small">${words['assign.slip.only']}</p>` : nothing}
            <p class="small">
              ${words['assign.slip.type']} ${typed(lessonsAddress(assignment, place))}
              ${holds === 'lessons' ? nothing : words['assign.slip.lessons']}
            </p>
            <p class="assign-line">
              ${words[`assign.slip.${who}`]}
              <strong>${who === 'code' ? builder.current.codes[i] : nothing}</strong>
            </p>
          </div>
        </li>`,
    )}
  </ol>`;
}

/** The codes of a class: a list for the teacher, and strips to cut. */
export const codesSheet = ({ current: { codes, draft } }: Builder, words: AssignWords): TemplateResult =>
  html`<div class="assign-list">
      <h2>${words['assign.codes.sheet']}${draft.classCode.trim() === '' ? nothing : `: ${draft.classCode.trim()}`}</h2>
      <p class="small">${words['assign.codes.keep']}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${words['assign.codes.code']}</th>
            <th scope="col">${words['assign.codes.name']}</th>
          </tr>
        </thead>
        <tbody>
          ${codes.map(
            (code) =>
              html`<tr>
                <th scope="row">${code}</th>
                <td></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <ul class="assign-strips">
      ${codes.map(
        (code) =>
          html`<li>
            <span class="small">${words['assign.codes.strip']}</span>
            <strong>${code}</strong>
          </li>`,
      )}
    </ul>`;
