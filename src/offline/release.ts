import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
// The package as a whole loads Babel and Rollup, which this part doesn't need.
import { getManifest } from 'workbox-build/build/get-manifest.js';
import { CONTENTS, RELEASE, WORKER, type Contents, type KeptFile, type Release } from './files.ts';

/** What pages are made of. */
const KEPT = '**/*.{html,css,js,json,svg,woff2,pagefind,pf_meta,pf_index,pf_filter,pf_fragment}';
/** What the server alone needs, what is written here, and lessons as files: whoever saved one has it without a site. */
const NOT_KEPT = ['404.html', WORKER, RELEASE, CONTENTS, 'packages/*/*', 'packages/*.zip'];
/** What a browser stores beside each file, in bytes: measured in Chromium. */
const BESIDE = 940;
/** Files whose name changes with what is in them. */
const HASHED = /^(?:_astro|pagefind\/(?:fragment|index|filter))\/|\.pf_meta$/;

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** The worker's script; it still lacks the version that it serves. */
async function workerScript(): Promise<string> {
  const made = await build({
    entryPoints: [worker],
    bundle: true,
    minify: true,
    // As the browsers that the site is made for: the oldest take no modules as service workers.
    format: 'iife',
    target: ['chrome111', 'safari16.4', 'firefox113'],
    write: false,
    logLevel: 'silent',
  });
  return made.outputFiles[0]!.text;
}

/**
 * Writes what keeps a built site on a device: the service worker, the list of the files, and a short note of how many
 * there are. The version depends on the files and the worker alone: the same site built again is no news. Rejects if a
 * file cannot be listed.
 */
export async function writeRelease(dist: string, date: Date): Promise<Release> {
  const { manifestEntries, size, warnings } = await getManifest({
    globDirectory: dist,
    globPatterns: [KEPT],
    globIgnores: NOT_KEPT,
    dontCacheBustURLsMatching: HASHED,
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  });
  if (warnings.length > 0) throw new Error(`The files to keep offline could not be listed: ${warnings.join('; ')}`);
  const list = manifestEntries
    .map(({ url, revision }): KeptFile => [url.replace(/(^|\/)index\.html$/, '$1'), revision])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const script = await workerScript();
  const version = createHash('sha256').update(JSON.stringify(list)).update(script).digest('hex').slice(0, 12);
  const release: Release = {
    version,
    date: date.toISOString(),
    files: list.length,
    bytes: size + list.length * BESIDE,
  };
  const contents: Contents = { ...release, list };
  await mkdir(join(dist, 'offline'), { recursive: true });
  await writeFile(join(dist, CONTENTS), JSON.stringify(contents));
  await writeFile(join(dist, RELEASE), JSON.stringify(release));
  await writeFile(join(dist, WORKER), `const VERSION = ${JSON.stringify(version)};\n${script}`);
  return release;
}
