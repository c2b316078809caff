import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import { classRows, heatOf } from '../../src/classroom/page/class-rows.ts';
import { keyAction } from '../../src/classroom/page/marking-keys.ts';
import { answerCards, criteriaFor, writtenLines } from '../../src/classroom/page/marking-rows.ts';
import { openReview, sheetsOf, totalOf } from '../../src/classroom/page/open-review.ts';
import { fileName } from '../../src/classroom/page/outputs.ts';
import { readRoute } from '../../src/classroom/page/route.ts';
import { studentState } from '../../src/classroom/page/student-rows.ts';
import { takeIn } from '../../src/classroom/review/intake.ts';
import { emptyReview, withMarking } from '../../src/classroom/review/review-record.ts';
import type { ThingStatistics } from '../../src/classroom/review/statistics.ts';
import { thingsOf } from '../../src/classroom/review/things.ts';
import { makeClass } from '../support/class.ts';
import { dropped } from '../support/dropped.ts';
import { anAssignment } from '../support/hand-ins.ts';
import { WORDS } from '../support/questions.ts';

const [one] = readBook(`${import.meta.dirname}/../../content`).book.lessons;
if (!one) throw new Error('no lesson');
const lesson = { slug: one.slug, title: one.title, questions: one.questions };
const assignment = anAssignment({ lessons: [{ lesson: lesson.slug, questions: 'full' }] });
const made = makeClass([lesson], assignment, WORDS, { size: 12, seed: 4 });
const opened = async (record = emptyReview(assignment.id, assignment.title, '2026-11-22T09:00:00.000Z')) => {
  const { received } = await takeIn(made.files.map(({ path, text }) => dropped(path, text)));
  const lessons = [{ lesson: lesson.slug, title: lesson.title, questions: lesson.questions }];
  return openReview({ record, received }, assignment, lessons);
};

