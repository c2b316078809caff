import { hasPractice } from './has-practice.ts';

/**
 * `<says-due data-one data-some data-none>`: on the home page, says how many ideas come back today to whoever has practised
 * on this device. Others keep the text it holds, and fetch and store nothing.
 */
export class SaysDue extends HTMLElement {
  connectedCallback(): void {
    void this.#tell().catch(() => undefined);
  }

  async #tell(): Promise<void> {
    if (!(await hasPractice())) return;
    const due = await (await import('./due.ts')).dueToday();
    if (due === null) return;
    const { one = '', some = '', none = '' } = this.dataset;
    const line = this.querySelector('p');
    if (line) line.textContent = due === 0 ? none : due === 1 ? one : some.replace('{n}', String(due));
  }
}
