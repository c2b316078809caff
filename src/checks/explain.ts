import type { z } from 'astro/zod';
import { didYouMean, nearest } from './nearest.ts';
import type { Path } from './problem.ts';
import { fieldAt } from './schema-fields.ts';

/** A mistake against a schema, in a sentence. */
export interface Explained {
  path: Path;
  message: string;
}

/** More names than this are no help: the interface words have hundreds. */
const MOST_LISTED = 30;

type Issue = z.core.$ZodIssue;

/** Given to `safeParse`: a default message is made here, so only the messages written in a schema are kept. */
export const quiet = { error: () => '' };

/** What was found, in words: “three”, 3, nothing, a list, a group of fields. */
export const found = (value: unknown): string =>
  value === null || value === undefined || value === ''
    ? 'nothing'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'a group of fields'
        : typeof value === 'string'
          ? `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`
          : `${value as number | boolean}`;

const EXPECTED: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list with each entry on its own line after a hyphen',
  object: 'a group of fields indented below the name',
  record: 'entries by name indented below',
};

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | null | undefined)?.[step], value);

/** A suggestion, where a word was written that is not in the list. */
const hint = (value: unknown, allowed: readonly unknown[]): string =>
  typeof value === 'string' ? didYouMean(value, allowed.map(String)) : '';

const list = (values: readonly unknown[]): string => values.map(String).join(', ');

/** The schema's sentence for authors, after a message. */
const about = (schema: z.ZodType, path: Path, value: unknown): string => {
  const text = fieldAt(schema, path, value).about;
  return text ? ` What goes here: ${text}` : '';
};

function unknownFields(issue: Issue & { code: 'unrecognized_keys' }, schema: z.ZodType, value: unknown): Explained[] {
  const path = issue.path as Path;
  const { fields = [] } = fieldAt(schema, path, value);
  const free = fields.filter((name) => at(value, [...path, name]) === undefined);
  return issue.keys.map((key) => ({
    path: [...path, key],
    message: `“${key}” is not a field here.${didYouMean(key, free)}${fields.length > MOST_LISTED ? '' : ` Allowed: ${list(fields)}.`}`,
  }));
}

/** The sentence for every issue but unknown fields. */
function sentence(issue: Issue, schema: z.ZodType, value: unknown): string {
  const path = issue.path as Path;
  const here = at(value, path);
  const name = path.at(-1);
  if (here === undefined && typeof name === 'string') {
    const meant = nearest(name, Object.keys((at(value, path.slice(0, -1)) as object | undefined) ?? {}));
    const misspelt = issue.code === 'invalid_union' && meant ? ` Is “${meant}” meant to be it?` : '';
    const allowed = 'options' in issue && Array.isArray(issue.options) ? ` One of: ${list(issue.options)}.` : '';
    return `“${name}” is missing. Add it.${about(schema, path, value)}${allowed}${misspelt}`;
  }
  if (issue.code === 'invalid_key')
    return `${found(String(name))} ${issue.issues[0]?.message ?? 'is no name that can be used here'}.`;
  if (issue.message !== '')
    return issue.code === 'invalid_format' ? `${found(here)} ${issue.message}.` : `This ${issue.message}.`;
  switch (issue.code) {
    case 'invalid_type': {
      // Text in a whole number's place is first told from a number, so the schema is asked.
      const expected = EXPECTED[fieldAt(schema, path, value).whole ? 'int' : issue.expected] ?? issue.expected;
      return `Expected ${expected}, found ${found(here)}.${about(schema, path, value)}`;
    }
    case 'invalid_value':
      return `Expected one of ${list(issue.values)}; found ${found(here)}.${hint(here, issue.values)}${about(schema, path, value)}`;
    case 'too_small':
      if (issue.origin === 'string') return `This must not be empty.${about(schema, path, value)}`;
      return `Expected at least ${issue.minimum}, found ${found(here)}.${about(schema, path, value)}`;
    case 'too_big':
      return `Expected at most ${issue.maximum}, found ${found(here)}.${about(schema, path, value)}`;
    case 'invalid_union':
      if ('options' in issue && Array.isArray(issue.options))
        return `Expected one of ${list(issue.options)}; found ${found(here)}.${hint(here, issue.options)}`;
      return `${found(here)} ${issue.errors[0]?.[0]?.message ?? 'cannot be used here'}.`;
    default:
      return `${found(here)} cannot be used here.${about(schema, path, value)}`;
  }
}

/** Turns a schema's issues into sentences for whoever edits the file. */
export function explain(issues: readonly Issue[], schema: z.ZodType, value: unknown): Explained[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownFields(issue, schema, value) : [],
  );
  // A misspelt field is told once, not as an unknown one and a missing one.
  const misspelt = new Set(
    unknown.map(({ path, message }) => [...path.slice(0, -1), /Did you mean “(.+?)”/.exec(message)?.[1]].join('\n')),
  );
  const others = issues
    .filter((issue) => issue.code !== 'unrecognized_keys')
    .filter((issue) => at(value, issue.path as Path) !== undefined || !misspelt.has(issue.path.join('\n')))
    .map((issue) => ({ path: issue.path as Path, message: sentence(issue, schema, value) }));
  return [...unknown, ...others];
}
