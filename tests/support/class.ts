import type { Assignment } from '../../src/classroom/assignment.ts';
import { handInHtml, handInJson, type HandInFileWords } from '../../src/classroom/hand-in-file.ts';
import { HAND_IN_FORMAT, type HandIn, type HandInAnswer } from '../../src/classroom/hand-in.ts';
import type { Question } from '../../src/questions/question.ts';
import { plan, type Planned } from './planned-answer.ts';

/** What sort of student: how they answer is made by it, and no name of it is in the files. */
export type Sort = 'strong' | 'weak' | 'blank' | 'half' | 'twice' | 'old' | 'hostile' | 'any';

/** The first seven of a class are one of each sort; all others answer by chance, some better than others. */
const SORTS: readonly Sort[] = ['strong', 'weak', 'blank', 'half', 'twice', 'old', 'hostile'];

export interface ClassLesson {
  slug: string;
  title: string;
  questions: readonly Question[];
}

/** What a student's work comes to, reckoned while it was made up. */
export interface ExpectedStudent {
  student: string;
  sort: Sort;
  /** Names of this student's files. */
  files: string[];
  /** Points by first and by best attempts, out of `max`. */
  first: number;
  best: number;
  max: number;
  blank: number;
  /** Answers to an older edition of a question. */
  old: number;
}

export interface ExpectedQuestion {
  answered: number;
  blank: number;
  old: number;
  /** Sum of the points of first attempts, and how many were entirely right. */
  points: number;
  right: number;
  /** Who chose, flagged or marked a thing, by its id; of what is placed `item/place`. */
  chosen: Record<string, string[]>;
  hits: number;
  misses: number;
  falseAlarms: number;
  correctRejections: number;
  /** First attempts by stated confidence: how many there were, and how many of them were right. */
  sure: Record<number, { n: number; right: number }>;
}

export interface MadeClass {
  files: { path: string; text: string }[];
  /** Files among them that are no hand-ins. */
  broken: string[];
  students: ExpectedStudent[];
  /** By `lesson/question`. */
  questions: Record<string, ExpectedQuestion>;
}

export const ATTACK = '"><script>globalThis.ran=1</script><img src=x onerror="globalThis.ran=1">';

/** Chance that comes out the same from the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const START = Date.parse('2026-11-20T09:00:00Z');
const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();

const nothing = (): ExpectedQuestion => ({
  answered: 0,
  blank: 0,
  old: 0,
  points: 0,
  right: 0,
  chosen: {},
  hits: 0,
  misses: 0,
  falseAlarms: 0,
  correctRejections: 0,
  sure: {},
});

function note(expected: ExpectedQuestion, who: string, { first, confidence }: Planned): void {
  expected.answered += 1;
  if (!first.scored) return;
  const right = first.points === 1;
  expected.points += first.points;
  if (right) expected.right += 1;
  for (const id of first.chosen) (expected.chosen[id] ??= []).push(who);
  expected.hits += first.hits;
  expected.misses += first.misses;
  expected.falseAlarms += first.falseAlarms;
  expected.correctRejections += first.correctRejections;
  if (confidence === null) return;
  const level = (expected.sure[confidence] ??= { n: 0, right: 0 });
  level.n += 1;
  if (right) level.right += 1;
}

const textsOf = (question: Question): Record<string, string> =>
  question.kind === 'choice'
    ? Object.fromEntries(Object.entries(question.options).map(([id, { text }]) => [id, text]))
    : {};

interface Given {
  question: Question;
  planned: Planned | null;
  old: boolean;
}

function answerOf({ question, planned, old }: Given, minute: number, hostile: boolean): HandInAnswer {
  const attempts = planned === null ? [] : [planned.first, ...(planned.second ? [planned.second] : [])];
  return {
    id: question.id,
    kind: question.kind,
    hash: old ? 'f00f00f00f00f00f' : question.hash,
    prompt: hostile ? ATTACK : question.prompt,
    options: hostile ? { [ATTACK]: ATTACK, ['__proto__']: ATTACK } : textsOf(question),
    said: attempts.length === 0 ? [] : [hostile ? ATTACK : `Answer to ${question.id}`],
    attempts: attempts.map(({ response }, i) => ({ response, at: at(minute + i) })),
    hints: 0,
    shown: false,
    confidence: planned?.confidence ?? null,
    draft: null,
  };
}

/**
 * Makes up a class that hands in an assignment of whole lessons: its files, and what a review of them has to find, reckoned from
 * the plan of each answer and by none of the site's own scoring. One student sends two versions, one has an older edition of
 * the first question, one has script in every field; two files besides are no hand-ins.
 */
