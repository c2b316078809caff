import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './src/cli/chromium.ts';
import { CHROMIUM_ARGS } from './tests/support/chromium-args.ts';

const executablePath = findChromium();
/** A slow machine is no reason to fail. */
const patient = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
  test: {
    // Files wait for pages more than they work; with one worker less than there are cores, one core would idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...patient,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // What is tested here is pure: files share their modules, and reading those again takes longer than the tests.
          isolate: false,
        },
      },
      {
        test: {
          ...patient,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          ...patient,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/support/global-site.ts',
        },
      },
    ],
  },
});
