import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with a slash at the end. */
    site: string;
    /** Its folder of files. */
    dist: string;
  }
}

/** Builds the real book once for every site test, with its packages, and serves it as `npm start` does. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'says-who-'));
  const built = await buildSite(root, undefined, { LMS_PACKAGES: 'yes' });
  if (!built.ok) throw new Error(`The site does not build:\n${built.output}`);
  const server = await preview({
    root,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, allowedHosts: true },
  });
  project.provide('site', `http://127.0.0.1:${server.port}/`);
  project.provide('dist', built.dist);
  return async () => {
    await server.stop();
    await rm(root, { recursive: true, force: true });
  };
}
