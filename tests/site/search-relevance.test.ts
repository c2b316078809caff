import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import { placesOf } from '../../src/search/places.ts';
import { launch, openPage, siteUrl } from '../support/site.ts';

/** A search with the places that answer it; `blind` if it was written without knowing the names in the book. */
interface Asked {
  query: string;
  expect: string[];
  blind?: true;
}
/** Results that are looked at. */
const SEEN = 10;

const asked = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'search-queries.json'), 'utf8'),
) as Record<string, Asked[]>;
const urls = new Set(placesOf(readBook('content').book).map(({ url }) => url));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  ({ page } = await openPage(browser));
});
afterAll(() => browser.close());

/** The addresses of the first results of each search, in the order in which the page shows them. */
async function resultsOf(queries: readonly Asked[]): Promise<string[][]> {
  await page.goto(`${siteUrl()}search/`);
  return page.evaluate(
    async ([typed, most]) => {
      const shown: string[][] = [];
      const results = document.querySelector('.results')!;
      for (const query of typed) {
        document.querySelector<HTMLInputElement>('says-search input[name="q"]')!.value = query;
        document.querySelector<HTMLFormElement>('says-search form')!.requestSubmit();
        while (results.ariaBusy !== 'false') await new Promise(requestAnimationFrame);
        const links = document.querySelectorAll('[data-state="found"] :is(.lead-result, .result) h3 a');
        shown.push([...links].slice(0, most).map((link) => link.getAttribute('href')!));
      }
      return shown;
    },
    [queries.map(({ query }) => query), SEEN] as const,
  );
}

describe('searches', () => {
  test('name places that there are, twenty or more of each kind, half of them written blind', () => {
    for (const [kind, queries] of Object.entries(asked)) {
      expect(queries.length, kind).toBeGreaterThanOrEqual(20);
      expect(queries.filter(({ blind }) => blind).length, kind).toBeGreaterThanOrEqual(10);
      for (const { query, expect: places } of queries)
        for (const place of places) expect(urls.has(place), `${query}: ${place}`).toBe(true);
    }
    const queries = Object.values(asked).flatMap((list) => list.map(({ query }) => query));
    expect(new Set(queries).size).toBe(queries.length);
  });

  test('lead to their place', async () => {
    const rows: { kind: string; queries: number; rank: number; top: number }[] = [];
    const missed: string[] = [];
    for (const [kind, queries] of Object.entries(asked)) {
      let [rank, top] = [0, 0];
      const found = await resultsOf(queries);
      for (const [i, { query, expect: places }] of queries.entries()) {
        const at = found[i]!.findIndex((url) => places.includes(url)) + 1;
        if (at > 0) rank += 1 / at;
        if (at > 0 && at <= 3) top++;
        else missed.push(`${kind}: ${query} (${at || 'not found'})`);
      }
      rows.push({ kind, queries: queries.length, rank: rank / queries.length, top: top / queries.length });
    }
    const all = rows.reduce((sum, { queries }) => sum + queries, 0);
    const over = (name: 'rank' | 'top'): number => rows.reduce((sum, row) => sum + row[name] * row.queries, 0) / all;
    rows.push({ kind: 'all', queries: all, rank: over('rank'), top: over('top') });
    const line = ({ kind, queries, rank, top }: (typeof rows)[number]): string =>
      `${kind.padEnd(10)} ${String(queries).padStart(4)} searches, mean reciprocal rank ${rank.toFixed(2)}, in the first three ${top.toFixed(2)}`;
    console.log([...rows.map(line), ...missed].join('\n'));
    for (const { kind, top } of rows) expect(top, kind).toBeGreaterThanOrEqual(kind === 'all' ? 0.9 : 0.8);
  }, 180_000);
});
