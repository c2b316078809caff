import { at, isHeading, placesIn, type Place } from './headings.ts';
import { fold } from './names.ts';
import { withKeys, type Person } from './roster.ts';
import type { Row, Table } from './table.ts';

/** What made a table of students. */
export type GradebookKind =
  /** Canvas's gradebook export. */
  | 'canvas'
  /** Moodle's grade export. */
  | 'moodle'
  /** Moodle's offline grading worksheet of one assignment. */
  | 'worksheet'
  /** Any other table with a line for each person. */
  | 'table';

/** A column that could take grades. */
export interface GradeColumn {
  /** From 0. */
  index: number;
  title: string;
}

/** A learning platform's own table, understood as far as grades need it. */
export interface Gradebook {
  kind: GradebookKind;
  table: Table;
  /** `row` is the row in the table. */
  people: Person[];
  /** Columns that hold no person's particulars, in order. */
  columns: GradeColumn[];
  /** The column that seems to be meant; null if a new one has to be made, or the teacher asked. */
  suggested: number | null;
  /** Where a new column would go; null where the platform takes none. */
  newAt: number | null;
  /** Canvas's row of points possible, if there is one. */
  pointsRow: number | null;
  /** The sign that numbers in this file have between whole and part. */
  decimal: '.' | ',';
}

/** “Participant 4711” in any language: words and a number. */
const PARTICIPANT = /^\p{L}[^\d]*?\s?(\d+)$/u;
const CANVAS_TOTAL = /(current|final|override) (score|points|grade|status)/i;

/** Numbers written with a comma, if more are than with a point. */
function decimalOf(rows: readonly Row[]): '.' | ',' {
  const cells = rows.flatMap(({ cells }) => cells.map(({ text }) => text.trim()));
  const count = (pattern: RegExp): number => cells.filter((text) => pattern.test(text)).length;
  return count(/^-?\d+,\d{1,5}$/) > count(/^-?\d+\.\d{1,5}$/) ? ',' : '.';
}

function person(
  cells: Row,
  row: number,
  { name, id, email, code }: Place,
  numberOnly = false,
): Omit<Person, 'key'> | null {
  const parts = name.map((column) => at(cells, column)).filter(Boolean);
  const whole = parts.join(' ');
  const number = at(cells, id);
  const [address, login] = [at(cells, email), at(cells, code)];
  if (whole === '' && number === '' && address === '' && login === '') return null;
  const [last, first] = whole.split(/,\s*/);
  const said = last && first ? `${first} ${last}` : whole;
  return {
    name: said || address || login || number,
    names: [...new Set([said, whole].filter(Boolean))],
    code: login,
    email: address,
    id: numberOnly ? (PARTICIPANT.exec(number)?.[1] ?? '') : number,
    row,
  };
}

/** The people of the rows from `from` on. */
const peopleOf = (rows: readonly Row[], from: number, place: Place, numberOnly = false): Person[] =>
  withKeys(
    rows.slice(from).flatMap((cells, i) => {
      const one = person(cells, from + i, place, numberOnly);
      return one ? [one] : [];
    }),
  );

const suggest = (columns: readonly GradeColumn[], title: string): number | null => {
  const wanted = fold(title);
  const named = columns.filter((column) => wanted !== '' && fold(column.title).includes(wanted));
  return named.length === 1 ? (named[0]?.index ?? null) : null;
};

const columnsOf = (head: Row, keep: (index: number, heading: string) => boolean): GradeColumn[] =>
  head.cells.flatMap(({ text }, index) => (keep(index, text.trim()) ? [{ index, title: text.trim() }] : []));

/** Canvas: `Student,ID,[SIS User ID,][SIS Login ID,][…]Section,<assignments>,<totals>`, or with the name in two columns. */
function canvas(table: Table, head: Row, title: string): Gradebook | null {
  const headings = head.cells.map(({ text }) => text.trim());
  const section = headings.indexOf('Section');
  const two = headings[0] === 'LastName' && headings[1] === 'FirstName';
  const id = headings.indexOf('ID');
  if (section < 0 || id < 0 || id > 2 || !(two || headings[0]?.includes('Student'))) return null;
  const points = table.rows.findIndex((row, i) => i > 0 && i < 4 && at(row, 0).includes('Points Possible'));
  // Before the students stand the points possible and, in some files, a row on manual posting with no name in it.
  const from = points < 0 ? 1 : points + 1;
  const readOnly = (index: number): boolean => /read\s+only/i.test(at(table.rows[points], index));
  const isTotal = (index: number): boolean => CANVAS_TOTAL.test(headings[index] ?? '') || readOnly(index);
  const columns = columnsOf(head, (index) => index > section && !isTotal(index));
  const email = headings.indexOf('SIS Login ID');
  const totals = headings.findIndex((_, index) => index > section && isTotal(index));
  return {
    kind: 'canvas',
    table,
    people: peopleOf(table.rows, from, { name: two ? [1, 0] : [0], id, email, code: -1 }),
    columns,
    suggested: suggest(columns, title),
    newAt: totals < 0 ? headings.length : totals,
    pointsRow: points < 0 ? null : points,
    decimal: decimalOf(table.rows),
  };
}

function worksheet(table: Table, head: Row, rows: readonly Row[]): Gradebook | null {
  if (head.cells.length < 4 || !rows.every((row) => at(row, 0) === '' || PARTICIPANT.test(at(row, 0)))) return null;
  const prefixes = new Set(rows.map((row) => at(row, 0).replace(/\d+$/, '')));
  prefixes.delete('');
  if (prefixes.size !== 1) return null;
  const place = { ...placesIn(rows, head), id: 0 };
  const taken = [0, ...place.name, place.email, place.code];
  const columns = columnsOf(head, (index) => !taken.includes(index));
  const grade = head.cells.findIndex(({ text }) => isHeading('grade', fold(text)));
  return {
    kind: 'worksheet',
    table,
    people: peopleOf(table.rows, 1, place, true),
    columns,
    suggested: grade < 0 ? null : grade,
    newAt: null,
    pointsRow: null,
    decimal: decimalOf(rows),
  };
}

/** Understands a table of students. `title` is the assignment's, to find its column by. Null if it names nobody. */
export function readGradebook(table: Table, title = ''): Gradebook | null {
  const [head, ...rows] = table.rows;
  if (!head) return null;
  const known = canvas(table, head, title) ?? worksheet(table, head, rows);
  if (known) return known.people.length > 0 ? known : null;
  const place = placesIn(rows, head);
  const people = peopleOf(table.rows, 1, place);
  if (people.length === 0 || (place.name.length === 0 && place.email < 0 && place.code < 0)) return null;
  const taken = [...place.name, place.email, place.code];
  const columns = columnsOf(head, (index) => !taken.includes(index));
  return {
    kind: place.email >= 0 ? 'moodle' : 'table',
    table,
    people,
    columns,
    suggested: suggest(columns, title),
    newAt: head.cells.length,
    pointsRow: null,
    decimal: decimalOf(rows),
  };
}
