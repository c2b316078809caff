import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import type { AnyAnnotation } from '../../src/model/annotation.ts';
import type { Book } from '../../src/model/book.ts';
import type { Question } from '../../src/questions/question.ts';
import { countsOf } from '../../src/search/counts.ts';
import { heldBack } from '../../src/reading/lesson-data.ts';
import { searchNames } from '../../src/search/names.ts';
import { PLACE_KINDS } from '../../src/search/place.ts';
import { bySection, placesOf } from '../../src/search/places.ts';
import { knownWords, tellingWords } from '../../src/search/terms.ts';
import { recordsOf } from '../../src/search/records.ts';

const { book } = readBook('content');
const places = placesOf(book);
/** Whatever has questions. */
const texts = [...book.lessons, ...book.passages];

/** Puts other words and other keys wherever a question keeps what a student must not see before answering. */
function scramble(question: Question, word: string): void {
  question.hints = [word];
  question.teacher = { misconceptions: [word], notAcceptable: [word] };
  switch (question.kind) {
    case 'choice':
      for (const option of Object.values(question.options))
        Object.assign(option, { why: word, correct: !option.correct });
      break;
    case 'phrases':
      for (const phrase of Object.values(question.phrases)) Object.assign(phrase, { why: word, tier: 'defensible' });
      break;
    case 'sort':
      for (const item of Object.values(question.items)) Object.assign(item, { why: word, place: word, also: [word] });
      break;
    case 'write':
      Object.assign(question, { models: [word], accept: [word], checklist: [word] });
      break;
    case 'highlight':
      for (const target of Object.values(question.targets))
        Object.assign(target, { why: word, tier: 'defensible', lenses: ['claims'] });
  }
}

/** The book with every secret changed and everything else as it was. */
function withOtherSecrets(original: Book, word: string): Book {
  const copy = structuredClone(original);
  for (const lesson of copy.lessons) lesson.teacher = { misconceptions: [word], prompts: [word], sensitive: word };
  for (const lesson of [...copy.lessons, ...copy.passages]) {
    const held = heldBack(lesson.questions);
    for (const question of lesson.questions) scramble(question, word);
    for (const [id, annotation] of Object.entries<AnyAnnotation>(lesson.annotations))
      if (held.has(id))
        Object.assign(annotation, { note: word, ask: word, neutral: word, credit: !annotation.credit, lens: 'claims' });
  }
  return copy;
}

