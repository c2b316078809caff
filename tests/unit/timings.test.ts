import { expect, test } from 'vitest';
import { checkFolder } from '../../src/checks/read-book.ts';
import { timings } from '../../src/teach/timings.ts';
import { goodBook, inMemory } from '../support/fixture-book.ts';

const [lesson] = checkFolder(inMemory(goodBook())).book.lessons;

test('every question of a lesson has one stretch, in the order of a lesson', () => {
  const rows = timings(lesson!);
  expect(rows.map(({ stretch }) => stretch).slice(0, 5)).toEqual([
    'warm-up',
    'reading',
    'sourcing',
    'language',
    'claims',
  ]);
  const ids = rows.flatMap(({ full }) => full.questions.map(({ id }) => id));
  expect([...ids].sort()).toEqual(lesson!.questions.map(({ id }) => id).sort());
  for (const { short, full } of rows) expect(full.questions).toEqual(expect.arrayContaining(short.questions));
  const short = rows.flatMap((row) => row.short.questions.map(({ id }) => id));
  expect([...short].sort()).toEqual(
    lesson!.questions
      .filter((question) => question.short)
      .map(({ id }) => id)
      .sort(),
  );
});

test('a question that leads away from the page is timed apart, whatever section it stands in', () => {
  const questions = lesson!.questions.map((question) =>
    question.id === 'sort-speakers' ? { ...question, role: 'compare' as const } : question,
  );
  const beyond = timings({ ...lesson!, questions }).find(({ stretch }) => stretch === 'beyond');
  expect(beyond?.full.questions.map(({ id }) => id)).toContain('sort-speakers');
});

test('the minutes are those of the lesson', () => {
  const all = (minutes: { short: number; full: number }) => {
    const rows = timings({ ...lesson!, minutes });
    return [
      rows.reduce((sum, { short }) => sum + short.minutes, 0),
      rows.reduce((sum, { full }) => sum + full.minutes, 0),
    ];
  };
  expect(all({ short: 20, full: 45 })).toEqual([20, 45]);
  expect(all({ short: 40, full: 90 })).toEqual([40, 90]);
});
