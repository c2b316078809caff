import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Folder } from '../../src/checks/folder.ts';

const project = join(import.meta.dirname, '..', '..');

/** A book in memory: the text of each file by its name inside the content folder. */
export type Files = Record<string, string>;

/** A change to a book: in this file, this (which stands there once) becomes that; or the whole file's text, null for none. */
export type Edit =
  readonly [file: string, from: string | RegExp, to: string] | readonly [file: string, text: string | null];

/** The good fixture book, with the project's own interface words. */
export function goodBook(): Files {
  const good = join(project, 'tests', 'fixtures', 'books', 'good');
  const names = readdirSync(good, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(good, name), 'utf8')]));
  return { ...files, 'ui/en.json': readFileSync(join(project, 'content', 'ui', 'en.json'), 'utf8') };
}

/** The book after some changes. */
export function edited(files: Files, edits: readonly Edit[]): Files {
  const changed = { ...files };
  for (const edit of edits) {
    const [file] = edit;
    if (edit.length === 3) {
      const parts = (changed[file] ?? '').split(edit[1]);
      if (parts.length !== 2)
        throw new Error(`“${edit[1]}” stands ${parts.length - 1} times in ${file}; an edit needs it once`);
      changed[file] = parts.join(edit[2]);
    } else if (edit[1] === null) delete changed[file];
    else changed[file] = edit[1];
  }
  return changed;
}

/** A content folder that is not on the disk. */
export function inMemory(files: Files): Folder {
  const inside = (folder: string): string[] =>
    Object.keys(files)
      .map((name) => `content/${name}`)
      .filter((name) => name.startsWith(`${folder}/`))
      .map((name) => name.slice(folder.length + 1));
  const unique = (names: string[]): string[] => [...new Set(names)].sort();
  return {
    name: 'content',
    read: (file) => files[file.replace(/^content\//, '')] ?? null,
    folders: (folder) => unique(inside(folder).flatMap((name) => (name.includes('/') ? [name.split('/')[0]!] : []))),
    files: (folder) => unique(inside(folder).filter((name) => !name.includes('/'))),
  };
}

/** Writes a book to a content folder on the disk. */
export function writeBook(files: Files, dir: string): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
}

const CLAIM = `
mayor-denied:
  statement: The mayor denied that she knew of the damage.
  part: said
  kind: attribution
  settle: A recording.
  history:
    - asOf: 2025-03-05
      status: verified
      why: The council published what she said.
      references: [council_notice]
`;

/** The good book with two more lessons on its event, each with marks and claims of its own; the questions are the same. */
export function threeAccounts(): Files {
  const files = goodBook();
  const [lesson, event] = ['lessons/harbour-bridge', 'events/bridge-closed-2025/claims.yaml'];
  files[event] += CLAIM;
  for (const [slug, name, order] of [
    ['quay-mail', 'Quay Mail', 2],
    ['bridge-gazette', 'Bridge Gazette', 3],
  ] as const) {
    for (const file of ['annotations.yaml', 'claims.yaml']) {
      const own = join(project, 'tests', 'fixtures', 'books', 'accounts', slug, file);
      files[`lessons/${slug}/${file}`] = readFileSync(own, 'utf8');
    }
    files[`lessons/${slug}/questions.yaml`] = files[`${lesson}/questions.yaml`]!;
    files[`lessons/${slug}/lesson.mdx`] = files[`${lesson}/lesson.mdx`]!.replace(
      'publisher: harbour-herald',
      `publisher: ${slug}`,
    )
      .replace('order: 1', `order: ${order}`)
      .replace('A bridge and its crowd of experts', `A bridge in the ${name}`);
    files[`publishers/${slug}.yaml`] = files['publishers/harbour-herald.yaml']!.replace('Harbour Herald', name).replace(
      'aliases: [The Herald]',
      'aliases: []',
    );
  }
  return files;
}
