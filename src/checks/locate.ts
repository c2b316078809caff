import { splitFrontMatter } from './front-matter.ts';
import type { Finding, Path, Problem } from './problem.ts';
import { lineFinder } from './yaml.ts';

/** A field in words: list places are counted from 1, as people count. */
const inWords = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? `${step + 1}` : step)).join(' › ');

/** Puts every finding in its place, ordered by file and line. `read` yields a file's text, or null if there is none. */
export function locate(findings: readonly Finding[], read: (file: string) => string | null): Problem[] {
  const finders = new Map<string, (path: Path) => number>();
  const finder = (file: string): ((path: Path) => number) => {
    let found = finders.get(file);
    if (!found) {
      const text = read(file);
      const parts = text !== null && file.endsWith('.mdx') ? splitFrontMatter(text) : null;
      found = text === null ? () => 1 : parts ? lineFinder(parts.fields ?? '', parts.fieldsLine) : lineFinder(text);
      finders.set(file, found);
    }
    return found;
  };
  const place = ({ file, at, message }: Finding): Problem => {
    if (typeof at === 'number') return { file, line: at, place: `line ${at}`, message };
    const line = finder(file)(at);
    return { file, line, place: at.length ? `line ${line}, ${inWords(at)}` : `line ${line}`, message };
  };
  const unique = new Map(findings.map(place).map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
}
