import {
  cacheName,
  COPY,
  keyOf,
  listKey,
  parseContents,
  parseCopy,
  versionOf,
  type Contents,
  type Copy,
  type KeptFile,
} from './files.ts';

/** How many files are fetched at once: what a browser opens to one server. */
const AT_ONCE = 6;

/** The server's answer was not the file: it is being changed, or something stands between. */
export class WrongAnswer extends Error {}

/** The kept files of the site at `base`, in the browser's own cache. Methods reject with the browser's error. */
export class Shelf {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** The file under that key. It makes no cache where there is none. */
  get(key: string): Promise<Response | undefined> {
    return caches.match(this.#base + key, { cacheName: cacheName(this.#base), ignoreVary: true });
  }

  exists(): Promise<boolean> {
    return caches.has(cacheName(this.#base));
  }

  async put(key: string, value: Contents | Copy): Promise<void> {
    const response = new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
    await (await this.#open()).put(this.#base + key, response);
  }

  async keys(): Promise<string[]> {
    const all = await (await this.#open()).keys();
    return all.map(({ url }) => url.slice(new URL(this.#base, url).href.length));
  }

  async delete(keys: readonly string[]): Promise<void> {
    const cache = await this.#open();
    for (const key of keys) await cache.delete(this.#base + key);
  }

  /** Deletes everything. */
  async clear(): Promise<void> {
    await caches.delete(cacheName(this.#base));
  }

  /** What is kept, or null. */
  async copy(): Promise<Copy | null> {
    const found = await this.get(COPY);
    return found ? parseCopy(await found.json()) : null;
  }

  /** The files of a version that is wholly here, or null. */
  async contents(version: string): Promise<Contents | null> {
    const found = await this.get(listKey(version));
    return found ? parseContents(await found.json()) : null;
  }

  /** Every version that is wholly here. */
  async versions(): Promise<Contents[]> {
    const names = (await this.keys()).map(versionOf).filter((name) => name !== null);
    const all = await Promise.all(names.map((name) => this.contents(name)));
    return all.filter((one) => one !== null);
  }

  #open(): Promise<Cache> {
    return caches.open(cacheName(this.#base));
  }

  /**
   * Fetches what is not here yet, several files at once; `tell` gets how many are here. Rejects at the first that cannot
   * be had or stored, or when the signal aborts; what came by then stays, so that another try goes on from there.
   */
  async fill(contents: Contents, tell: (done: number) => void, signal?: AbortSignal): Promise<void> {
    const cache = await this.#open();
    for (;;) {
      const here = new Set(await this.keys());
      const missing = contents.list.filter((file) => !here.has(keyOf(file)));
      let done = contents.list.length - missing.length;
      tell(done);
      if (missing.length === 0) break;
      const fetchNext = async (): Promise<void> => {
        for (let file = missing.pop(); file; file = missing.pop()) {
          await this.#fetch(cache, file, signal);
          tell(++done);
        }
      };
      try {
        await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
      } finally {
        // If one failed, the others stop too.
        missing.length = 0;
      }
      // Another version's clearing up may have taken a file that was here: look once more.
    }
    await this.put(listKey(contents.version), contents);
  }

  async #fetch(cache: Cache, file: KeptFile, signal?: AbortSignal): Promise<void> {
    const [path, revision] = file;
    // A file whose name carries a hash may come from the browser's own store; of any other, the server is asked.
    const mode = revision === null ? 'default' : 'no-cache';
    const answer = await fetch(this.#base + path, { cache: mode, signal: signal ?? null });
    if (!answer.ok || answer.redirected) throw new WrongAnswer(`${answer.url}: ${answer.status}`);
    await cache.put(this.#base + keyOf(file), answer);
  }
}

/** What the server has now. */
export async function fetchContents(url: string, signal?: AbortSignal): Promise<Contents> {
  const answer = await fetch(url, { cache: 'no-store', signal: signal ?? null });
  if (!answer.ok) throw new WrongAnswer(`${url}: ${answer.status}`);
  return parseContents(await answer.json());
}
