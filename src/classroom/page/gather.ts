import type { Dropped } from '../review/intake.ts';

const dropped = (path: string, file: File): Dropped => ({
  path,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

/** The files of a file or folder field. */
export const filesOf = (list: FileList | null): Dropped[] =>
  [...(list ?? [])].map((file) => dropped(file.webkitRelativePath || file.name, file));

/** Every file of a dropped folder, however deep. A folder hands out its entries in portions. */
async function filesIn(entry: FileSystemEntry): Promise<Dropped[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [dropped(entry.fullPath.replace(/^\//, ''), file)];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Dropped[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return found;
    for (const inner of portion) found.push(...(await filesIn(inner)));
  }
}

/** What was dropped: files, and the files of folders. The event's own list is empty once it is over, so it is read at once. */
export async function filesDropped(data: DataTransfer): Promise<Dropped[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const plain = filesOf(data.files);
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const lists = await Promise.all(entries.flatMap((entry) => (entry ? [filesIn(entry)] : [])));
  return lists.flat();
}
