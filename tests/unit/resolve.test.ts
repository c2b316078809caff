import { describe, expect, test } from 'vitest';
import { annotationSchema } from '../../src/model/annotation.ts';
import { resolveQuestion } from '../../src/questions/resolve.ts';
import { questionSchema } from '../../src/questions/schema.ts';

const annotations = {
  fear: annotationSchema.parse({
    lens: 'language',
    device: 'fear',
    quote: 'grave danger',
    paragraph: 1,
    tier: 'core',
    note: 'It frightens.',
  }),
};
const choice = (change: object = {}) =>
  resolveQuestion(
    'q',
    questionSchema.parse({
      kind: 'choice',
      prompt: 'Which?',
      depth: 1,
      options: { a: { text: 'A', correct: true, why: 'Yes.' }, b: { text: 'B', why: 'No.' } },
      ...change,
    }),
    annotations,
  );

describe('a question’s hash', () => {
  const { hash } = choice();
  test('stays when only help and reasons change', () => {
    const options = { a: { text: 'A', correct: true, why: 'Yes, since.' }, b: { text: 'B', why: 'No, since.' } };
    expect(choice({ options, hints: ['Look.'], depth: 2, skills: ['x'] }).hash).toBe(hash);
  });
  test.each([
    ['the prompt', { prompt: 'Who?' }],
    ['the text', { text: 'A text.' }],
    ['the number of answers', { several: true }],
    ['an option', { options: { a: { text: 'A', correct: true, why: 'Yes.' }, b: { text: 'C', why: 'No.' } } }],
    ['the key', { options: { a: { text: 'A', why: 'Yes.' }, b: { text: 'B', correct: true, why: 'No.' } } }],
  ])('changes with %s', (_, change) => {
    expect(choice(change).hash).not.toBe(hash);
  });
});

test('phrases and items take words, tier and reason from annotations, and hold them back', () => {
  const phrases = resolveQuestion(
    'p',
    questionSchema.parse({
      kind: 'phrases',
      prompt: 'Flag.',
      depth: 2,
      annotations: ['other'],
      passage: '{fear} {own} {gone}',
      phrases: {
        fear: { annotation: 'fear' },
        own: { text: 'rain', tier: 'defensible', why: 'Why not.' },
        gone: { annotation: 'gone' },
      },
    }),
    annotations,
  );
  expect(phrases).toMatchObject({
    id: 'p',
    holds: ['other', 'fear', 'gone'],
    phrases: {
      fear: { text: 'grave danger', quoted: true, tier: 'core', why: 'It frightens.' },
      own: { text: 'rain', quoted: false, tier: 'defensible', why: 'Why not.' },
      gone: { text: '', quoted: false, tier: 'plain', why: '' },
    },
  });
  const sort = resolveQuestion(
    's',
    questionSchema.parse({
      kind: 'sort',
      prompt: 'Sort.',
      depth: 2,
      layout: 'bins',
      places: { a: 'A', b: 'B' },
      items: { fear: { annotation: 'fear', place: 'a', why: 'So.' }, own: { text: 'Rain.', place: 'b', why: 'So.' } },
    }),
    annotations,
  );
  expect(sort).toMatchObject({ holds: ['fear'], items: { fear: { text: '“grave danger”' }, own: { text: 'Rain.' } } });
});
