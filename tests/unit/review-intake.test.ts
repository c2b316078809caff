import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { handInJson } from '../../src/classroom/hand-in-file.ts';
import { writeHandInLink } from '../../src/classroom/hand-in-link.ts';
import type { HandIn } from '../../src/classroom/hand-in.ts';
import { LIMITS, takeIn, type Taken } from '../../src/classroom/review/intake.ts';
import { takeLinks } from '../../src/classroom/review/links.ts';
import { platformName } from '../../src/classroom/review/names.ts';
import { problemText } from '../../src/classroom/review/problem.ts';
import { dropped } from '../support/dropped.ts';
import { aHandIn, anyHandIn } from '../support/hand-ins.ts';
import { WORDS } from '../support/questions.ts';

const good = (student: string): string => handInJson(aHandIn({ student }));
const zip = (files: Zippable): Uint8Array => zipSync(files, { level: 6 });
const take = (...files: [string, string | Uint8Array][]): Promise<Taken> =>
  takeIn(files.map(([path, content]) => dropped(path, content)));
const students = ({ received }: Taken): string[] => received.map(({ handIn }) => handIn.student);
const kinds = ({ problems }: Taken): string[] => problems.map(({ kind }) => kind);

/** Where a record of four bytes stands in an archive. */
const find = (bytes: Uint8Array, signature: number): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === signature) return at;
  return -1;
};

describe('what a class’s archives are made of', () => {
  test('Moodle’s folders, Canvas’s file names and Drive’s copies are read, in archives inside archives too', async () => {
    const taken = await take(
      [
        '7b.zip',
        zip({
          'Ada Holt_657717_assignsubmission_file': { 'fox-1_bridge_v1.json': strToU8(good('fox-1')) },
          'Éva Nagy_657718_assignsubmission_file_': { 'a b.json': strToU8(good('fox-2')) },
          'Group A-Bo Vale_657719_assignsubmission_file_fox-3.json': strToU8(good('fox-3')),
          __MACOSX: { '._x.json': strToU8('litter') },
        }),
      ],
      [
        'submissions.zip',
        zip({
          'holtada_LATE_12345_67890_fox-4-1.json': strToU8(good('fox-4')),
          'raycy_12346_67891_work.zip': zip({ 'fox-5.json': strToU8(good('fox-5')) }),
          'anon_x7Kw2_67892_fox-6.json': strToU8(good('fox-6')),
        }),
      ],
      ['drive.zip', zip({ 'fox-7_bridge_v1 (1).json': strToU8(good('fox-7')) })],
    );
    expect(kinds(taken)).toEqual([]);
    expect(students(taken)).toEqual(['fox-1', 'fox-2', 'fox-3', 'fox-4', 'fox-5', 'fox-6', 'fox-7']);
    expect(taken.received.map(({ platform }) => platform && [platform.name, platform.id, platform.late])).toEqual([
      ['Ada Holt', '657717', false],
      ['Éva Nagy', '657718', false],
      ['Group A-Bo Vale', '657719', false],
      ['holtada', '12345', true],
      ['raycy', '12346', false],
      ['', '', false],
      null,
    ]);
  });

  test('our own file names are not taken for a platform’s', () => {
    expect(platformName('fox-12_k3v9q2xw_v2.html')).toBeNull();
    expect(platformName('fox_12_34.html')).toBeNull();
  });

  test('a link in what Moodle keeps of a text field is found', async () => {
    const link = writeHandInLink(aHandIn({ student: 'fox-1', lessons: [] }), 'https://x.example/teach/review/');
    const page = `<html><body><p>Here: <a href="https://x.example/teach/review/#${link}">my work</a></p></body></html>`;
    const taken = await take(['Ada Holt_1_assignsubmission_onlinetext/onlinetext.html', page]);
    expect(students(taken)).toEqual(['fox-1']);
    expect(taken.received[0]?.platform?.name).toBe('Ada Holt');
  });
});

