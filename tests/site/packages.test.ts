import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { PACKAGES } from '../../src/packages/list.ts';
import { sizeText } from '../../src/packages/sizes.ts';
import { WORDS } from '../support/questions.ts';

const dist = inject('dist');
const read = (path: string): Buffer => readFileSync(join(dist, path));
const MODULE = PACKAGES.find(({ of }) => of === 'module')!.path('');
const slugs = readdirSync(join(dist, 'packages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const ofLesson = PACKAGES.filter(({ of }) => of === 'lesson');

/** The packages that a page offers, with the size that it says. */
const offered = (html: string): { path: string; size: string }[] =>
  [...html.matchAll(/<span data-size="([^"]+)">([^<]*)<\/span>/g)].map(([, path = '', size = '']) => ({ path, size }));

test('the guide of every lesson offers each of its packages, and says how large it is', () => {
  expect(slugs).toHaveLength(5);
  for (const slug of slugs) {
    const html = read(`teach/${slug}/index.html`).toString();
    const list = offered(html);
    expect(list.map(({ path }) => path)).toEqual(ofLesson.map((kind) => kind.path(slug)));
    for (const { path, size } of list) {
      expect(html).toContain(`href="/packages/${path}"`);
      expect(size).toBe(sizeText(statSync(join(dist, 'packages', path)).size, WORDS));
    }
    expect(html).not.toContain(WORDS['packages.none']);
  }
});

describe('the archive of the module', () => {
  const files = unzipSync(read(`packages/${MODULE}`));

  test('holds every file of the site but itself, each with its bytes', () => {
    const built = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));
    expect(Object.keys(files).sort()).toEqual(built.filter((path) => path !== `packages/${MODULE}`).sort());
    for (const [path, bytes] of Object.entries(files))
      if (path !== 'teach/platforms/index.html') expect(read(path).equals(bytes), path).toBe(true);
  });

  test('has no link to itself, though the site has, with its size', () => {
    const page = read('teach/platforms/index.html').toString();
    const [link] = offered(page);
    expect(link?.path).toBe(MODULE);
    const most = Number(/\d+/.exec(link?.size ?? '')?.[0]);
    expect(statSync(join(dist, 'packages', MODULE)).size).toBeLessThanOrEqual(most * 1e6);
    const packed = strFromU8(files['teach/platforms/index.html']!);
    expect(packed).not.toContain(`packages/${MODULE}`);
    expect(packed).toContain(WORDS['packages.name.module']);
  });
});
