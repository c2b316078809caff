import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolder } from '../../../src/checks/read-book.ts';
import { readArticle } from '../../../src/drafting/article/read.ts';
import type { KnownBook, LessonDraft } from '../../../src/drafting/draft/draft.ts';
import { folderOf, textsOf } from '../../../src/drafting/draft/folder.ts';
import { draftLesson, draftQuestions } from '../../../src/drafting/draft/make.ts';
import { freeName } from '../../../src/drafting/draft/marks.ts';
import { openPlaces } from '../../../src/drafting/draft/open.ts';
import { coverageInWords, coverageOf } from '../../../src/drafting/draft/report.ts';
import { quotedIn } from '../../../src/drafting/draft/quote.ts';
import { find } from '../../../src/drafting/find.ts';
import { TO_WRITE } from '../../../src/model/to-write.ts';
import { filled } from '../../support/fill-draft.ts';
import { goodBook, inMemory } from '../../support/fixture-book.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const skills = join(project, 'content', 'skills');
const book = {
  ...Object.fromEntries(Object.entries(goodBook()).filter(([name]) => !/^(?:lessons|passages|skills)/.test(name))),
  ...Object.fromEntries(
    readdirSync(skills).map((name) => [`skills/${name}`, readFileSync(join(skills, name), 'utf8')]),
  ),
};
const known: KnownBook = {
  publishers: { 'harbour-herald': 'The Harbour Herald' },
  events: ['bridge-closed-2025'],
  lessons: [],
  order: 1,
};
const check = (files: Record<string, string>) => checkFolder(inMemory({ ...book, ...files }));
const OPEN = 'This is still to be written';

async function draftOf(name: string, more: { publisher?: string; event?: string } = {}): Promise<LessonDraft> {
  const article = await readArticle(readFileSync(join(project, 'tests/fixtures/articles', name)), name);
  const { text, headline } = article;
  return draftLesson(find(text, { headline }), {
    ...article,
    publisher: 'The Velland Post',
    today: '2025-04-01',
    known,
    ...more,
  });
}
const filesOf = (draft: LessonDraft) => Object.fromEntries(folderOf(draft));
const NAMES = ['harbour-strike.txt', 'school-phone-ban.txt', 'river-flood.txt'];
const drafts = new Map(await Promise.all(NAMES.map(async (name) => [name, await draftOf(name)] as const)));

describe.each(NAMES)('a lesson drafted of %s', (name) => {
  const draft = drafts.get(name)!;
  const files = filesOf(draft);

  it('passes the check but for what only a person can write, and then passes it', () => {
    const { problems } = check(files);
    expect(problems.filter(({ message }) => !message.startsWith(OPEN))).toEqual([]);
    const lines = Object.entries(files).flatMap(([file, text]) =>
      text.split('\n').flatMap((line, i) => (line.includes(TO_WRITE) ? [`content/${file}:${i + 1}`] : [])),
    );
    expect(problems.map(({ file, line }) => `${file}:${line}`).sort()).toEqual(lines.sort());
    expect(openPlaces(draft)).toHaveLength(lines.length);
    expect(check(filled(files)).problems).toEqual([]);
  });

  it('has 12 to 20 questions over all lenses, within the limits on quoting', () => {
    expect(draft.questions.length).toBeGreaterThanOrEqual(12);
    expect(draft.questions.length).toBeLessThanOrEqual(20);
    for (const lens of ['sourcing', 'language', 'claims'])
      expect(draft.questions.filter(({ place }) => place === lens).length).toBeGreaterThanOrEqual(2);
    const { share, longest } = quotedIn(draft.findings.article.text, textsOf(draft));
    expect(longest).toBeLessThanOrEqual(12);
    expect(share).toBeLessThanOrEqual(0.25);
  });

  it('asks for judgement on as much sound wording as weak', () => {
    const { judged } = coverageOf(draft);
    const sound = judged.plain / (judged.plain + judged.core);
    expect(sound).toBeGreaterThanOrEqual(0.4);
    expect(sound).toBeLessThanOrEqual(0.6);
  });

  it('has one best answer in each choice, a reason for each option, and no key told by its place', () => {
    const singles = draft.questions.flatMap(({ authored }) =>
      authored.kind === 'choice' && !authored.several ? [Object.values(authored.options)] : [],
    );
    for (const options of singles) {
      expect(options.filter(({ correct }) => correct)).toHaveLength(1);
      expect(options.every(({ why }) => why.split(/\s+/).length > 3)).toBe(true);
    }
    const places = singles.map((options) => options.findIndex(({ correct }) => correct));
    for (const place of [0, 1, 2])
      expect(places.filter((one) => one === place).length).toBeLessThanOrEqual(Math.ceil(singles.length / 2));
  });
});

describe('a draft in a book', () => {
  it('leans on the publisher and the event that the book has', async () => {
    const draft = await draftOf('river-flood.txt', { publisher: 'the harbour herald', event: 'bridge-closed-2025' });
    const files = filesOf(draft);
    expect(Object.keys(files).every((name) => name.startsWith('lessons/'))).toBe(true);
    const { problems } = check(files);
    expect(problems.every(({ message }) => message.startsWith(OPEN))).toBe(true);
  });

  it('keeps the author’s questions, and leaves out those removed, when it is drafted again', () => {
    const draft = drafts.get('river-flood.txt')!;
    const [first, second] = draft.questions.map(({ id }) => id);
    const changed = draft.questions
      .filter(({ id }) => id !== second)
      .map((one) => (one.id === first ? { ...one, edited: true, review: ['Mine.'] } : one));
    const again = draftQuestions({ ...draft, questions: changed, removed: [second!] });
    expect(again.questions.map(({ id }) => id)).not.toContain(second);
    expect(again.questions[0]?.review).toEqual(['Mine.']);
  });

  it('says what it covers', () => {
    const words = coverageInWords(drafts.get('river-flood.txt')!);
    expect(words).toMatch(/sourcing +\d+ +\d+ +\d+/);
    expect(words).toMatch(/Wording to judge: \d+ weak, \d+ sound \((?:4\d|5\d|60) % sound\)/);
  });
});

const plain = 'The bridge was closed on Monday. It is open again.\n\n';
it('can be made of any text at all, and says what the check says', () => {
  const parts = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        ...readFileSync(join(project, 'tests/fixtures/articles/river-flood.txt'), 'utf8').split(/(?<=\s)/),
      ),
    },
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '\n\n',
      '“',
      '”',
      '<Phrase id="x" />',
      '{{',
      '---\n',
      '# ',
      'import x',
      '🌊',
      '\u202eالجسر ',
      '\u0000',
      `${TO_WRITE} `,
      '`',
      '](',
      ': ',
    ),
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 120 }), (words) => {
      const draft = draftLesson(find(`${plain}${words.join('')}`), { publisher: 'P', today: '2025-04-01', known });
      const { problems } = check(filled(filesOf(draft)));
      expect(problems).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

it('names nothing by a number alone, which objects would put first', () => {
  expect(freeName('2017', new Set())).toBe('n-2017');
  expect(freeName('port', new Set(['port', 'port-2']))).toBe('port-3');
});
