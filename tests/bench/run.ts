import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../support/build-site.ts';
import { bareAstro, manyLessons } from './books.ts';
import { childCpu } from './cpu.ts';

/**
 * `npm run bench [-- lessons]`: CPU seconds of a build, ours against bare Astro with the same words, in one run. Only the
 * ratios travel from machine to machine.
 */
const count = Number(process.argv[2] ?? 100);
const folder = await mkdtemp(join(tmpdir(), 'says-who-bench-'));

async function measure(build: () => Promise<void> | void): Promise<number> {
  const before = childCpu();
  await build();
  return childCpu() - before;
}

try {
  const ours = async (lessons: number): Promise<number> => {
    const content = await manyLessons(join(folder, `content-${lessons}`), lessons);
    return measure(async () => {
      const built = await buildSite(join(folder, `ours-${lessons}`), content);
      if (!built.ok) throw new Error(built.output);
    });
  };
  const peer = async (lessons: number): Promise<number> => {
    const root = await bareAstro(join(folder, `bare-${lessons}`), lessons);
    return measure(
      () => void execFileSync(join(root, 'node_modules', '.bin', 'astro'), ['build'], { cwd: root, stdio: 'ignore' }),
    );
  };
  const [one, many, bareOne, bareMany] = [await ours(1), await ours(count), await peer(1), await peer(count)];
  const each = (many - one) / (count - 1);
  const bareEach = (bareMany - bareOne) / (count - 1);
  console.log(`lessons            1      ${count}    each further`);
  console.log(`ours        ${one.toFixed(1)} s  ${many.toFixed(1)} s  ${(each * 1000).toFixed(0)} ms`);
  console.log(`bare Astro  ${bareOne.toFixed(1)} s  ${bareMany.toFixed(1)} s  ${(bareEach * 1000).toFixed(0)} ms`);
  console.log(
    `ratio       ${(one / bareOne).toFixed(2)}  ${(many / bareMany).toFixed(2)}  ${(each / bareEach).toFixed(2)}`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
