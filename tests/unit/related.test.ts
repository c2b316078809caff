import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFolder, readBook } from '../../src/checks/read-book.ts';
import type { Book, Lesson } from '../../src/model/book.ts';
import { placesOf } from '../../src/related/places.ts';
import { placeName, reasonText } from '../../src/related/reason.ts';
import { between, MOST, placeAt, relatedIndex, relatedTo } from '../../src/related/related.ts';
import { inMemory, threeAccounts } from '../support/fixture-book.ts';

const real = readBook('content').book;
const fixture = checkFolder(inMemory(threeAccounts())).book;
const [first] = fixture.lessons as [Lesson];

/** The fixture book with so many lessons on its event, each with some of the claims and one question's skills. */
function larger(n: number): Book {
  const claims = Object.entries(first.claims);
  const lessons = Array.from({ length: n }, (_, i): Lesson => ({
    ...first,
    slug: `lesson-${i}`,
    title: `Lesson ${i}`,
    claims: Object.fromEntries(claims.filter((_entry, k) => (i + k) % 2 === 0)),
  }));
  return { ...fixture, lessons };
}

describe.each([
  ['the book', real],
  ['the fixture book', fixture],
  ['a large book', larger(60)],
])('in %s', (_, book) => {
  const index = relatedIndex(book);

  test('a page leads to at most four others, each once, never to itself, each with a reason in words', () => {
    for (const place of index.places) {
      const related = relatedTo(index, place);
      const paths = related.map((one) => one.place.path);
      expect(paths.length, place.path).toBeLessThanOrEqual(MOST);
      expect(new Set(paths).size).toBe(paths.length);
      expect(paths).not.toContain(place.path);
      for (const one of related) {
        expect(reasonText(one, book)).toMatch(/^[^{}]{5,}$/);
        expect(placeName(one, book)).toMatch(/^[^{}]+$/);
        expect(one.reason.n).toBeGreaterThan(0);
      }
    }
  });

  test('what the page links to already is left out', () => {
    fc.assert(
      fc.property(fc.constantFrom(...index.places), (place) => {
        const [one] = relatedTo(index, place);
        if (one)
          expect(
            relatedTo(index, { ...place, linked: [one.place.path] }).map((other) => other.place.path),
          ).not.toContain(one.place.path);
      }),
      { numRuns: 30 },
    );
  });

  test('a reason holds: both have what it names', () => {
    for (const place of index.places)
      for (const { place: other, reason } of relatedTo(index, place)) {
        const trait = `${reason.sort}:${reason.name}` as const;
        expect(place.traits.has(trait) && other.traits.has(trait), `${place.path} ${other.path} ${trait}`).toBe(true);
      }
  });
});

test('what a question holds back is no trait of its text, so no page gives it away', () => {
  for (const book of [real, fixture]) {
    const all = placesOf(book);
    for (const text of [...book.lessons, ...book.passages]) {
      const open = { ...text, questions: text.questions.map((question) => ({ ...question, holds: [] })) };
      const shut = {
        ...text,
        questions: text.questions.map((question) => ({ ...question, holds: Object.keys(text.annotations) })),
      };
      const traitsIn = (changed: Lesson | Book['passages'][number]): string[] => {
        const swap = <T extends { slug: string }>(list: T[]): T[] =>
          list.map((one) => (one === (text as unknown) ? (changed as unknown as T) : one));
        const places = placesOf({ ...book, lessons: swap(book.lessons), passages: swap(book.passages) });
        return [
          ...(places
            .find(({ path }) => /^(lessons|passages)/.test(path) && path.endsWith(`${text.slug}/`))
            ?.traits.keys() ?? []),
        ];
      };
      expect(traitsIn(shut).filter((trait) => /^(cites|shows):/.test(trait))).toEqual([]);
      const now = all.find(({ path }) => path.endsWith(`s/${text.slug}/`))!;
      for (const trait of now.traits.keys()) expect(traitsIn(open)).toContain(trait);
    }
  }
});

test('two accounts side by side lead to what both have in common, and to neither of them', () => {
  const [a, b] = real.lessons as [Lesson, Lesson];
  const index = relatedIndex(real);
  const from = between(index, `compare/${a.slug}/${b.slug}/`, [a.slug, b.slug]);
  for (const { place, reason } of relatedTo(index, from)) {
    expect(['claim', 'asks']).toContain(reason.sort);
    expect([`lessons/${a.slug}/`, `lessons/${b.slug}/`]).not.toContain(place.path);
  }
});

test('the lesson that makes most of the same claims comes first', () => {
  const index = relatedIndex(real);
  const related = relatedTo(index, placeAt(index, 'lessons/globely-news/'));
  expect(related[0]).toMatchObject({ place: { kind: 'lesson' }, reason: { sort: 'claim' } });
  expect(related[1]).toMatchObject({ place: { kind: 'passage' }, reason: { sort: 'asks' } });
});

test('the work for a page does not grow with the book', () => {
  // Each look at another place asks for its traits, so these looks are counted.
  const looks = (n: number): number => {
    const index = relatedIndex(larger(n));
    const here = placeAt(index, 'lessons/lesson-3/');
    let count = 0;
    const places = index.places.map((place) => ({
      ...place,
      get traits() {
        count++;
        return place.traits;
      },
    }));
    relatedTo({ ...index, places }, here);
    return count;
  };
  expect(looks(400)).toBeLessThanOrEqual(looks(100) + 1);
});
