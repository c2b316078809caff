import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

/** One option of a choice, with a plain word on what it means. */
export interface Option<T> {
  value: T;
  text: string;
  how?: string;
}

/** A group of radio buttons, each with what it means. */
export const choice = <T extends string | number | null>(
  name: string,
  legend: string | TemplateResult,
  options: readonly Option<T>[],
  value: T,
  take: (value: T) => void,
): TemplateResult =>
  html`<fieldset class="assign-choice">
    <legend class="label">${legend}</legend>
    ${options.map(
      (option) =>
        html`<label class="check">
          <input
            type="radio"
            name=${name}
            value=${String(option.value)}
            .checked=${live(option.value === value)}
            @change=${() => take(option.value)}
          />
          ${worded(option)}
        </label>`,
    )}
  </fieldset>`;

/** A tick box with what it means. */
export const tick = (name: string, option: Option<boolean>, take: (on: boolean) => void): TemplateResult =>
  html`<label class="check">
    <input
      type="checkbox"
      name=${name}
      .checked=${live(option.value)}
      @change=${(event: Event) => take((event.target as HTMLInputElement).checked)}
    />
    ${worded(option)}
  </label>`;

const worded = ({ text, how }: Option<unknown>): TemplateResult =>
  html`<span>${text}${how ? html` <small>${how}</small>` : nothing}</span>`;
