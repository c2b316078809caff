import { html, nothing, type TemplateResult } from 'lit-html';
import { fill } from '../../model/fill.ts';
import { STEPS, type Bench, type Step } from './bench.ts';
import { button } from './fields-view.ts';

/** The page around a step: what is to be known first, the steps, the way back, and the way on. */
export function frameView(bench: Bench, step: Step, inner: TemplateResult): TemplateResult {
  const { words, desk, showing } = bench;
  const { keeping, forked } = desk;
  const drafted = desk.work.draft !== null;
  return html`
    ${showing.missing ? html`<p class="notice">${words['studio.missing']}</p>` : nothing}
    ${keeping === 'refused' ? html`<p class="notice">${words['studio.keeping.refused']}</p>` : nothing}
    ${forked ? html`<p class="notice" id="studio-forked">${words['studio.forked']}</p>` : nothing}
    <div class="studio-bar no-print">
      <nav aria-label=${words['studio.steps']}>
        <ol class="studio-steps">
          ${STEPS.map((one, i) => {
            const text = html`<span class="studio-step-no">${i + 1}</span> ${words[`studio.step.${one}`]}`;
            return html`<li>
              ${
                one === 'article' || drafted
                  ? html`<a href="#${one}" aria-current=${one === step ? 'step' : nothing}>${text}</a>`
                  : html`<span>${text}</span>`
              }
            </li>`;
          })}
        </ol>
      </nav>
      <div class="row">
        ${button(words['studio.undo'], () => desk.undo() && bench.say(words['studio.undone']), {
          off: !desk.canUndo,
          id: 'studio-undo',
        })}
        ${button(words['studio.redo'], () => desk.redo() && bench.say(words['studio.redone']), {
          off: !desk.canRedo,
          id: 'studio-redo',
        })}
        <span class="small" id="studio-keeping">
          ${keeping === 'saving' || keeping === 'saved' ? words[`studio.keeping.${keeping}`] : nothing}
        </span>
      </div>
    </div>
    <section class="section studio-step" aria-labelledby="studio-step">
      <div class="section-head no-print">
        <h2 id="studio-step" tabindex="-1">${words[`studio.step.${step}`]}</h2>
        <p>${words[`studio.step.${step}.how`]}</p>
      </div>
      ${inner} ${drafted ? waysView(bench, step) : nothing}
    </section>
  `;
}

function waysView({ words }: Bench, step: Step): TemplateResult {
  const at = STEPS.indexOf(step);
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]];
  return html`<p class="row studio-ways no-print">
    ${before ? html`<a class="btn" href="#${before}">${words['studio.back']}</a>` : nothing}
    ${
      after
        ? html`<a class="btn primary" id="studio-on" href="#${after}"
            >${fill(words['studio.on'], { step: words[`studio.step.${after}`] })}</a
          >`
        : nothing
    }
  </p>`;
}
