import { describe, expect, test } from 'vitest';
import words from '../../content/ui/en.json' with { type: 'json' };
import { numbering, readingView, type Note } from '../../src/reading/draw.ts';
import { placeArticle } from '../../src/reading/article-place.ts';
import { barView, foundView } from '../../src/reading/article-view.ts';

const note = (fields: Partial<Note> & { quote: string; paragraph?: number }): Note & { paragraph: number } => ({
  lens: 'sourcing',
  credit: false,
  note: 'Who?',
  paragraph: 1,
  ...fields,
});
const annotations = {
  whole: note({ quote: 'it was clearly so', lens: 'claims' }),
  word: note({ quote: 'clearly', lens: 'language' }),
  named: note({ quote: 'Ada Holt said', credit: true }),
  gone: note({ quote: 'of no use', paragraph: 2 }),
};
const digest = [{ n: 1, parts: [{ phrase: 'named' }, { text: ' that ' }, { phrase: 'whole' }] }];
const { paragraphs, missing } = placeArticle(
  'Ada Holt said that it was clearly so, *and* <b>left</b>.',
  annotations,
  1,
);
const draw = (...held: string[]): string =>
  readingView(paragraphs, { annotations, words, held: new Set(held), order: numbering(digest, annotations) })
    .map(({ markup }) => markup.replace(/\s+/g, ' '))
    .join('');
const textOf = (markup: string): string =>
  (/<p>(.*?)<\/p>/.exec(markup)?.[1] ?? '').replace(/<sup>.*?<\/sup>|<[^>]*>/g, '');

describe('an article', () => {
  test('stands in its own words and without marks of ours, escaped', () => {
    expect(textOf(draw())).toBe('Ada Holt said that it was clearly so, *and* &lt;b&gt;left&lt;/b&gt;.');
    expect(textOf(draw('whole', 'word', 'named'))).toBe(textOf(draw()));
    expect(draw()).toContain('id="p1"');
  });

  test('has the marks, numbers and notes of its digest', () => {
    expect(draw()).toContain('<a class="mark credit" id="a-named" href="#n-named" ><span class="nb tick">Ada</span>');
    expect(draw()).toContain('said<sup>1</sup>');
    expect(draw().match(/<sup>/g)).toHaveLength(3);
    for (const id of ['named', 'whole', 'word']) expect(draw()).toContain(`id="n-${id}"`);
  });

  test('gives words that two marks share to the shorter one, and neither link stands in the other', () => {
    expect(draw()).toContain('id="a-whole" href="#n-whole" >it <span class="nb">was</span></a >');
    expect(draw()).toContain('id="a-word" href="#n-word" ><span class="nb">clearly<sup>3</sup></span></a >');
    expect(draw()).toContain('<a class="mark claim" href="#n-whole" ><span class="nb">so<sup>2</sup></span></a >');
  });

  test('holds marks back as the digest does', () => {
    expect(draw('word')).not.toContain('n-word');
    expect(draw('word')).toContain('<span id="a-word"></span>');
    expect(draw('whole', 'word', 'named')).not.toContain('class="mark');
    expect(draw('named')).toContain('<span id="a-named">Ada Holt said</span>');
  });

  test('repeats no id', () => {
    for (const markup of [draw(), draw('word'), draw('whole'), draw('whole', 'word', 'named')]) {
      const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ['a-named', 'a-whole', 'a-word']) expect(ids).toContain(id);
    }
  });
});

test('phrases that were not found are listed in their words, and links to them lead there', () => {
  expect(missing).toEqual(['gone']);
  const found = { annotations, missing };
  expect(foundView(found, words).markup).toContain('<li id="a-gone">“of no use”</li>');
  expect(foundView(found, words).markup).toContain('3 of 4 marked phrases');
  expect(foundView({ annotations, missing: [] }, words).markup).toContain('All 4 marked phrases');
  expect(barView(found, true, words).markup).toContain('It stays on this device');
  expect(barView(found, false, words).markup).toContain('would not keep it');
});
