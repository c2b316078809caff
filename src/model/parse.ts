/**
 * Small parsers for what comes from outside in a browser (storage, links, files), where the whole of Zod would weigh
 * more than the page. A parser takes a value and the path it was found at; it returns the typed value or throws a
 * ParseError that says where and what was expected.
 */
export type Parser<T> = (value: unknown, path: string) => T;

export class ParseError extends Error {
  readonly path: string;
  readonly expected: string;
  constructor(path: string, expected: string) {
    super(`${path || 'the whole'}: expected ${expected}`);
    this.path = path;
    this.expected = expected;
  }
}

const check =
  <T>(expected: string, test: (value: unknown) => boolean): Parser<T> =>
  (value, path) => {
    if (!test(value)) throw new ParseError(path, expected);
    return value as T;
  };

export const string = check<string>('text', (value) => typeof value === 'string');
export const boolean = check<boolean>('true or false', (value) => typeof value === 'boolean');
/** A whole number from 0. */
export const count = check<number>('a whole number', (value) => Number.isSafeInteger(value) && (value as number) >= 0);
/** An ISO time as `Date.toISOString` writes it. */
export const time = check<string>('a time', (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)));
export const literal = <const T extends string | number>(wanted: T): Parser<T> =>
  check<T>(String(wanted), (value) => value === wanted);
export const oneOf = <const T extends string | number>(...wanted: T[]): Parser<T> =>
  check<T>(wanted.join(' or '), (value) => wanted.includes(value as T));

export const nullable =
  <T>(parser: Parser<T>): Parser<T | null> =>
  (value, path) =>
    value === null || value === undefined ? null : parser(value, path);

export const array =
  <T>(parser: Parser<T>): Parser<T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new ParseError(path, 'a list');
    return value.map((item, i) => parser(item, `${path}[${i}]`));
  };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const record =
  <T>(parser: Parser<T>): Parser<Record<string, T>> =>
  (value, path) => {
    if (!isObject(value)) throw new ParseError(path, 'a list by name');
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, parser(item, path ? `${path}.${key}` : key)]),
    );
  };

/** The named fields, each parsed; other fields are dropped. */
export const object =
  <T extends object>(fields: { [K in keyof T]: Parser<T[K]> }): Parser<T> =>
  (value, path) => {
    if (!isObject(value)) throw new ParseError(path, 'a group of fields');
    const out = {} as T;
    for (const key in fields) out[key] = fields[key](value[key], path ? `${path}.${key}` : key);
    return out;
  };

/** Any JSON value of a few levels, for what a kind of question defines itself. */
export const json =
  <T>(depth = 4): Parser<T> =>
  (value, path) => {
    const fits = (item: unknown, left: number): boolean =>
      item === null ||
      ['string', 'boolean'].includes(typeof item) ||
      Number.isFinite(item) ||
      (left > 0 && typeof item === 'object' && Object.values(item).every((inner) => fits(inner, left - 1)));
    if (!fits(value, depth)) throw new ParseError(path, 'an answer');
    return value as T;
  };
