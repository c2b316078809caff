import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/checks/read-book.ts';
import type { Bad } from '../fixtures/bad/bad.ts';
import { chain, highlight, log, order } from '../fixtures/bad/more-kinds.ts';
import { edited, goodBook, inMemory } from '../support/fixture-book.ts';

const good = goodBook();

describe.each<[string, Bad[]]>([
  ['order', order],
  ['chain', chain],
  ['highlight', highlight],
  ['log', log],
])('%s', (_, cases) => {
  test.each(cases)('$name', ({ edits, problems }) => {
    const found = checkFolder(inMemory(edited(good, edits))).problems;
    expect(found.map(({ file, place, message }) => [file, place, message])).toEqual(
      problems.map(([file, place, message]) => [`content/${file}`, place, message]),
    );
  });
});
