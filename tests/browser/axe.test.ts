import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { untouched, type Response } from '../../src/questions/question.ts';
import { SaysQuestion } from '../../src/questions/question-element.ts';
import { QUESTIONS } from '../support/questions.ts';
import { question, said, stage } from './stage.ts';

/** By night only the colours differ. */
const RULES: Record<string, axe.RunOnly> = {
  day: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  night: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

const violations = async (theme: string): Promise<string[]> => {
  const result = await axe.run(document, { runOnly: RULES[theme]!, resultTypes: ['violations'] });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

const WRONG: [keyof typeof QUESTIONS, Response][] = [
  ['single', ['council']],
  ['several', ['date', 'mood']],
  ['flags', ['certainly', 'said', 'quoted']],
  ['bins', { closed: 'forecast', cracks: 'verified', reopen: 'forecast' }],
  ['match', { holt: 'document', official: 'role', said: 'none' }],
  ['grid', { time: 'neither', cost: 'first', cause: 'both' }],
  ['rewrite', { text: 'The toll rose.', checks: [0] }],
  ['strength', ['log', 'rumour', 'photo', 'witness']],
  ['told', { post: 'wire', wire: 'post', holt: 'origin', blog: 'post' }],
  [
    'spans',
    [
      { start: 16, end: 30, quote: 'said on Monday', lens: 'claims' },
      { start: 115, end: 125, quote: 'It is said', lens: 'language' },
    ],
  ],
  [
    'search',
    {
      query: 'owner',
      chosen: 'register',
      own: '',
      skipped: { forum: 'unsigned' },
      found: 'Ada Holt.',
      changed: 'no',
      because: '',
      checks: [0],
    },
  ],
];

describe.each(['day', 'night'])('by %s', (theme) => {
  describe.each(WRONG)('%s has no accessibility violation', (name, response) => {
    test.each([
      ['untouched', undefined],
      ['after a try', { ...untouched, attempts: [response] }],
      ['in the end', { ...untouched, attempts: [response], shown: true }],
    ])('%s', async (_, answer) => {
      document.documentElement.dataset.theme = theme;
      stage(QUESTIONS[name]);
      if (answer) {
        await SaysQuestion.store.save(name, answer, { hash: '', asked: '', said: '' });
        const element = question();
        element.replaceWith(element);
        await expect.poll(said).not.toBe('');
      }
      document.querySelectorAll('details').forEach((details) => (details.open = true));
      expect(await violations(theme)).toEqual([]);
    });
  });
});
