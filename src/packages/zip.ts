import { strToU8, zipSync } from 'fflate';

/** Files of an archive by path, in the order in which they stand in it. */
export type Files = Record<string, string | Uint8Array>;

/** Zips a few files. The same files and day make the same bytes. `day` is a date such as 2026-11-22. */
export function zip(files: Files, day: string): Uint8Array {
  const [year = 2026, month = 1, date = 1] = day.split('-').map(Number);
  // Archives keep local time.
  const mtime = new Date(year, month - 1, date);
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { level: 9, mtime },
  );
}
