import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionOf, descriptorWord, RUBRIC_LEVELS } from '../../../src/classroom/review/rubric.ts';
import type { Question } from '../../../src/questions/question.ts';
import { scorerOf } from '../../../src/questions/scores.ts';
import { plain } from '../../../src/model/html.ts';
import { gift } from '../../../src/packages/gift/gift.ts';
import { moodleXml } from '../../../src/packages/moodle/moodle.ts';
import { anyPicks, keyOf, responseOf, rightPicks, TAKE, type Key, type Picks } from '../../support/bank-keys.ts';
import { LESSONS } from '../../support/packed-lessons.ts';
import { flat, readGift, readMoodle, type ReadMoodle, type ReadQuestion } from '../../support/packages.ts';
import { WORDS } from '../../support/questions.ts';

/** The only shares that Moodle takes without a complaint (question_bank::fraction_options_full). */
const MOODLE_SHARES = new Set(
  [
    100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10,
    5, 0,
  ].flatMap((share) => [share, -share]),
);

/** The parts of the nth question, by the number that their names begin with. */
const partsOf = <Q extends ReadQuestion>(questions: readonly Q[], n: number): Q[] =>
  questions.filter(({ name }) => Number.parseInt(name, 10) === n);

/** The line that a part asks about alone. */
const lineOf = ({ lines }: Key, { text }: ReadQuestion) => lines.find((line) => text.endsWith(line.text))!;

/** The points of some answers as a platform counts them: Moodle’s rules for choices and pairs. */
function marks(parts: readonly ReadQuestion[], key: Key, picks: Picks): number {
  const given = (text: string): string | undefined => picks[key.lines.find((line) => line.text === text)?.id ?? ''];
  return parts.reduce((sum, part) => {
    const of = part.points ?? 1 / parts.length;
    if (part.kind === 'match')
      return sum + (of * part.pairs.filter(({ text, answer }) => given(text) === answer).length) / part.pairs.length;
    const isTaken =
      key.answers[0] === TAKE
        ? (text: string) => given(text) === TAKE
        : (text: string) => picks[lineOf(key, part).id] === text;
    const percent = part.options.reduce((all, { text, percent }) => all + (isTaken(text) ? percent : 0), 0);
    return sum + of * Math.min(1, Math.max(0, percent / 100));
  }, 0);
}

/** Answers, key and reasons of the parts are those of the book. */
function sameKey(question: Question, key: Key, parts: readonly ReadQuestion[]): void {
  if (question.kind === 'choice') {
    expect(parts).toHaveLength(1);
    expect(parts[0]!.several).toBe(question.several);
    expect(parts[0]!.options.map(({ text, percent, why }) => ({ text, right: percent > 0, why }))).toEqual(
      key.lines.map(({ text, right, why }) => ({ text, right: right[0] === TAKE, why })),
    );
    return;
  }
  const seen = parts.flatMap((part) => {
    if (part.kind === 'match') {
      expect(new Set([...part.pairs.map(({ answer }) => answer), ...part.spare])).toEqual(new Set(key.answers));
      for (const { text, answer } of part.pairs) {
        const line = key.lines.find((line) => line.text === text)!;
        expect(line.right, text).toEqual([answer]);
        expect(part.general).toContain(`${text} – ${answer}. ${line.why}`);
      }
      return part.pairs.map(({ text }) => text);
    }
    const line = lineOf(key, part);
    expect(part.options.map(({ text }) => text)).toEqual(key.answers);
    expect(
      part.options
        .filter(({ percent }) => percent === 100)
        .map(({ text }) => text)
        .sort(),
    ).toEqual([...line.right].sort());
    for (const { why } of part.options) expect(why).toBe(line.why);
    return line.text;
  });
  expect(seen.sort()).toEqual(key.lines.map(({ text }) => text).sort());
}

