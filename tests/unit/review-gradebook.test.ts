import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readGradebook, type Gradebook } from '../../src/classroom/review/gradebook.ts';
import { mergeGrades } from '../../src/classroom/review/merge-grades.ts';
import {
  csvOf,
  inert,
  readTable,
  TableError,
  tsvOf,
  writeTable,
  type TableFault,
} from '../../src/classroom/review/table.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (table: Parameters<typeof writeTable>[0]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeTable(table));
/** An independent reader's cells. */
const cells = (csv: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter }).data;
const gradebook = (csv: string, title?: string): Gradebook => {
  const found = readGradebook(readTable(bytes(csv)), title);
  if (!found) throw new Error('not a grade book');
  return found;
};
const fault = (data: Uint8Array): TableFault | undefined => {
  try {
    readTable(data);
    return undefined;
  } catch (error) {
    return error instanceof TableError ? error.kind : undefined;
  }
};

const CANVAS =
  'Student,ID,SIS User ID,SIS Login ID,Section,Essay (77),Who says so? (88),Current Score,Final Score\r\n' +
  ',,,,,Manual Posting,,,\r\n' +
  '    Points Possible,,,,,10,20,(read only),(read only)\r\n' +
  '"Holt, Ada",4711,S1,ada,7b,"8.5",,85,42\r\n' +
  '"=cmd|x, Bo",4712,S2,bo,7b,-3,12,60,60\r\n' +
  '"Student, Test",4713,,t,7b,,,,\r\n';
const MOODLE =
  '\uFEFFVorname;Nachname;ID-Nummer;E-Mail-Adresse;"Aufgabe: Who says so? (Punkte)";"Kurs gesamt"\n' +
  'Ada;Holt;1;ada@school.example;-;"7,50"\n' +
  'Éva;Nagy;2;eva@school.example;"5,25";"6,00"\n';
const WORKSHEET =
  'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Last modified (submission)","Last modified (grade)"\n' +
  '"Participant 657717","Ada Holt",ada@x.example,"Submitted for grading",,100.00,"Friday, 20 November 2026, 9:00 AM",-\n' +
  '"Participant 657718","Éva Nagy",eva@x.example,"No submission",55.00,100.00,-,-';

describe('a table', () => {
  test('is written back byte for byte, whatever is in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/["\r\n,;\t]/g, '')),
      fc.string({ maxLength: 8 }).map((text) => `"${text.replaceAll('"', '""')}"`),
    );
    const file = fc
      .tuple(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
      )
      .map(([rows, sign, end, mark, last]) => ({
        csv: (mark ? '\uFEFF' : '') + [`a${sign}b`, ...rows.map((row) => row.join(sign))].join(end) + (last ? end : ''),
      }));
    fc.assert(
      fc.property(file, ({ csv }) => {
        expect(textOf(readTable(bytes(csv)))).toBe(csv);
      }),
      { numRuns: 200 },
    );
  });

  test('has the cells that an independent reader finds', () => {
    for (const [csv, sign] of [
      [CANVAS, ','],
      [MOODLE, ';'],
      [WORKSHEET, ','],
      ['a\tb\n"x ""y""\n z"\t2\n', '\t'],
    ] as const)
      expect(readTable(bytes(csv)).rows.map((row) => row.cells.map(({ text }) => text))).toEqual(
        cells(csv, sign).filter((row) => row.join('') !== ''),
      );
  });

  test('of an older coding keeps its bytes, and its names are read', () => {
    const latin = Uint8Array.from('Name;Note\nZoë Ángel;\n', (char) => char.charCodeAt(0));
    const table = readTable(latin);
    expect(table.rows[1]?.cells[0]?.text).toBe('Zoë Ángel');
    expect(writeTable(table)).toEqual(latin);
  });

  test('that is none is said to be what it is', () => {
    expect(fault(bytes('PK\u0003\u0004 a spreadsheet'))).toBe('spreadsheet');
    expect(fault(Uint8Array.of(0xff, 0xfe, 65, 0))).toBe('coding');
    expect(fault(bytes('a,"b\nc'))).toBe('quotes');
    expect(fault(bytes(' \n'))).toBe('empty');
  });
});

