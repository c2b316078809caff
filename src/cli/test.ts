import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.ts';

/**
 * `npm test`: types, lint, format, content, then every Vitest project. Each of the first four counts as one test.
 * The last line printed is `N passed, N failed`.
 */
const RESULTS = '.cache/tests.json';
const bin = (name: string): string => `node_modules/.bin/${name}`;
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
let passed = 0;
let failed = 0;

function run(title: string, command: string, args: string[]): boolean {
  console.log(`\n— ${title}`);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env });
  if (error) console.error(error.message);
  return status === 0;
}

/** Runs beside the others, since each keeps one core busy, and prints all it has to say when it is done. */
function step(title: string, command: string, ...args: string[]): Promise<void> {
  return new Promise((done) => {
    const said: Buffer[] = [];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
    child.on('error', (error) => said.push(Buffer.from(error.message)));
    child.on('close', (status) => {
      console.log(`\n— ${title}\n${Buffer.concat(said).toString()}`);
      if (status === 0) passed++;
      else failed++;
      done();
    });
  });
}

// First, and alone: it writes the types of the content, which types and lint read.
if (!run('Types of the content', bin('astro'), ['sync'])) failed++;
await Promise.all([
  step('Types', bin('astro'), 'check', '--noSync', '--minimumFailingSeverity', 'warning'),
  step('Lint', bin('eslint'), '.', '--max-warnings', '0'),
  step('Format', bin('prettier'), '--check', '--log-level', 'warn', '.'),
  step('Content', process.execPath, 'src/cli/check.ts'),
]);

try {
  process.env.CHROMIUM = ensureChromium();
  mkdirSync('.cache', { recursive: true });
  rmSync(RESULTS, { force: true });
  const ok = run('Unit, browser and site', bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}`,
  ]);
  const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  passed += results.numPassedTests;
  failed += results.numFailedTests;
  // A crashed file or an unhandled error fails the run without failing a test.
  if (!ok && results.numFailedTests === 0) failed++;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed++;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
