import { CORE_SCHEMA, load } from 'js-yaml';
import { LineCounter, isMap, isPair, isSeq, parseDocument, type ErrorCode, type Node, type Pair } from 'yaml';
import type { Path } from './problem.ts';

/**
 * Two parsers, one language. `js-yaml` reads values ten times faster, but keeps no places; `yaml` keeps them and goes on
 * after a mistake, so it reads a file again once something is wrong in it.
 */
export interface Yaml {
  /** Undefined if the text cannot be read at all. */
  value: unknown;
  faults: { line: number; message: string }[];
}

/** What the parser's codes mean for somebody who edits the file. */
const MISTAKES: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT:
    'The spaces at the start of this line do not fit the lines around it. Fields of one thing start in the same column.',
  TAB_AS_INDENT: 'This line starts with a tab. Indent with spaces.',
  MISSING_CHAR:
    'Something is left open: a quotation mark, a bracket or the colon after a field’s name. Close it, or put the text in quotation marks.',
  BAD_SCALAR_START: 'Text cannot start with this character. Put the text in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY:
    'There are two fields on one line, or text with a colon in it. Put the text in quotation marks.',
  MULTILINE_IMPLICIT_KEY:
    'This line is neither a field nor part of one. A field is a name, a colon and a space; a long text needs quotation marks or a “>” after the colon.',
  UNEXPECTED_TOKEN:
    'This cannot be read here. Text that holds a colon, a hash or a quotation mark must stand in quotation marks.',
  BAD_DQ_ESCAPE: 'A backslash in double quotation marks has a meaning of its own. Use single quotation marks.',
  BAD_ALIAS: 'Text cannot start with “*” or “&”. Put the text in quotation marks.',
};

const mistake = (code: ErrorCode, text: string, offset: number): string => {
  if (code !== 'DUPLICATE_KEY')
    return MISTAKES[code] ?? 'This line cannot be read. Compare it with the same field of another entry.';
  const name =
    text
      .slice(offset)
      .match(/^["']?([^"':\n]+)/)?.[1]
      ?.trim() ?? '';
  return `“${name}” stands here twice. Names are given once: rename or remove one of the two.`;
};

/** Reads values; where that fails, all mistakes with their lines, counted from `firstLine`. */
export function readYaml(text: string, firstLine = 1): Yaml {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) ?? undefined, faults: [] };
  } catch (error) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const faults = document.errors.map(({ code, pos }) => ({
      line: lines.linePos(pos[0]).line + firstLine - 1,
      message: mistake(code, text, pos[0]),
    }));
    if (faults.length === 0) {
      const at = (error as { mark?: { line: number } }).mark?.line ?? 0;
      faults.push({ line: at + firstLine, message: mistake('IMPOSSIBLE', text, 0) });
    }
    const usable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
    return { value: usable ? toValue(() => document.toJS() as unknown) : undefined, faults };
  }
}

const toValue = (read: () => unknown): unknown => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** Finds the lines of fields; of a field that is missing, the line of what it is missing from. */
export function lineFinder(text: string, firstLine = 1): (path: Path) => number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  return (path) => {
    let node: unknown = document.contents;
    let offset = (document.contents as Node | null)?.range?.[0] ?? 0;
    for (const step of path) {
      const next: unknown = isMap(node)
        ? node.items.find(({ key }) => String(key) === String(step))
        : isSeq(node) && typeof step === 'number'
          ? node.items[step]
          : undefined;
      if (next === undefined) break;
      const start = isPair(next)
        ? ((next as Pair<Node>).key.range?.[0] ?? offset)
        : ((next as Node).range?.[0] ?? offset);
      offset = start;
      node = isPair(next) ? next.value : next;
    }
    return lines.linePos(offset).line + firstLine - 1;
  };
}
