import { announce } from '../components/live.ts';
import { BASE, canKeep, keep, look, remove, troubleOf } from './device.ts';
import { parseRelease, RELEASE, type Release } from './files.ts';
import { keepView, saysOf, type KeepState, type KeepWords, type News } from './keep-view.ts';

/** What the server could give. Null if it doesn't say: then keeping says what is wrong. */
const fetchRelease = async (): Promise<Release | null> =>
  fetch(BASE + RELEASE)
    .then(async (answer) => parseRelease(await answer.json()))
    .catch(() => null);

/**
 * `<says-offline>`: lets a reader keep the whole module on the device, shows how far it is, and takes it off again. It
 * holds its words in a `<script type="application/json">`. Nothing is fetched or registered before the reader chooses.
 */
export class SaysOffline extends HTMLElement {
  #words!: KeepWords;
  #state: KeepState = { is: 'nothing', release: null, news: null };
  #keeping: AbortController | undefined;

  connectedCallback(): void {
    this.#words = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as KeepWords;
    this.addEventListener('click', this.#onClick);
    document.addEventListener('visibilitychange', this.#onBack);
    this.#arrive();
    void this.#look(null);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
    document.removeEventListener('visibilitychange', this.#onBack);
    this.#keeping?.abort();
  }

  /** The notebook above is drawn after the page has gone to its part; it goes along until the reader moves. */
  #arrive(): void {
    const main = document.getElementById('main');
    if (location.hash !== '#offline' || !main) return;
    const follow = new ResizeObserver(() => this.scrollIntoView());
    follow.observe(main);
    for (const sign of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      addEventListener(sign, () => follow.disconnect(), { once: true, passive: true });
  }

  /** Draws what is on the device now. */
  async #look(news: News | null): Promise<void> {
    if (!canKeep()) return this.#draw({ is: 'impossible', insecure: !isSecureContext });
    try {
      const found = await look();
      if (found.is === 'kept') this.#draw({ ...found, news });
      else this.#draw({ ...found, release: await fetchRelease(), news });
    } catch {
      this.#draw({ is: 'impossible', insecure: false });
    }
  }

  #draw(state: KeepState): void {
    const panel = this.querySelector('[data-part="keep"]');
    if (!panel) return;
    const focused = panel.contains(document.activeElement);
    this.#state = state;
    panel.innerHTML = keepView(state, this.#words, `${BASE}lessons/`).markup;
    if (!focused) return;
    // The button that was pressed is gone.
    (this.querySelector<HTMLElement>('#offline-says') ?? this.querySelector('h2'))?.focus({ preventScroll: true });
  }

  #onClick = ({ target }: Event): void => {
    const action = target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset.do : undefined;
    if (action === 'keep') void this.#keep();
    if (action === 'stop') this.#keeping?.abort();
    if (action === 'remove') void this.#remove('removed');
  };

  /** Another tab may have kept or removed it meanwhile. */
  #onBack = (): void => {
    if (document.visibilityState === 'visible' && !this.#keeping && 'news' in this.#state && !this.#state.news)
      void this.#look(null);
  };

  async #keep(): Promise<void> {
    if (this.#keeping) return;
    const { signal } = (this.#keeping = new AbortController());
    this.#draw({ is: 'keeping', done: 0, all: 1 });
    try {
      await keep((done, all) => this.#progress(done, all), signal);
      await this.#end('kept');
    } catch (error) {
      if (signal.aborted) await this.#remove('stopped');
      else await this.#end(troubleOf(error));
    }
  }

  async #end(news: News): Promise<void> {
    this.#keeping = undefined;
    await this.#look(news);
    announce(saysOf(this.#state, this.#words));
  }

  /** Counts on; every quarter is said aloud. */
  #progress(done: number, all: number): void {
    const before = this.#state.is === 'keeping' ? this.#state.done : 0;
    this.#state = { is: 'keeping', done, all };
    const says = saysOf(this.#state, this.#words);
    const bar = this.querySelector('progress');
    const line = this.querySelector('#offline-says');
    if (!bar || !line) return;
    bar.max = all;
    bar.value = done;
    line.textContent = says;
    const quarter = (n: number): number => Math.floor((4 * n) / all);
    if (quarter(done) > quarter(before) && done < all) announce(says);
  }

  async #remove(news: 'removed' | 'stopped'): Promise<void> {
    try {
      await remove();
      await this.#end(news);
    } catch {
      await this.#end('refused');
    }
  }
}
