import { expect, test } from 'vitest';
import { resolveQuestion } from '../../../src/questions/resolve.ts';
import { questionSchema } from '../../../src/questions/schema.ts';
import { ANNOTATIONS, ask, QUESTIONS } from '../../support/questions.ts';

const base = {
  kind: 'choice',
  prompt: 'Which?',
  depth: 1,
  options: { a: { text: 'One', why: 'Because.', correct: true }, b: { text: 'Two', why: 'It tempts.' } },
};
const hash = (question: object): string => ask('q', { ...base, ...question }).hash;

test('the hash changes with what was asked, what could be answered, and the key', () => {
  const versions = [
    hash({}),
    hash({ prompt: 'Which one?' }),
    hash({ text: 'A text to judge.' }),
    hash({ several: true }),
    hash({ options: { ...base.options, b: { text: 'Three', why: 'It tempts.' } } }),
    hash({ options: { ...base.options, c: { text: 'Two', why: 'It tempts.' } } }),
    hash({ options: { a: { text: 'One', why: 'Because.' }, b: { text: 'Two', why: 'It tempts.', correct: true } } }),
  ];
  expect(new Set(versions).size).toBe(versions.length);
});

test('the hash stays with a better reason, hint or note for teachers', () => {
  const options = { a: { ...base.options.a, why: 'Because of the date.' }, b: base.options.b };
  expect(hash({ options })).toBe(hash({}));
  expect(hash({ hints: ['Look again.'], teacher: { misconceptions: ['A guess.'] }, confidence: true })).toBe(hash({}));
});

test('a phrase’s tier is part of the key, its reason is not', () => {
  const flags = (phrase: object): string =>
    ask('q', {
      kind: 'phrases',
      prompt: 'Flag.',
      depth: 1,
      passage: '{p}',
      phrases: { p: { text: 'x', tier: 'core', why: 'y', ...phrase } },
    }).hash;
  expect(flags({ why: 'z' })).toBe(flags({}));
  expect(flags({ tier: 'plain' })).not.toBe(flags({}));
  expect(flags({ text: 'w' })).not.toBe(flags({}));
});

test('words, tier and reason come from the annotation, and the annotation is held back', () => {
  const { phrases, holds } = QUESTIONS.flags;
  expect(phrases.quoted).toMatchObject({
    text: ANNOTATIONS['it-is-said']?.quote,
    quoted: true,
    tier: 'defensible',
    why: ANNOTATIONS['it-is-said']?.note,
  });
  expect(holds).toEqual(['it-is-said']);
  expect(QUESTIONS.single.holds).toEqual(['it-is-said']);
  expect(QUESTIONS.match.items.said?.text).toBe('“It is said that the bridge is sinking”');
});

test('an annotation that does not exist leaves no words and breaks nothing', () => {
  const authored = questionSchema.parse({
    kind: 'phrases',
    prompt: 'Flag.',
    depth: 1,
    passage: '{p}',
    phrases: { p: { annotation: 'none' } },
  });
  expect(resolveQuestion('q', authored, {})).toMatchObject({
    phrases: { p: { text: '', tier: 'plain' } },
    holds: ['none'],
  });
});
