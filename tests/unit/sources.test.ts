import { expect, test } from 'vitest';
import { sourceMapView, type SourceMapWords } from '../../src/accounts/source-map.ts';
import { SOURCE_SORTS, sourcesOf, type SourceSort } from '../../src/accounts/sources.ts';
import type { Lesson } from '../../src/model/book.ts';
import type { LessonClaim } from '../../src/model/claim.ts';
import { ANNOTATIONS } from '../support/questions.ts';

const claim = (paragraph: number, more: Partial<LessonClaim>): LessonClaim => ({
  statement: 'The bridge sank.',
  paragraph,
  kind: 'event',
  attribution: 'none',
  evidence: 'E0',
  claim: 'bridge-sank',
  settle: 'A look.',
  ...more,
});
const lesson: Pick<Lesson, 'claims' | 'annotations' | 'questions'> = {
  annotations: ANNOTATIONS,
  questions: [{ id: 'q', holds: ['it-is-said'] } as unknown as Lesson['questions'][number]],
  claims: {
    later: claim(3, { attribution: 'role-unnamed', speaker: 'the Council', evidence: 'E1' }),
    first: claim(1, {
      attribution: 'role-unnamed',
      speaker: 'Council',
      evidence: 'E3',
      statement: 'It “sank” <soon>.',
    }),
    holt: claim(2, { attribution: 'named-direct', speaker: 'Ana Holt' }),
    reworded: claim(2, { attribution: 'named-paraphrase', speaker: 'Ana Holt' }),
    third: claim(2, { attribution: 'named-direct', speaker: 'Ana Holt', evidence: 'E5' }),
    bare: claim(1, {}),
  },
};
const groups = sourcesOf(lesson);
const group = (sort: SourceSort) => groups.find((one) => one.sort === sort)!;
const words: SourceMapWords = {
  label: 'Who & where',
  paragraphs: 'Paragraph',
  sorts: Object.fromEntries(SOURCE_SORTS.map((sort) => [sort, `sort ${sort}`])) as Record<SourceSort, string>,
  unnamed: 'no name',
};

test('claims stand with their source, in the order of the text; every sort is there', () => {
  expect(groups.map(({ sort, claims }) => `${sort} ${claims}`)).toEqual([
    'person 3',
    'office 2',
    'document 0',
    'outlet 0',
    'crowd 0',
    'reasoning 0',
    'none 1',
  ]);
  expect(group('office').sources).toMatchObject([{ name: 'Council', claims: [{ id: 'first' }, { id: 'later' }] }]);
  expect(group('person').sources).toMatchObject([{ name: 'Ana Holt', claims: [{}, {}, { id: 'third' }] }]);
  expect(group('none').sources).toMatchObject([{ name: null }]);
});

test('a phrase that names a source stands with its sort, and knows that a question asks about it', () => {
  expect(group('crowd').phrases).toMatchObject([{ id: 'it-is-said', held: true }]);
  expect(groups.flatMap(({ phrases }) => phrases)).toHaveLength(1);
});

test('the drawing has a shelf for each source and an empty one for each sort that is missing', () => {
  const { markup } = sourceMapView(groups, 4, words);
  expect(markup.match(/class="shelf [a-z]+"/g)).toEqual([
    'class="shelf person"',
    'class="shelf office"',
    ...Array.from({ length: 4 }, () => 'class="shelf empty"'),
    'class="shelf none"',
  ]);
  expect(markup).toContain('aria-label="Who &amp; where"');
  expect(markup.match(/class="brick"/g)).toHaveLength(6);
  expect(markup.match(/class="phrase"/g)).toHaveLength(1);
});

test('a brick stands in its paragraph and is filled as far as evidence is shown; three of them are stacked', () => {
  const { markup } = sourceMapView(groups, 4, words);
  expect([...markup.matchAll(/<svg x="([\d.]+%)"/g)].map(([, x]) => x)).toEqual([
    '37.5%',
    '12.5%',
    '62.5%',
    '12.5%',
    '12.5%',
  ]);
  const places = [...markup.matchAll(/translate\(([-\d.]+) ([-\d.]+)\)/g)].slice(0, 3).map(([, x, y]) => [x, y]);
  expect(places).toEqual([
    ['-10.5', '-16.5'],
    ['1.5', '-16.5'],
    ['-4.5', '-34.5'],
  ]);
  expect([...markup.matchAll(/class="fill" d="M0 15h9v-(\d+)/g)].map(([, high]) => high)).toEqual(['15', '9', '3']);
  expect(markup).toContain('<title>It “sank” &lt;soon&gt;.</title>');
});

test('a long name is cut short in the drawing only', () => {
  const name = 'The head of the Centre for Studies of Bridges';
  const long = sourcesOf({ ...lesson, claims: { a: claim(1, { attribution: 'named-direct', speaker: name }) } });
  expect(sourceMapView(long, 1, words).markup).toContain('>The head of the Centre for Studies of…<');
  expect(long[0]?.sources[0]?.name).toBe(name);
});
