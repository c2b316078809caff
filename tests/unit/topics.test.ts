import { expect, test } from 'vitest';
import { checkFolder, readBook } from '../../src/checks/read-book.ts';
import { fromAToZ, topicsOf } from '../../src/topics/topics.ts';
import { inMemory, threeAccounts } from '../support/fixture-book.ts';

const book = checkFolder(inMemory(threeAccounts())).book;

test('names are sorted as in the index of a book', () => {
  const names = ['The crowd', '“Plain” words', 'An office', 'Élan', 'E10: ten', 'E2: two', 'booster'];
  expect(fromAToZ(names, (name) => name)).toEqual([
    'booster',
    'The crowd',
    'E2: two',
    'E10: ten',
    'Élan',
    'An office',
    '“Plain” words',
  ]);
});

test('every skill, outlet, claim and event stands in it once', () => {
  for (const some of [book, readBook('content').book]) {
    const { skills, outlets, events } = topicsOf(some);
    const slugs = skills.flatMap((group) => group.skills.map(({ skill }) => skill.slug));
    expect(slugs.sort()).toEqual(some.skills.map(({ slug }) => slug).sort());
    expect(outlets.map(({ slug }) => slug).sort()).toEqual(Object.keys(some.publishers).sort());
    expect(events.map(({ event }) => event.slug).sort()).toEqual(some.events.map(({ slug }) => slug).sort());
    for (const { event, parts, claims } of events) {
      const ids = parts.flatMap((part) => part.claims.map(({ id }) => id));
      expect(ids.sort()).toEqual(Object.keys(event.claims).sort());
      expect(claims).toBe(ids.length);
    }
  }
});

test('a lesson counts once for a claim that it makes twice, and for a skill that two questions ask for', () => {
  const { skills, events, outlets } = topicsOf(book);
  for (const { skill, lessons } of skills.flatMap((group) => group.skills))
    expect(lessons).toBe(
      book.lessons.filter(({ questions }) => questions.some((question) => question.skills.includes(skill.slug))).length,
    );
  for (const { event, parts, lessons } of events) {
    expect(lessons).toBe(book.lessons.filter((lesson) => lesson.event === event.slug).length);
    for (const { id, lessons: made } of parts.flatMap((part) => part.claims))
      expect(made).toBe(
        book.lessons.filter(({ claims }) => Object.values(claims).some(({ claim }) => claim === id)).length,
      );
  }
  expect(outlets.reduce((sum, { lessons }) => sum + lessons, 0)).toBe(book.lessons.length);
});
