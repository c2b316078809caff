import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../src/model/book.ts';
import { plain } from '../../../src/model/html.ts';
import type { Question } from '../../../src/questions/question.ts';
import { scorerOf } from '../../../src/questions/scores.ts';
import { PACKAGES } from '../../../src/packages/list.ts';
import { makePackage } from '../../../src/packages/make.ts';
import { wholeWeight } from '../../../src/packages/cartridge/quiz.ts';
import {
  anyPicks,
  keyOf,
  responseOf,
  rightPicks,
  TAKE,
  type Key,
  type Line,
  type Picks,
} from '../../support/bank-keys.ts';
import { BOOK, LESSONS } from '../../support/packed-lessons.ts';
import { all, child, children, flat, readXml, textOf } from '../../support/packages.ts';
import { readQuiz, type ReadItem } from '../../support/quizzes.ts';
import { WORDS } from '../../support/questions.ts';

const URL_OF = 'https://says-who.example/lessons/a/?x=1&y=2';
const KINDS = PACKAGES.filter(({ id }) => id.startsWith('cartridge-'));
const filesOf = (lesson: Lesson, minor: 1 | 2, url: string | null = URL_OF): Record<string, string> => {
  const made = makePackage(KINDS[minor - 1]!, { lesson, words: WORDS, url }) as Uint8Array;
  return Object.fromEntries(Object.entries(unzipSync(made)).map(([path, bytes]) => [path, strFromU8(bytes)]));
};

/** The line that an item asks about, or null where its labels are the lines. */
const lineOf = ({ lines }: Key, { text }: ReadItem): Line | null =>
  [...lines]
    .sort((a, b) => b.text.length - a.text.length)
    .find((line) => text.includes(` ${line.text}`) && text.split(line.text).at(-1)!.length < 60) ?? null;

/** The label that stands for some answers. */
function labelFor(key: Key, item: ReadItem, picks: Picks): ReadItem['labels'][number] {
  const line = lineOf(key, item);
  const wanted = (text: string, ident: string): boolean => {
    if (!line) return picks[key.lines.find((one) => one.text === text)!.id] === TAKE;
    if (ident === 'true' || ident === 'false') return (picks[line.id] === key.answers[0]) === (ident === 'true');
    return picks[line.id] === text;
  };
  const found = item.labels.filter(({ text, ident }) => wanted(text, ident));
  if (found.length !== 1) throw new Error(`${found.length} labels for ${JSON.stringify(picks)} at ${item.text}`);
  return found[0]!;
}

const share = (key: Key, items: readonly ReadItem[], picks: Picks): number => {
  const whole = items.reduce((sum, { weight }) => sum + weight, 0);
  return items.reduce((sum, item) => sum + (labelFor(key, item, picks).right ? item.weight : 0), 0) / whole;
};

function sameAsBook(question: Question, items: readonly ReadItem[]): void {
  const key = keyOf(question);
  if (!key) {
    expect(items).toEqual([]);
    return;
  }
  const one = question.kind === 'choice' && !question.several;
  expect(items).toHaveLength(one ? 1 : key.lines.length);
  for (const { text } of items) expect(text).toContain(flat(plain(question.prompt)));
  const reasons = items.flatMap(({ labels }) => labels.map(({ why }) => why));
  for (const { why } of one && items[0]!.labels[0]!.ident === 'true' ? key.lines.slice(0, 1) : key.lines)
    expect(reasons).toContain(why);
  const page = (picks: Picks): number => scorerOf(question).score(question, responseOf(question, key, picks)).points;
  expect(share(key, items, rightPicks(key))).toBe(1);
  fc.assert(
    fc.property(anyPicks(question, key), (picks) => {
      const here = share(key, items, picks);
      expect(here === 1, JSON.stringify(picks)).toBe(page(picks) === 1);
      if (!['highlight', 'order'].includes(question.kind)) expect(here).toBeCloseTo(page(picks), 6);
    }),
    { numRuns: 40 },
  );
}

describe.each(LESSONS)('the quiz of $slug', ({ lesson }) => {
  const items = readQuiz(filesOf(lesson, 1)['quiz.xml']!);
  const of = ({ id }: Question): ReadItem[] =>
    items.filter(({ ident }) => ident.replace(/_\d+$/, '') === `q-${lesson.slug}-${id}`);

  test('asks what needs no teacher, with the key and the reasons of the book', () => {
    expect(lesson.questions.flatMap(of)).toHaveLength(items.length);
    for (const question of lesson.questions) sameAsBook(question, of(question));
  });

  test('keeps to the profile, and to what importers need of true or false', () => {
    expect(new Set(items.map(({ ident }) => ident)).size).toBe(items.length);
    for (const { ident, profile, labels, weight } of items) {
      const idents = labels.map((label) => label.ident);
      expect(ident).toMatch(/^[a-z][\w-]*$/);
      if (profile === 'cc.true_false.v0p1') {
        expect(idents).toEqual(['true', 'false']);
        expect(labels.filter(({ right }) => right)).toHaveLength(1);
      } else {
        expect(profile).toBe('cc.multiple_choice.v0p1');
        expect(idents.length).toBeGreaterThan(2);
        expect(new Set(idents).size).toBe(idents.length);
        expect(labels.some(({ right }) => right)).toBe(true);
      }
      expect(Number.isInteger(weight) && weight >= 1 && weight <= 99).toBe(true);
    }
    const wholes = lesson.questions
      .map(of)
      .filter(({ length }) => length > 0)
      .map((own) => own.reduce((sum, { weight }) => sum + weight, 0));
    expect(Math.max(...wholes) / Math.min(...wholes)).toBeLessThan(1.25);
  });
});

