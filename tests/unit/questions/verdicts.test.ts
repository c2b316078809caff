import { expect, test } from 'vitest';
import { scorerOf } from '../../../src/questions/scores.ts';
import { QUESTIONS } from '../../support/questions.ts';

const { single, several, flags, bins } = QUESTIONS;

test('a choice marks what was tried and names the answer only in the end', () => {
  const scorer = scorerOf(single);
  expect(scorer.verdicts(single, [['engineer'], ['council']], 'open')).toEqual({ engineer: 'tried', council: 'tried' });
  expect(scorer.verdicts(single, [['engineer'], ['nobody']], 'done')).toEqual({ engineer: 'tried', nobody: 'right' });
  expect(scorer.verdicts(single, [['engineer']], 'done')).toEqual({ engineer: 'tried', nobody: 'answer' });
});

test('several choices are marked by the last try alone', () => {
  const scorer = scorerOf(several);
  expect(scorer.verdicts(several, [['mood'], ['date', 'future']], 'open')).toEqual({
    date: 'right',
    future: 'not-this',
  });
  expect(scorer.verdicts(several, [['date', 'future']], 'done')).toEqual({
    date: 'right',
    future: 'not-this',
    photo: 'answer',
  });
});

test('phrases show their tier once flagged, and what was missed only in the end', () => {
  const scorer = scorerOf(flags);
  const tried = ['certainly', 'said', 'quoted'];
  expect(scorer.verdicts(flags, [tried], 'open')).toEqual({ certainly: 'found', said: 'alarm', quoted: 'stet' });
  expect(scorer.verdicts(flags, [tried], 'done')).toEqual({
    certainly: 'found',
    said: 'alarm',
    quoted: 'stet',
    savage: 'missed',
  });
});

test('items are marked in their row, and the right place only in the end', () => {
  const scorer = scorerOf(bins);
  const tried = { closed: 'verified', cracks: 'verified', reopen: 'verified' };
  expect(scorer.verdicts(bins, [tried], 'open')).toEqual({ closed: 'right', cracks: 'stet', reopen: 'not-yet' });
  expect(scorer.verdicts(bins, [tried], 'done')).toEqual({
    closed: 'right',
    cracks: 'stet',
    reopen: 'not-yet',
    'reopen/forecast': 'answer',
  });
});
