import type { Response } from '../questions/question.ts';
import {
  array,
  boolean,
  count,
  json,
  literal,
  nullable,
  object,
  oneOf,
  record,
  string,
  time,
  type Parser,
} from '../model/parse.ts';
import { SCHEMA, type Attempt, type SavedAnswer, type WorkRecord } from './record.ts';

const response = json<Response>();
const attempt = object<Attempt>({ response, at: time });
const answer = (others: Parser<SavedAnswer[]>): Parser<SavedAnswer> =>
  object<SavedAnswer>({
    hash: string,
    asked: string,
    said: string,
    attempts: array(attempt),
    hints: count,
    shown: boolean,
    confidence: nullable(oneOf(40, 60, 80, 95)),
    draft: nullable(response),
    changed: time,
    others,
  });
/** The other tabs' versions hold no others of their own. */
const other = answer(() => []);

const shape = object<WorkRecord>({
  schema: literal(SCHEMA),
  lesson: string,
  assignment: nullable(string),
  student: nullable(string),
  revision: count,
  started: time,
  changed: time,
  handedIn: nullable(time),
  answers: record(answer(array(other))),
});

/** Brings a record up by one schema. */
export type Migration = (record: object) => object;

/** What brings a record up to the next schema, by the schema it has. There is none before 1. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/** Takes a record through all the migrations there are for it, one after the other. */
export function migrate(value: unknown, migrations = MIGRATIONS): unknown {
  const step = typeof value === 'object' && value !== null && 'schema' in value && migrations[Number(value.schema)];
  return step ? migrate(step(value), migrations) : value;
}

/** Throws a ParseError for anything that is not a record of this schema or of an earlier one. */
export const parseRecord: Parser<WorkRecord> = (value, path) => shape(migrate(value), path);
