import { Shelf, WrongAnswer, fetchContents } from './cache.ts';
import { CONTENTS, COPY, keyOf, needless, NOT_KEPT, stillOpen, taken, type Copy } from './files.ts';

/**
 * The service worker: answers the requests of pages from the kept files. It is registered only for a reader who chose to
 * keep the module. A new version is fetched beside the one in use, waits until it is asked for or every page is closed,
 * and leaves pages that are open the files they were made with.
 */

/** The version that this worker serves; the build puts it before the script. */
declare const VERSION: string;

/** The part of a service worker's interface that is used here; TypeScript's own types of it clash with a page's. */
interface Extendable extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  request: Request;
  clientId: string;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  clients: { matchAll(options: object): Promise<{ id: string }[]>; claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
const scope = self as unknown as Scope;

const base = new URL('.', location.href).pathname;
const shelf = new Shelf(base);
let copy: Promise<Copy | null> | undefined;
const lists = new Map<string, Promise<Map<string, string>>>();

/** Where the files of a version stand, by their paths; nothing, if the reader removed them. */
function list(version: string): Promise<Map<string, string>> {
  const known = lists.get(version);
  if (known) return known;
  const read = shelf.contents(version).then(
    (found) => new Map(found?.list.map((file) => [file[0], keyOf(file)])),
    () => new Map<string, string>(),
  );
  lists.set(version, read);
  void read.then(({ size }) => size === 0 && lists.delete(version));
  return read;
}

/** Pages and their workers. */
const open = async (): Promise<string[]> =>
  (await scope.clients.matchAll({ type: 'all', includeUncontrolled: true })).map(({ id }) => id);

async function install(): Promise<void> {
  const contents = await fetchContents(base + CONTENTS);
  // The site is being published: a later look finds both.
  if (contents.version !== VERSION) throw new WrongAnswer(`${CONTENTS} is of another version`);
  await shelf.fill(contents, () => undefined);
}

async function keep(next: Copy): Promise<void> {
  copy = Promise.resolve(next);
  await shelf.put(COPY, next);
}

/** Deletes the versions that nothing uses any more. */
async function clearUp(isUsed: (version: string) => boolean): Promise<void> {
  const used = (await shelf.versions()).filter(({ version }) => isUsed(version));
  await shelf.delete(needless(await shelf.keys(), used));
}

async function activate(): Promise<void> {
  // A copy that cannot be read is no reason not to begin a new one.
  const before = await shelf.copy().catch(() => null);
  const next = taken(before, VERSION, await open(), new Date().toISOString());
  await keep(next);
  await clearUp((version) => version === VERSION || version in next.older);
  await scope.clients.claim();
}

/** Once the last page of an older version is closed, its files go. A version that waits stays. */
async function letGo(): Promise<void> {
  const now = await copy;
  if (!now || Object.keys(now.older).length === 0 || !(await shelf.exists())) return;
  const older = stillOpen(now.older, new Set(await open()));
  const gone = Object.keys(now.older).filter((version) => !(version in older));
  if (gone.length === 0) return;
  await keep({ ...now, older });
  await clearUp((version) => !gone.includes(version));
}

async function answer({ request, clientId }: Fetching): Promise<Response> {
  const path = new URL(request.url).pathname.slice(base.length);
  const isPage = request.mode === 'navigate';
  copy ??= shelf.copy().catch(() => null);
  const older = Object.entries((await copy)?.older ?? {}).find(([, ids]) => !isPage && ids.includes(clientId));
  const files = await list(older?.[0] ?? VERSION);
  // What a page asks that was opened just before its version went: files whose names carry a hash may still be here.
  const found = await shelf.get(files.get(path) ?? path);
  if (found) return found;
  try {
    return await fetch(request);
  } catch (error) {
    if (isPage && files.has(`${path}/`)) return Response.redirect(`${base}${path}/`);
    const instead = isPage ? await shelf.get(files.get(NOT_KEPT) ?? NOT_KEPT) : undefined;
    if (instead) return instead;
    throw error;
  }
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', ({ data }) => {
  if (data === 'use') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
  event.respondWith(answer(event));
  if (event.request.mode === 'navigate') event.waitUntil(letGo());
});
