import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingId, plainText } from '../../src/checks/body-text.ts';
import { splitFrontMatter } from '../../src/checks/front-matter.ts';
import { readLessonBody } from '../../src/checks/lesson-body.ts';
import { readYaml } from '../../src/checks/yaml.ts';

describe('the text of a lesson', () => {
  const body = readLessonBody(
    `
## Before you read

Words. {/* <Question id="no" /> */}

<Question id="warm-up" />

<Reading>
<P n={1}>Our *own* words
  and <Phrase id="a" />,<Phrase id="b" /> and more.
</P>
<P n={3}><Phrase id="c" /> ends.</P>
</Reading>

<Lens name="claims">
See <Phrase id="d" />.
### Then
<Question id="one" />
<Question id="two" />
</Lens>
<AnnotatedReading />
`,
    11,
  );

  test('has the reading by paragraph, its words and phrases in turn', () => {
    expect(body.reading).toEqual([
      {
        n: 1,
        parts: [
          { text: 'Our *own* words and ' },
          { phrase: 'a' },
          { text: ',' },
          { phrase: 'b' },
          { text: ' and more.' },
        ],
      },
      { n: 3, parts: [{ phrase: 'c' }, { text: ' ends.' }] },
    ]);
  });
  test('has its sections with their questions', () => {
    expect(body.sections.map(({ id, title, lens, questions, line }) => ({ id, title, lens, questions, line }))).toEqual(
      [
        { id: 'before-you-read', title: 'Before you read', lens: null, questions: ['warm-up'], line: 12 },
        { id: 'reading', title: '', lens: null, questions: [], line: 18 },
        { id: 'claims', title: '', lens: 'claims', questions: ['one', 'two'], line: 25 },
      ],
    );
  });
  test('says where phrases and questions are named', () => {
    expect(body.phrases).toEqual([
      { id: 'a', line: 20, section: 'reading', paragraph: 1 },
      { id: 'b', line: 20, section: 'reading', paragraph: 1 },
      { id: 'c', line: 22, section: 'reading', paragraph: 3 },
      { id: 'd', line: 26, section: 'claims' },
    ]);
    expect(body.questions.map(({ line }) => line)).toEqual([16, 28, 29]);
    expect(body.annotated).toEqual([31]);
    expect(body.faults).toEqual([]);
  });

  test('is read without throwing, whatever it is, and faults stand on its lines', () => {
    const piece = fc.constantFrom(
      '<P n={1}>',
      '</P>',
      '<Reading>',
      '</Reading>',
      '<Lens name="claims">',
      '</Lens>',
      '## A',
      '### B',
      '\n',
      '\n\n',
      '<Phrase id="a" />',
      '<Question id="q" />',
      '{',
      '}',
      '{/*',
      '*/}',
      '<',
      '</',
      'import ',
      'words ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }).map((pieces) => pieces.join('')),
        (source) => {
          const { faults } = readLessonBody(source, 1);
          for (const { line } of faults) expect(line).toBeLessThanOrEqual(source.split('\n').length);
        },
      ),
    );
  });
});

test('headings get the ids that Astro gives them', () => {
  expect(headingId('Before you read')).toBe('before-you-read');
  expect(headingId('What’s next? (2)')).toBe('whats-next-2');
});

test('plain text keeps the words of Markdown', () => {
  expect(plainText('## A *title*\n\n- one [link](https://example.org/)\n- `two`\n\n> **three** {/* four */}')).toBe(
    'A title one link two three',
  );
});

test('front matter and text are told apart, with their lines', () => {
  expect(splitFrontMatter('---\na: 1\n---\n\nText')).toEqual({
    fields: 'a: 1\n',
    fieldsLine: 2,
    body: '\nText',
    bodyLine: 4,
  });
  expect(splitFrontMatter('---\n---\n')).toMatchObject({ fields: '', body: '', bodyLine: 3 });
  expect(splitFrontMatter('Text\n---\na: 1\n---\n').fields).toBeNull();
});

describe('YAML', () => {
  test('keeps dates and yes as the words they are', () => {
    expect(readYaml('a: 2025-03-04\nb: yes\nc: 3\nd: null\n').value).toEqual({
      a: '2025-03-04',
      b: 'yes',
      c: 3,
      d: null,
    });
  });
  test('counts lines from where it starts', () => {
    expect(readYaml('a: 1\na: 2\n', 10)).toEqual({
      value: { a: 1 },
      faults: [{ line: 11, message: '“a” stands here twice. A name is given once: rename or remove one of the two.' }],
    });
  });
  test('is read without throwing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab:- \n"\'[]{}#&*!|>%@`\t\\,?') }), (text) => {
        for (const { line } of readYaml(text).faults) expect(line).toBeLessThanOrEqual(text.split('\n').length);
      }),
    );
  });
});
