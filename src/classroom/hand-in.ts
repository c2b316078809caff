import type { Response } from '../questions/question.ts';
import type { Attempt } from '../answers/record.ts';
import {
  array,
  boolean,
  count,
  json,
  literal,
  nullable,
  object,
  oneOf,
  ParseError,
  record,
  time,
  type Parser,
} from '../model/parse.ts';
import { atMost, parseAssignment, type Assignment } from './assignment.ts';

/**
 * A hand-in: one student's work on one assignment, as a file carries it.
 *
 * It holds every assigned question, answered or not, with its words and its version (`hash`), so that it can be read without
 * the site, and an answer to a question that was edited since is never judged by the new key. It holds no key and no score:
 * whoever reviews it works the score out. The file is either this as JSON or an HTML page that shows it to anyone and has it in
 * `<script type="application/json" id="hand-in">`.
 */
export interface HandIn {
  format: typeof HAND_IN_FORMAT;
  version: 1;
  assignment: Assignment;
  /** Code or name. */
  student: string;
  /** 1 for the first hand-in of this work, one more each time it is handed in again. */
  number: number;
  /** ISO times by the student's own clock. */
  started: string;
  handedIn: string;
  lessons: HandInLesson[];
}

/** One assigned lesson with its answers. */
export interface HandInLesson {
  lesson: string;
  title: string;
  /** In the order of the lesson. */
  answers: HandInAnswer[];
}

/** One assigned question and what the student did with it; no attempts if it was left open. */
export interface HandInAnswer {
  id: string;
  kind: string;
  hash: string;
  /** The question in plain words. */
  prompt: string;
  /** The plain words of its options, items or phrases, by id. */
  options: Record<string, string>;
  /** The last attempt in plain words, a line for each thing chosen, placed or written; empty if there is none. */
  said: string[];
  attempts: Attempt[];
  /** Hints opened. */
  hints: number;
  /** True if the student asked to see the answer. */
  shown: boolean;
  /** Per cent, as stated with the first attempt. */
  confidence: number | null;
  /** Typed or ticked and never submitted. */
  draft: Response | null;
}

/** What a file of a hand-in says it is. */
export const HAND_IN_FORMAT = 'says-who-hand-in';
/** Id of the inert block of an HTML hand-in. */
export const HAND_IN_BLOCK = 'hand-in';
/** Longest file that is opened, in bytes: a hand-in of 60 long answers has about a tenth of it. */
export const LARGEST_HAND_IN = 2_000_000;

/** Longest name or code, in characters. */
const LONGEST_NAME = 120;
/** Longest of the other texts. */
export const LONGEST_TEXT = 20_000;

const most =
  <T>(length: number, parser: Parser<T[]>): Parser<T[]> =>
  (value, path) => {
    if (Array.isArray(value) && value.length > length) throw new ParseError(path, `at most ${length} entries`);
    return parser(value, path);
  };

const response = json<Response>();

const answer = object<HandInAnswer>({
  id: atMost(100),
  kind: atMost(20),
  hash: atMost(32),
  prompt: atMost(LONGEST_TEXT),
  options: record(atMost(LONGEST_TEXT)),
  said: most(200, array(atMost(LONGEST_TEXT))),
  attempts: most(50, array(object<Attempt>({ response, at: time }))),
  hints: count,
  shown: boolean,
  confidence: nullable(oneOf(40, 60, 80, 95)),
  draft: nullable(response),
});

/** Parses what a file says is a hand-in; throws a ParseError that says where and what is wrong. */
export const parseHandIn: Parser<HandIn> = object<HandIn>({
  format: literal(HAND_IN_FORMAT),
  version: literal(1),
  assignment: parseAssignment,
  student: atMost(LONGEST_NAME),
  number: count,
  started: time,
  handedIn: time,
  lessons: most(
    20,
    array(object({ lesson: atMost(100), title: atMost(LONGEST_TEXT), answers: most(100, array(answer)) })),
  ),
});
