import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import type { QuestionWords } from './kind.ts';

/** Stated confidence in per cent. */
export const SURE = [40, 60, 80, 95] as const;
/** One of them. */
export type Sure = (typeof SURE)[number];

/** The interface words of the choice. */
export type SureWords = Pick<QuestionWords, 'q.sure' | 'q.sure.of' | `q.sure.${Sure}`>;

/** What stands in a fieldset that asks how sure somebody is: four radio buttons, each in words and in per cent. */
export const sureView = (words: SureWords, name: string): Html =>
  html`<legend class="label">${words['q.sure']}</legend>
    <div class="sure">
      ${SURE.map(
        (n) =>
          html`<label
            ><input type="radio" name="${name}--sure" value="${n}" /><span
              >${words[`q.sure.${n}`]} <small>${fill(words['q.sure.of'], { n })}</small></span
            ></label
          >`,
      )}
    </div>`;
