import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { megabytes } from './files.ts';
import { writeRelease } from './release.ts';

/** Writes what keeps the site on a device, once all its files are there: it stands after the search index. */
export function keptOffline(): AstroIntegration {
  return {
    name: 'kept-offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes } = await writeRelease(fileURLToPath(dir), new Date());
        logger.info(`${files} files, ${megabytes(bytes)} MB, can be kept on a device.`);
      },
    },
  };
}
