import {
  array,
  boolean,
  count,
  literal,
  nullable,
  object,
  oneOf,
  ParseError,
  record,
  string,
  time,
  type Parser,
} from '../../model/parse.ts';
import { atMost, GRADE_RULES, type GradeRule } from '../assignment.ts';
import { parseHandIn, type HandInAnswer } from '../hand-in.ts';
import type { PlatformName } from './names.ts';
import { contentMark, receive, type Received } from './received.ts';
import type { Person } from './roster.ts';
import { CRITERIA, RUBRIC_LEVELS, type Criterion, type Levels } from './rubric.ts';

/** What a teacher gave one answer. */
export interface Marking {
  levels: Levels;
  /** For the student; empty if there is none. */
  comment: string;
  /** Which answer was marked (`answerMark`): a newer version may say something else. */
  of: string;
  /** ISO time. */
  changed: string;
}

/** A comment on the whole of somebody's work. */
export interface Remark {
  text: string;
  changed: string;
}

/**
 * What the review of one assignment keeps on the teacher's device: decisions, marks and comments, by the keys of people's work
 * (`Work.key`). The hand-ins stand beside it, apart, since marks change far more often.
 */
export interface ReviewRecord {
  version: 1;
  /** The assignment's id; the record's key. */
  id: string;
  title: string;
  /** The class, as the assignment has it. */
  classCode: string;
  /** How many hand-in files there are. */
  handIns: number;
  changed: string;
  roster: Person[];
  /** The file that the roster came from; empty for pasted names and for none. */
  rosterFrom: string;
  /** By which attempt grades go; null for the rule of the assignment. */
  rule: GradeRule | null;
  /** By which criteria a written question is marked, by `lesson/question`, where it is not the one of its lens. */
  criteria: Record<string, Criterion[]>;
  /** As in Decisions. */
  people: Record<string, string>;
  versions: Record<string, string>;
  /** By work, then by `lesson/question`. */
  marks: Record<string, Record<string, Marking>>;
  remarks: Record<string, Remark>;
}

/** A comment used more than once. */
export interface BankComment {
  text: string;
  used: number;
  changed: string;
}

/** The review of an assignment as it begins. */
export const emptyReview = (id: string, title: string, now: string): ReviewRecord => ({
  version: 1,
  id,
  title,
  classCode: '',
  handIns: 0,
  changed: now,
  roster: [],
  rosterFrom: '',
  rule: null,
  criteria: {},
  people: {},
  versions: {},
  marks: {},
  remarks: {},
});

/** Tells what an answer says from what it said before, whatever else changed in the file. */
export const answerMark = ({ attempts }: Pick<HandInAnswer, 'attempts'>): string =>
  contentMark(JSON.stringify(attempts.map(({ response }) => response)));

/** The review with one answer marked; a marking that says nothing is taken away. */
export function withMarking(review: ReviewRecord, work: string, question: string, marking: Marking): ReviewRecord {
  const { [question]: _, ...others } = review.marks[work] ?? {};
  const empty = marking.comment === '' && Object.keys(marking.levels).length === 0;
  const own = empty ? others : { ...others, [question]: marking };
  return { ...review, changed: marking.changed, marks: { ...review.marks, [work]: own } };
}

/** The review with a comment on the whole of somebody's work. */
export const withRemark = (review: ReviewRecord, work: string, remark: Remark): ReviewRecord => ({
  ...review,
  changed: remark.changed,
  remarks: { ...review.remarks, [work]: remark },
});

/** The levels of one work by `lesson/question`. */
export const levelsOf = (review: ReviewRecord, work: string): Record<string, Levels> =>
  Object.fromEntries(Object.entries(review.marks[work] ?? {}).map(([question, { levels }]) => [question, levels]));

/** The questions at which the teacher gave anybody a level. */
export const markedQuestions = ({ marks }: ReviewRecord): Set<string> =>
  new Set(
    Object.values(marks).flatMap((own) =>
      Object.entries(own).flatMap(([question, { levels }]) => (Object.keys(levels).length > 0 ? [question] : [])),
    ),
  );

const id = atMost(300);
const longText = atMost(10_000);
const level = oneOf(...RUBRIC_LEVELS);
const levels: Parser<Levels> = (value, path) => {
  const given = record(level)(value, path);
  for (const criterion of Object.keys(given))
    if (!CRITERIA.some((one) => one === criterion))
      throw new ParseError(`${path}.${criterion}`, 'a criterion of the rubric');
  return given;
};

/** Parses what storage or a backup says is a review; throws a ParseError. */
export const parseReview: Parser<ReviewRecord> = object<ReviewRecord>({
  version: literal(1),
  id,
  title: longText,
  classCode: longText,
  handIns: count,
  changed: time,
  rosterFrom: longText,
  rule: nullable(oneOf(...GRADE_RULES)),
  criteria: record(array(oneOf(...CRITERIA))),
  roster: array(object<Person>({ key: id, name: id, names: array(id), code: id, email: id, id, row: count })),
  people: record(id),
  versions: record(id),
  marks: record(record(object<Marking>({ levels, comment: longText, of: id, changed: time }))),
  remarks: record(object<Remark>({ text: longText, changed: time })),
});

/** Parses what storage or a backup says is a comment; throws a ParseError. */
export const parseBankComment: Parser<BankComment> = object<BankComment>({
  text: longText,
  used: count,
  changed: time,
});

/** A review with the hand-ins it is about. */
export interface WholeReview {
  record: ReviewRecord;
  received: Received[];
}

const platformName = object<PlatformName>({
  platform: oneOf('moodle', 'canvas'),
  name: string,
  id: string,
  late: boolean,
});

const received: Parser<Received> = (value, path) => {
  const { handIn, from, platform } = object<Omit<Received, 'mark'>>({
    handIn: parseHandIn,
    from: string,
    platform: nullable(platformName),
  })(value, path);
  return receive(handIn, from, platform);
};

/** Parses hand-ins that were kept; throws a ParseError. */
export const parseReceived: Parser<Received[]> = array(received);

/** Both lists, a hand-in that stands in both once. */
export function joined(there: readonly Received[], more: readonly Received[]): Received[] {
  const marks = new Set<string>();
  return [...there, ...more].filter(({ mark }) => !marks.has(mark) && marks.add(mark));
}
