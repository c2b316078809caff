import { isAnswered } from '../../answers/progress.ts';
import type { SavedAnswer, WorkRecord } from '../../answers/record.ts';
import { countWords } from '../../model/count-words.ts';
import { plain } from '../../model/html.ts';
import { linesInWords } from '../../questions/in-words.ts';
import type { Question, Response } from '../../questions/question.ts';
import { scorerOf } from '../../questions/scores.ts';
import { assignedQuestions, type AssignedLesson, type Assignment } from '../assignment.ts';
import { HAND_IN_FORMAT, LONGEST_TEXT, type HandIn, type HandInAnswer, type HandInLesson } from '../hand-in.ts';

/** One lesson of an assignment with what one student did in it. */
export interface LessonPart {
  assigned: AssignedLesson;
  title: string;
  /** The lesson's questions in its order; null if they could not be fetched. */
  questions: readonly Question[] | null;
  /** What is kept of the student's work; null if nothing is. */
  record: WorkRecord | null;
}

/** How one assigned question stands before handing in. */
export interface Checked {
  id: string;
  /** As the assigned view numbers it. */
  number: number;
  /** `changed`: answered, and changed since without submitting the change. */
  state: 'answered' | 'changed' | 'draft' | 'empty';
  /** Words of a written answer; null where nothing is written. */
  words: number | null;
}

const clip = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text);

/** The lines of a response; what is not of the question's kind, as after an edit of the lesson, yields none. */
function lines(question: Question, response: Response): string[] {
  try {
    return linesInWords(question, response);
  } catch {
    return [];
  }
}

/** The assigned questions of a lesson; none as long as they could not be fetched. */
const assignedOf = ({ assigned, questions }: LessonPart): Question[] => assignedQuestions(assigned, questions ?? []);

/** Whether something stands in the controls: what was ticked and unticked again is nothing. */
function isBegun(question: Question, draft: Response | null): draft is Response {
  return draft !== null && lines(question, draft).some((line) => line.trim() !== '');
}

/** What is answered in a lesson, what is not, and what was typed and not submitted. */
export const checkPart = (part: LessonPart): Checked[] =>
  assignedOf(part).map((question, i) => {
    const { id, hash } = question;
    const answer = part.record?.answers[id];
    const draft = answer?.hash === hash && isBegun(question, answer.draft) ? answer.draft : null;
    const answered = part.record !== null && isAnswered(part.record, question);
    const response = draft ?? (answered ? answer?.attempts.at(-1)?.response : null) ?? null;
    return {
      id,
      number: i + 1,
      state: answered ? (draft ? 'changed' : 'answered') : draft ? 'draft' : 'empty',
      words: !scorerOf(question).scored && response !== null ? countWords(lines(question, response).join(' ')) : null,
    };
  });

/** The plain words of what a response to a question may hold, by id. */
function optionsOf(question: Question): Record<string, string> {
  const words = (entries: [string, string | undefined][]): Record<string, string> =>
    Object.fromEntries(entries.map(([id, text]) => [id, clip(plain(text ?? ''))]));
  switch (question.kind) {
    case 'choice':
      return words(Object.entries(question.options).map(([id, { text }]) => [id, text]));
    case 'phrases':
      return words(Object.entries(question.phrases).map(([id, { text }]) => [id, text]));
    case 'order':
      return words(Object.entries(question.items).map(([id, { text }]) => [id, text]));
    case 'sort':
      return words([
        ...Object.entries(question.items).map(([id, { text }]): [string, string | undefined] => [id, text]),
        ...Object.entries(question.places),
      ]);
    case 'chain':
      return words(Object.entries(question.nodes).map(([id, { who }]) => [id, who]));
    case 'log':
      return words(Object.entries(question.pack).map(([id, { title }]) => [id, title]));
    case 'highlight':
    case 'write':
      return {};
  }
}

const done = ({
  attempts,
  hints,
  shown,
  confidence,
  draft,
}: SavedAnswer): Omit<HandInAnswer, 'id' | 'kind' | 'hash' | 'prompt' | 'options' | 'said'> => ({
  attempts,
  hints,
  shown,
  confidence,
  draft,
});
const untouched = { attempts: [], hints: 0, shown: false, confidence: null, draft: null };

/** A question with its answer. An answer to an earlier version of the question goes with the words that were kept of it. */
function answerOf(question: Question, saved: SavedAnswer | undefined): HandInAnswer {
  const { id, kind, hash } = question;
  const now = { id, kind, hash, prompt: clip(plain(question.prompt)), options: optionsOf(question) };
  if (!saved) return { ...now, said: [], ...untouched };
  if (saved.hash !== hash) return { ...removed(id, saved), kind };
  const last = saved.attempts.at(-1);
  return { ...now, said: last ? lines(question, last.response).map(clip) : [], ...done(saved) };
}

/** An answer whose question the lesson no longer has, or has no longer as it was. */
const removed = (id: string, saved: SavedAnswer): HandInAnswer => ({
  id,
  kind: '',
  hash: saved.hash,
  prompt: clip(saved.asked),
  options: {},
  said: saved.said === '' || saved.attempts.length === 0 ? [] : [clip(saved.said)],
  ...done(saved),
});

function lessonOf(part: LessonPart): HandInLesson {
  const { assigned, title, questions, record } = part;
  const saved = Object.entries(record?.answers ?? {});
  const known = new Set((questions ?? []).map(({ id }) => id));
  return {
    lesson: assigned.lesson,
    title,
    answers: [
      ...assignedOf(part).map((question) => answerOf(question, record?.answers[question.id])),
      ...saved.filter(([id]) => !known.has(id)).map(([id, answer]) => removed(id, answer)),
    ],
  };
}

/** What a student hands in. Everything kept of the assignment goes into it, also what belongs to no question any longer. */
export function composeHandIn(
  assignment: Assignment,
  parts: readonly LessonPart[],
  who: { student: string; number: number },
  now: string,
): HandIn {
  const begun = parts.flatMap(({ record }) => (record ? [record.started] : []));
  return {
    format: HAND_IN_FORMAT,
    version: 1,
    assignment,
    ...who,
    started: begun.sort()[0] ?? now,
    handedIn: now,
    lessons: parts.map(lessonOf),
  };
}

/** A part of a file name that every system takes. */
const safe = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);

/** Names that Windows keeps for itself, whatever follows the dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name of a hand-in's file, such as `fox-12_Who-says-so_v2.html`. A code or title without a Latin letter leaves a word
 * in its place, since some systems garble others.
 */
export function handInFileName(
  { student, assignment, number }: Pick<HandIn, 'student' | 'assignment' | 'number'>,
  type: 'html' | 'json',
): string {
  const code = safe(student) || 'student';
  const title = safe(assignment.title) || assignment.id;
  return `${RESERVED.test(code) ? `${code}-` : code}_${title}_v${number}.${type}`;
}
