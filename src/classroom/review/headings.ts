import { fold } from './names.ts';
import type { Row } from './table.ts';

/** Headings by what they are, in languages that Moodle's schools write most; folded. Contents decide where none fits. */
const HEADINGS = {
  first: [
    'first name',
    'vorname',
    'prenom',
    'nombre',
    'nome',
    'voornaam',
    'imie',
    'fornavn',
    'fornamn',
    'etunimi',
    'jmeno',
    'имя',
    'ім я',
    '名',
    '名前',
  ],
  last: [
    'surname',
    'last name',
    'lastname',
    'nachname',
    'nom',
    'nom de famille',
    'apellido s',
    'apellidos',
    'cognome',
    'sobrenome',
    'apelido',
    'achternaam',
    'nazwisko',
    'etternavn',
    'efternamn',
    'efternavn',
    'sukunimi',
    'prijmeni',
    'фамилия',
    'прізвище',
    '姓',
  ],
  full: [
    'full name',
    'name',
    'student',
    'student name',
    'vollstandiger name',
    'nom complet',
    'nombre completo',
    'nome completo',
    'volledige naam',
    'imie i nazwisko',
    'fullt navn',
    'fullstandigt namn',
    'fulde navn',
    'koko nimi',
    'cele jmeno',
    'полное имя',
    'повне ім я',
  ],
  code: [
    'code',
    'student code',
    'class code',
    'username',
    'anmeldename',
    'nom d utilisateur',
    'nombre de usuario',
    'gebruikersnaam',
    'nazwa uzytkownika',
    'sis login id',
  ],
  grade: [
    'grade',
    'bewertung',
    'note',
    'calificacion',
    'valutazione',
    'nota',
    'cijfer',
    'beoordeling',
    'ocena',
    'karakter',
    'betyg',
    'arvosana',
    'znamka',
    'оценка',
    'оцінка',
  ],
} as const;

/** Whether a grade book’s heading is one for that. */
export const isHeading = (what: keyof typeof HEADINGS, heading: string): boolean =>
  (HEADINGS[what] as readonly string[]).includes(heading);

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What a cell says; nothing where there is none. */
export const at = (row: Row | undefined, column: number): string =>
  column < 0 ? '' : (row?.cells[column]?.text.trim() ?? '');

/** What most of the filled cells of a column are like. */
const mostly = (rows: readonly Row[], column: number, pattern: RegExp): boolean => {
  const filled = rows.map((row) => at(row, column)).filter(Boolean);
  return filled.length > 0 && filled.filter((text) => pattern.test(text)).length > filled.length / 2;
};

/** The columns, from 0, that hold people's particulars; −1 where there is none. */
export interface Place {
  name: number[];
  id: number;
  email: number;
  code: number;
}

/** Where a table has its people, by headings and, where these are in a language we do not know, by contents. */
export function placesIn(rows: readonly Row[], head: Row): Place {
  const headings = head.cells.map(({ text }) => fold(text));
  const find = (what: keyof typeof HEADINGS): number => headings.findIndex((heading) => isHeading(what, heading));
  const email = headings.findIndex((_, column) => mostly(rows, column, EMAIL));
  const code = find('code');
  const [first, last, full] = [find('first'), find('last'), find('full')];
  const words = (column: number): boolean =>
    column < headings.length && column !== email && column !== code && mostly(rows, column, /^\p{L}[^\d@]*$/u);
  const guessed = words(0) ? (words(1) ? [0, 1] : [0]) : words(1) ? [1] : [];
  const name = first >= 0 && last >= 0 ? [first, last] : full >= 0 ? [full] : guessed;
  return { name, id: -1, email, code };
}
