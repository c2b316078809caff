import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium, MISSING } from '../../src/cli/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
const program = (name: string): string => {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
};

test('the environment variable comes first', () => {
  const edge = program('microsoft-edge');
  const own = program('my-own');
  expect(findChromium({ CHROMIUM: own, PATH: folder }, [])).toBe(own);
  expect(findChromium({ PATH: folder }, [])).toBe(edge);
});

test('an environment variable that names nothing is said, not passed over', () => {
  expect(() => findChromium({ CHROMIUM: '/nowhere/chrome', PATH: folder }, [])).toThrow(
    'CHROMIUM names /nowhere/chrome, which is not a program that can be run.',
  );
});

test('then the path, then the usual places, then nothing', () => {
  const elsewhere = program('Google Chrome');
  expect(findChromium({ PATH: '/nowhere' }, [elsewhere])).toBe(elsewhere);
  expect(findChromium({ PATH: '/nowhere' }, [])).toBeUndefined();
  expect(MISSING).toContain('Install Chromium, Google Chrome or Microsoft Edge');
});
