import { Inflate } from 'fflate';

/** One file of an archive, not yet unpacked. Sizes are what the archive says, which need not be so. */
export interface ZipEntry {
  /** As it stands in the archive: text, never a place to write to. */
  path: string;
  /** Bytes in the archive. */
  packed: number;
  /** Bytes unpacked, as the archive says. */
  size: number;
  /** 0 for stored, 8 for deflated. */
  method: number;
  encrypted: boolean;
  /** Where its local header begins. */
  at: number;
}

/** Thrown for an archive that is damaged, unusual or larger than allowed. */
export class ZipError extends Error {
  readonly kind: 'damaged' | 'huge' | 'locked' | 'method';
  constructor(kind: ZipError['kind']) {
    super(kind);
    this.kind = kind;
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Bytes handed to the inflater at once: deflate makes at most about a thousand times as many of them. */
const CHUNK = 4096;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Names are UTF-8, said so or not; old archives from Windows are not, and their accents are guessed. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Where the record at the end begins: it is looked for from the end, past a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw new ZipError('damaged');
}

/**
 * What is in an archive, by the directory at its end (PKWARE's APPNOTE 6.3, 4.3): the same that an unpacker would show, also
 * where an archive was written as a stream and its local headers leave sizes out. Archives of more than 65,534 files or 4 GB
 * (ZIP64) are refused. Throws a ZipError.
 */
export function zipEntries(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = viewOf(bytes);
  if (bytes.length < 22) throw new ZipError('damaged');
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > most || at === 0xffffffff) throw new ZipError('huge');
  return Array.from({ length: count }, () => {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new ZipError('damaged');
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const entry: ZipEntry = {
      path: nameOf(bytes.subarray(at + 46, at + 46 + name)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    at += 46 + name + extra + comment;
    return entry;
  });
}

/**
 * Unpacks one file. It stops as soon as more than `most` bytes come out, whatever the archive says of its size. Throws a
 * ZipError.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  const { at, packed, method, encrypted } = entry;
  if (encrypted) throw new ZipError('locked');
  if (entry.size > most || packed > most) throw new ZipError('huge');
  const view = viewOf(bytes);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new ZipError('damaged');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed) throw new ZipError('damaged');
  if (method === 0) return data;
  if (method !== 8) throw new ZipError('method');
  return inflate(data, most);
}

function inflate(data: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw new ZipError('huge');
    chunks.push(chunk);
  });
  try {
    for (let from = 0; from < data.length; from += CHUNK)
      inflater.push(data.subarray(from, from + CHUNK), from + CHUNK >= data.length);
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('damaged');
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
