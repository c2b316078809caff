import { LEVELS } from '../../answers/notebook-statistics.ts';
import { fill } from '../../model/fill.ts';
import type { Question } from '../../questions/question.ts';
import { linesOf } from '../feedback-file.ts';
import { misconceptions, type Flag } from '../review/flags.ts';
import { isScored, numbersOf, type ReviewedAnswer } from '../review/scoring.ts';
import {
  classCalibration,
  classStatistics,
  trustIn,
  type QuestionStatistics,
  type Sheet,
  type ThingStatistics,
} from '../review/statistics.ts';
import type { ApartRow, ClassRows, Counts, HeatPiece, ItemRow, PhraseRow, QuestionRow, SureRows } from './rows.ts';
import type { ReviewWords } from './words.ts';

/** One student's judged work, as the view of a class needs it. */
export interface ClassSheet extends Sheet {
  /** Name or code as it is shown. */
  shown: string;
  /** From start to hand-in; null if the clock cannot be right. */
  minutes: number | null;
}

/** One assigned lesson. */
export interface ClassLesson {
  lesson: string;
  title: string;
  /** All questions of the lesson; null if this site does not have it. */
  questions: readonly Question[] | null;
}

const countOf = (sheets: readonly Sheet[]): Map<string, Counts> => {
  const counts = new Map<string, Counts>();
  for (const { answers } of sheets)
    for (const { key, state, first } of answers) {
      const own = counts.get(key) ?? { right: 0, partly: 0, not: 0, written: 0, open: 0 };
      counts.set(key, own);
      if (state === 'blank') own.open += 1;
      else if (state === 'written') own.written += 1;
      else if (first) own[first.points >= first.max ? 'right' : first.points > 0 ? 'partly' : 'not'] += 1;
    }
  return counts;
};

/** A text in which the things stand, cut at them; nothing for what has no text. */
export function heatOf(question: Question, things: readonly ThingStatistics[]): HeatPiece[] {
  const phrase = (id: string): HeatPiece['phrase'] => {
    const thing = things.find((one) => one.id === id);
    return thing ? { n: thing.chosen.who.length, tier: thing.tier } : null;
  };
  if (question.kind === 'phrases')
    return question.passage
      .split(/(\{[a-z0-9-]+\})/)
      .map((piece, i) => {
        const own = i % 2 === 1 ? question.phrases[piece.slice(1, -1)] : undefined;
        if (!own) return { text: piece, phrase: null };
        return { text: own.quoted ? `“${own.text}”` : own.text, phrase: phrase(piece.slice(1, -1)) };
      })
      .filter(({ text }) => text !== '');
  if (question.kind !== 'highlight') return [];
  const { passage, targets } = question;
  const pieces: HeatPiece[] = [];
  let at = 0;
  for (const [id, { start, end }] of Object.entries(targets).sort(([, a], [, b]) => a.start - b.start)) {
    // A target inside another one, or one whose words are not in the text, has its line in the table alone.
    if (start < at || end <= start) continue;
    if (start > at) pieces.push({ text: passage.slice(at, start), phrase: null });
    pieces.push({ text: passage.slice(start, end), phrase: phrase(id) });
    at = end;
  }
  return at < passage.length ? [...pieces, { text: passage.slice(at), phrase: null }] : pieces;
}

const placeName = (id: string, text: string, words: ReviewWords): string =>
  text || (id === 'origin' || id === 'cannot-tell' ? words[`q.chain.${id}`] : id);

function itemOf({ text, places, put, hits }: ThingStatistics, of: number, words: ReviewWords): ItemRow {
  const wrong = places
    .map((place, i) => ({
      text: placeName(place.id, place.text, words),
      n: put[i]?.who.length ?? 0,
      right: place.right,
    }))
    .filter(({ right, n }) => !right && n > 0)
    .sort((a, b) => b.n - a.n);
  return { text, right: hits, of, instead: wrong[0] ?? null };
}

const phraseOf = ({ text, tier, chosen }: ThingStatistics, of: number): PhraseRow => {
  const n = chosen.who.length;
  const most = 2 * n >= of;
  return {
    text,
    n,
    of,
    tier,
    verdict: tier === 'defensible' ? 'stet' : tier === 'core' ? (most ? 'found' : 'missed') : most ? 'alarm' : 'left',
  };
};

const flagText = (flag: Flag, things: readonly ThingStatistics[], words: ReviewWords): string =>
  fill(words[`review.flag.${flag.kind}`], {
    option: 'thing' in flag ? (things.find(({ id }) => id === flag.thing)?.text ?? '') : '',
  });

