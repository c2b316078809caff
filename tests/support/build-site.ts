import { execFile } from 'node:child_process';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const project = join(import.meta.dirname, '..', '..');

/** Vitest's own settings, which would pass for the build's. */
export const NOT_OURS = { BASE_URL: undefined, DEV: undefined, MODE: undefined, PROD: undefined, SSR: undefined };

export interface Built {
  ok: boolean;
  /** Everything the build printed. */
  output: string;
  /** The folder of files to serve. */
  dist: string;
}

/**
 * Builds the site in a folder of its own, so that builds neither share caches nor wait for each other.
 * `content` is the book to build; `env` may set SITE_URL and BASE_PATH.
 */
export async function buildSite(
  root: string,
  content = join(project, 'content'),
  env: Record<string, string> = {},
): Promise<Built> {
  await mkdir(root, { recursive: true });
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    await cp(join(project, name), join(root, name), { recursive: true });
  await cp(content, join(root, 'content'), { recursive: true });
  await symlink(join(project, 'node_modules'), join(root, 'node_modules')).catch(() => undefined);
  const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const run = promisify(execFile)(process.execPath, [astro, 'build'], {
    cwd: root,
    env: { ...process.env, ...NOT_OURS, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', NO_COLOR: '1', ...env },
    maxBuffer: 1 << 26,
  });
  const result = await run.then(
    (out) => ({ ok: true, out }),
    (error: { stdout: string; stderr: string }) => ({ ok: false, out: error }),
  );
  return { ok: result.ok, output: result.out.stdout + result.out.stderr, dist: join(root, 'dist') };
}
