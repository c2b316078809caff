import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian’s headless Chromium comes first: without a browser’s own windows, the tests take half the time. */
const HEADLESS = 'chromium-headless-shell';
const NAMES = [
  HEADLESS,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
export const MISSING =
  'The browser tests need Chromium, and none was found. Install Chromium, Google Chrome or Microsoft Edge, ' +
  'or put the path of one in the environment variable CHROMIUM, and run the tests again.';

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where the machine has a Chromium, or undefined. `env` is read for CHROMIUM and PATH; CHROMIUM must name one that runs. */
export function findChromium(env: NodeJS.ProcessEnv = process.env, elsewhere = ELSEWHERE): string | undefined {
  if (env.CHROMIUM) {
    if (!runs(env.CHROMIUM)) throw new Error(`CHROMIUM names ${env.CHROMIUM}, which is not a program that can be run.`);
    return env.CHROMIUM;
  }
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...onPath, ...elsewhere].find(runs);
}

/** Finds Chromium, or installs Debian's as root; where neither works, an error says what to install. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing Debian’s, which takes a minute or two.');
    const apt = (...args: string[]): unknown =>
      execFileSync('apt-get', ['-qq', ...args], {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    try {
      apt('update');
      apt('install', '-y', '--no-install-recommends', HEADLESS);
    } catch {
      throw new Error(MISSING);
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(MISSING);
}
