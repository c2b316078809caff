import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { flagsOf, Refused } from '../../../src/cli/draft-flags.ts';
import { goodBook, writeBook } from '../../support/fixture-book.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const dir = mkdtempSync(join(tmpdir(), 'draft-'));
afterAll(() => rmSync(dir, { recursive: true }));
const skills = join(project, 'content', 'skills');
const article = join(project, 'tests', 'fixtures', 'articles', 'river-flood.txt');

const run = (args: string[], input = ''): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(project, 'src', 'cli', 'draft.ts'), ...args],
      { maxBuffer: 50_000_000 },
      (error, out, err) => resolve({ code: error ? 1 : 0, out, err }),
    );
    child.stdin?.end(input);
  });

describe('npm run draft', () => {
  it('makes a lesson in a book, lists what is open, and never writes over anything', async () => {
    const out = join(dir, 'content');
    writeBook(
      {
        ...goodBook(),
        ...Object.fromEntries(
          readdirSync(skills)
            .filter((name) => name !== 'vague-crowd.mdx')
            .map((name) => [`skills/${name}`, readFileSync(join(skills, name), 'utf8')]),
        ),
      },
      out,
    );
    const args = [
      article,
      '--publisher',
      'The Carrow Mail',
      '--out',
      out,
      '--slug',
      'river',
      '--event',
      'carrow-flood',
    ];
    const first = await run(args);
    expect(first.err).toBe('');
    expect(first.out).toContain(`Drafted the lesson “river” in ${join(out, 'lessons', 'river')}.`);
    expect(first.out).toContain('writer     Ruth Okonjo and Felix Brand');
    expect(first.out).toContain('The book has no profile of The Carrow Mail yet');
    expect(first.out).toContain('The book has no event “carrow-flood” yet');
    expect(first.out).toContain(`${join(out, 'lessons/river/lesson.mdx')}:2  title: a title of at most eight words`);
    expect(first.out).toMatch(/lesson\.mdx:\d+ {2}paragraph 3 in your own words, with its phrases in place/);
    expect(readFileSync(join(out, 'lessons/river/lesson.mdx'), 'utf8')).toContain('event: carrow-flood');

    const before = readFileSync(join(out, 'events/carrow-flood/claims.yaml'), 'utf8');
    // A folder that the book cannot read yet is in the way as well.
    const again = await run([
      ...args.slice(0, -3),
      'other',
      '--event',
      'carrow-flood',
      '--publisher',
      'harbour-herald',
    ]);
    expect(again.code).toBe(1);
    expect(again.err).toMatch(/^Nothing was written, since .*carrow-flood.* there already and would be lost\./);
    expect(existsSync(join(out, 'lessons/other'))).toBe(false);
    expect(readFileSync(join(out, 'events/carrow-flood/claims.yaml'), 'utf8')).toBe(before);
  }, 120_000);

  it('prints what was found of a pasted text, and writes nothing', async () => {
    const { code, out } = await run(['-', '--json'], readFileSync(article, 'utf8'));
    expect(code).toBe(0);
    const { attributions } = JSON.parse(out) as { attributions: { is: string }[] };
    expect(attributions.length).toBeGreaterThan(10);
  }, 60_000);

  it('says what is wrong with a text, without a trace', async () => {
    const { code, err } = await run(['-', '--publisher', 'P', '--out', dir], 'One word');
    expect([code, err]).toEqual([
      1,
      'what was pasted has 2 words. A lesson needs a whole article, of at least 40 words.\n',
    ]);
  }, 60_000);
});

describe('the command line', () => {
  const asked = (...args: string[]) => {
    try {
      return flagsOf(args, '2025-04-01');
    } catch (error) {
      if (error instanceof Refused) return error.message;
      throw error;
    }
  };

  it('is read in any order', () => {
    expect(asked('--publisher', ' The Post ', 'a.txt', '--url=https://a.example/b', '--date', '2025-03-14')).toEqual({
      file: 'a.txt',
      json: false,
      publisher: 'The Post',
      url: 'https://a.example/b',
      date: '2025-03-14',
    });
    expect(asked('--help')).toBeNull();
  });

  it.each<[string[], string]>([
    [[], 'Give the file that has the article'],
    [['a', '--publishr', 'x'], 'There is no --publishr. Did you mean “publisher”?'],
    [['a', '--publisher'], 'Nothing stands after --publisher. Say there who published it'],
    [['a', '--publisher', '--out', 'x'], 'Nothing stands after --publisher.'],
    [['a', '--headline='], 'Nothing stands after --headline.'],
    [['a', '--json=1'], '--json takes no value. Leave out “1”.'],
    [['a', 'Arlow', 'Post'], 'One article at a time: “Arlow” is left over. Put -- after “draft”'],
    [['a', '--slug', 'My Lesson'], 'is not. Try “my-lesson”.'],
    [['a', '--event', '../up'], 'is not. Try “up”.'],
    [['a', '--date', '2025-02-30'], '--date takes a day as year-month-day'],
    [['a', '--date', '2025-04-02'], '--date is 2025-04-02, which is still to come.'],
    [['a', '--url', 'arlow.example'], '--url takes an address that begins with https://'],
  ])('%j is refused in a sentence', (args, message) => {
    expect(asked(...args)).toContain(message);
  });
});