describe('what is indexed', () => {
  test('never depends on keys, reasons, hints, models, teacher notes or held marks', () => {
    const records = recordsOf(book);
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (word) => {
        expect(recordsOf(withOtherSecrets(book, word))).toEqual(records);
      }),
      { numRuns: 20 },
    );
  });

  test('holds no sentence of a secret', () => {
    const secrets = texts.flatMap(({ questions, ...text }) => [
      ...(JSON.stringify([
        'teacher' in text ? text.teacher : [],
        questions.map(({ hints, teacher: notes }) => [hints, notes]),
      ]).match(/"[^"]{20,}"/g) ?? []),
      ...(JSON.stringify(questions).match(/(?<="why":")[^"]{20,}(?=")/g) ?? []),
    ]);
    expect(secrets.length).toBeGreaterThan(50);
    const indexed = places.map(({ title, text }) => `${title} ${text}`).join('\n');
    for (const secret of secrets) expect(indexed).not.toContain(secret.replaceAll('"', ''));
  });

  test('is one place an address', () => {
    const urls = places.map((place) => place.url);
    expect(new Set(urls).size).toBe(urls.length);
    for (const url of urls)
      expect(url).toMatch(/^\/(lessons|passages|events|skills|publishers)\/[a-z0-9-]+\/(#[a-z0-9-]+)?$/);
  });

  test('is every kind of place, each with a title and most with a text', () => {
    expect(new Set(places.map((place) => place.kind))).toEqual(new Set(PLACE_KINDS));
    for (const place of places) expect(place.title.trim(), place.url).not.toBe('');
    expect(places.filter((place) => place.text === '' && place.kind !== 'question')).toEqual([]);
  });

  test('carries no markup', () => {
    for (const { url, title, text } of places) expect(`${title} ${text}`, url).not.toMatch(/\*|<[a-z/]|\{[a-z]/i);
  });
});

describe('a book of very many places', () => {
  test('is found by section, with all words of its readings and sections', () => {
    const few = bySection(places);
    expect(few.length).toBeLessThan(places.length / 2);
    expect(new Set(few.map(({ kind }) => kind))).not.toContain('phrase');
    for (const { slug, reading } of book.lessons) {
      const { text } = few.find(({ url }) => url === `/lessons/${slug}/`)!;
      for (const { n } of reading)
        expect(text).toContain(places.find(({ url }) => url === `/lessons/${slug}/#p${n}`)!.text);
    }
  });
});

describe('names', () => {
  const names = searchNames(book);

  test('stay small', () => {
    expect(brotliCompressSync(JSON.stringify(names)).length).toBeLessThan(15_000);
  });

  test('number places as the index orders them', () => {
    const kinds = names.kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
    expect(kinds).toEqual(places.map(({ kind }) => kind));
    for (const [number, ...list] of names.named) {
      const { title, names: others } = places[number]!;
      const known = [title, ...others].map((name) => tellingWords(name, new Set(names.small)).join(' '));
      expect(known).toEqual(expect.arrayContaining(list));
    }
  });

  test('list words that people get wrong', () => {
    expect(knownWords(names)).toEqual(expect.arrayContaining(['podolyak', 'hedge', 'mobilisation', 'ponomarev']));
  });
});

describe('places', () => {
  const find = (url: string) => places.find((place) => place.url === url);
  const lesson = '/lessons/globely-news/';
  const globely = book.lessons.find(({ slug }) => slug === 'globely-news')!;
  const held = heldBack(globely.questions);

  test('a phrase that a question asks about shows where it stands and no more', () => {
    const [id] = [...held].filter((name) => find(`${lesson}#a-${name}`));
    expect(find(`${lesson}#a-${id}`)).toMatchObject({ kind: 'phrase', lens: null, credit: false, device: [] });
    for (const name of held) {
      const note = globely.annotations[name]?.note ?? '';
      expect(find(`${lesson}#a-${name}`)?.text ?? '').not.toContain(note);
    }
  });

  test('a phrase that nothing asks about has its pen and its note', () => {
    const open = Object.entries(globely.annotations).filter(([id]) => !held.has(id));
    expect(open.length).toBeGreaterThan(0);
    for (const [id, { lens, note }] of open) expect(find(`${lesson}#a-${id}`)).toMatchObject({ lens, text: note });
  });

  test('a paragraph says whose it is and reads as on the page', () => {
    const { title, text, where } = find(`${lesson}#p3`)!;
    expect(title).toBe('Globely News, paragraph 3');
    expect(where).toBe(globely.title);
    expect(text).toContain('“It’s unclear whether” Russia is right.');
  });

  test('a claim has today’s status and its other names', () => {
    const { claims } = book.events[0]!;
    for (const [id, claim] of Object.entries(claims))
      expect(find(`/events/kremlin-drones-2023/#c-${id}`)).toMatchObject({
        title: claim.statement,
        status: claim.history.at(-1)!.status,
        names: claim.aliases,
      });
  });

  test('are counted by filter, as the search page lists them', () => {
    const counts = countsOf(places);
    expect(counts.kind.map(({ value }) => value)).toEqual(PLACE_KINDS);
    expect(counts.kind.reduce((sum, { count }) => sum + count, 0)).toBe(places.length);
    const language = counts.lens.find(({ value }) => value === 'language');
    expect(language?.count).toBe(places.filter((place) => place.lens === 'language').length);
    expect(counts.lens.find(({ value }) => value === 'credit')?.count).toBe(
      places.filter((place) => place.credit).length,
    );
    expect(counts.outlet.map(({ value }) => value).sort()).toEqual(Object.keys(book.publishers).sort());
    expect(counts.level.reduce((sum, { count }) => sum + count, 0)).toBe(
      places.filter(({ url }) => url.startsWith('/lessons/')).length,
    );
    const times = counts.minutes.map(({ count }) => count);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});
