import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBook } from '../../src/checks/read-book.ts';
import type { Lesson } from '../../src/model/book.ts';
import { PACKAGES } from '../../src/packages/list.ts';
import { makePackage } from '../../src/packages/make.ts';
import { writeArchive } from '../../src/packages/module/archive.ts';
import { scormPackage } from '../../src/packages/scorm/package.ts';
import { scormShell } from '../../src/packages/scorm/shell.ts';
import { draftBody } from '../../src/packages/single/body.ts';
import { lessonFile } from '../../src/packages/single/file.ts';

/**
 * `npm run bench:packages`: what packages cost. Size, and CPU time for a thousand lessons over that for a hundred, where ten is
 * linear. Only the ratio travels from machine to machine.
 */
const FEW = 100;
const MANY = 1000;
const { lessons, words } = readBook(join(import.meta.dirname, '..', '..', 'content')).book;
const shell = await scormShell(words);

type Make = (lesson: Lesson) => string | Uint8Array;
const page = (lesson: Lesson, bound?: number): string =>
  lessonFile(shell, { lesson, body: draftBody(lesson, words), publisher: 'An outlet' }, bound);
const MAKERS: [name: string, make: Make][] = [
  ...PACKAGES.filter(({ id }) => /^(?:cartridge-|moodle$|gift$)/.test(id)).map((kind): [string, Make] => [
    kind.id,
    (lesson) => makePackage(kind, { lesson, words, url: 'https://example.org/a/' }),
  ]),
  ['file', (lesson) => page(lesson)],
  ['scorm', (lesson) => scormPackage({ lesson, path: 'full', page: page(lesson, Infinity) }, words)],
];

/** As many lessons, each with a slug of its own. */
const many = (n: number): Lesson[] =>
  Array.from({ length: n }, (_, i) => ({ ...lessons[i % lessons.length]!, slug: `lesson-${i}` }));

/** CPU milliseconds of a piece of work; other programs have no part in them. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const line = (name: string, few: number, all: number, bytes: number): void =>
  console.log(
    `${name}: ${(bytes / MANY / 1000).toFixed(0)} kB and ${(all / MANY).toFixed(1)} ms for each of ${MANY} lessons; ${(all / few).toFixed(1)} times the time of ${FEW}`,
  );

for (const [name, make] of MAKERS) {
  let bytes = 0;
  const run = (n: number): number =>
    cost(() => {
      bytes = 0;
      for (const lesson of many(n)) bytes += make(lesson).length;
    });
  run(FEW);
  line(name, run(FEW), run(MANY), bytes);
}

const root = mkdtempSync(join(tmpdir(), 'says-who-archive-'));
try {
  const [, bank] = MAKERS.find(([name]) => name === 'moodle')!;
  let bytes = 0;
  /** Writes a site of so many lessons, each with a page and its data, and what its archive costs. */
  const run = (n: number): number => {
    const dist = join(root, String(n));
    for (const lesson of many(n)) {
      const folder = join(dist, 'lessons', lesson.slug);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'lesson.json'), JSON.stringify(lesson));
      writeFileSync(join(folder, 'index.html'), bank(lesson));
    }
    mkdirSync(join(dist, 'packages'));
    return cost(() => ({ bytes } = writeArchive(dist, 'packages/module.zip', new Date())));
  };
  const few = run(FEW);
  const before = process.memoryUsage().rss;
  line('module', few, run(MANY), bytes);
  console.log(`  memory while writing it: ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB more`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
