import { fold } from './names.ts';

/** Somebody who ought to hand something in. */
export interface Person {
  /** The same whenever this roster is read again. */
  key: string;
  /** As the roster writes it. */
  name: string;
  /** All ways the roster has of writing it. */
  names: string[];
  /** The code they work under; empty if the roster has none. */
  code: string;
  email: string;
  /** The learning platform's number for them; empty if the roster has none. */
  id: string;
  /** Their row in the file, or their line, from 0. */
  row: number;
}

/** Gives everybody a key: the platform's number, e-mail, code or name, whichever there is first, and a number if it is taken. */
export function withKeys(people: readonly Omit<Person, 'key'>[]): Person[] {
  const taken = new Map<string, number>();
  return people.map((person) => {
    const key = person.id || person.email.toLowerCase() || fold(person.code) || fold(person.name) || String(person.row);
    const n = (taken.get(key) ?? 0) + 1;
    taken.set(key, n);
    return { ...person, key: n === 1 ? key : `${key} (${n})` };
  });
}

/** Most lines of a pasted list, and longest line in characters; the rest is left out. */
const MOST_LINES = 2_000;
const LONGEST_LINE = 300;

/** A code as the site makes them, `fox-12`: a word and a number. */
const CODE = /^\p{L}+-\d+$/u;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
/** The comma that parts a code or an e-mail from the name, before or after it: not the one in “Last, First”. */
const COMMA = /(?<=^\s*(?:\p{L}+-\d+|[^\s,]+@[^\s,]+)\s*),|,(?=\s*(?:\p{L}+-\d+|[^\s,]+@[^\s,]+)\s*$)/gu;

const tidyName = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** “Last, First” as it is said. */
const asSaid = (name: string): string => {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  return last && first && more.length === 0 ? `${first} ${last}` : name;
};

/**
 * Reads a list of names that was pasted: a person on each line, “First Last” or “Last, First”, with a code or an e-mail before
 * or after the name if there is one, parted by tabs, semicolons, commas or blanks. Empty lines and a number at the start are left out.
 */
export function pastedRoster(text: string): Person[] {
  const people = text
    .split(/\r\n|\r|\n/)
    .slice(0, MOST_LINES)
    .flatMap((line, row): Omit<Person, 'key'>[] => {
      const parts = line
        .slice(0, LONGEST_LINE)
        .replace(/^\s*\d+[.)]?\s+/, '')
        .replace(COMMA, '\t')
        .split(/[\t;]|(?<=\s|^)(?=\S+@\S+)|(?<=\S+@\S+)\s/)
        .flatMap((part) => {
          const words = part.trim().split(/\s+/);
          // A code may stand at either end of what else is on the line.
          const [first = '', last = ''] = [words[0], words.at(-1)];
          if (words.length > 1 && CODE.test(first)) return [first, words.slice(1).join(' ')];
          if (words.length > 1 && CODE.test(last)) return [last, words.slice(0, -1).join(' ')];
          return [words.join(' ')];
        })
        .filter(Boolean);
      const code = parts.find((part) => CODE.test(part)) ?? '';
      const email = parts.find((part) => EMAIL.test(part)) ?? '';
      const name = tidyName(parts.filter((part) => part !== code && part !== email).join(' '));
      if (code === '' && email === '' && name === '') return [];
      const shown = asSaid(name) || code || email;
      return [{ name: shown, names: name ? [...new Set([shown, name])] : [], code, email, id: '', row }];
    });
  return withKeys(people);
}
