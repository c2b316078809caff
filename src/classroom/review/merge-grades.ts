import type { Gradebook } from './gradebook.ts';
import { matchPeople } from './match.ts';
import { fold, foldWords } from './names.ts';
import type { Person } from './roster.ts';
import { pointsText } from './scoring.ts';
import { newCell, type Row, type Table } from './table.ts';
import type { Work } from './works.ts';

/** A grade for a person on the roster, by their key. */
export interface Grade {
  person: string;
  /** In points or per cent, as the teacher chose; written with at most two decimals. */
  value: number;
}

/** Where grades go: a column by number, or a new one with its title and, for Canvas, its points possible. */
export type GradeTarget = number | { title: string; points: number };

/** A number as this file writes numbers. */
const gradeText = (value: number, decimal: '.' | ','): string => pointsText(value).replace('.', decimal);

/** A grade book with grades put into it. */
export interface Merged {
  table: Table;
  /** Keys of those whose grade was written, and those of the file without a grade, whose cell stays as it was. */
  written: string[];
  left: string[];
  /** Keys of grades for people that the file has not: they are never added, since Moodle then refuses the whole file. */
  unmatched: string[];
}

/** Puts grades into a copy of the teacher's own table. All other cells, their order, quotation marks and line ends stay. */
export function mergeGrades(gradebook: Gradebook, grades: readonly Grade[], target: GradeTarget): Merged {
  const { table, people, newAt, pointsRow, decimal } = gradebook;
  const fresh = typeof target !== 'number';
  const column = fresh ? (newAt ?? table.rows[0]?.cells.length ?? 0) : target;
  const byPerson = new Map(grades.map(({ person, value }) => [person, value]));
  const rowOf = new Map(people.map((one) => [one.row, one]));
  const written: string[] = [];
  const textFor = (row: number): string | null => {
    if (fresh && row === 0) return target.title;
    if (fresh && row === pointsRow) return gradeText(target.points, decimal);
    const person = rowOf.get(row);
    const value = person && byPerson.get(person.key);
    if (!person || value === undefined) return null;
    written.push(person.key);
    return gradeText(value, decimal);
  };
  const rows = table.rows.map(({ cells, end }, i): Row => {
    // A line without cells, as at the end of some files, stays without.
    if (cells.length === 1 && cells[0]?.raw === '') return { cells, end };
    const text = textFor(i);
    if (text === null && !fresh) return { cells, end };
    const own = newCell(text ?? '', table);
    // A line that ends before the column is filled up to it.
    const missing = Array.from({ length: Math.max(0, column - cells.length) }, () => newCell('', table));
    const after = cells.slice(fresh ? column : column + 1);
    return { cells: [...cells.slice(0, column), ...missing, own, ...after], end };
  });
  const there = new Set(people.map(({ key }) => key));
  return {
    table: { ...table, rows },
    written,
    left: people.filter(({ key }) => !byPerson.has(key)).map(({ key }) => key),
    unmatched: grades.filter(({ person }) => !there.has(person)).map(({ person }) => person),
  };
}

const isSame = (a: Person, b: Person): boolean =>
  (a.email !== '' && a.email.toLowerCase() === b.email.toLowerCase()) ||
  (a.code !== '' && fold(a.code) === fold(b.code)) ||
  a.names.some((name) => b.names.some((other) => foldWords(name) === foldWords(other)));

/**
 * Finds the people of a class's work in a grade book: as a roster would, and where the work itself does not say, by what the
 * roster in use says of its person (the code is on the teacher's own list, the name in the grade book). Keys of people in the
 * grade book by keys of work; work of somebody not found is left out, and of two works of one person the earlier.
 */
export function findInGradebook(works: readonly Work[], people: readonly Person[]): Map<string, string> {
  const direct = matchPeople(works, people);
  const workOf = new Map<string, string>();
  const inTime = [...works].sort((a, b) => a.current.handIn.handedIn.localeCompare(b.current.handIn.handedIn));
  for (const { key, person } of inTime) {
    const same = person && people.filter((other) => isSame(person, other));
    const one = same?.length === 1 ? same[0] : direct.get(key)?.person;
    if (one) workOf.set(one.key, key);
  }
  return new Map([...workOf].map(([person, work]) => [work, person]));
}
