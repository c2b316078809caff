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

/** Throws a ParseError for anything that is not a record of this schema. */
export const parseRecord: Parser<WorkRecord> = object<WorkRecord>({
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
