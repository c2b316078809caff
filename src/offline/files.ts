import { array, count, nullable, object, record, string, time, type Parser } from '../model/parse.ts';

/**
 * One file of the module: its path from the site's base ('' is the home page, 'skills/' a page) and the hash of what is
 * in it, or null if its name carries one.
 */
export type KeptFile = readonly [path: string, revision: string | null];

/** A state of the module that can be kept. The same files make the same version. */
export interface Release {
  version: string;
  /** When it was built, as an ISO time. */
  date: string;
  files: number;
  /** On the device, where files are not compressed. */
  bytes: number;
}

/** A release with the list of its files. */
export interface Contents extends Release {
  list: KeptFile[];
}

/** What is kept on a device: which version since when, and the pages in the browser that run an older one, by their ids. */
export interface Copy {
  since: string;
  version: string;
  older: Record<string, string[]>;
}

const file: Parser<KeptFile> = (value, path) => {
  const [name, revision] = Array.isArray(value) ? (value as unknown[]) : [];
  return [string(name, `${path}[0]`), nullable(string)(revision, `${path}[1]`)];
};
const release = { version: string, date: time, files: count, bytes: count };
/** These three throw a ParseError for anything else. */
export const parseRelease = (value: unknown): Release => object<Release>(release)(value, '');
export const parseContents = (value: unknown): Contents =>
  object<Contents>({ ...release, list: array(file) })(value, '');
export const parseCopy = (value: unknown): Copy =>
  object<Copy>({ since: time, version: string, older: record(array(string)) })(value, '');

/** Paths from the site's base. The first three are written after a build; the last is only ever on a device. */
export const WORKER = 'service-worker.js';
export const RELEASE = 'offline/release.json';
export const CONTENTS = 'offline/files.json';
export const COPY = 'offline/copy.json';
/** The page in place of one that is not kept, and the words of the script of kept pages. */
export const NOT_KEPT = 'offline/';
export const WORDS_FILE = 'offline/words.json';

/** The name of the cache. Other sites may stand beside this one on the same origin. */
export const cacheName = (base: string): string => `says-who ${base}`;

/** Where a file stands in the cache, from the base. Two versions keep one copy of what is the same in both. */
export const keyOf = ([path, revision]: KeptFile): string => (revision === null ? path : `${path}?kept=${revision}`);

/** Where the list of a version's files stands in the cache; it is written when all of them are there. */
export const listKey = (version: string): string => `${CONTENTS}?kept=${version}`;

/** The version whose list a key is, or null. */
export const versionOf = (key: string): string | null =>
  key.startsWith(`${CONTENTS}?kept=`) ? key.slice(listKey('').length) : null;

/** Bytes as a reader is told of them; never none. */
export const megabytes = (bytes: number): number => Math.max(1, Math.round(bytes / 1e6));

/** The keys that no list needs. */
export function needless(keys: readonly string[], lists: readonly Contents[]): string[] {
  const needed = new Set([COPY, ...lists.flatMap(({ version, list }) => [listKey(version), ...list.map(keyOf)])]);
  return keys.filter((key) => !needed.has(key));
}

/** The older pages of a copy of which some are still open. */
export const stillOpen = (older: Copy['older'], open: ReadonlySet<string>): Copy['older'] =>
  Object.fromEntries(
    Object.entries(older)
      .map(([version, ids]) => [version, ids.filter((id) => open.has(id))] as const)
      .filter(([, ids]) => ids.length > 0),
  );

/** The copy after a version became the one in use: the pages that are open belong to the one before. */
export function taken(copy: Copy | null, version: string, open: readonly string[], now: string): Copy {
  if (!copy) return { since: now, version, older: {} };
  const older = stillOpen(copy.older, new Set(open));
  const known = new Set(Object.values(older).flat());
  const left = open.filter((id) => !known.has(id));
  if (copy.version !== version && left.length > 0) older[copy.version] = [...(older[copy.version] ?? []), ...left];
  return { ...copy, version, older };
}
