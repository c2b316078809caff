import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { expect, test } from 'vitest';
import { findChromium } from '../../src/cli/chromium.ts';
import { CHROMIUM_ARGS } from '../support/chromium-args.ts';
import { lessonUrl, question, saved } from '../support/saved-work.ts';

/** How often Chromium is killed for each; `ROUNDS=20` proves more. */
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const LONG = Array.from({ length: 250 }, (_, i) => `word${i % 10}.`)
  .join(' ')
  .padEnd(2000, '!')
  .slice(0, 2000);

/** Chromium with a profile of its own, which stays when Chromium goes. */
const start = (profile: string): Promise<BrowserContext> => {
  const executablePath = findChromium();
  return chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    args: CHROMIUM_ARGS,
  });
};

/** Ends every process of that Chromium in the same moment, as a crash or a dead battery would. */
function kill(profile: string): void {
  const pids = execFileSync('pgrep', ['-f', `user-data-dir=${profile}`], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
  expect(pids.length).toBeGreaterThan(1);
  for (const pid of pids) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
}

test.each(Array.from({ length: ROUNDS }, (_, i) => i + 1))(
  'killed right after “Saved”, Chromium has the answers on restart (round %i)',
  async (round) => {
    const profile = await mkdtemp(join(tmpdir(), 'says-who-crash-'));
    try {
      const text = `${round} ${LONG}`.slice(0, 2000);
      const before = await start(profile);
      const page = before.pages()[0] ?? (await before.newPage());
      await page.goto(lessonUrl());
      await question(page, 'warm-up').locator('.controls input').nth(1).click();
      await saved(page);
      kill(profile);
      await before.close().catch(() => undefined);

      const between = await start(profile);
      const again = between.pages()[0] ?? (await between.newPage());
      await again.goto(lessonUrl());
      await again.locator('[data-do="continue"]').click();
      const choice = question(again, 'warm-up').locator('.controls input').nth(1);
      await expect.poll(() => choice.isChecked()).toBe(true);
      await question(again, 'exit-reflection').locator('textarea').fill(text);
      await saved(again);
      kill(profile);
      await between.close().catch(() => undefined);

      const after = await start(profile);
      const last = after.pages()[0] ?? (await after.newPage());
      await last.goto(lessonUrl());
      await last.locator('[data-do="continue"]').click();
      await expect.poll(() => question(last, 'exit-reflection').locator('textarea').inputValue()).toBe(text);
      await expect.poll(() => question(last, 'warm-up').locator('.controls input').nth(1).isChecked()).toBe(true);
      await after.close();
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  120_000,
);
