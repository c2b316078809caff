import { CORE_SCHEMA, load, type YAMLException } from 'js-yaml';
import {
  LineCounter,
  isMap,
  isPair,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type Node,
  type Pair,
} from 'yaml';
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
    'The blanks at the start of this line do not fit, or a bracket above it is not closed. Fields of one thing start in the same column.',
  TAB_AS_INDENT: 'This line starts with a tab. Indent it with blanks.',
  MISSING_CHAR: 'A quotation mark or a bracket is opened here and never closed. Close it.',
  BAD_SCALAR_START: 'A text cannot start with this character. Put the text in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY:
    'Two fields run into each other here. Put a text that has a colon in it in quotation marks, and start fields of one thing in the same column.',
  MULTILINE_IMPLICIT_KEY:
    'This line is neither a field nor part of one. A field is a name, a colon, a blank and its text.',
  UNEXPECTED_TOKEN:
    'This text cannot be read. Put a text that has quotation marks, colons or stars in it in quotation marks as a whole.',
  BAD_DQ_ESCAPE: 'A backslash between double quotation marks has a meaning of its own. Use single ones.',
  BAD_ALIAS: 'A text cannot start with a star. Put the text in quotation marks.',
};

const mistake = (code: ErrorCode, text: string, offset: number): string => {
  if (code !== 'DUPLICATE_KEY')
    return MISTAKES[code] ?? 'This line cannot be read. Compare it with the same field of another entry.';
  const name =
    text
      .slice(offset)
      .match(/^["']?([^"':\n]+)/)?.[1]
      ?.trim() ?? '';
  return `“${name}” stands here twice. A name is given once: rename or remove one of the two.`;
};

/** Where a text starts that is never closed; the parser itself points at the file's end. */
function opening(document: Document.Parsed, end: number): number {
  let start = end;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && range[1] >= end - 1)
        start = Math.min(start, range[0]);
    },
  });
  return start;
}

/** All mistakes of a text that a parser refused. */
function mistakes(document: Document.Parsed, text: string, lines: LineCounter): Yaml['faults'] {
  const found = document.errors
    .map(({ code, pos }) => {
      const offset = code === 'MISSING_CHAR' ? opening(document, pos[0]) : pos[0];
      return { line: lines.linePos(offset).line, message: mistake(code, text, offset), code };
    })
    .sort((a, b) => a.line - b.line);
  let last = -1;
  return found.flatMap(({ line, message, code }) => {
    if (code === 'DUPLICATE_KEY') return [{ line, message }];
    // A mistake makes the lines after it look wrong too, so the first of a run of lines is told.
    const follows = line <= last + 1;
    last = line;
    return follows ? [] : [{ line, message }];
  });
}

/** Reads values; where that fails, all mistakes with their lines, counted from `firstLine`. */
export function readYaml(text: string, firstLine = 1): Yaml {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) ?? undefined, faults: [] };
  } catch (error) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const faults = mistakes(document, text, lines).map(({ line, message }) => ({
      line: line + firstLine - 1,
      message,
    }));
    if (faults.length === 0) faults.push(otherMistake(error as YAMLException, text, firstLine));
    const usable = document.errors.length > 0 && document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
    return { value: usable ? firstOnes(document) : undefined, faults };
  }
}

/** What only the faster parser minds: text that points at an anchor which is not there, and rarities. */
function otherMistake({ mark, reason }: YAMLException, text: string, firstLine: number): Yaml['faults'][number] {
  // It names the line after the last one when the text ends too early.
  const line = Math.min(mark?.line ?? 0, text.split('\n').length - 1);
  return {
    line: line + firstLine,
    message: mistake(reason?.startsWith('unidentified alias') ? 'BAD_ALIAS' : 'IMPOSSIBLE', text, 0),
  };
}

/** The values of a text in which names stand twice: of each name the first. Undefined if values point at each other. */
function firstOnes(document: Document.Parsed): unknown {
  let pointing = false;
  visit(document, {
    Alias: () => {
      pointing = true;
    },
    Map: (_, map) => {
      const seen = new Set<string>();
      map.items = map.items.filter(({ key }) => !seen.has(String(key)) && seen.add(String(key)));
    },
  });
  return pointing ? undefined : document.toJS();
}

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
