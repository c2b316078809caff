import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The content folder. Files are named from its own name on: `content/references.yaml`. */
export interface Folder {
  name: string;
  /** The text of a file with plain line ends, or null if there is none. */
  read(file: string): string | null;
  /** Names of the folders inside a folder, in order. */
  folders(folder: string): string[];
  /** Names of the files inside a folder, in order. */
  files(folder: string): string[];
}

/** Opens a content folder on the disk. Hidden files, such as those of desktops, are passed over. */
export function openFolder(dir: string): Folder {
  const parent = dirname(dir);
  const inside = (folder: string, wanted: (entry: { isDirectory(): boolean }) => boolean): string[] => {
    const path = join(parent, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && wanted(entry))
      .map(({ name }) => name)
      .sort();
  };
  return {
    name: basename(dir),
    read: (file) => {
      const path = join(parent, file);
      return existsSync(path)
        ? readFileSync(path, 'utf8')
            .replace(/^\uFEFF/, '')
            .replace(/\r\n?/g, '\n')
        : null;
    },
    folders: (folder) => inside(folder, (entry) => entry.isDirectory()),
    files: (folder) => inside(folder, (entry) => !entry.isDirectory()),
  };
}
