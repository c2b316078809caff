import { readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage, quiet, siteUrl } from '../support/site.ts';

/** Budgets in kilobytes after Brotli, and in requests: what a lesson may cost a phone on a slow line. */
const BUDGET = { html: 30, css: 9, js: 12, font: 80, requests: 12 };
/** Kilobytes of script on a lesson that was scrolled to its end and touched, with every kind of question on it. */
const TOUCHED = 30;
/** Pages with questions: lessons and practice texts. */
const lessons = ['lessons', 'passages'].flatMap((folder) =>
  readdirSync(`content/${folder}`).map((slug) => `${folder}/${slug}/`),
);
const KINDS: Record<string, 'html' | 'css' | 'js' | 'font'> = {
  document: 'html',
  stylesheet: 'css',
  script: 'js',
  font: 'font',
};

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each([...lessons, ''])('/%s stays within its budget, and nothing shifts while it loads', async (path) => {
  const { page } = await openPage(browser, { viewport: { width: 390, height: 844 } });
  const weights = { html: 0, css: 0, js: 0, font: 0, requests: 0 };
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = KINDS[response.request().resourceType()];
    weights.requests++;
    bodies.push(
      response.body().then((body) => {
        // Fonts are compressed already.
        if (kind) weights[kind] += (kind === 'font' ? body.length : brotliCompressSync(body).length) / 1024;
      }),
    );
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        document.documentElement.dataset.shift = String(
          Number(document.documentElement.dataset.shift ?? 0) + entry.value,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(siteUrl() + path, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await quiet(page);
  await Promise.all(bodies);
  console.info(
    path || '/',
    Object.fromEntries(Object.entries(weights).map(([kind, n]) => [kind, Math.round(n * 10) / 10])),
  );
  for (const [kind, most] of Object.entries(BUDGET))
    expect(weights[kind as keyof typeof weights], kind).toBeLessThanOrEqual(most);
  expect(Number(await page.evaluate(() => document.documentElement.dataset.shift ?? 0))).toBeLessThan(0.02);
  if (lessons.includes(path)) {
    const all = page.locator('says-question');
    for (let i = 0; i < (await all.count()); i++) await all.nth(i).scrollIntoViewIfNeeded();
    await page.locator('says-question[data-kind="choice"] .controls input').first().check();
    await page.locator('says-question[data-kind="choice"] [type="submit"]').first().click();
    await page.locator('says-question[data-kind="choice"] .feedback').first().waitFor();
    await quiet(page);
    await Promise.all(bodies);
    console.info(`${path} scrolled and touched: ${Math.round(weights.js * 10) / 10} KB of script`);
    expect(weights.js).toBeLessThanOrEqual(TOUCHED);
  }
  await page.context().close();
});