export function makeClass(
  lessons: readonly ClassLesson[],
  assignment: Assignment,
  words: HandInFileWords,
  { size = 30, seed = 1 } = {},
): MadeClass {
  const random = chance(seed);
  const made: MadeClass = { files: [], broken: [], students: [], questions: {} };
  for (let i = 0; i < size; i++) {
    const sort = SORTS[i] ?? 'any';
    const student = sort === 'hostile' ? ATTACK : `fox-${10 + i}`;
    const skill = sort === 'strong' ? 1 : sort === 'weak' ? 0 : 0.2 + 0.7 * random();
    const all = lessons.flatMap(({ questions }) => questions);
    const given = all.map((question, n): Given => {
      const left = sort === 'blank' || (sort === 'half' && n >= all.length / 2) || (sort === 'any' && random() < 0.03);
      return {
        question,
        planned: left ? null : plan(question, skill, random, student),
        old: sort === 'old' && n === 0,
      };
    });

    const handIn = (number: number, answered: number): HandIn => {
      let n = 0;
      return {
        format: HAND_IN_FORMAT,
        version: 1,
        assignment,
        student,
        number,
        started: at(i),
        handedIn: at(i + 100 + number),
        lessons: lessons.map(({ slug, title, questions }) => ({
          lesson: slug,
          title: sort === 'hostile' ? ATTACK : title,
          answers: questions.flatMap(() => {
            const one = given[n];
            n += 1;
            if (!one) return [];
            return [answerOf(n > answered ? { ...one, planned: null } : one, i + n, sort === 'hostile')];
          }),
        })),
      };
    };
    const versions = sort === 'twice' ? [handIn(1, all.length / 2), handIn(2, all.length)] : [handIn(1, all.length)];
    const files = versions.map((version, v) => {
      const json = i % 5 === 4;
      const path = `${i}_bridge_v${v + 1}.${json ? 'json' : 'html'}`;
      made.files.push({ path, text: json ? handInJson(version) : handInHtml(version, words) });
      return path;
    });

    const scored = given.filter(({ question, old }) => !old && question.kind !== 'write' && question.kind !== 'log');
    const sum = (points: (planned: Planned) => number): number =>
      scored.reduce((total, { planned }) => total + (planned ? points(planned) : 0), 0);
    made.students.push({
      student,
      sort,
      files,
      first: sum(({ first }) => first.points),
      best: sum(({ first, second }) => Math.max(first.points, second?.points ?? 0)),
      max: scored.length,
      blank: given.filter(({ planned, old }) => planned === null && !old).length,
      old: given.filter(({ old }) => old).length,
    });
    let n = 0;
    for (const { slug, questions } of lessons)
      for (const { id } of questions) {
        const expected = (made.questions[`${slug}/${id}`] ??= nothing());
        const one = given[n++];
        if (one?.old) expected.old += 1;
        else if (one?.planned) note(expected, student, one.planned);
        else expected.blank += 1;
      }
  }
  const cut = made.files[0]?.text ?? '';
  made.broken.push('cut.html', 'essay.docx');
  made.files.push({ path: 'cut.html', text: cut.slice(0, cut.length - 300) }, { path: 'essay.docx', text: 'PK' });
  return made;
}
