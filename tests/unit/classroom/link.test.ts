import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAssignment, type Assignment } from '../../../src/classroom/assignment.ts';
import { LONGEST_LINK, readLink, writeLink } from '../../../src/classroom/link.ts';
import { readBook } from '../../../src/checks/read-book.ts';
import { anyAssignment } from '../../support/any-assignment.ts';

const assignment: Assignment = {
  version: 1,
  id: 'k3v9q2',
  title: 'A careful news brief',
  lessons: [
    { lesson: 'globely-news', questions: 'short' },
    { lesson: 'eastwest', questions: ['warm-up', 'exit'] },
  ],
  instructions: '',
  due: '2026-12-01T23:59',
  classCode: '7b',
  who: 'code',
  feedback: 'at-once',
  attempts: null,
  hints: true,
  confidence: true,
  grade: 'first',
};
const link = writeLink(assignment);
const lessons = ['globely-news', 'eastwest'];

test('every assignment is read back as it was written', () => {
  fc.assert(
    fc.property(anyAssignment, (any) => {
      const fragment = writeLink(any);
      const read = readLink(`#${fragment}`);
      if (fragment.length > LONGEST_LINK) expect(read).toMatchObject({ wrong: 'long' });
      else expect(read).toEqual({ ok: any });
    }),
    { numRuns: 150 },
  );
});

test('a link in use is read for ever', () => {
  const inUse =
    'globely-news+eastwest.1.QqGIj8OiP9u4zLLQCNkUheREYIopzVEA5ReFpKLM1DRc5iHnLMIhDM96KCqR8wgkceIJdWiaNAImWqwpzzyJDrEAAA';
  expect(readLink(inUse)).toEqual({ ok: assignment });
});

test('a link that lost its end is told, and names the lessons that are left', () => {
  for (let length = 0; length < link.length; length++) {
    const read = readLink(link.slice(0, length));
    if ('ok' in read) throw new Error(`read at ${length}`);
    expect(read.wrong).toMatch(/^(empty|lessons-only|garbled|cut|changed)$/);
    if (length >= 'globely-news+'.length) expect(read.lessons[0]).toBe('globely-news');
    if (length >= 'globely-news+eastwest'.length) expect(read.lessons).toEqual(lessons);
  }
});

test('a changed character is told, or changes nothing', () => {
  const signs = 'abyzAZ059-_+.%# é';
  for (let at = 0; at < link.length; at++)
    for (const sign of signs) {
      const read = readLink(link.slice(0, at) + sign + link.slice(at + 1));
      if ('ok' in read) expect(read.ok).toEqual(assignment);
      else expect(read.wrong).not.toBe('invalid');
    }
});

test.each([
  ['', 'empty', []],
  ['#', 'empty', []],
  ['globely-news', 'lessons-only', ['globely-news']],
  ['globely-news+eastwest', 'lessons-only', lessons],
  ['globely-news+eastwest.', 'lessons-only', lessons],
  ['globely-news.1', 'cut', ['globely-news']],
  [link.replace('.1.', '.2.'), 'newer', lessons],
  [link.replace('.1.', '.0.'), 'older', lessons],
  [link.replace('.1.', '.x.'), 'garbled', lessons],
  [link.replace('globely-news', 'global-times'), 'changed', ['global-times', 'eastwest']],
  [link.toLowerCase(), 'changed', lessons],
  [`${link}AAAA`.replace('.1.', '.1.AAAA'), 'changed', lessons],
  [`${link}.more`, 'garbled', lessons],
  ['globely-news.1.$$$x', 'garbled', ['globely-news']],
  ['<script>alert(1)</script>', 'garbled', []],
  ['__proto__+constructor.1.AAAA', 'garbled', ['constructor']],
  [`globely-news.1.${'A'.repeat(3_000_000)}`, 'long', ['globely-news']],
] as const)('%.40s: %s', (fragment, wrong, left) => {
  expect(readLink(fragment)).toEqual({ wrong, lessons: left });
});

test('what a mail program does to an address is undone', () => {
  for (const sent of [
    `#${link}`,
    encodeURIComponent(link),
    link.replace('+', ' '),
    `${link}.`,
    `${link}>`,
    ` ${link.slice(0, 60)}\n${link.slice(60)} `,
  ])
    expect(readLink(sent)).toEqual({ ok: assignment });
});

test('a small link that would inflate to a large text is refused without making it', () => {
  const bomb = Buffer.from([0, 0, 0, 0, ...deflateSync(new Uint8Array(1_400_000))]).toString('base64url');
  expect(bomb.length).toBeLessThan(LONGEST_LINK);
  expect(readLink(`globely-news.1.${bomb}`)).toEqual({ wrong: 'changed', lessons: ['globely-news'] });
});

test('garbage of any kind never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.base64String({ maxLength: 300 })), (text) => {
      expect(readLink(text)).toHaveProperty('wrong');
      expect(readLink(`globely-news.1.${text}`)).toHaveProperty('wrong');
    }),
    { numRuns: 200 },
  );
});

test('a whole link whose assignment breaks a rule is refused', () => {
  const twice = { ...assignment, lessons: [assignment.lessons[0]!, assignment.lessons[0]!] };
  expect(() => parseAssignment(twice, '')).toThrow('no entry twice');
  expect(readLink(writeLink({ ...assignment, title: 'x'.repeat(81) }))).toEqual({ wrong: 'invalid', lessons });
  expect(readLink(writeLink({ ...assignment, due: 'tomorrow' }))).toEqual({ wrong: 'invalid', lessons });
});

test('a full assignment of 25 chosen questions with long instructions fits into a link', () => {
  const { lessons: book } = readBook('content').book;
  const [one, two] = book;
  const pick = (lesson: typeof one, n: number): string[] => (lesson?.questions ?? []).slice(0, n).map(({ id }) => id);
  const instructions =
    'Read the text twice before you answer. In the second reading, underline each place where somebody is named as the ' +
    'source, and each word that adds a feeling. Answer in full sentences; one or two are enough. If you are not sure, say ' +
    'so: an honest guess is worth more than a copied answer. You may talk to your neighbour about the first five questions, ' +
    'then work alone. Bring one phrase that you would let stand and one that you would change, with a fairer wording, to ' +
    'the next lesson. Save the file at the end and hand it in on the class page; tell me if anything does not work.';
  expect(instructions.length).toBeGreaterThan(540);
  const full: Assignment = {
    ...assignment,
    title: 'Two accounts of one night: who says so, and how do they know it?',
    lessons: [
      { lesson: one!.slug, questions: pick(one, 13) },
      { lesson: two!.slug, questions: pick(two, 12) },
    ],
    instructions,
    classCode: 'Media club, year 10',
    who: 'name',
    feedback: 'after-hand-in',
    attempts: 2,
    hints: false,
    confidence: false,
    grade: 'best',
  };
  expect(full.lessons.flatMap(({ questions }) => questions)).toHaveLength(25);
  const address = `https://media-literacy.example-school.org/says-who/assignment/#${writeLink(full)}`;
  expect(readLink(address.split('#')[1]!)).toEqual({ ok: full });
  // 862 characters when this was written, 60 of them the address of the page.
  expect(address.length).toBeLessThan(900);
});
