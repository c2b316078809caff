import { announce } from '../components/live.ts';
import { html } from '../model/html.ts';
import styles from '../styles/kept.css?url';

/** What can be done about what a bar says: the words of its button, and what it does. */
export type Choice = readonly [words: string, act: () => void];

/** A bar at the foot of the window: one sentence, said aloud too, and what can be done. A later sentence takes its place. */
export class Bar {
  readonly #element = document.createElement('aside');

  /** `name` is what screen readers call it. */
  constructor(name: string) {
    this.#element.className = 'kept-bar no-print';
    this.#element.setAttribute('aria-label', name);
  }

  show(text: string, choices: readonly Choice[]): void {
    this.#element.innerHTML = html`<div class="page">
      <p>${text}</p>
      <div class="row">
        ${choices.map(([words], i) => html`<button class="${i === 0 ? 'btn primary' : 'btn'}" type="button">${words}</button>`)}
      </div>
    </div>`.markup;
    for (const [i, button] of this.#element.querySelectorAll('button').entries())
      button.addEventListener('click', () => choices[i]?.[1]());
    // Pages that never show it are spared its style.
    if (!document.querySelector(`link[href="${styles}"]`))
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles }));
    document.body.append(this.#element);
    announce(text);
  }

  /** Its button had the focus, which goes on from the text. */
  hide(): void {
    this.#element.remove();
    document.getElementById('main')?.focus({ preventScroll: true });
  }
}
