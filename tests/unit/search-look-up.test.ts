import { describe, expect, test } from 'vitest';
import type { Engine, IndexResult } from '../../src/search/engine.ts';
import { LookUp } from '../../src/search/look-up.ts';
import type { SearchNames } from '../../src/search/names.ts';

/** A book of five places, and of names for two of them. */
const texts = [
  'a word that keeps a statement small',
  'the writer hedges twice',
  'drones over the roof',
  'two drones were stopped by radar',
  'radar',
];
const names: SearchNames = {
  kinds: [
    ['skill', 1],
    ['reading', 2],
    ['claim', 1],
    ['reading', 1],
  ],
  named: [
    [0, 'Hedge', 'careful words'],
    [3, 'shot down'],
  ],
  words: ['hedge', 'careful', 'drones', 'radar', 'shot', 'down'],
  small: ['the', 'was', 'were', 'who', 'a', 'words'],
  spellings: [],
  alike: [['careful', 'cautious']],
};

/** An index of whole words that counts them, and finds the beginning of a word that it does not have as Pagefind does. */
const engine: Engine = {
  search: (words, { filters }) => {
    const fragment = (place: number): IndexResult => ({
      id: `p${place}`,
      score: 1,
      words: texts[place]!.split(' ').flatMap((word, at) => (word === words ? at : [])),
      data: () => Promise.resolve({ url: `/${place}`, content: texts[place]!, meta: {}, filters: {} }),
    });
    const all = texts.map((_, place) => place);
    const holds = (place: number): boolean => {
      const exact = /^"(.+)"$/.exec(words ?? '')?.[1];
      const known = [texts[place]!, ...(names.named.find(([one]) => one === place)?.slice(1) ?? [])]
        .join(' ')
        .toLowerCase();
      return (
        words === null ||
        (exact ? ` ${known} `.includes(` ${exact} `) : known.split(' ').some((one) => one.startsWith(words)))
      );
    };
    const odd = filters.kind?.any.includes('odd') ?? false;
    const results = all.filter((place) => holds(place) && (!odd || place % 2 === 1)).map(fragment);
    return Promise.resolve({ results });
  },
};

const find = async (words: string, literal = false, filters = {}) =>
  (await LookUp.over(engine, names)).find(words, filters, literal);

describe('a search', () => {
  test('leads to the place whose name it is', async () => {
    expect((await find('hedge')).places[0]).toBe(0);
    expect((await find('who was careful')).places).toEqual([0]);
  });

  test('finds what people say in place of a name', async () => {
    expect((await find('cautious words')).places).toEqual([0]);
  });

  test('mends a slip unless it is taken as typed', async () => {
    expect(await find('the Hegde')).toMatchObject({ words: 'the hedge', terms: ['hedge'] });
    expect((await find('hegde', true)).places).toEqual([]);
    expect((await find('xyzzy')).places).toEqual([]);
  });

  test('mends a letter doubled in a stem, and leaves other endings alone', async () => {
    expect(await find('two raddar')).toMatchObject({ words: 'two radar' });
    expect(await find('hedging')).toMatchObject({ words: 'hedging' });
  });

  test('takes of two words as near as each other the one that shares a name with the rest', async () => {
    const [, ...rest] = names.named;
    const twins = { ...names, named: [[0, 'Hedge', 'care full'], ...rest, [4, 'Hedgerow', 'carer away']] as const };
    const mended = async (words: string) => (await (await LookUp.over(engine, twins)).find(words, {}, false)).words;
    expect(await mended('carex full')).toBe('care full');
    expect(await mended('carex away')).toBe('carer away');
  });

  test('for several words has places with all of them first, and says how many', async () => {
    const { places, whole } = await find('drones radar');
    expect(places[0]).toBe(3);
    expect(whole).toBe(1);
    expect(await find('drones unheard')).toMatchObject({ whole: 0 });
  });

  test('in quotation marks finds the words as they stand', async () => {
    expect((await find('"two drones"')).places).toEqual([3]);
  });

  test('is narrowed by filters, with or without words', async () => {
    expect((await find('', false, { kind: { any: ['odd'] } })).places).toEqual([1, 3]);
    expect((await find('drones', false, { kind: { any: ['odd'] } })).places).toEqual([3]);
    expect((await find('')).places).toEqual([0, 1, 2, 3, 4]);
  });
});
