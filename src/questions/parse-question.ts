import {
  array,
  boolean,
  count,
  nullable,
  object,
  oneOf,
  ParseError,
  record,
  string,
  type Parser,
} from '../model/parse.ts';
import { LENSES, ROLES, TIERS } from '../model/lenses.ts';
import type { Kind, Question } from './question.ts';
import { versionOf } from './version.ts';

/** Bounds of a question from outside: the longest text in characters, and the most entries of a list. */
const LONGEST = 20_000;
const MOST = 200;

const text: Parser<string> = (value, path) => {
  const found = string(value, path);
  if (found.length > LONGEST) throw new ParseError(path, `at most ${LONGEST} characters`);
  return found;
};
const few =
  <T>(parser: Parser<T>): Parser<T> =>
  (value, path) => {
    if (typeof value === 'object' && value !== null && Object.keys(value).length > MOST)
      throw new ParseError(path, `at most ${MOST} entries`);
    return parser(value, path);
  };
const list = <T>(parser: Parser<T>): Parser<T[]> => few(array(parser));
const named = <T extends object>(fields: { [K in keyof T]: Parser<T[K]> }): Parser<Record<string, T>> =>
  few(record(object(fields)));
/** A field that may be left out. */
const maybe = nullable;

const base = {
  id: text,
  hash: text,
  holds: list(text),
  lens: nullable(oneOf(...LENSES)),
  role: oneOf(...ROLES),
  short: boolean,
  skills: list(text),
  prompt: text,
  source: maybe(text),
  text: maybe(text),
  paragraphs: list(count),
  annotations: list(text),
  hints: list(text),
  confidence: boolean,
  depth: oneOf(1, 2, 3, 4),
};
const tier = oneOf(...TIERS);
const model = { date: text, query: text, chosen: text, skipped: text, found: text, because: text };
const card = { title: text, publisher: text, date: nullable(text), kind: text, summary: text, url: nullable(text) };

/** What each kind has of its own. */
const KINDS: Record<Kind, Record<string, Parser<unknown>>> = {
  choice: { several: boolean, options: named({ text, correct: boolean, why: text }) },
  phrases: {
    passage: text,
    phrases: named({ annotation: maybe(text), text, quoted: boolean, tier, why: text }),
  },
  sort: {
    layout: oneOf('bins', 'match', 'grid'),
    places: few(record(text)),
    items: named({ annotation: maybe(text), text, place: text, also: list(text), why: text }),
  },
  write: {
    task: oneOf('rewrite', 'settle', 'short'),
    frame: maybe(text),
    lines: count,
    models: list(text),
    checklist: list(text),
    accept: list(text),
  },
  order: { about: text, direction: text, items: named({ text, rank: count, why: text }) },
  chain: { nodes: named({ who: text, text, from: nullable(text), also: list(text), why: text }) },
  highlight: {
    passage: text,
    article: boolean,
    targets: named({
      annotation: maybe(text),
      quote: text,
      lenses: list(oneOf(...LENSES)),
      tier,
      why: text,
      start: count,
      end: count,
    }),
  },
  log: {
    task: text,
    pack: named({ ...card, useful: tier, why: text }),
    model: object({ ...model, changed: oneOf('yes', 'partly', 'no') }),
    checklist: list(text),
    accept: list(text),
  },
};

/**
 * Parses what a file says is a resolved question. It is kept as it is written, since its version depends on the order of its
 * parts; a question whose version is not that of its prompt, options and key is refused. Throws a ParseError.
 */
export const parseQuestion: Parser<Question> = (value, path) => {
  const { kind } = object<{ kind: string }>({ kind: text })(value, path);
  if (!Object.hasOwn(KINDS, kind)) throw new ParseError(`${path}.kind`, 'a kind of question');
  object({ ...base, ...KINDS[kind as Kind] })(value, path);
  const question = value as Question;
  if (versionOf(question) !== question.hash) throw new ParseError(`${path}.hash`, 'the version of this very question');
  return question;
};
