import { array, literal, object, ParseError, type Parser } from '../../model/parse.ts';

/** Things of one kind as a file that the teacher keeps, and back. */
export interface BackupFormat<T> {
  backupFile: (things: readonly T[], now?: Date) => string;
  /** The file's name, which every system takes. */
  backupName: (now?: Date) => string;
  /** Those that can be read, and how many cannot. Throws a ParseError if the text is no such file. */
  readBackup: (text: string) => { things: T[]; damaged: number };
}

/** The format of files `says-who_<list>_…`, which hold things under that name; `what` says what such a file is. */
export function backupFormat<T>(list: string, what: string, parse: Parser<T>): BackupFormat<T> {
  const format = `says-who-${list}`;
  const shape = object<{ format: string; version: 1 } & Record<string, unknown>>({
    format: literal(format),
    version: literal(1),
    [list]: array((value) => value),
  });
  return {
    backupFile: (things, now = new Date()) =>
      JSON.stringify({ format, version: 1, exported: now.toISOString(), [list]: things }),
    backupName: (now = new Date()) => `says-who_${list}_${now.toISOString().slice(0, 10)}.json`,
    readBackup: (text) => {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        throw new ParseError('', what);
      }
      const entries = shape(value, '')[list] as unknown[];
      const things = entries.flatMap((entry) => {
        try {
          return [parse(entry, '')];
        } catch {
          return [];
        }
      });
      return { things, damaged: entries.length - things.length };
    },
  };
}
