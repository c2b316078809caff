import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, type Built } from '../support/build-site.ts';
import { builtPages } from '../support/site.ts';

let root: string;
let built: Built;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'says-who-sub-'));
  built = await buildSite(root, undefined, { SITE_URL: 'https://example.org', BASE_PATH: '/says-who/' });
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('under a sub-path every address of the site starts with it and exists', () => {
  expect(built.output).toContain('Complete!');
  const wrong: string[] = [];
  for (const { path, html } of builtPages(built.dist)) {
    for (const [, target = ''] of html.matchAll(/\s(?:href|src|action|data-lesson-json)="([^"]+)"/g)) {
      if (/^(https?:|mailto:|data:|#)/.test(target)) continue;
      const { pathname } = new URL(target.replaceAll('&amp;', '&'), `https://example.org/says-who/${path}`);
      const file = join(built.dist, pathname.replace('/says-who/', '/'), pathname.endsWith('/') ? 'index.html' : '');
      if (!pathname.startsWith('/says-who/') || !existsSync(file)) wrong.push(`${path}: ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('with the site’s address, pages carry canonical links and a card, and there is a sitemap', () => {
  const html = readFileSync(join(built.dist, 'lessons', 'globely-news', 'index.html'), 'utf8');
  expect(html).toContain('<link rel="canonical" href="https://example.org/says-who/lessons/globely-news/">');
  expect(html).toContain('<meta property="og:image" content="https://example.org/says-who/card.png">');
  expect(existsSync(join(built.dist, 'card.png'))).toBe(true);
  expect(readFileSync(join(built.dist, 'sitemap-0.xml'), 'utf8')).toContain(
    '<loc>https://example.org/says-who/lessons/globely-news/</loc>',
  );
});

test('without the site’s address, neither is guessed', () => {
  for (const { html } of builtPages()) expect(html).not.toMatch(/rel="canonical"|og:image|og:url/);
});
