import { array, boolean, literal, nullable, object, oneOf, ParseError, string, type Parser } from '../model/parse.ts';

/** When reasons and right answers are shown: after each answer, once the work is handed in, or not at all. */
export const FEEDBACK = ['at-once', 'after-hand-in', 'none'] as const;
export type Feedback = (typeof FEEDBACK)[number];

/** Which attempt counts for the grade. */
export const GRADE_RULES = ['first', 'best'] as const;
export type GradeRule = (typeof GRADE_RULES)[number];

/** Longest title and class code, and longest instructions, in characters: a link has to hold them. */
export const LONGEST_TITLE = 80;
export const LONGEST_INSTRUCTIONS = 600;
/** Most lessons, and most questions of one lesson, in an assignment. */
export const MOST_LESSONS = 12;
const MOST_QUESTIONS = 60;

/** One lesson of an assignment: all of it (`full`, about 45 minutes), its short path (about 20), or chosen questions. */
export interface AssignedLesson {
  /** Slug of a lesson or a practice text. */
  lesson: string;
  /** Ids of the questions, in the order of the lesson. */
  questions: 'full' | 'short' | string[];
}

/** What a teacher asks a class to do: what the link carries, what the student's device keeps and what a hand-in repeats. */
export interface Assignment {
  version: 1;
  /** Made by the builder, such as `k3v9q2xw`: saved work and hand-ins are told apart by it. */
  id: string;
  title: string;
  lessons: AssignedLesson[];
  instructions: string;
  /** Local date and time of the class, `2026-12-01T23:59`, without a zone; null if it may be handed in at any time. */
  due: string | null;
  /** The class, such as “7b”; empty if there is none. */
  classCode: string;
  /** How students say who they are. A code is the default, since a name travels with the work. */
  who: 'code' | 'name';
  feedback: Feedback;
  /** Most attempts a question gives; null for as many as the question itself allows. Never more than that. */
  attempts: 1 | 2 | 3 | null;
  hints: boolean;
  /** False takes “How sure are you?” off every question. */
  confidence: boolean;
  grade: GradeRule;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DUE = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** A text of at most so many characters. */
export const atMost =
  (length: number): Parser<string> =>
  (value, path) => {
    const text = string(value, path);
    if (text.length > length) throw new ParseError(path, `at most ${length} characters`);
    return text;
  };

/** Whether a text is an id or a slug: lower-case words joined by hyphens. */
export const isId = (text: string): boolean => ID.test(text);

const idText: Parser<string> = (value, path) => {
  const text = atMost(100)(value, path);
  if (!isId(text)) throw new ParseError(path, 'an id of lower-case words joined by hyphens');
  return text;
};

/** A list of at least and at most so many things, none of them twice; `name` tells them apart. */
const few =
  <T>(parser: Parser<T>, least: number, most: number, name: (item: T) => string): Parser<T[]> =>
  (value, path) => {
    if (Array.isArray(value) && value.length > most) throw new ParseError(path, `at most ${most} entries`);
    const list = array(parser)(value, path);
    if (list.length < least) throw new ParseError(path, 'at least one entry');
    if (new Set(list.map(name)).size < list.length) throw new ParseError(path, 'no entry twice');
    return list;
  };

const dueTime: Parser<string> = (value, path) => {
  const text = string(value, path);
  if (!DUE.test(text) || Number.isNaN(Date.parse(text))) throw new ParseError(path, 'a day and a time');
  return text;
};

const questions =
  (least: number): Parser<AssignedLesson['questions']> =>
  (value, path) =>
    Array.isArray(value)
      ? few(idText, least, MOST_QUESTIONS, (id) => id)(value, path)
      : oneOf('full', 'short')(value, path);

/** `least` is 0 while a teacher still chooses. */
const assignment = (least: 0 | 1): Parser<Assignment> =>
  object<Assignment>({
    version: literal(1),
    id: idText,
    title: atMost(LONGEST_TITLE),
    lessons: few(
      object<AssignedLesson>({ lesson: idText, questions: questions(least) }),
      least,
      MOST_LESSONS,
      ({ lesson }) => lesson,
    ),
    instructions: atMost(LONGEST_INSTRUCTIONS),
    due: nullable(dueTime),
    classCode: atMost(LONGEST_TITLE),
    who: oneOf('code', 'name'),
    feedback: oneOf(...FEEDBACK),
    attempts: nullable(oneOf(1, 2, 3)),
    hints: boolean,
    confidence: boolean,
    grade: oneOf(...GRADE_RULES),
  });

/** Parses what a link, a file or storage says is an assignment; throws a ParseError that says where and what is wrong. */
export const parseAssignment = assignment(1);

/** The same of one that is being made: it may have no lessons yet, or a lesson without questions. */
export const parseDraft = assignment(0);

/** A question of a lesson, as far as an assignment has to know it. */
interface Choosable {
  id: string;
  short: boolean;
}

/** The questions of a lesson that are assigned, in the order of the lesson. Ids that the lesson no longer has are left out. */
export const assignedQuestions = <Q extends Choosable>(
  { questions: chosen }: AssignedLesson,
  questions: readonly Q[],
): Q[] => questions.filter(({ id, short }) => chosen === 'full' || (chosen === 'short' ? short : chosen.includes(id)));

/** How much of a lesson's minutes goes into reading: 8 of 45. Chosen questions take that and their share of the rest. */
const READING = 8 / 45;

/** About how many minutes an assigned lesson takes; a practice text has no short path. 0 if no question is chosen. */
export function minutesFor(
  assigned: AssignedLesson,
  { minutes, questions }: { minutes: { short: number | null; full: number }; questions: readonly Choosable[] },
): number {
  if (assigned.questions === 'full') return minutes.full;
  if (assigned.questions === 'short') return minutes.short ?? minutes.full;
  const chosen = assignedQuestions(assigned, questions).length;
  if (chosen === 0) return 0;
  const share = READING + (1 - READING) * (chosen / questions.length);
  return Math.max(5, Math.round((minutes.full * share) / 5) * 5);
}
