import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CONTENTS,
  COPY,
  keyOf,
  listKey,
  needless,
  parseContents,
  parseCopy,
  RELEASE,
  stillOpen,
  taken,
  versionOf,
  WORKER,
  type Contents,
  type Copy,
  type Release,
} from '../../src/offline/files.ts';
import { keepView, saysOf, type KeepState, type KeepWords } from '../../src/offline/keep-view.ts';
import { writeRelease } from '../../src/offline/release.ts';
import words from '../../content/ui/en.json' with { type: 'json' };

const NOW = '2027-03-03T12:00:00.000Z';
const contents = (version: string, list: Contents['list']): Contents => ({
  version,
  date: NOW,
  files: list.length,
  bytes: 9_400_000,
  list,
});

describe('what is kept', () => {
  test('a file of which both versions have the same is kept once', () => {
    expect(keyOf(['lessons/x/', 'abc'])).toBe('lessons/x/?kept=abc');
    expect(keyOf(['_astro/a.1f.js', null])).toBe('_astro/a.1f.js');
    expect(versionOf(listKey('f00'))).toBe('f00');
    expect(versionOf('lessons/x/?kept=abc')).toBeNull();
    const [old, now] = [
      contents('1', [
        ['', 'a'],
        ['about/', 'b'],
      ]),
      contents('2', [
        ['', 'a'],
        ['about/', 'c'],
      ]),
    ];
    const keys = ['?kept=a', 'about/?kept=b', 'about/?kept=c', listKey('1'), listKey('2'), COPY];
    expect(needless(keys, [old, now])).toEqual([]);
    expect(needless(keys, [now])).toEqual(['about/?kept=b', listKey('1')]);
  });

  test('what stands in the cache is refused unless it is whole', () => {
    const good = contents('1', [['', 'a']]);
    expect(parseContents(JSON.parse(JSON.stringify(good)))).toEqual(good);
    for (const bad of [null, {}, { ...good, date: 'today' }, { ...good, list: [['', 4]] }, { ...good, list: ['x'] }])
      expect(() => parseContents(bad), JSON.stringify(bad)).toThrow();
    expect(() => parseCopy({ since: NOW, version: '1', older: { 0: 'x' } })).toThrow();
  });

  // Pages are opened and closed, and versions taken, in any order. A browser gives no two pages the same id.
  test('whatever happens, a page that is open has the version it was opened with', () => {
    const step = fc.oneof(
      fc.record({ is: fc.constant('open' as const) }),
      fc.record({ is: fc.constant('close' as const), nth: fc.nat(4) }),
      fc.record({ is: fc.constant('take' as const), version: fc.nat(3).map(String) }),
      fc.record({ is: fc.constant('tidy' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let copy: Copy = taken(null, '0', [], NOW);
        const open = new Map<string, string>();
        for (const [i, one] of steps.entries()) {
          if (one.is === 'open') open.set(`page ${i}`, copy.version);
          if (one.is === 'close') open.delete([...open.keys()][one.nth] ?? '');
          if (one.is === 'take') copy = taken(copy, one.version, [...open.keys()], NOW);
          if (one.is !== 'close') copy = { ...copy, older: stillOpen(copy.older, new Set(open.keys())) };
        }
        for (const [page, version] of open) {
          const older = Object.entries(copy.older).filter(([, pages]) => pages.includes(page));
          expect(older.map(([of]) => of)).toEqual(version === copy.version && older.length === 0 ? [] : [version]);
        }
        expect(copy.since).toBe(NOW);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a build writes', () => {
  let dist: string;
  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), 'says-who-release-'));
    for (const [file, text] of Object.entries({
      'index.html': 'home',
      'about/index.html': 'about',
      '404.html': 'none',
      'robots.txt': '',
      'card.png': '',
      '_astro/a.1f.js': '1',
      'practice/items.json': '[]',
      'pagefind/fragment/en_1.pf_fragment': '',
    })) {
      await mkdir(join(dist, file, '..'), { recursive: true });
      await writeFile(join(dist, file), text);
    }
  });
  afterAll(() => rm(dist, { recursive: true, force: true }));
  const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(join(dist, file), 'utf8')) as T;

  test('lists what pages are made of, at the addresses they are asked for', async () => {
    const release = await writeRelease(dist, new Date(NOW));
    const { list } = parseContents(await read(CONTENTS));
    expect(list.map(([path]) => path)).toEqual([
      '',
      '_astro/a.1f.js',
      'about/',
      'pagefind/fragment/en_1.pf_fragment',
      'practice/items.json',
    ]);
    expect(list.filter(([, revision]) => revision === null)).toHaveLength(2);
    expect(await read<Release>(RELEASE)).toEqual(release);
    expect(release).toMatchObject({ date: NOW, files: 5 });
    const worker = await readFile(join(dist, WORKER), 'utf8');
    expect(worker).toContain(release.version);
    // Nothing comes from elsewhere, and the worker is looked at anew with every page.
    expect(worker).not.toMatch(/https?:|importScripts/);
    expect(worker.length).toBeLessThan(8000);
  });

  test('the same site built again is the same version, and a changed page another', async () => {
    const first = await writeRelease(dist, new Date(NOW));
    expect((await writeRelease(dist, new Date('2027-04-05'))).version).toBe(first.version);
    await writeFile(join(dist, 'about/index.html'), 'about us');
    expect((await writeRelease(dist, new Date(NOW))).version).not.toBe(first.version);
  });
});

describe('what the notebook says', () => {
  const own = words as KeepWords;
  const release: Release = { version: '1', date: NOW, files: 820, bytes: 9_400_000 };
  const copy: Copy = { since: '2027-03-05T08:00:00.000Z', version: '1', older: {} };
  const view = (state: KeepState): string =>
    keepView(state, own, '/lessons/')
      .markup.replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();

  test('the size before anything is fetched, how far it is, and of which day the copy is', () => {
    expect(view({ is: 'nothing', release, news: null })).toBe(
      'It takes about 9 MB of this device’s storage, in 820 files. Keep it on this device',
    );
    expect(view({ is: 'nothing', release: null, news: null })).toBe('Keep it on this device');
    expect(view({ is: 'keeping', done: 12, all: 820 })).toContain('12 of 820 files are here.');
    expect(view({ is: 'kept', copy, release, news: null })).toContain(
      'Kept since 5 March 2027, version of 3 March 2027, about 9 MB.',
    );
  });

  test('every trouble has a sentence and something to do', () => {
    for (const news of ['connection', 'changing', 'full', 'refused'] as const) {
      const said = view({ is: 'part', release, news });
      expect(said).toContain(saysOf({ is: 'part', release, news }, own));
      expect(said).toMatch(/Go on Remove from this device$/);
      expect(said).not.toMatch(/[{}]/);
    }
    for (const insecure of [true, false]) expect(view({ is: 'impossible', insecure })).toMatch(/To the lessons$/);
  });
});
