/** The largest file that is opened: text beyond it would be refused for its length anyway. */
export const LARGEST_FILE = 8_000_000;

/** Bytes at the start that tell how a text is encoded. */
const MARKS: [encoding: string, ...bytes: number[]][] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/** The text of a plain-text file, in Unicode or as old Windows programs write it; null if it is no text. */
export function textOf(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  // Documents and pictures have such bytes, text has none.
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // PDF files may be without zeros at the start; they say what they are.
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.startsWith('%PDF') ? null : text;
  }
}
