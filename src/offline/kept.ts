import { fill } from '../model/fill.ts';
import { html } from '../model/html.ts';
import type { WordKey, Words } from '../model/words.ts';
import { Bar, type Choice } from './bar.ts';
import { day } from './day.ts';
import { BASE, ownRegistration, shelf } from './device.ts';
import { WORDS_FILE, type Copy } from './files.ts';

/** The words of `offline/words.json`. */
type CopyWords = Pick<Words, Extract<WordKey, `offline.copy.${string}`>>;

/** How old a copy may be before a page without a connection says so, in milliseconds: two weeks. */
const OLD = 14 * 86_400_000;
/** What the tab was told and put aside, as a key of sessionStorage. */
const ASIDE = 'kept-aside';

const TEXT_FIELDS = 'textarea, input:not([type="checkbox"], [type="radio"])';

/** Text that nothing keeps: a question keeps its own, and words to search for are no work. */
const hasUnkeptText = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TEXT_FIELDS)].some(
    (field) => field.value !== field.defaultValue && !field.closest('says-question, [role="search"], dialog'),
  );

function wasPutAside(what: string): boolean {
  try {
    return sessionStorage.getItem(ASIDE) === what;
  } catch {
    return false;
  }
}

function putAside(what: string): void {
  try {
    sessionStorage.setItem(ASIDE, what);
  } catch {
    // Storage is refused: the next page says it again.
  }
}

/** Tells on a page of a kept copy of which day it is and what is newer. Nothing changes before the reader says so. */
class KeptPage {
  readonly #words: CopyWords;
  readonly #registration: ServiceWorkerRegistration;
  readonly #copy: Copy;
  /** When the kept version was built. */
  readonly #date: string;
  readonly #bar: Bar;
  #asked = false;

  constructor(words: CopyWords, registration: ServiceWorkerRegistration, copy: Copy, date: string) {
    this.#words = words;
    this.#registration = registration;
    this.#copy = copy;
    this.#date = date;
    this.#bar = new Bar(words['offline.copy.name']);
  }

  begin(): void {
    const text = fill(this.#words['offline.copy.of'], { date: day(this.#date) });
    const line = html`<p><a href="${BASE}notebook/#offline">${text}</a></p>`;
    document.querySelector('.foot .page')?.insertAdjacentHTML('beforeend', line.markup);
    navigator.serviceWorker.addEventListener('controllerchange', () => this.#changed());
    this.#registration.addEventListener('updatefound', () => this.#watch());
    this.#watch();
    if (this.#registration.waiting) void this.#tellNewer();
    else this.#registration.update().catch(() => this.#tellOld());
  }

  #watch(): void {
    const worker = this.#registration.installing;
    worker?.addEventListener(
      'statechange',
      () => {
        if (worker.state === 'installed') void this.#tellNewer();
        // Its files could not be had, or there was no room for them.
        else this.#tell('stuck', this.#date, `stuck ${this.#copy.version}`, []);
      },
      { once: true },
    );
  }

  async #tellNewer(): Promise<void> {
    const others = (await shelf.versions()).filter(({ version }) => version !== this.#copy.version);
    const newest = others.sort((a, b) => b.date.localeCompare(a.date))[0];
    const use: Choice = [this.#words['offline.copy.use'], () => this.#use()];
    if (newest) this.#tell('newer', newest.date, `newer ${newest.version}`, [use]);
  }

  #tellOld(): void {
    if (Date.now() - Date.parse(this.#date) > OLD) this.#tell('old', this.#date, `old ${this.#copy.version}`, []);
  }

  /** Says it, unless the reader of this tab has put `what` aside. */
  #tell(key: 'newer' | 'old' | 'stuck', date: string, what: string, choices: readonly Choice[]): void {
    if (wasPutAside(what)) return;
    const later = (): void => {
      this.#bar.hide();
      putAside(what);
    };
    this.#bar.show(fill(this.#words[`offline.copy.${key}`], { date: day(date) }), [
      ...choices,
      [this.#words['offline.copy.later'], later],
    ]);
  }

  #use(): void {
    this.#asked = true;
    const { waiting } = this.#registration;
    if (waiting) waiting.postMessage('use');
    // Another tab was quicker.
    else location.reload();
  }

  /** The newer version serves new pages from now on; this page keeps the files it was made with until it is loaded anew. */
  #changed(): void {
    if (this.#asked && !hasUnkeptText()) return location.reload();
    this.#bar.show(this.#words[this.#asked ? 'offline.copy.typed' : 'offline.copy.elsewhere'], [
      [this.#words['offline.copy.anew'], () => location.reload()],
      [this.#words['offline.copy.later'], () => this.#bar.hide()],
    ]);
  }
}

/** Wakes that on the page at hand, if the copy it comes from is still on the device. */
export async function tellOfCopy(): Promise<void> {
  const registration = await ownRegistration();
  const copy = registration && (await shelf.copy());
  const contents = copy && (await shelf.contents(copy.version));
  if (!registration || !contents) return;
  const words = (await (await fetch(BASE + WORDS_FILE)).json()) as CopyWords;
  new KeptPage(words, registration, copy, contents.date).begin();
}
