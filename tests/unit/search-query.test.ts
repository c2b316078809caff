import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILTERS, isEmptyQuery, readQuery, writeQuery } from '../../src/search/query.ts';

describe('the address of a search', () => {
  test('is what the form would send', () => {
    const query = { words: 'false flag', filters: { kind: ['phrase', 'claim'], lens: ['claims'] } };
    expect(writeQuery(query)).toBe('?q=false+flag&kind=phrase&kind=claim&lens=claims');
    expect(readQuery('?q=false+flag&kind=claim&kind=phrase&lens=claims')).toEqual(query);
  });

  test('comes back as it went, whatever was typed', () => {
    const values = (name: keyof typeof FILTERS) => fc.subarray<string>([...FILTERS[name]]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), values('kind'), values('lens'), (text, kind, lens) => {
        const query = { words: text.trim(), filters: { kind, lens } };
        expect(readQuery(writeQuery(query))).toEqual(query);
      }),
    );
  });

  test('leaves out what is unknown', () => {
    expect(readQuery('?q=+&kind=rumour&lens=&a=1')).toEqual({ words: '', filters: { kind: [], lens: [] } });
    expect(writeQuery(readQuery('?kind=rumour'))).toBe('');
    expect(isEmptyQuery(readQuery('?kind=rumour'))).toBe(true);
    expect(isEmptyQuery(readQuery('?kind=claim'))).toBe(false);
  });
});
