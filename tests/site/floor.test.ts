import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

/**
 * The oldest browsers that must read, answer and save: Chromium 111, Safari 16.4, Firefox 113, on old school machines. None
 * of them can be run here, so what they lack is looked for in the built files. Versions are those of MDN's compatibility
 * tables.
 */
const MISSING: [feature: string, since: string, pattern: RegExp][] = [
  ['Array.prototype.toSorted and its kin', 'Firefox 115', /\.(?:toSorted|toReversed|toSpliced)\(/],
  ['Object.groupBy, Map.groupBy', 'Chromium 117', /\b(?:Object|Map)\.groupBy\(/],
  ['Array.fromAsync', 'Chromium 121', /\bArray\.fromAsync\(/],
  ['Promise.withResolvers, Promise.try', 'Chromium 119', /\bPromise\.(?:withResolvers|try)\(/],
  [
    'Set.prototype.union and its kin',
    'Chromium 122',
    /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  ],
  ['AbortSignal.any', 'Chromium 116', /\bAbortSignal\.any\(/],
  ['URL.canParse', 'Firefox 115', /\bURL\.canParse\(/],
  ['iterator helpers', 'Chromium 122', /\bIterator\.from\(/],
  ['regular expressions with the v flag', 'Chromium 112', /\/[dgimsuy]*v[dgimsuy]*\.test\(/],
  ['Intl.Segmenter', 'Firefox 125', /\bIntl\.Segmenter\b/],
];
const MISSING_CSS: [feature: string, since: string, pattern: RegExp][] = [
  ['nesting', 'Firefox 117', /[{;]\s*&/],
  ['@scope', 'Chromium 118', /@scope\b/],
  ['@starting-style', 'Chromium 117', /@starting-style\b/],
  ['anchor positioning', 'Chromium 125', /\banchor-name:/],
];

const files = (ending: string): [name: string, text: string][] =>
  readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.startsWith('pagefind'))
    .map((name) => [name, readFileSync(join(inject('dist'), name), 'utf8')]);

test('no script uses what the oldest supported browsers lack', () => {
  const found = files('.js').flatMap(([name, text]) =>
    MISSING.filter(([, , pattern]) => pattern.test(text)).map(([feature, since]) => `${name}: ${feature} (${since})`),
  );
  expect(found).toEqual([]);
});

test('no style needs what they lack', () => {
  const found = files('.css').flatMap(([name, text]) =>
    MISSING_CSS.filter(([, , pattern]) => pattern.test(text)).map(
      ([feature, since]) => `${name}: ${feature} (${since})`,
    ),
  );
  expect(found).toEqual([]);
});

test('night colours stand where only browsers that know them look, over plain day values', () => {
  for (const [, text] of files('.css')) {
    for (const [before] of text.matchAll(/^.*?light-dark\(/gs)) {
      // The first use is the question itself; everything after it stands in that block.
      expect(before.endsWith('light-dark(')).toBe(true);
      expect(before).toMatch(/@supports\s*\(color:\s*light-dark\($/);
    }
  }
});

test('a selector with :has() stands alone, so that a browser without it drops no other rule', () => {
  const together: string[] = [];
  for (const [name, text] of files('.css'))
    for (const [, selectors = ''] of text.matchAll(/([^{}]+)\{/g))
      if (selectors.includes(':has(') && /,(?![^(]*\))/.test(selectors) && !selectors.includes('@supports'))
        together.push(`${name}: ${selectors.trim()}`);
  expect(together).toEqual([]);
});
