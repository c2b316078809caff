import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readBook } from '../checks/read-book.ts';
import { fill } from '../model/fill.ts';
import { packagesInUse, PACKAGES } from './list.ts';
import { writeArchive } from './module/archive.ts';
import { sizeText, withSizes } from './sizes.ts';

const MODULE = PACKAGES.find(({ of }) => of === 'module')!;

/** The bytes of all files in a folder. */
const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

/**
 * Puts the sizes of the packages into the teacher's pages, which were drawn before there were any. It stands before what
 * keeps the site on a device, which takes the pages as they then are.
 */
export function packageSizes(): AstroIntegration {
  let content: URL;
  return {
    name: 'package-sizes',
    hooks: {
      'astro:config:setup': ({ config }) => {
        content = new URL('content/', config.root);
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const { words } = readBook(fileURLToPath(content)).book;
        const sizeOf = (path: string): string => {
          // The archive is written last, since it holds these pages.
          if (path === MODULE.path(''))
            return fill(words['packages.at-most'], { n: Math.max(1, Math.ceil(bytesIn(dist) / 1e6)) });
          const file = join(dist, 'packages', path);
          if (!existsSync(file)) throw new Error(`The package ${path} is on a teacher’s page, and was not built.`);
          return sizeText(statSync(file).size, words);
        };
        for (const name of readdirSync(join(dist, 'teach'), { recursive: true, encoding: 'utf8' })) {
          const page = join(dist, 'teach', name);
          if (!page.endsWith('.html')) continue;
          const html = readFileSync(page, 'utf8');
          const sized = withSizes(html, sizeOf);
          if (sized !== html) writeFileSync(page, sized);
        }
      },
    },
  };
}

/** Writes the whole module into one archive where packages are asked for. It stands last. */
export function moduleArchive(): AstroIntegration {
  return {
    name: 'module-archive',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        if (!packagesInUse()) return;
        const { files, bytes } = writeArchive(fileURLToPath(dir), `packages/${MODULE.path('')}`, new Date());
        logger.info(`${files} files are in the archive of the module, ${(bytes / 1e6).toFixed(1)} MB.`);
      },
    },
  };
}
