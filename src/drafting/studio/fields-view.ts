import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

export const valueOf = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;

interface Field {
  id: string;
  label: string;
  value: string;
  set: (value: string) => void;
  how?: string;
}

const around = ({ id, label, how }: Field, control: TemplateResult): TemplateResult =>
  html`<div class="studio-field">
    <label class="label" for=${id}>${label}</label>
    ${control} ${how ? html`<p class="small" id="${id}-how">${how}</p>` : nothing}
  </div>`;

const described = ({ id, how }: Field): string | typeof nothing => (how ? `${id}-how` : nothing);

/** One line of text, a day, or a number, which counts once it is whole. */
export const line = (field: Field & { type?: 'text' | 'date' | 'number'; list?: string }): TemplateResult =>
  around(
    field,
    html`<input
      type=${field.type ?? 'text'}
      id=${field.id}
      list=${field.list ?? nothing}
      autocomplete="off"
      aria-describedby=${described(field)}
      .value=${live(field.value)}
      @input=${(event: Event) => field.type !== 'number' && field.set(valueOf(event))}
      @change=${(event: Event) => field.type === 'number' && field.set(valueOf(event))}
    />`,
  );

/** Several lines of text. */
export const area = (field: Field & { rows?: number; placeholder?: string }): TemplateResult =>
  around(
    field,
    html`<textarea
      id=${field.id}
      rows=${field.rows ?? 3}
      placeholder=${field.placeholder ?? nothing}
      aria-describedby=${described(field)}
      .value=${live(field.value)}
      @input=${(event: Event) => field.set(valueOf(event))}
    ></textarea>`,
  );

/** A list to pick from. */
export const pick = (field: Field & { options: readonly (readonly [value: string, text: string])[] }): TemplateResult =>
  around(
    field,
    html`<select id=${field.id} aria-describedby=${described(field)} @change=${(event: Event) => field.set(valueOf(event))}>
      ${field.options.map(
        ([value, text]) => html`<option value=${value} .selected=${live(value === field.value)}>${text}</option>`,
      )}
    </select>`,
  );

export const tick = (id: string, label: string, on: boolean, set: (on: boolean) => void): TemplateResult =>
  html`<label class="check">
    <input
      type="checkbox"
      id=${id}
      .checked=${live(on)}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>`;

export const button = (
  label: string,
  act: () => unknown,
  { id, primary, named, off }: { id?: string; primary?: boolean; named?: string; off?: boolean } = {},
): TemplateResult =>
  html`<button
    class=${primary ? 'btn primary' : 'btn'}
    type="button"
    id=${id ?? nothing}
    ?disabled=${off ?? false}
    @click=${act}
  >
    <span>${label}${named ? html`<span class="vh">: ${named}</span>` : nothing}</span>
  </button>`;