/** Whoever has full marks on the page has them here, and nobody else; a platform’s part marks may be lower, as is said. */
function sameMarks(question: Question, key: Key, parts: readonly ReadQuestion[]): void {
  const page = (picks: Picks): number => scorerOf(question).score(question, responseOf(question, key, picks)).points;
  expect(marks(parts, key, rightPicks(key))).toBeCloseTo(1, 4);
  expect(page(rightPicks(key))).toBe(1);
  const exact =
    ['sort', 'chain', 'phrases'].includes(question.kind) || (question.kind === 'choice' && !question.several);
  fc.assert(
    fc.property(anyPicks(question, key), (picks) => {
      const here = marks(parts, key, picks);
      expect(here > 0.9999, JSON.stringify(picks)).toBe(page(picks) === 1);
      if (exact && parts.every(({ points }) => points !== null)) expect(here).toBeCloseTo(page(picks), 4);
      else if (question.kind === 'choice') expect(here).toBeLessThanOrEqual(page(picks) + 1e-4);
    }),
    { numRuns: 40 },
  );
}

const hinted = ({ hints }: Question): string[] => hints.map((hint) => flat(plain(hint)));

/** What a bank’s reader found against the book; `more` looks at what only one of the formats has. */
function sameAsBook<Q extends ReadQuestion>(
  questions: readonly Question[],
  read: readonly Q[],
  more: (question: Question, parts: Q[]) => void,
): void {
  expect(new Set(read.map(({ name }) => Number.parseInt(name, 10))).size).toBe(questions.length);
  questions.forEach((question, i) => {
    const parts = partsOf(read, i + 1);
    for (const { text } of parts) expect(text).toContain(flat(plain(question.prompt)));
    const key = keyOf(question);
    if (key) {
      sameKey(question, key, parts);
      sameMarks(question, key, parts);
    } else {
      expect(parts.map(({ kind }) => kind)).toEqual(['written']);
      if (question.kind !== 'write' && question.kind !== 'log') throw new Error(`who marks ${question.kind}?`);
      for (const text of [
        ...question.checklist,
        ...question.accept,
        ...(question.kind === 'write' ? question.models : [question.model.found]),
      ])
        expect(parts[0]!.general).toContain(flat(plain(text)));
    }
    more(question, parts);
  });
}

describe.each(LESSONS)('the questions of $slug', ({ lesson }) => {
  test('are the book’s in Moodle XML: counts, keys, shares, reasons, hints, tags and rubric', () => {
    const { category, questions } = readMoodle(moodleXml(lesson, WORDS));
    expect(category).toBe(`$course$/top/Says Who?/${lesson.title.replaceAll('/', '//')}`);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    sameAsBook<ReadMoodle>(lesson.questions, questions, (question, parts) => {
      expect(parts.reduce((sum, { points }) => sum + points!, 0)).toBeCloseTo(1, 5);
      for (const part of parts) {
        expect(
          part.id === `${lesson.slug}/${question.id}` || part.id.startsWith(`${lesson.slug}/${question.id}/`),
        ).toBe(true);
        expect(part.hints).toEqual(hinted(question));
        expect(part.tags).toEqual(expect.arrayContaining(['says-who', lesson.slug, question.kind, ...question.skills]));
        for (const { percent } of part.options) expect(MOODLE_SHARES, String(percent)).toContain(percent);
        const sum = part.options.reduce((all, { percent }) => all + Math.max(0, percent), 0);
        if (part.several) expect(sum).toBeCloseTo(100, 3);
        if (part.kind !== 'written') continue;
        expect(part.penalty).toBe(0);
        const criterion = criterionOf(question);
        for (const level of RUBRIC_LEVELS) expect(part.grader).toContain(WORDS[descriptorWord(criterion, level)]);
        for (const text of question.teacher?.notAcceptable ?? []) expect(part.grader).toContain(flat(plain(text)));
      }
    });
  });

  test('are the book’s in GIFT: counts, keys, shares and reasons', () => {
    const { category, questions } = readGift(gift(lesson, WORDS));
    expect(category).toBe(`$course$/top/Says Who?/${lesson.title.replaceAll('/', '//')}`);
    sameAsBook(lesson.questions, questions, (_, parts) => {
      for (const { options } of parts) for (const { percent } of options) expect(MOODLE_SHARES).toContain(percent);
    });
  });
});
