import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readBook } from '../../../src/checks/read-book.ts';
import { assignData, type AssignData } from '../../../src/classroom/assign/data.ts';
import {
  askedLessons,
  codesFor,
  finished,
  freshId,
  inPart,
  missing,
  newDraft,
  PARTS,
  tickLesson,
  tickQuestions,
  titleOf,
  toExtent,
  type Draft,
} from '../../../src/classroom/assign/draft.ts';
import { isLocal, LARGEST_QR, linkOf, qrTarget, tooLong, typed } from '../../../src/classroom/assign/give.ts';
import {
  backupFile,
  copyOf,
  newSaved,
  parseSaved,
  readBackup,
  sameAssignment,
} from '../../../src/classroom/assign/saved.ts';
import { pasteText } from '../../../src/classroom/assign/text.ts';
import { minutesFor, parseAssignment, parseDraft } from '../../../src/classroom/assignment.ts';
import { LONGEST_LINK, readLink } from '../../../src/classroom/link.ts';
import type { Book } from '../../../src/model/book.ts';
import { anyAssignment } from '../../support/any-assignment.ts';

let book: Book;
let data: AssignData;
beforeAll(() => {
  ({ book } = readBook('content'));
  data = assignData(book);
});
const place = {
  page: 'https://school.example/assignment/',
  lesson: (slug: string) => `https://school.example/lessons/${slug}/`,
};
const draft = (lessons: Draft['lessons'] = [], more: Partial<Draft> = {}): Draft => ({
  ...newDraft('k3v9q2', lessons),
  ...more,
});
const lessonOf = (slug: string): AssignData['lessons'][number] => data.lessons.find((lesson) => lesson.slug === slug)!;

test('the builder’s data hold every lesson, practice text and question, and no key', () => {
  expect(data.lessons.map(({ slug }) => slug)).toEqual([...book.lessons, ...book.passages].map(({ slug }) => slug));
  const text = JSON.stringify(data);
  for (const { questions } of [...book.lessons, ...book.passages])
    for (const { id, prompt, hints, teacher } of questions) {
      expect(text).toContain(`"id":"${id}"`);
      expect(text).toContain(JSON.stringify(prompt.replaceAll('*', '')));
      for (const hidden of [...hints, ...(teacher?.misconceptions ?? [])])
        expect(text).not.toContain(JSON.stringify(hidden));
    }
  expect(text).not.toMatch(/"(why|correct|key|options|items|model|hints)":/);
});

test('a path becomes the lessons of its steps, one lens where a step opens a lens, and counts what it leaves out', () => {
  const week = data.paths.find(({ slug }) => slug === 'week-of-five')!;
  expect(week.lessons).toHaveLength(5);
  expect(week.lessons.every(({ questions }) => questions === 'full')).toBe(true);
  expect(week.others).toBe(1);
  const sourcing = data.paths.find(({ slug }) => slug === 'sourcing-across')!;
  expect(sourcing.lessons.map(({ questions }) => questions)).toEqual(
    sourcing.lessons.map(({ lesson }) => inPart(lessonOf(lesson), 'sourcing').map(({ id }) => id)),
  );
});

test('minutes are those of the lesson for all of it; chosen questions take reading and their share', () => {
  for (const lesson of data.lessons) {
    const all = lesson.questions.map(({ id }) => id);
    const of = (questions: Draft['lessons'][number]['questions']): number =>
      minutesFor({ lesson: lesson.slug, questions }, lesson);
    expect(of('full')).toBe(lesson.minutes.full);
    expect(of('short')).toBe(lesson.minutes.short ?? lesson.minutes.full);
    expect(of([])).toBe(0);
    const minutes = all.map((_, i) => of(all.slice(0, i + 1)));
    expect([...minutes].sort((a, b) => a - b)).toEqual(minutes);
    expect(Math.abs((minutes.at(-1) ?? 0) - lesson.minutes.full)).toBeLessThan(5);
  }
});

test('whatever is ticked, questions stay in the lesson’s order and none comes twice', () => {
  const lesson = lessonOf('globely-news');
  const ids = lesson.questions.map(({ id }) => id);
  const steps = fc.array(fc.tuple(fc.constantFrom(...PARTS), fc.nat(30), fc.boolean(), fc.boolean()), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(steps, (all) => {
      let assigned = toExtent({ lesson: lesson.slug, questions: 'short' }, 'some', lesson);
      for (const [part, n, whole, on] of all) {
        const some = whole ? inPart(lesson, part).map(({ id }) => id) : [ids[n % ids.length]!];
        assigned = tickQuestions(assigned, some, on, lesson);
        for (const id of some) expect(assigned.questions.includes(id)).toBe(on);
      }
      expect(assigned.questions).toEqual(ids.filter((id) => assigned.questions.includes(id)));
    }),
    { numRuns: 40 },
  );
  expect(PARTS.flatMap((part) => inPart(lesson, part).map(({ id }) => id)).sort()).toEqual([...ids].sort());
});

