import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Kinds of file that are compressed already. */
const COMPRESSED = /\.(?:woff2|png|zip|imscc|pagefind|pf_\w+)$/;

/** Part of a page that has no place in the archive: the link to it. */
const OWN_LINK = /<p[^>]* data-module[^>]*>.*?<\/p>/gs;

/** Every file of a folder by its path, in the order of the alphabet. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A page without the link to the archive that it stands in. */
export const withoutOwnLink = (html: string): string => html.replace(OWN_LINK, '');

/**
 * Writes a built site into one archive, file by file, so that memory doesn't grow with the site. It leaves itself out, and
 * the link to itself on pages. Returns the number of files and the bytes written.
 */
export function writeArchive(folder: string, name: string, day: Date): { files: number; bytes: number } {
  const files = filesOf(folder).filter((path) => path !== name);
  const out = openSync(join(folder, name), 'w');
  let bytes = 0;
  try {
    const archive = new Zip((error, chunk) => {
      if (error) throw error;
      bytes += writeSync(out, chunk);
    });
    for (const path of files) {
      const entry = COMPRESSED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      entry.mtime = day;
      archive.add(entry);
      const content = readFileSync(join(folder, path));
      const linked = path.endsWith('.html') && content.includes('data-module');
      entry.push(linked ? Buffer.from(withoutOwnLink(content.toString('utf8'))) : content, true);
    }
    archive.end();
    return { files: files.length, bytes };
  } finally {
    closeSync(out);
  }
}
