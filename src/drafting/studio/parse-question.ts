import {
  array,
  boolean,
  count,
  literal,
  nullable,
  object,
  oneOf,
  record,
  string,
  type Parser,
} from '../../model/parse.ts';
import { LENSES, ROLES, TIERS } from '../../model/taxonomy.ts';
import type { AuthoredQuestion } from '../../questions/schema.ts';
import { fields } from './fields.ts';

type Named<T> = Parser<Record<string, T>>;
const list = array(string);
const named = <T>(parser: Parser<T>): Named<T> => record(parser);

const common = {
  lens: nullable(oneOf(...LENSES)),
  role: oneOf(...ROLES),
  short: boolean,
  skills: list,
  prompt: string,
  paragraphs: array(count),
  annotations: list,
  hints: list,
  confidence: boolean,
  depth: oneOf(1, 2, 3, 4),
};
const extra = { source: string, text: string, teacher: object({ misconceptions: list, notAcceptable: list }) };
const tier = oneOf(...TIERS);
const lens = oneOf(...LENSES);

/** What each kind has of its own, as its `schema.ts` says it. */
const kinds = {
  choice: [{ several: boolean, options: named(object({ text: string, correct: boolean, why: string })) }, {}],
  phrases: [
    { passage: string, phrases: named(fields({}, { annotation: string, text: string, tier, why: string })) },
    {},
  ],
  sort: [
    {
      layout: oneOf('bins', 'match', 'grid'),
      places: named(string),
      items: named(fields({ place: string, also: list, why: string }, { text: string, annotation: string })),
    },
    {},
  ],
  write: [
    { task: oneOf('rewrite', 'settle', 'short'), lines: count, models: list, checklist: list, accept: list },
    { frame: string },
  ],
  order: [{ about: string, direction: string, items: named(object({ text: string, rank: count, why: string })) }, {}],
  chain: [
    {
      nodes: named(object({ who: string, text: string, from: nullable(string), also: list, why: string })),
    },
    {},
  ],
  highlight: [
    {
      passage: nullable(string),
      targets: named(fields({ also: array(lens) }, { quote: string, annotation: string, lens, tier, why: string })),
    },
    {},
  ],
} as const;

/** Parses a question as an author writes it. Throws a ParseError; a log, which needs a pack of sources, is no draft's. */
export const parseAuthored: Parser<AuthoredQuestion> = (value, path) => {
  const { kind } = object({ kind: oneOf(...(Object.keys(kinds) as (keyof typeof kinds)[])) })(value, path);
  const [needed, optional] = kinds[kind];
  const parser: Parser<object> = fields<object, object>(
    { ...common, kind: literal(kind), ...needed },
    { ...extra, ...optional },
  );
  return parser(value, path) as AuthoredQuestion;
};
