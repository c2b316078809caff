/** Waits for one thing at a time; of two the sooner one wins. */
export class Wait {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;

  /** Does a job after so many milliseconds, unless one is to be done before. */
  after(ms: number, job: () => void): void {
    const due = Date.now() + ms;
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#due = Infinity;
      job();
    }, ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#due = Infinity;
  }
}