describe('a grade book', () => {
  test('of Canvas: people, columns that take grades, the one that is meant, and where a new one goes', () => {
    const { kind, people, columns, suggested, newAt, pointsRow } = gradebook(CANVAS, 'Who says so?');
    expect(kind).toBe('canvas');
    expect(people.map(({ name, id, email }) => [name, id, email])).toEqual([
      ['Ada Holt', '4711', 'ada'],
      ['Bo =cmd|x', '4712', 'bo'],
      ['Test Student', '4713', 't'],
    ]);
    expect(columns.map(({ title }) => title)).toEqual(['Essay (77)', 'Who says so? (88)']);
    expect([suggested, newAt, pointsRow]).toEqual([6, 7, 2]);
  });

  test('of Moodle in German and in a language that nobody told us of', () => {
    const german = gradebook(MOODLE, 'Who says so?');
    expect([german.kind, german.suggested, german.decimal]).toEqual(['moodle', 4, ',']);
    expect(german.people.map(({ name, email }) => [name, email])).toEqual([
      ['Ada Holt', 'ada@school.example'],
      ['Éva Nagy', 'eva@school.example'],
    ]);
    const unknown = gradebook(
      MOODLE.replace('Vorname;Nachname', 'Keresztnév;Vezetéknév').replace('E-Mail-Adresse', 'Cím'),
    );
    expect(unknown.people.map(({ name }) => name)).toEqual(['Ada Holt', 'Éva Nagy']);
  });

  test('of one Moodle task: its numbers, and the column of grades', () => {
    const { kind, people, suggested, newAt } = gradebook(WORKSHEET);
    expect([kind, suggested, newAt]).toEqual(['worksheet', 4, null]);
    expect(people.map(({ name, id }) => [name, id])).toEqual([
      ['Ada Holt', '657717'],
      ['Éva Nagy', '657718'],
    ]);
    expect(
      gradebook(WORKSHEET.replaceAll('Participant ', 'Teilnehmer/in').replace('Grade,', 'Bewertung,')).suggested,
    ).toBe(4);
  });

  test('a table without people is none', () => {
    expect(readGradebook(readTable(bytes('1,2\n3,4\n')))).toBeNull();
    expect(readGradebook(readTable(bytes('Name,Grade\n')))).toBeNull();
  });
});

describe('grades in the teacher’s own file', () => {
  test('change their own cells and no other byte; nobody is added', () => {
    const book = gradebook(MOODLE, 'Who says so?');
    const merged = mergeGrades(
      book,
      [
        { person: 'ada@school.example', value: 87.456 },
        { person: 'stranger@school.example', value: 50 },
      ],
      4,
    );
    expect(textOf(merged.table)).toBe(MOODLE.replace('ada@school.example;-;', 'ada@school.example;87,46;'));
    expect([merged.written, merged.left, merged.unmatched]).toEqual([
      ['ada@school.example'],
      ['eva@school.example'],
      ['stranger@school.example'],
    ]);
  });

  test('in a new column of Canvas stand before the totals, with the points possible, and a title that runs nothing', () => {
    const book = gradebook(CANVAS);
    const { table } = mergeGrades(book, [{ person: '4712', value: 7 }], { title: '=1+1, "so"', points: 10 });
    const before = cells(CANVAS, ',');
    const after = cells(textOf(table), ',');
    expect(after.map((row) => row[7])).toEqual(['\'=1+1, "so"', '', '10', '', '7', '', undefined]);
    expect(after.map((row) => row.toSpliced(7, 1))).toEqual(before);
    expect(textOf(table)).toContain('"=cmd|x, Bo",4712,S2,bo,7b,-3,12,7,60,60\r\n');
  });

  test('whatever is merged, every other cell reads as before', () => {
    const book = gradebook(WORKSHEET);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.constantFrom('657717', '657718', 'x'),
        (value, person) => {
          const after = cells(textOf(mergeGrades(book, [{ person, value }], 4).table), ',');
          cells(WORKSHEET, ',').forEach((row, r) =>
            row.forEach((cell, c) => {
              const own = c === 4 && book.people.some((one) => one.key === person && one.row === r);
              expect(after[r]?.[c]).toBe(own ? String(Math.round(value * 100) / 100) : cell);
            }),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  test('cells of our own run nothing, and numbers stay numbers', () => {
    for (const text of ['=1', '+x', '-x', '@a', '\t=1', '\r=1', ' =1', '＝1']) expect(inert(text)).toBe(`'${text}`);
    for (const text of ['-3', '+2,5', '-0.25', 'Ada', '']) expect(inert(text)).toBe(text);
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (rows) => {
          expect(cells(csvOf(rows), ',').slice(0, -1)).toEqual(rows.map((row) => row.map(inert)));
          expect(tsvOf(rows).split('\n')).toHaveLength(rows.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
