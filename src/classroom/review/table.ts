/**
 * A table file (CSV) kept byte for byte. The text holds one character for each byte of the file, so that cells which nobody
 * changes are written back exactly as they were, whatever their quotation marks and their coding; `text` is what a cell says.
 */
export interface Table {
  /** The byte order mark of UTF-8, or nothing. */
  mark: string;
  delimiter: ',' | ';' | '\t';
  coding: 'utf-8' | 'windows-1252';
  rows: Row[];
}

/** One line of a table. */
export interface Row {
  cells: Cell[];
  /** The line's end as it was written; empty at the end of the file. */
  end: string;
}

/** One cell as it is written, and what it says. */
export interface Cell {
  /** Bytes of the file as characters, quotation marks included. */
  raw: string;
  text: string;
}

/** Why a file cannot be read as a table. */
export type TableFault = 'spreadsheet' | 'coding' | 'large' | 'quotes' | 'empty';

/** Thrown for a file that cannot be read as a table. */
export class TableError extends Error {
  readonly kind: TableFault;
  constructor(kind: TableFault) {
    super(kind);
    this.kind = kind;
  }
}

/** Largest table that is opened, in bytes: some ten thousand students. */
const LARGEST = 20_000_000;
const MARK = '\u00EF\u00BB\u00BF';

const toBinary = (bytes: Uint8Array): string => {
  let out = '';
  for (let at = 0; at < bytes.length; at += 8192) out += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return out;
};
const toBytes = (binary: string): Uint8Array<ArrayBuffer> => Uint8Array.from(binary, (char) => char.charCodeAt(0));

/** The bytes of a text in a coding, as characters; a letter that the coding has not becomes a question mark. */
const encode = (text: string, coding: Table['coding']): string =>
  coding === 'utf-8' ? toBinary(new TextEncoder().encode(text)) : text.replace(/[^\0-\xff]/g, '?');

const unquote = (raw: string): string =>
  raw.startsWith('"')
    ? raw
        .slice(1)
        .replace(/"([^"]*)$/, '$1')
        .replaceAll('""', '"')
    : raw;

/** Which sign parts the cells of the first line. */
function delimiterOf(text: string): Table['delimiter'] {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const signs = [',', ';', '\t'] as const;
  const count = (sign: string): number => line.split(sign).length;
  return signs.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Reads a table as RFC 4180 has it, with any of three delimiters. Throws a TableError. */
export function readTable(bytes: Uint8Array): Table {
  const [a, b] = bytes;
  if (bytes.length > LARGEST) throw new TableError('large');
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) throw new TableError('spreadsheet');
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || bytes.includes(0)) throw new TableError('coding');
  let coding: Table['coding'] = 'utf-8';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    coding = 'windows-1252';
  }
  const binary = toBinary(bytes);
  const mark = binary.startsWith(MARK) ? MARK : '';
  const text = binary.slice(mark.length);
  if (text.trim() === '') throw new TableError('empty');
  const delimiter = delimiterOf(text);
  const decoder = new TextDecoder(coding);
  const cellOf = (raw: string): Cell => ({ raw, text: decoder.decode(toBytes(unquote(raw))) });
  const rows: Row[] = [];
  let cells: Cell[] = [];
  let at = 0;
  while (at <= text.length) {
    let end = at;
    if (text[at] === '"') {
      do {
        end = text.indexOf('"', end + 1);
        if (end < 0) throw new TableError('quotes');
        end += 1;
      } while (text[end] === '"');
    }
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
    cells.push(cellOf(text.slice(at, end)));
    if (text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    const line = text.startsWith('\r\n', end) ? '\r\n' : text.slice(end, end + 1);
    // After the last line's end there is no further row.
    rows.push({ cells, end: line });
    cells = [];
    at = end + line.length;
    if (line === '' || at === text.length) break;
  }
  return { mark, delimiter, coding, rows };
}

/** The file again; byte for byte the same if no cell was changed. */
export const writeTable = ({ mark, delimiter, rows }: Table): Uint8Array<ArrayBuffer> =>
  toBytes(mark + rows.map(({ cells, end }) => cells.map(({ raw }) => raw).join(delimiter) + end).join(''));

const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/**
 * A text as a spreadsheet shows it and never runs it: one that begins with = + - @, a tab or a line break gets an apostrophe
 * before it (OWASP, CSV injection). A number stays a number.
 */
export const inert = (text: string): string =>
  /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A cell of our own for a table: inert, quoted if need be. */
export const newCell = (text: string, { delimiter, coding }: Pick<Table, 'delimiter' | 'coding'>): Cell => ({
  raw: encode(quoted(inert(text), delimiter), coding),
  text: inert(text),
});

/** Rows of our own as CSV for spreadsheets: UTF-8 with its mark, commas, every cell inert. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => quoted(inert(cell), ',')).join(',')).join('\r\n')}\r\n`;

/** Rows of our own to paste into a spreadsheet or a grade book: tabs between cells, which hold neither tab nor line break. */
export const tsvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => inert(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\n');