test('a draft says what is missing, and becomes an assignment that its link gives back', () => {
  expect(missing(draft(), data)).toEqual([{ is: 'lessons' }]);
  expect(missing(draft([{ lesson: 'not-here', questions: 'full' }]), data)).toEqual([{ is: 'lessons' }]);
  const none = draft([{ lesson: 'eastwest', questions: [] }]);
  expect(missing(none, data)).toEqual([{ is: 'questions', title: lessonOf('eastwest').title }]);
  expect(parseDraft(none, '')).toEqual(none);
  const one = draft(
    [
      { lesson: 'not-here', questions: 'full' },
      { lesson: 'eastwest', questions: ['exit', 'no-longer-there', 'warm-up'] },
    ],
    { instructions: '  Read.\n' },
  );
  expect(missing(one, data)).toEqual([]);
  const assignment = finished(one, data);
  expect(parseAssignment(assignment, '')).toMatchObject({
    title: lessonOf('eastwest').title,
    instructions: 'Read.',
    lessons: [{ lesson: 'eastwest', questions: ['warm-up', 'exit'] }],
  });
  expect(readLink(linkOf(assignment, place).split('#')[1]!)).toEqual({ ok: assignment });
});

test('lessons are put in and taken out in the site’s order, and an address may ask for them', () => {
  const all = ['eastwest', 'globely-news', 'late'].reduce(
    (lessons, slug) => tickLesson(lessons, slug, true, data),
    [] as Draft['lessons'],
  );
  expect(tickLesson(all, 'late', false, data).map(({ lesson }) => lesson)).toEqual(['globely-news', 'eastwest']);
  expect(askedLessons({ lesson: 'eastwest' }, data)).toEqual([{ lesson: 'eastwest', questions: 'full' }]);
  expect(askedLessons({ lesson: 'eastwest', lens: 'claims' }, data)[0]?.questions).toEqual(
    inPart(lessonOf('eastwest'), 'claims').map(({ id }) => id),
  );
  expect(askedLessons({ path: 'week-of-five' }, data)).toHaveLength(5);
  expect(askedLessons({ lesson: '../x', path: 'none' }, data)).toEqual([]);
});

test('a title is what was typed, else that of the lessons, and never too long', () => {
  expect(titleOf(draft([], { title: '  Mine ' }), data)).toBe('Mine');
  const whole = draft(data.lessons.map(({ slug }) => ({ lesson: slug, questions: 'full' })));
  expect(titleOf(whole, data)).toHaveLength(80);
  expect(titleOf(whole, data)).toMatch(/…$/);
});

test('a printed QR code holds as much as 120 bytes allow, and says what it leaves out', () => {
  const of = (more: Partial<Draft>, lessons = draft().lessons): ReturnType<typeof qrTarget> =>
    qrTarget(
      finished(draft(lessons.length ? lessons : [{ lesson: 'eastwest', questions: 'full' }], more), data),
      place,
      'X',
    );
  const short = { title: 'One text' };
  expect(of(short).holds).toBe('all');
  expect(
    of({ ...short, instructions: 'Read it twice, underline every source, then answer in whole sentences.' }).holds,
  ).toBe('no-instructions');
  expect(of({ title: 'A long and winding title of an assignment about who says so' }).holds).toBe('no-words');
  const many = of(short, [
    { lesson: 'globely-news', questions: lessonOf('globely-news').questions.map(({ id }) => id) },
    { lesson: 'eastwest', questions: 'full' },
  ]);
  expect(many).toEqual({ holds: 'lessons', address: 'https://school.example/assignment/#globely-news+eastwest' });
  expect(readLink(many.address.split('#')[1]!)).toEqual({
    wrong: 'lessons-only',
    lessons: ['globely-news', 'eastwest'],
  });
  const one = of(short, [{ lesson: 'eastwest', questions: lessonOf('eastwest').questions.map(({ id }) => id) }]);
  expect(one).toEqual({ holds: 'lessons', address: 'https://school.example/lessons/eastwest/' });
  fc.assert(
    fc.property(anyAssignment, (any) => {
      const { address, holds } = qrTarget(any, place, 'X');
      if (holds === 'lessons') return;
      expect(address.length).toBeLessThanOrEqual(LARGEST_QR);
      const read = readLink(address.split('#')[1]!);
      expect(read).toMatchObject({ ok: { id: any.id, lessons: any.lessons, due: any.due, feedback: any.feedback } });
    }),
    { numRuns: 60 },
  );
});