describe('the class review', () => {
  test('shows whole texts under heat: the pieces are the passage, each phrase once', () => {
    for (const question of one.questions) {
      const things: ThingStatistics[] = thingsOf(question).map((thing, i) => ({
        ...thing,
        chosen: { who: Array.from({ length: i }, (_, n) => String(n)), upper: 0, lower: 0 },
        put: [],
        hits: 0,
        misses: 0,
        falseAlarms: 0,
        correctRejections: 0,
      }));
      const pieces = heatOf(question, things);
      const text = pieces.map((piece) => piece.text).join('');
      if (question.kind === 'highlight') expect(text).toBe(question.passage);
      else if (question.kind === 'phrases') {
        expect(text).not.toMatch(/\{[a-z0-9-]+\}/);
        expect(pieces.flatMap(({ phrase }) => phrase?.n ?? []).sort((a, b) => a - b)).toEqual(things.map((_, i) => i));
      } else expect(pieces).toEqual([]);
    }
  });

  test('counts every answer once, and keeps answers to an older edition apart', async () => {
    const rows = classRows(
      sheetsOf(await opened()),
      [{ lesson: lesson.slug, title: lesson.title, questions: lesson.questions }],
      2,
      WORDS,
    );
    expect([rows.students, rows.unread, rows.trust]).toEqual([12, 2, 'few']);
    for (const { key, counts, of, apart } of rows.lessons.flatMap((own) => own.rows)) {
      const wanted = made.questions[key];
      expect([counts.open, of, apart], key).toEqual([wanted?.blank, wanted?.answered, wanted?.old]);
      expect(counts.right + counts.partly + counts.not + counts.written).toBe(of);
    }
    expect(rows.apart).toHaveLength(1);
  });

  test('adds a level to a total, and says when the answer changed since', async () => {
    const before = await opened();
    const [question] = writtenLines(before);
    const [card] = answerCards(before, question?.key ?? '', true, String);
    if (!question || !card) throw new Error('nothing written');
    const record = withMarking(before.record, card.student, question.key, {
      levels: { [criteriaFor(before, question.key)[0] ?? 'judgement']: 3 },
      comment: 'Whose word?',
      of: 'an earlier answer',
      changed: '2026-11-22T09:00:00.000Z',
    });
    const after = await opened(record);
    expect(totalOf(after, card.student).rubric).toEqual({ points: 0.75, max: 1 });
    expect(answerCards(after, question.key, true, String)[0]).toMatchObject({ comment: 'Whose word?', stale: true });
    const answers = studentState(after, card.student, WORDS)?.lessons.flatMap((own) => own.answers);
    expect(answers?.find(({ key }) => key === question.key)).toMatchObject({ verdict: 'marked', points: '0.75 of 1' });
    expect(writtenLines(after)[0]?.marked).toBe(1);
  });

  test('numbers questions as students have them, who see the assigned ones alone', async () => {
    const { record, received } = await opened();
    const short = anAssignment({ lessons: [{ lesson: lesson.slug, questions: 'short' }] });
    const lessons = [{ lesson: lesson.slug, title: lesson.title, questions: lesson.questions }];
    const open = await openReview({ record, received }, short, lessons);
    const asked = lesson.questions.filter((question) => question.short).map(({ id }) => `${lesson.slug}/${id}`);
    const numbered = (rows: readonly { key: string; number: number }[]): boolean =>
      rows.length > 0 && rows.every(({ key, number }) => asked[number - 1] === key);
    expect(asked.length).toBeLessThan(lesson.questions.length);
    expect(numbered(classRows(sheetsOf(open), lessons, 0, WORDS).lessons.flatMap(({ rows }) => rows))).toBe(true);
    expect(numbered(writtenLines(open))).toBe(true);
    const [work] = open.work.works;
    expect(numbered(studentState(open, work?.key ?? '', WORDS)?.lessons[0]?.answers ?? [])).toBe(true);
  });

  test('hides names behind numbers, in an order that is not the list’s', async () => {
    const open = await opened();
    const [question] = writtenLines(open);
    const cards = answerCards(open, question?.key ?? '', false, (n) => `Answer ${n}`);
    expect(cards.map(({ shown }) => shown)).toEqual(cards.map((_, i) => `Answer ${i + 1}`));
    const named = answerCards(open, question?.key ?? '', true, String).map(({ student }) => student);
    expect(cards.map(({ student }) => student)).not.toEqual(named);
    expect(cards.map(({ student }) => student).sort()).toEqual([...named].sort());
  });
});

describe('keys for marking', () => {
  const free = { typing: false, arrows: false, held: false };
  test('move, set levels and lead into a comment', () => {
    expect(['j', 'ArrowDown', 'k', '3', '0', 'c'].map((key) => keyAction(key, free, true))).toEqual([
      { move: 1 },
      { move: 1 },
      { move: -1 },
      { level: 3 },
      { level: null },
      'comment',
    ]);
  });
  test('do nothing in a text, with a key of the browser, or switched off; Escape leaves a comment always', () => {
    fc.assert(
      fc.property(fc.constantFrom('j', 'k', 'c', '1', '0', 'ArrowUp'), fc.boolean(), (key, on) => {
        expect(keyAction(key, { ...free, typing: true }, on)).toBeNull();
        expect(keyAction(key, { ...free, held: true }, on)).toBeNull();
        expect(keyAction(key, free, false)).toBeNull();
      }),
    );
    expect(keyAction('Escape', { ...free, typing: true }, false)).toBe('leave');
    expect(keyAction('ArrowDown', { ...free, arrows: true }, true)).toBeNull();
  });
});

test('a route is read from any fragment, and a file name is one for any text', () => {
  expect(readRoute('#marking')).toEqual({ area: 'marking' });
  expect(readRoute('#student/fox%2012')).toEqual({ area: 'student', student: 'fox 12' });
  expect(readRoute('#rq-a/b')).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(() => readRoute(`#${text}`)).not.toThrow();
      expect(fileName(text, 'feedback')).not.toMatch(/[\\/:*?"<>|]|^\./);
    }),
  );
});
