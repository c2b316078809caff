import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILTERS, FILTER_NAMES, isEmptyQuery, queryFor, readQuery, writeQuery } from '../../src/search/query.ts';

describe('the address of a search', () => {
  test('is what the form would send', () => {
    const query = queryFor('false flag', { kind: ['phrase', 'claim'], lens: ['claims'], outlet: ['eastwest'] });
    expect(writeQuery(query)).toBe('?q=false+flag&kind=phrase&kind=claim&lens=claims&outlet=eastwest');
    expect(readQuery('?q=false+flag&kind=claim&outlet=eastwest&kind=phrase&lens=claims')).toEqual(query);
    expect(writeQuery({ ...queryFor('hegde'), literal: true })).toBe('?q=hegde&as=typed');
  });

  test('comes back as it went, whatever was typed', () => {
    const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/), { maxLength: 4 });
    const filters = fc.record(
      Object.fromEntries(
        FILTER_NAMES.map((name) => [name, FILTERS[name] ? fc.subarray<string>([...FILTERS[name]]) : slugs]),
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), filters, fc.boolean(), (text, chosen, literal) => {
        const plain = queryFor(text.trim(), chosen);
        const query = literal && plain.words ? { ...plain, literal } : plain;
        expect(readQuery(writeQuery(query))).toEqual(query);
      }),
    );
  });

  test('leaves out what is unknown', () => {
    expect(readQuery('?q=+&kind=rumour&lens=&outlet=../x&level=9&a=1')).toEqual(queryFor(''));
    expect(writeQuery(readQuery('?kind=rumour&as=typed'))).toBe('');
    expect(isEmptyQuery(readQuery('?kind=rumour'))).toBe(true);
    expect(isEmptyQuery(readQuery('?kind=claim'))).toBe(false);
  });
});