test('a link that is too long says what would make it shorter, the most first', () => {
  const lessons = data.lessons.slice(0, 12).map(({ slug, questions }) => ({
    lesson: slug,
    questions: questions.map(({ id }) => id).slice(0, -1),
  }));
  // No two alike: a text that hardly packs.
  const signs = String.fromCharCode(...Array.from({ length: 600 }, (_, i) => 0x4e00 + ((i * 7919) % 20_000)));
  const long = tooLong(finished(draft(lessons, { instructions: signs }), data), place);
  expect(long?.length).toBeGreaterThan(LONGEST_LINK);
  expect(long?.saves.map(({ what }) => what)).toContain('questions');
  expect(long?.saves.map(({ what }) => what)).toContain('instructions');
  const characters = long?.saves.map((one) => one.characters) ?? [];
  expect([...characters].sort((a, b) => b - a)).toEqual(characters);
  expect(tooLong(finished(draft([{ lesson: 'eastwest', questions: 'full' }]), data), place)).toBeNull();
});

test('the text for a learning platform has title, due time, link, instructions and what to hand in', () => {
  const assignment = finished(
    draft([{ lesson: 'eastwest', questions: 'short' }], {
      title: 'One text',
      due: '2026-12-01T23:59',
      classCode: '7b',
      instructions: 'Read first.',
      who: 'name',
    }),
    data,
  );
  const text = pasteText(assignment, data, place, book.words);
  for (const part of [
    'One text',
    '7b',
    '1 December 2026',
    'Read first.',
    linkOf(assignment, place),
    'your name',
    'Hand in',
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/\{\w+\}|undefined|\n{3}/);
});

test('addresses are shown as people type them, and one of this machine is known', () => {
  expect(typed('https://school.example/lessons/x/')).toBe('school.example/lessons/x/');
  for (const local of ['http://localhost:4321/', 'http://127.0.0.1/', 'http://[::1]:80/'])
    expect(isLocal(local)).toBe(true);
  expect(isLocal('http://school.example/')).toBe(false);
});

test('codes are as many as wanted, all different, and stay when the class grows', () => {
  const ten = codesFor(10, []);
  expect(codesFor(60, ten).slice(0, 10)).toEqual(ten);
  expect(new Set(codesFor(60, ten)).size).toBe(60);
  expect(codesFor(4, ten)).toEqual(ten.slice(0, 4));
  expect(new Set(Array.from({ length: 200 }, () => freshId())).size).toBe(200);
});

test('a backup is read back whole; what is damaged in it is counted, and another file is refused', () => {
  fc.assert(
    fc.property(fc.array(anyAssignment, { maxLength: 4 }), (all) => {
      const saved = all.map((one) => ({ ...newSaved(one), codes: ['fox-12'], shared: true }));
      expect(readBackup(backupFile(saved))).toEqual({ things: saved, damaged: 0 });
    }),
    { numRuns: 25 },
  );
  const one = newSaved(draft([{ lesson: 'eastwest', questions: 'full' }]));
  const file = JSON.parse(backupFile([one])) as { assignments: unknown[] };
  file.assignments.push({ ...one, draft: { ...one.draft, title: 7 } }, null, 'x', { schema: 2 });
  expect(readBackup(JSON.stringify(file))).toEqual({ things: [one], damaged: 4 });
  for (const other of ['', '[]', '{"format":"says-who-work"}', 'no json']) expect(() => readBackup(other)).toThrow();
});

test('a copy has an id of its own and nobody has it yet', () => {
  const one = { ...newSaved(draft([{ lesson: 'eastwest', questions: 'full' }])), shared: true, codes: ['fox-12'] };
  const copy = copyOf(one);
  expect(copy.draft.id).not.toBe(one.draft.id);
  expect(copy).toMatchObject({ shared: false, codes: ['fox-12'], draft: { lessons: one.draft.lessons } });
  expect(sameAssignment(one, copy)).toBe(false);
  expect(parseSaved(JSON.parse(JSON.stringify(copy)), '')).toEqual(copy);
});
