import type { Lms, Refusal } from './lms.ts';

/** The error of an element that the platform does not have (SCORM Run-Time Environment 1.2, 3.3.6). */
const NOT_IMPLEMENTED = '401';

/** What a platform was given in a visit, so that nothing is given twice, and what it refused, so that it is given again. */
export class Given {
  readonly #lms: Lms;
  readonly #has = new Map<string, string>();
  readonly #refused = new Map<string, Refusal>();
  /** Whether the platform takes single answers at all: the standard leaves that to it. */
  takesAnswers = true;

  constructor(lms: Lms) {
    this.#lms = lms;
  }

  /** The elements that it refused. */
  get refused(): string[] {
    return [...this.#refused.keys()];
  }

  set(element: string, value: string): void {
    if (this.#has.get(element) === value) return;
    const refusal = this.#lms.set(element, value);
    if (refusal) this.#refused.set(element, refusal);
    else {
      this.#refused.delete(element);
      this.#has.set(element, value);
    }
  }

  setAnswers(elements: readonly [element: string, value: string][]): void {
    for (const [element, value] of elements) {
      if (!this.takesAnswers) break;
      this.set(element, value);
      if (element === 'cmi.interactions.0.id' && this.#refused.get(element)?.code === NOT_IMPLEMENTED) {
        this.takesAnswers = false;
        this.#refused.delete(element);
      }
    }
  }
}
