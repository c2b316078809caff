import { describe, expect, test } from 'vitest';
import { fingerprintView, tallies, type Mark } from '../../src/event/fingerprint.ts';
import type { Annotation } from '../../src/model/annotation.ts';

const annotation = (paragraph: number): Annotation => ({
  lens: 'language',
  device: 'booster',
  quote: 'clearly <so>',
  paragraph,
  tier: 'core',
  credit: false,
  note: 'A booster.',
});
const mark = (fields: Partial<Mark>): Mark => ({
  id: 'clearly',
  annotation: annotation(2),
  pen: 'lang',
  held: false,
  ...fields,
});
const measure = { paragraphs: [620, 130], annotations: { clearly: { start: 50, end: 74 } } };
const view = (fields: Partial<Mark> = {}, paragraphs = measure.paragraphs): string =>
  fingerprintView({ ...measure, paragraphs }, [mark(fields)], {
    address: ({ id }) => `/lessons/x/#a-${id}`,
    keptBack: 'kept',
  }).markup;

describe('a fingerprint', () => {
  test('has a rule for each line of the article, to one scale', () => {
    expect(
      view()
        .match(/<path d="([^"]*)"/)?.[1]
        ?.match(/M/g),
    ).toHaveLength(10 + 3);
    const box = (lengths: number[]): number[] =>
      /viewBox="([^"]*)"/.exec(view({}, lengths))![1]!.split(' ').map(Number);
    const [short, long] = [box([62, 62]), box([620, 620])];
    expect(long[2]).toBe(short[2]);
    expect(long[3]! - short[3]!).toBeCloseTo(18 * 6);
  });

  test('puts a mark where its words stand, and links it to the lesson', () => {
    const markup = view();
    // The 51st character of the second paragraph: after ten lines and a gap, near the end of a line and over to the next.
    expect(markup).toContain('class="m-lang" d="M128 74');
    expect(markup).toContain('M8 80');
    expect(markup).toContain('<a href="/lessons/x/#a-clearly" tabindex="-1">');
    expect(markup).toContain('<title>“clearly &lt;so&gt;”</title>');
  });

  test('draws a held mark as dots, its pen apart', () => {
    expect(view({ held: true })).toMatch(/class="m-held".*<g class="m-shown"><path class="m-lang"/s);
    expect(view()).not.toContain('m-held');
  });

  test('draws each pen in its own line', () => {
    expect(view({ pen: 'claim' })).toContain('<rect class="m-claim"');
    expect(view({ pen: 'credit' })).toContain('class="m-tick"');
    expect(view({ pen: 'src' })).toMatch(/class="m-src" d="M[\d. h]+M[\d. h]+"/);
  });
});

test('marks are counted by pen, and in a hundred words', () => {
  const marks = [mark({}), mark({ held: true }), mark({ pen: 'credit' })];
  expect(tallies(marks, 300)).toEqual([
    { pen: 'src', count: 0, perHundred: 0 },
    { pen: 'lang', count: 2, perHundred: 0.7 },
    { pen: 'claim', count: 0, perHundred: 0 },
    { pen: 'credit', count: 1, perHundred: 0.3 },
  ]);
});
