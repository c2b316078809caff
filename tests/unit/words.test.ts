import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WORDS } from '../../src/model/words.ts';

const source = join(import.meta.dirname, '..', '..', 'src');
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|astro|js)$/.test(path) && path !== join('model', 'words.ts'))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n');

/** A gap that code fills, but not one of a type that takes any text. */
const GAP = /\$\{(?!string\}|number\}|infer )[^{}`]*\}/;

/** Keys that code puts together, such as `event.status.${status}`; one that ends with a full stop is the start of some. */
const made = [...code.matchAll(/`([a-z][\w-]*\.(?:[\w.-]|\$\{[^{}`]*\})*)`/g)].flatMap(([, text = '']) => {
  const [first = '', ...rest] = text.split(GAP);
  if (rest.length === 0 || rest.some((part) => part.includes('${'))) return [];
  const ends = rest.map((part, i) => (i === 0 ? '[\\w-]+' : '[\\w.-]*') + part.replaceAll('.', '\\.'));
  return new RegExp(`^${first.replaceAll('.', '\\.')}${ends.join('')}${text.endsWith('.') ? '.+' : ''}$`);
});

test('every interface word is said somewhere', () => {
  const said = new Set(code.match(/(?<=['"`])[a-z][\w-]*(\.[\w-]+)+(?=['"`])/g));
  expect(Object.keys(WORDS).filter((key) => !said.has(key) && !made.some((keys) => keys.test(key)))).toEqual([]);
});
