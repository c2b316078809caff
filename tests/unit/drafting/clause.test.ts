import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clauseIn, clauseWords } from '../../../src/drafting/draft/clause.ts';
import { wordSpans } from '../../../src/drafting/draft/quote.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const clause = (text: string) => {
  const found = clauseIn(text, whole(text), [], 11);
  return found && clauseWords(text, found);
};

it.each<[string, string | null]>([
  [
    'The dyke broke over a length of twenty metres, and the floods that followed ruined the street.',
    'The dyke broke over a length of twenty metres',
  ],
  ['It is said that some teachers were against the ban.', 'some teachers were against the ban'],
  [
    'The gauge at the bridge stood at 5.84 metres at two in the morning on the night of the flood.',
    'The gauge at the bridge stood at 5.84 metres …',
  ],
  ['The cabinets cost 18,400, according to a plan.', 'The cabinets cost 18,400'],
  // What a statement hangs on is not cut off.
  ['If the forecast is wrong, the town will be under water again.', null],
  ['The report does not say whether the ladder was one of them.', null],
  // Nor is what it is about.
  ['They were late again because of it.', null],
  ['An inspection report published by the office', null],
  ['The house where the two of them met.', null],
  ['The idea that the town bought the ferry is a mistake.', null],
  ['that the town bought the ferry is a mistake.', null],
  ['Pupils are divided.', null],
])('%s', (text, expected) => {
  expect(clause(text)).toBe(expected);
});

it('is a run of whole words inside its span, whatever the text', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'the',
        'harbour',
        'was',
        'closed',
        ', ',
        ' that',
        ' and',
        '“',
        '” ',
        ' if',
        ' 18,400',
        '. ',
        '\n',
        ' in',
        '🌊',
        'ا',
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, (words) => {
      const found = clauseIn(words, whole(words), [], 11);
      if (!found) return;
      const count = wordSpans(words, found.start, found.end).length;
      expect(count).toBeGreaterThanOrEqual(4);
      expect(count).toBeLessThanOrEqual(11);
      expect(words.slice(found.start, found.end)).not.toMatch(/[“”\n]/);
    }),
  );
});
