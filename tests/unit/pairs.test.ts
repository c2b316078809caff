import { expect, test } from 'vitest';
import { overlapView } from '../../src/accounts/overlap.ts';
import { byAspect, byPart, byPen, claimsOf, pairPath, pairsOf, perHundred } from '../../src/accounts/pairs.ts';
import { placeOf } from '../../src/accounts/phrases.ts';
import { checkFolder } from '../../src/checks/read-book.ts';
import { placesOf } from '../../src/search/places.ts';
import { inMemory, threeAccounts } from '../support/fixture-book.ts';

const { book, problems } = checkFolder(inMemory(threeAccounts()));
const pairs = pairsOf(book.events, book.lessons);
const [, gazetteAndMail, heraldAndMail] = pairs as [(typeof pairs)[0], (typeof pairs)[0], (typeof pairs)[0]];

test('every two lessons on one event are a pair, in the order of their slugs', () => {
  expect(problems).toEqual([]);
  expect(pairs.map(({ lessons }) => lessons.map(({ slug }) => slug))).toEqual([
    ['bridge-gazette', 'harbour-bridge'],
    ['bridge-gazette', 'quay-mail'],
    ['harbour-bridge', 'quay-mail'],
  ]);
  const elsewhere = book.lessons.map((lesson, i) => (i === 0 ? { ...lesson, event: 'another' } : lesson));
  expect(pairsOf(book.events, elsewhere)).toHaveLength(1);
  expect(pairPath('quay-mail', 'bridge-gazette')).toBe('compare/bridge-gazette/quay-mail/');
});

test('claims are told apart by who makes them; what differs is said, the most different first', () => {
  const { both, only } = claimsOf(heraldAndMail);
  expect(both.map(({ id, differs }) => [id, differs])).toEqual([
    ['bridge-closed', ['evidence']],
    ['bridge-unsafe', ['voice']],
  ]);
  expect(both[1]?.made.map((side) => side.map(({ claim }) => claim.statement))).toEqual([
    ['The bridge could fall.'],
    ['The bridge will fall.'],
  ]);
  expect(both[1]?.made[1][0]?.phrases).toMatchObject([{ id: 'experts-fear', held: true }]);
  expect(only.map((side) => side.map(({ id }) => id))).toEqual([[], ['mayor-denied']]);
  expect(byPart(only)).toMatchObject([{ part: 'said', claims: [[], [{ id: 'mayor-denied' }]] }]);
  expect(claimsOf(gazetteAndMail).both).toMatchObject([{ id: 'mayor-denied', differs: ['voice'] }]);
});

test('phrases stand beside each other by the work they do, and by pen', () => {
  const quotes = byAspect(heraldAndMail).map(({ key, phrases }) => [
    key,
    ...phrases.map((side) => side.map(({ annotation }) => annotation.quote)),
  ]);
  expect(quotes).toEqual([
    ['event-name', [], ['tottering']],
    ['denial', [], ['Mayor Ito denied']],
    ['certainty', [], ['will surely fall']],
  ]);
  expect(byPen(heraldAndMail).map(({ key, phrases }) => [key, ...phrases.map((side) => side.length)])).toEqual([
    ['language', 1, 1],
    ['claims', 1, 1],
    ['credit', 1, 1],
  ]);
});

test('a phrase opens at its own place, or at its paragraph where the reading does not quote it', () => {
  const [lesson] = heraldAndMail.lessons;
  const phrase = byPen(heraldAndMail)[0]!.phrases[0][0]!;
  expect(placeOf(lesson, phrase)).toBe('lessons/harbour-bridge/#a-crumbling');
  expect(placeOf({ ...lesson, reading: [] }, phrase)).toBe('lessons/harbour-bridge/#p1');
});

test('counts are weighed by length', () => {
  expect(perHundred(3, { article: { ...book.lessons[0]!.article, words: 450 } })).toBe(0.7);
});

test('the line of a pair shows what is in both between what is in one', () => {
  const { markup } = overlapView(2, 3, 0, 10);
  expect([...markup.matchAll(/class="(\w+)" x="(\S+)" y="1" width="(\S+)"/g)].map(([, ...cell]) => cell)).toEqual([
    ['one', '0%', '20%'],
    ['both', '20%', '30%'],
  ]);
});

test('pairs add nothing to the search: what they show is found where it stands', () => {
  expect(placesOf(book).filter(({ url }) => /compare|sources/.test(url))).toEqual([]);
});
