import { Shelf, WrongAnswer, fetchContents } from './cache.ts';
import { CONTENTS, WORKER, type Copy, type Release } from './files.ts';
import type { Trouble } from './keep-view.ts';

/** The site's own address on its server, with a slash at the end. */
export const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** This site’s copy on the device. */
export const shelf = new Shelf(BASE);

/** What is on the device. */
export type OnDevice = { is: 'nothing' } | { is: 'part' } | { is: 'kept'; copy: Copy; release: Release };

/** Whether the browser can keep pages here: only over a secure connection, and some not in private windows. */
export const canKeep = (): boolean => 'serviceWorker' in navigator && 'caches' in window;

/** The worker that was registered for this site, or undefined. Another site may stand above this one. */
export async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(BASE);
  return found && new URL(found.scope).pathname === BASE ? found : undefined;
}

/** Looks at what is kept. Rejects if the browser refuses. */
export async function look(): Promise<OnDevice> {
  if (!(await shelf.exists())) return { is: 'nothing' };
  const copy = (await ownRegistration())?.active ? await shelf.copy() : null;
  const release = copy && (await shelf.contents(copy.version));
  return copy && release ? { is: 'kept', copy, release } : { is: 'part' };
}

/** Resolves when the worker serves; rejects if it could not begin to. */
const serving = (worker: ServiceWorker): Promise<void> =>
  new Promise((resolve, reject) => {
    const check = (): void => {
      if (worker.state === 'activated') resolve();
      // It asked the server again, and got something else.
      else if (worker.state === 'redundant') reject(new WrongAnswer(WORKER));
    };
    worker.addEventListener('statechange', check);
    check();
  });

/**
 * Fetches all files, then registers the worker that serves them. `tell` gets how many files of how many are here. Rejects
 * with the browser's error; see `troubleOf`.
 */
export async function keep(tell: (done: number, all: number) => void, signal: AbortSignal): Promise<void> {
  const contents = await fetchContents(BASE + CONTENTS, signal);
  // A browser that says yes does not clear the copy away when it needs room. Some ask the reader first.
  void navigator.storage?.persist?.().catch(() => false);
  await shelf.fill(contents, (done) => tell(done, contents.files), signal);
  const registered = await navigator.serviceWorker.register(BASE + WORKER, { scope: BASE, updateViaCache: 'none' });
  registered.waiting?.postMessage('use');
  const worker = registered.installing ?? registered.waiting ?? registered.active;
  if (worker) await serving(worker);
}

/** Takes the copy off the device; pages come from the site again. Students' work is not in it. */
export async function remove(): Promise<void> {
  await (await ownRegistration())?.unregister();
  await shelf.clear();
}

/** What an error of `keep` means. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof WrongAnswer) return 'changing';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  // What `fetch` and `register` say when the server does not answer.
  return name === 'TypeError' || name === 'AbortError' || name === 'NetworkError' ? 'connection' : 'refused';
}
