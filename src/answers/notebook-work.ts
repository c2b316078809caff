import type { Known } from '../classroom/student/known.ts';
import { html, inline, type Html } from '../model/html.ts';
import { isRight, type Score } from '../model/score.ts';
import { linesInWords } from '../questions/in-words.ts';
import type { Question, Response } from '../questions/question.ts';
import { scorerOf } from '../questions/scores.ts';
import { keyOf, type SavedAnswer, type WorkRecord } from './record.ts';

/** A lesson or a practice text of the site, as the notebook's page lists them all. */
export interface LessonLink {
  slug: string;
  title: string;
  url: string;
  /** True for a practice text. */
  passage: boolean;
  /** How many questions it has. */
  questions: number;
}

/** A lesson's questions by id, in its order. */
export type Questions = ReadonlyMap<string, Question>;

/** How an answer stands to the lesson: `unknown` while the lesson's questions are not at hand. */
export type Version = 'now' | 'edited' | 'gone' | 'unknown';

/** The first try, judged. */
export type First = 'right' | 'not-yet' | 'unscored' | { percent: number };

/** An answer to one question, ready to be read. */
export interface Entry {
  id: string;
  number: number | null;
  version: Version;
  asked: Html;
  tries: { at: string; said: string[] }[];
  /** Typed or ticked and not handed in. */
  draft: string[];
  /** Null where it cannot be judged: no try, or another version of the question. */
  first: First | null;
  /** True if a second try is a revision of a text. */
  revises: boolean;
  hints: number;
  shown: boolean;
  confidence: number | null;
  others: { edited: boolean; changed: string; said: string[] }[];
}

/** The work on one lesson, ready to be read. */
export interface LessonWork {
  key: string;
  record: WorkRecord;
  title: string;
  /** True for a practice text. */
  passage: boolean;
  /** Title of the assignment it belongs to; null if there is none. */
  assignment: string | null;
  /** Null if the site has no such lesson. */
  url: string | null;
  /** Whether the lesson's questions are at hand. */
  data: 'here' | 'waiting' | 'failed';
  answered: number;
  of: number | null;
  done: boolean;
  left: { id: string; number: number }[];
  entries: Entry[];
}

/** The score of a response; null where the page does not score, or the response is not of that kind. */
export function scoreOf(question: Question, response: Response): Score | null {
  const scorer = scorerOf(question);
  try {
    return scorer.scored ? scorer.score(question, response) : null;
  } catch {
    return null;
  }
}

/** What was written, of a response that has text. */
const textOf = (response: unknown): string[] =>
  typeof response === 'object' && response !== null && 'text' in response && typeof response.text === 'string'
    ? [response.text]
    : [];

/** The words of a response, as well as they are known: line by line with the question, else as they were saved. */
function said(question: Question | undefined, response: Response, saved: string): string[] {
  try {
    const lines = question ? linesInWords(question, response) : [];
    if (lines.length > 0) return lines;
  } catch {
    // Not a response of that kind: what was saved beside it has to do.
  }
  return saved ? [saved] : textOf(response);
}

const firstOf = (question: Question | undefined, response: Response | undefined): First | null => {
  if (!question || response === undefined) return null;
  if (!scorerOf(question).scored) return 'unscored';
  const score = scoreOf(question, response);
  if (!score) return null;
  return isRight(score)
    ? 'right'
    : score.points === 0
      ? 'not-yet'
      : { percent: Math.round((100 * score.points) / score.max) };
};

function entryOf(id: string, answer: SavedAnswer, questions: Questions | null, withheld: boolean): Entry {
  const there = questions?.get(id);
  const same = there?.hash === answer.hash ? there : undefined;
  const last = answer.attempts.length - 1;
  return {
    id,
    number: there ? [...(questions?.keys() ?? [])].indexOf(id) + 1 : null,
    version: questions === null ? 'unknown' : same ? 'now' : there ? 'edited' : 'gone',
    asked: same ? inline(same.prompt) : html`${answer.asked}`,
    // What was saved in words is the last that stood in the controls.
    tries: answer.attempts.map(({ response, at }, i) => ({
      at,
      said: said(same, response, i === last && answer.draft === null ? answer.said : ''),
    })),
    draft: answer.draft === null ? [] : said(same, answer.draft, answer.said),
    first: withheld ? null : firstOf(same, answer.attempts[0]?.response),
    revises: same ? !scorerOf(same).scored : false,
    hints: answer.hints,
    shown: answer.shown,
    confidence: answer.confidence,
    others: answer.others.map((other) => {
      const response = other.attempts.at(-1)?.response ?? other.draft;
      const own = there?.hash === other.hash ? there : undefined;
      return {
        edited: there !== undefined && !own,
        changed: other.changed,
        said: response === null ? [other.said] : said(own, response, other.said),
      };
    }),
  };
}

/**
 * Puts a record beside its lesson. `questions` is null while they are fetched and if they could not be; `known` is what is
 * known of its assignment, which may hold back how answers were judged.
 */
export function lessonWork(
  record: WorkRecord,
  link: LessonLink | undefined,
  questions: Questions | null,
  failed = false,
  known: Pick<Known, 'title' | 'withheld'> | null = null,
): LessonWork {
  const { lesson, assignment, answers } = record;
  const list = [...(questions?.values() ?? [])];
  const left = list.flatMap(({ id, hash }, i) =>
    answers[id]?.hash === hash && answers[id].attempts.length > 0 ? [] : [{ id, number: i + 1 }],
  );
  const of = questions?.size ?? link?.questions ?? null;
  const given = Object.values(answers).filter(({ attempts }) => attempts.length > 0).length;
  const answered = questions ? list.length - left.length : given;
  const place = (id: string): number => {
    const at = list.findIndex((question) => question.id === id);
    return at < 0 ? list.length : at;
  };
  return {
    key: keyOf(record),
    record,
    title: link?.title ?? lesson,
    assignment: known?.title ?? assignment,
    passage: link?.passage ?? false,
    url: link ? link.url + (assignment === null ? '' : `?a=${encodeURIComponent(assignment)}`) : null,
    data: questions ? 'here' : failed ? 'failed' : 'waiting',
    answered,
    of,
    done: of !== null && of > 0 && answered >= of,
    left,
    entries: Object.entries(answers)
      .sort(([a], [b]) => place(a) - place(b))
      .map(([id, answer]) => entryOf(id, answer, link ? questions : new Map(), known?.withheld ?? false)),
  };
}