function rowOf(
  statistics: QuestionStatistics,
  number: number,
  counts: Counts | undefined,
  words: ReviewWords,
): QuestionRow {
  const { key, question, answered, apart, p, r, trust, things, flags } = statistics;
  const of = answered.length;
  const flagging = question.kind === 'phrases' || question.kind === 'highlight';
  return {
    key,
    number,
    prompt: question.prompt,
    lens: question.lens ?? null,
    credit: question.role === 'credit',
    scored: isScored(question),
    counts: counts ?? { right: 0, partly: 0, not: 0, written: 0, open: 0 },
    of,
    apart: apart.length,
    p,
    r,
    trust,
    flags: flags.map((flag) => flagText(flag, things, words)),
    options:
      question.kind === 'choice'
        ? things.map(({ text, why, tier, chosen }) => ({ text, why, key: tier === 'core', n: chosen.who.length }))
        : [],
    heat: heatOf(question, things),
    phrases: flagging ? things.map((thing) => phraseOf(thing, of)) : [],
    items: things.filter(({ places }) => places.length > 0).map((thing) => itemOf(thing, of, words)),
  };
}

const middle = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
};

/** What a student's last attempt says in words, whatever became of the question. */
export const saidIn = (one: ReviewedAnswer): string[] =>
  one.answer ? linesOf(one, one.answer, one.answer.attempts.length - 1) : [];

function apartRows(sheets: readonly ClassSheet[], titles: ReadonlyMap<string, string>): ApartRow[] {
  const rows = new Map<string, ApartRow>();
  for (const { shown, answers } of sheets)
    for (const one of answers) {
      const { key, lesson, state, answer } = one;
      if (!answer || answer.attempts.length === 0 || !['edited', 'gone', 'unreadable', 'unknown'].includes(state))
        continue;
      // Several earlier editions may have been answered, each in its own words.
      const name = `${key} ${answer.prompt}`;
      const row = rows.get(name) ?? { lesson: titles.get(lesson) ?? lesson, prompt: answer.prompt, answers: [] };
      row.answers.push({ student: shown, said: saidIn(one) });
      rows.set(name, row);
    }
  return [...rows.values()];
}

function sureRows(
  sheets: readonly Sheet[],
  rows: ReadonlyMap<string, QuestionRow>,
  tempts: ReadonlyMap<string, string>,
): SureRows {
  const { total, levels, errors } = classCalibration(sheets);
  const counted = new Map<string, number>();
  for (const { key } of errors) counted.set(key, (counted.get(key) ?? 0) + 1);
  return {
    total,
    levels: levels.length > 0 ? levels : LEVELS.map((level) => ({ level, n: 0, right: 0, hidden: true })),
    errors: [...counted]
      .flatMap(([key, n]) => {
        const row = rows.get(key);
        return row ? [{ row, n, tempts: tempts.get(key) ?? '' }] : [];
      })
      .sort((a, b) => b.n - a.n),
  };
}

/** Works out what a class did from its judged work. `unread` is how many files could not be read. */
export function classRows(
  sheets: readonly ClassSheet[],
  lessons: readonly ClassLesson[],
  unread: number,
  words: ReviewWords,
): ClassRows {
  const statistics = classStatistics(sheets);
  const counts = countOf(sheets);
  const numbers = numbersOf(sheets[0]?.answers ?? []);
  const rows = new Map(
    statistics.map((one) => [one.key, rowOf(one, numbers.get(one.key) ?? 0, counts.get(one.key), words)] as const),
  );
  const tempting = misconceptions(statistics).flatMap(({ key, kind, thing, place, who, of }) => {
    const row = rows.get(key);
    const put = place ? placeName(place.id, place.text, words) : '';
    return row ? [{ row, kind, text: thing.text, place: put, why: thing.why, n: who.length, of }] : [];
  });
  const why = new Map<string, string>();
  for (const one of tempting) if (one.kind === 'chose' && !why.has(one.row.key)) why.set(one.row.key, one.why);
  const titles = new Map(lessons.map(({ lesson, title }) => [lesson, title]));
  return {
    students: sheets.length,
    unread,
    finished: sheets.filter(({ answers }) => answers.every(({ state }) => state !== 'blank')).length,
    minutes: middle(sheets.flatMap(({ minutes }) => minutes ?? [])),
    trust: trustIn(sheets.length),
    tempting,
    lessons: lessons.map(({ lesson, title, questions }) => ({
      lesson,
      title,
      known: questions !== null,
      rows: statistics.filter((one) => one.lesson === lesson).flatMap(({ key }) => rows.get(key) ?? []),
    })),
    sure: sureRows(sheets, rows, why),
    apart: apartRows(sheets, titles),
  };
}
