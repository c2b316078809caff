import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWorthiness } from '../../../src/drafting/claims/check-worthiness.ts';
import { statementsOf } from '../../../src/drafting/claims/find-claims.ts';
import { find } from '../../../src/drafting/find.ts';

const claimOf = (text: string) => {
  const { article, attributions, wordings } = find(text);
  return statementsOf(article, attributions, wordings)[0];
};

describe('what a statement asserts', () => {
  test.each([
    ['The ferry will stop at the old pier next spring.', 'prediction'],
    ['The mayor said that the market would move to the station.', 'prediction'],
    ['The council closed the pool to save money.', 'event'],
    ['The council closed the pool in order to save money.', 'motive'],
    ['The flood was caused by a blocked drain.', 'cause'],
    ['At least 40 of the 60 houses on the quay were flooded.', 'quantity'],
    ['Closing the school was the worst mistake of the year.', 'evaluation'],
    ['The harbour master declined to say who had signed the letter.', 'attribution'],
    ['The bridge was painted green on Sunday by two artists.', 'event'],
  ])('%s', (text, kind) => expect(claimOf(text)?.kind).toBe(kind));

  test('a question or a crumb asserts nothing', () => {
    expect(claimOf('Who opened the gate of the harbour last night?')).toBeUndefined();
    expect(claimOf('Not bad.')).toBeUndefined();
  });

  test('a forecast tells by when, in the words of the text', () => {
    expect(claimOf('The new hall will open by the end of June, the builder said.')?.horizon).toBe('by the end of June');
    expect(claimOf('The hall has leaked since the spring.')?.horizon).toBeNull();
  });
});

describe('what the article shows for it', () => {
  test.each([
    ['The pier is unsafe and always was, like much else here.', 'E0'],
    ['The pier is unsafe, said Ada Holt, who runs a rival ferry line.', 'E1'],
    ['The pier is unsafe, some people in the town believe.', 'E2'],
    ['Photographs taken on Monday show cracks in the pier.', 'E3'],
  ])('%s', (text, evidence) => expect(claimOf(text)?.evidence).toBe(evidence));
});

describe('worth a check', () => {
  test('a figure about the past is worth more than a greeting', () => {
    expect(checkWorthiness('Taxes rose by 30 percent last year and 4,000 people lost their jobs.')).toBeGreaterThan(
      checkWorthiness('Thank you, it is good to be here with you tonight.'),
    );
  });

  test('an article’s more check-worthy half is shown, in the order of the text, each with its reason', () => {
    const text = [
      'The port cut 300 jobs in 2019, a report showed.',
      'I think that we all love the sea.',
      'The harbour lost 12 million euros last year.',
      'We want to thank everybody who came.',
    ].join(' ');
    const { claims } = find(text);
    expect(claims.map(({ sentence }) => sentence)).toEqual([0, 2]);
    for (const { reason } of claims) expect(reason).toMatch(/^It .+\.$/);
  });

  test('is between 0 and 1 for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const score = checkWorthiness(text);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