describe('files that are no hand-ins', () => {
  const cases: [string, string, string | Uint8Array][] = [
    ['document', 'essay.docx', 'PK'],
    ['table', 'grades.csv', 'a,b'],
    ['other', 'tune.mp3', 'x'],
    ['empty', 'empty.html', ''],
    ['none', 'saved page.html', '<html><p>Hello</p></html>'],
    ['none', 'cut.html', '<script type="application/json" id="hand-in">{"format":"says-who-hand-in"'],
    ['format', 'work.json', '{"format":"says-who-work","version":1}'],
    ['newer', 'later.json', good('fox-1').replace('"version": 1', '"version": 2')],
    ['damaged', 'changed.json', good('fox-1').replace('"hints": 0', '"hints": -1')],
    ['none', 'deep.json', `{"format":${'['.repeat(400_000)}`],
    [
      'damaged',
      'deep-but-whole.json',
      good('fox-1').replace('"draft": null', `"draft": ${'['.repeat(9e4)}${']'.repeat(9e4)}`),
    ],
    ['encoding', 'latin1.json', Uint8Array.from(good('Zoë'), (c) => c.charCodeAt(0))],
    ['zip-damaged', 'not.zip', 'PK and nothing else, and so on and on'],
    ['zip-damaged', 'short.zip', 'PK'],
  ];
  test.each(cases)(
    '%s: %s is left out with a sentence that names it, and the class is unharmed',
    async (kind, path, content) => {
      const taken = await take(['a.json', good('fox-1')], [path, content], ['b.json', good('fox-2')]);
      expect(students(taken)).toEqual(['fox-1', 'fox-2']);
      expect(kinds(taken)).toEqual([kind]);
      const text = taken.problems.map((problem) => problemText(problem, WORDS)).join('');
      expect(text).toContain(path);
      expect(text).not.toContain('{');
    },
  );

  test('a file of 50 MB is not even opened', async () => {
    let opened = false;
    const bytes = (): Promise<Uint8Array> => ((opened = true), Promise.reject(new Error('no')));
    const taken = await takeIn([{ path: 'huge.html', size: 50_000_000, bytes }]);
    expect([kinds(taken), opened]).toEqual([['large'], false]);
  });

  test('a file that the browser cannot open is said', async () => {
    const bytes = (): Promise<Uint8Array> => Promise.reject(new Error('gone'));
    expect(kinds(await takeIn([{ path: 'gone.html', size: 5, bytes }]))).toEqual(['unread']);
  });

  test('a name is shown without what turns or breaks the sentence', () => {
    const text = problemText({ kind: 'other', file: `\u202Egnp.\u0000{n}<b>${'x'.repeat(400)}.exe` }, WORDS);
    for (const char of ['\u202E', '\u0000']) expect(text).not.toContain(char);
    expect(text.length).toBeLessThan(300);
  });
});