test.each([[[1]], [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]], [[3, 7]], [[]]])(
  'weights of parts %j come to about the same',
  (parts) => {
    const whole = wholeWeight(parts);
    expect(whole).toBeLessThanOrEqual(99);
    for (const n of parts) expect(Math.abs((Math.round(whole / n) * n) / whole - 1)).toBeLessThanOrEqual(0.1);
  },
);

describe.each([1, 2] as const)('a Common Cartridge 1.%s', (minor) => {
  const [lesson] = BOOK as [Lesson];
  const files = filesOf(lesson, minor);
  const manifest = readXml(files['imsmanifest.xml']!).documentElement!;
  const resources = all(manifest, 'resource');

  test('names its version, its files, and nothing else', () => {
    expect(manifest.namespaceURI).toBe(`http://www.imsglobal.org/xsd/imsccv1p${minor}/imscp_v1p1`);
    expect(child(child(manifest, 'metadata'), 'schema').textContent).toBe('IMS Common Cartridge');
    expect(child(child(manifest, 'metadata'), 'schemaversion').textContent).toBe(`1.${minor}.0`);
    expect(Object.keys(files)[0]).toBe('imsmanifest.xml');
    const listed = all(manifest, 'file').map((file) => file.getAttribute('href'));
    expect(listed.sort()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'imsmanifest.xml')
        .sort(),
    );
    const types = new Set(resources.map((one) => one.getAttribute('type')));
    expect(types).toEqual(
      new Set([
        `imswl_xmlv1p${minor}`,
        'webcontent',
        `imsdt_xmlv1p${minor}`,
        `imsqti_xmlv1p2/imscc_xmlv1p${minor}/assessment`,
      ]),
    );
    for (const one of resources.filter((one) => one.hasAttribute('href')))
      expect(one.getAttribute('href')).toBe(child(one, 'file').getAttribute('href'));
  });

  test('has one tree of contents whose entries lead to resources, and identifiers that are unique', () => {
    const root = child(child(child(manifest, 'organizations'), 'organization'), 'item');
    expect(root.hasAttribute('identifierref')).toBe(false);
    expect(children(root, 'title')).toEqual([]);
    const ids = [manifest, ...all(manifest, 'organization'), ...all(manifest, 'item'), ...resources].map((one) =>
      one.getAttribute('identifier'),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
    const led = all(manifest, 'item').flatMap((item) => item.getAttribute('identifierref') ?? []);
    expect(led.sort()).toEqual(resources.map((one) => one.getAttribute('identifier')).sort());
    for (const item of all(manifest, 'item').slice(1)) expect(child(item, 'title').textContent).not.toBe('');
  });

  test('holds the link, the notes and the prompts of the guide', () => {
    const link = readXml(files['lesson.xml']!).documentElement!;
    expect(link.namespaceURI).toBe(`http://www.imsglobal.org/xsd/imsccv1p${minor}/imswl_v1p${minor}`);
    expect(child(link, 'url').getAttribute('href')).toBe(URL_OF);
    const topics = Object.keys(files).filter((path) => path.startsWith('talk-'));
    expect(
      topics.map((path) => textOf(child(readXml(files[path]!).documentElement!, 'text').textContent ?? '')),
    ).toEqual(lesson.teacher?.prompts.map((prompt) => flat(plain(prompt))));
    const notes = files['notes/notes.html']!;
    const said = textOf(/<body>(.*)<\/body>/s.exec(notes)![1]!);
    for (const limit of KINDS[minor - 1]!.limits) expect(said).toContain(WORDS[`packages.limit.${limit}`]);
    for (const { id } of lesson.questions) expect(notes).not.toContain(`"${id}"`);
  });

  test('is the same bytes each time, and says so where the site has no address', () => {
    const bytes = (): unknown => makePackage(KINDS[minor - 1]!, { lesson, words: WORDS, url: null });
    expect(bytes()).toEqual(bytes());
    const bare = filesOf(lesson, minor, null);
    expect(bare['lesson.xml']).toBeUndefined();
    expect(bare['notes/notes.html']).toContain('built without its own address');
    const { documentElement } = readXml(bare['quiz.xml']!);
    expect(documentElement?.namespaceURI).toBe('http://www.imsglobal.org/xsd/ims_qtiasiv1p2');
  });
});
