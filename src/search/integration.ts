import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type CustomRecord } from 'pagefind';
import { readBook } from '../checks/read-book.ts';
import { recordsOf } from './records.ts';
import { searchWords } from './words.ts';

/** Files that Pagefind writes for interfaces of its own, and its engine for pages of unknown language. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'wasm.unknown.pagefind',
];

/** Writes the search files for a list of records into `folder`. */
async function writeIndex(records: CustomRecord[], folder: URL): Promise<void> {
  const made = await createIndex({ forceLanguage: 'en' });
  if (!made.index) throw new Error(`Pagefind could not start: ${made.errors.join('; ')}`);
  const added = await Promise.all(records.map((record) => made.index!.addCustomRecord(record)));
  const written = await made.index.writeFiles({ outputPath: fileURLToPath(folder) });
  await close();
  const errors = [...added.flatMap((answer) => answer.errors), ...written.errors];
  if (errors.length > 0) throw new Error(`Pagefind could not write the search files: ${errors.join('; ')}`);
  await Promise.all(UNUSED.map((name) => rm(new URL(name, folder), { force: true })));
}

/** The module that search scripts import their words from. */
const WORDS_MODULE = 'virtual:search-words';

/** Gives the search its words, and makes its index of the book after the pages are built. */
export function searchIndex(): AstroIntegration {
  let content: URL;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        content = new URL('content/', config.root);
        const plugin = {
          name: 'search-words',
          resolveId: (id: string) => (id === WORDS_MODULE ? `\0${id}` : undefined),
          load: (id: string) =>
            id === `\0${WORDS_MODULE}`
              ? `export default ${JSON.stringify(searchWords(readBook(fileURLToPath(content)).book.words))}`
              : undefined,
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { book } = readBook(fileURLToPath(content));
        const records = recordsOf(book);
        await writeIndex(records, new URL('pagefind/', dir));
        logger.info(`${records.length} places can be searched.`);
      },
    },
  };
}
