import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { builtPages } from '../support/site.ts';
import { htmlFaults } from '../support/valid-html.ts';

const pages = builtPages();
const dist = inject('dist');

test('the site has the pages of its addresses', () => {
  const paths = pages.map(({ path }) => path);
  for (const path of ['', '404.html', 'about/', 'events/kremlin-drones-2023/', 'lessons/', 'lessons/globely-news/'])
    expect(paths).toContain(path);
  for (const path of ['passages/', 'publishers/globely-news/', 'search/', 'skills/', 'skills/hedge/', 'topics/'])
    expect(paths).toContain(path);
});

describe.each(pages)('/$path', ({ path, html }) => {
  test('is valid HTML', async () => {
    expect(await htmlFaults(html, path)).toEqual([]);
  });

  test('names itself, and its policy allows no inline code', () => {
    expect(html).toMatch(/<title>[^<]{4,}<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/);
    const policy = /http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="/);
  });

  test('links only to places that exist', () => {
    const broken: string[] = [];
    for (const [, target] of html.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
      if (!target || /^(https?:|mailto:|data:)/.test(target)) continue;
      const url = new URL(target.replaceAll('&amp;', '&'), `http://x/${path}`);
      const file = join(dist, decodeURIComponent(url.pathname), url.pathname.endsWith('/') ? 'index.html' : '');
      const id = decodeURIComponent(url.hash.slice(1));
      const page = pages.find((other) => `/${other.path}` === url.pathname);
      if (!existsSync(file)) broken.push(target);
      else if (id && page && !page.html.includes(` id="${id}"`)) broken.push(`${target} (no such id)`);
    }
    expect(broken).toEqual([]);
  });
});