describe('hostile archives', () => {
  const bomb = (): Uint8Array => {
    const bytes = zip({ 'bomb.html': new Uint8Array(3_000_000) });
    // The directory says that it is small.
    new DataView(bytes.buffer).setUint32(find(bytes, 0x02014b50) + 24, 100, true);
    return bytes;
  };
  test('one that unpacks to far more than it says is stopped, and the rest is read', async () => {
    const taken = await take(['bomb.zip', bomb()], ['a.json', good('fox-1')]);
    expect([kinds(taken), students(taken)]).toEqual([['zip-large'], ['fox-1']]);
  });

  test('many files that are one and the same are bounded in all', async () => {
    const inner = zip({ 'a.txt': strToU8('x'.repeat(60_000)) });
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.zip`, inner]));
    const taken = await takeIn([dropped('all.zip', zip(files))], { limits: { ...LIMITS, all: 200_000 } });
    expect(kinds(taken)).toContain('zip-large');
    expect(taken.problems).toHaveLength(40);
  });

  test('too many files, too many levels and a password are said', async () => {
    const many = zip(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.json`, strToU8('{}')])));
    expect(kinds(await takeIn([dropped('many.zip', many)], { limits: { ...LIMITS, files: 20 } }))).toEqual([
      'zip-large',
    ]);

    const deep = zip({ 'b.zip': zip({ 'c.zip': zip({ 'd.json': strToU8(good('fox-1')) }) }) });
    expect(kinds(await take(['a.zip', deep]))).toEqual(['zip-deep']);

    const locked = zip({ 'a.json': strToU8(good('fox-1')) });
    new DataView(locked.buffer).setUint16(find(locked, 0x02014b50) + 8, 1, true);
    expect(kinds(await take(['locked.zip', locked]))).toEqual(['zip-locked']);
  });

  test('names that lead out of the folder are plain names here', async () => {
    const taken = await take([
      'a.zip',
      zip({ '../../etc/fox.json': strToU8(good('fox-1')), 'C:\\up\\..\\b.json': strToU8(good('fox-2')) }),
    ]);
    expect(taken.received.map(({ from }) => from)).toEqual(['a.zip/etc/fox.json', 'a.zip/C:/up/b.json']);
  });

  test('whatever is changed in an archive, nothing is thrown and what is read was there', async () => {
    const whole = zip({ 'a.json': strToU8(good('fox-1')), b: { 'c.json': strToU8(good('fox-2')) } });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(whole.length),
        async (changes, length) => {
          const bytes = Uint8Array.from(whole);
          for (const [at, value] of changes) bytes[at] = value;
          const cut = length % 3 === 0 ? bytes.subarray(0, length) : bytes;
          const taken = await take(['x.zip', cut], ['d.json', good('fox-3')]);
          expect(students(taken).at(-1)).toBe('fox-3');
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('taking in', () => {
  test('any hand-in comes back as it was, whatever was typed into it', async () => {
    await fc.assert(
      fc.asyncProperty(anyHandIn, async (handIn: HandIn) => {
        const taken = await take(['x.json', handInJson(handIn)]);
        expect(taken.received.map((one) => one.handIn)).toEqual([handIn]);
      }),
      { numRuns: 60 },
    );
  });

  test('stops when it is told to, keeps what was read, and says how far it is', async () => {
    const control = new AbortController();
    const files = Array.from({ length: 9 }, (_, i) => dropped(`${i}.json`, good(`fox-${i}`)));
    const list = files.map((file, i) => ({
      ...file,
      bytes: () => {
        if (i === 3) control.abort();
        return file.bytes();
      },
    }));
    const said: number[] = [];
    const taken = await takeIn(list, { signal: control.signal, progress: ({ done, of }) => said.push(done, of) });
    expect([taken.stopped, taken.received.length]).toEqual([true, 4]);
    expect(said.slice(-2)).toEqual([5, 9]);
  });
});

describe('pasted links', () => {
  const linkOf = (student: string): string =>
    `https://x.example/teach/review/#${writeHandInLink(aHandIn({ student, lessons: [] }), 'https://x.example/teach/review/')}`;
  test('are found between other words, also where mail has broken them', () => {
    const broken = linkOf('fox-2').replace(/(.{70})/g, '$1\n> ');
    const { received, problems } = takeLinks(
      `Dear Ms Vale,\nmine: ${linkOf('fox-1')}.\nHis:\n${broken}\nBye`,
      'Link {n}',
    );
    expect(received.map(({ handIn }) => handIn.student)).toEqual(['fox-1', 'fox-2']);
    expect(problems).toEqual([]);
  });

  test('that cannot be read are numbered, and a text without any is said', () => {
    const { received, problems } = takeLinks(`${linkOf('fox-1')} ${linkOf('fox-2').slice(0, -9)}`, 'Link {n}');
    expect(received).toHaveLength(1);
    expect(problems).toEqual([{ kind: 'link', file: 'Link 2' }]);
    expect(takeLinks('https://x.example/', 'Link {n}').problems[0]?.kind).toBe('no-link');
  });
});
