import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../src/model/book.ts';
import { WORDS, type Words } from '../../src/model/words.ts';
import { markedWords, phraseOrder, readingView, type Note } from '../../src/reading/draw.ts';
import { galleyView } from '../../src/reading/galley.ts';
import { heldBack, lessonData } from '../../src/reading/lesson-data.ts';
import type { Lesson } from '../../src/model/book.ts';

// Every word is its own key, so that a test sees which one was taken.
const words = {
  ...Object.fromEntries(Object.keys(WORDS).map((key) => [key, key])),
  'reading.neutral': 'Fairer: {words}',
} as Words;

const note = (fields: Partial<Note>): Note => ({
  lens: 'sourcing',
  quote: 'It is said that',
  credit: false,
  ask: undefined,
  neutral: undefined,
  note: 'Nobody is named.',
  ...fields,
});
const annotations = {
  said: note({ ask: 'Said by whom?' }),
  clearly: note({ lens: 'language', quote: 'clearly', neutral: 'leave it *out*', note: 'A <booster>.' }),
  unclear: note({ lens: 'claims', quote: 'it’s unclear whether', credit: true }),
};
const reading: Paragraph[] = [
  {
    n: 1,
    parts: [
      { phrase: 'said' },
      { text: ' the bridge is *safe* & sound. It is ' },
      { phrase: 'clearly' },
      { text: ' so.' },
    ],
  },
  { n: 3, parts: [{ text: 'The writer adds that ' }, { phrase: 'unclear' }, { text: ' it will hold.' }] },
];
const draw = (held: string[] = [], prefix?: string): string[] =>
  readingView(reading, { annotations, words, held: new Set(held), ...(prefix ? { prefix } : {}) }).map(
    ({ markup }) => markup,
  );

describe('a reading', () => {
  test('is drawn by paragraph, each with the number of the paragraph it retells', () => {
    const [first, second] = draw();
    expect(first).toContain('id="p1"');
    expect(second).toContain('id="p3"');
  });

  test('marks phrases with their pen, good practice with the pen of credit', () => {
    const [first, second] = draw();
    expect(first).toContain('<a class="mark src" id="a-said" href="#n-said"');
    expect(first).toContain('<a class="mark lang" id="a-clearly"');
    expect(second).toContain('<a class="mark credit" id="a-unclear"');
  });

  test('gives each mark a note with its question, or the question of its lens', () => {
    const [first, second] = draw();
    expect(first).toContain('Said by whom?');
    expect(first).toContain('reading.ask.language');
    expect(second).toContain('reading.ask.credit');
    expect(first).toContain('id="n-said"');
  });

  test('escapes what authors write, and keeps emphasis', () => {
    const [first] = draw();
    expect(first).toContain('<em>safe</em> &amp; sound');
    expect(first).toContain('A &lt;booster&gt;.');
    expect(first).toContain('Fairer: leave it <em>out</em>');
  });

  test('shows held words in quotation marks, without mark, number and note', () => {
    const [first] = draw(['clearly']);
    expect(first).toContain('<span id="a-clearly">“clearly”</span>');
    expect(first).not.toContain('n-clearly');
    expect(first).not.toContain('lang');
    expect(first).not.toContain('booster');
  });

  test('numbers phrases alike whatever is held back', () => {
    expect(phraseOrder(reading)).toEqual(['said', 'clearly', 'unclear']);
    expect(draw(['said', 'clearly'])[1]).toContain('<sup>3</sup>');
    expect(draw()[1]).toContain('<sup>3</sup>');
  });

  test('leaves the margin out where no note is open', () => {
    expect(draw(['said', 'clearly'])[0]).not.toContain('class="notes"');
  });

  test('repeats no id when it stands on the page twice', () => {
    const ids = [...draw(), ...draw([], 'all-')].flatMap((markup) =>
      [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(draw([], 'all-')[0]).toContain('href="#all-n-said"');
  });

  test('prints nothing for an annotation that does not exist', () => {
    const [only] = readingView([{ n: 1, parts: [{ text: 'Plain. ' }, { phrase: 'gone' }] }], { annotations, words });
    expect(only?.markup).toContain('<p>Plain. </p>');
  });
});

test('the number of a mark stays with its last word, the tick of a credit with its first', () => {
  expect(markedWords(annotations.unclear, 3).markup).toBe(
    '<span class="nb tick">“it’s</span> unclear <span class="nb">whether”<sup>3</sup></span>',
  );
  expect(markedWords(annotations.clearly, 2).markup).toBe('<span class="nb">“clearly”<sup>2</sup></span>');
  expect(markedWords(note({ quote: 'now', credit: true })).markup).toBe('<span class="nb tick">“now”</span>');
});

describe('what questions hold back', () => {
  const questions = [
    { id: 'one', holds: ['said', 'clearly'] },
    { id: 'two', holds: ['clearly'] },
  ];

  test('is held as long as any of them is open', () => {
    expect([...heldBack(questions)]).toEqual(['said', 'clearly']);
    expect([...heldBack(questions, new Set(['one']))]).toEqual(['clearly']);
    expect([...heldBack(questions, new Set(['one', 'two']))]).toEqual([]);
  });
});

test('the lesson’s data for scripts has no teacher’s note', () => {
  const question = {
    id: 'one',
    kind: 'choice',
    holds: [],
    teacher: { misconceptions: ['Quotation marks prove it.'], notAcceptable: [] },
  };
  const annotation = { ...annotations.said, tier: 'core', paragraph: 1, attribution: 'vague-collective' };
  const data = lessonData({ questions: [question], reading, annotations: { said: annotation } } as unknown as Lesson);
  expect(JSON.stringify(data)).not.toMatch(/teacher|misconceptions|tier|attribution/);
  expect(data.annotations.said).toEqual({ ...annotations.said, paragraph: 1 });
  expect(data.reading).toBe(reading);
});

describe('a galley', () => {
  test('draws a line for about sixty characters and a mark for each open phrase', () => {
    const { markup } = galleyView(
      [{ n: 1, parts: [{ text: 'x'.repeat(150) }, { phrase: 'said' }] }],
      annotations,
      new Set(),
    );
    expect(markup.match(/<path d="([^"]*)"/)?.[1]?.match(/M/g)).toHaveLength(3);
    expect(markup).toMatch(/class="m-src" d="M\d/);
  });

  test('draws a held phrase as a line like any other', () => {
    const { markup } = galleyView(reading, annotations, new Set(Object.keys(annotations)));
    expect(markup).toContain('class="m-src" d=""');
    expect(markup).toContain('class="m-lang" d=""');
    expect(markup).toContain('class="m-credit" d=""');
  });
});
