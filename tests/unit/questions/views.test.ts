import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { feedbackView } from '../../../src/questions/feedback.ts';
import { questionView } from '../../../src/questions/item.ts';
import type { Draw } from '../../../src/questions/kind.ts';
import { untouched, type Question, type Response } from '../../../src/questions/question.ts';
import { viewOf } from '../../../src/questions/views.ts';
import { QUESTIONS, WORDS } from '../../support/questions.ts';

const all: [string, Question][] = Object.entries(QUESTIONS);
const draw: Draw = { words: WORDS, name: 'q-x' };
const text = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const page = (question: Question): string => questionView(question, { number: 3, words: WORDS }).markup;

/** Everything a question says in reasons, wherever its kind keeps them. */
function whys(question: Question): string[] {
  switch (question.kind) {
    case 'choice':
      return Object.values(question.options).map(({ why }) => why);
    case 'phrases':
      return Object.values(question.phrases).map(({ why }) => why);
    case 'sort':
      return Object.values(question.items).map(({ why }) => why);
    case 'order':
      return Object.values(question.items).map(({ why }) => why);
    case 'chain':
      return Object.values(question.nodes).map(({ why }) => why);
    case 'highlight':
      return Object.values(question.targets).map(({ why }) => why);
    case 'log':
      return [...Object.values(question.pack).map(({ why }) => why), ...question.checklist, ...question.accept];
    case 'write':
      return [...question.models, ...question.checklist, ...question.accept];
  }
}

/** A first, wrong response. */
const WRONG: Record<string, Response> = {
  single: ['council'],
  several: ['mood'],
  flags: ['said', 'quoted'],
  bins: { closed: 'forecast', cracks: 'forecast', reopen: 'verified' },
  match: { holt: 'document', official: 'document', said: 'document' },
  grid: { time: 'neither', cost: 'neither', cause: 'both' },
  hostile: ['b'],
};

describe.each(all)('%s', (_, question) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attr-quotes': 'off',
      'heading-level': 'off',
      'no-inline-style': 'error',
    },
  });
  test('is valid HTML without inline code', async () => {
    const report = await validator.validateString(page(question));
    expect(
      report.results.flatMap((result) => result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
    expect(page(question)).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/);
  });

  test('shows controls that name no reason and no key', () => {
    const { markup } = viewOf(question).controls(question, draw);
    expect(markup).not.toMatch(/correct|tier|core|defensible/);
    for (const why of whys(question)) expect(text(markup)).not.toContain(why);
  });

  test('has a reason for everything in its key, and the key is not searched', () => {
    const plain = (markup: string): string =>
      text(markup)
        .replace(/&#39;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>');
    const key = plain(viewOf(question).key(question, WORDS).markup);
    for (const why of whys(question)) expect(key).toContain(why);
    expect(page(question)).toMatch(/<details class="key" data-pagefind-ignore>/);
  });

  test('carries what the scripts need and a way to go without them', () => {
    const markup = page(question);
    expect(markup).toContain(
      `data-question="${question.id}" data-kind="${question.kind}" data-hash="${question.hash}"`,
    );
    expect(markup).toContain(`id="q-${question.id}"`);
    expect(markup).toContain(WORDS['q.unscripted']);
    for (const button of markup.match(/<button[^>]*>/g) ?? []) expect(button).toContain('class="btn');
    expect(markup).toMatch(/<div class="row needs-scripts">\s*<button/);
  });
});

describe('while tries are left', () => {
  test.each(Object.entries(WRONG).filter(([name]) => name !== 'hostile'))(
    '%s gives reasons for what was chosen, no others',
    (name, response) => {
      const question = QUESTIONS[name as keyof typeof QUESTIONS];
      const said = feedbackView(question, { ...untouched, attempts: [response] }, WORDS).markup;
      const chosen = Array.isArray(response) ? response.filter((id) => typeof id === 'string') : [];
      const entries: Record<string, { why: string }> =
        question.kind === 'choice' ? question.options : question.kind === 'phrases' ? question.phrases : {};
      for (const [id, { why }] of Object.entries(entries)) expect(said.includes(why)).toBe(chosen.includes(id));
      if (question.kind === 'sort')
        for (const { why } of Object.values(question.items)) expect(said).not.toContain(why);
      expect(text(said)).toContain(WORDS['q.not-yet']);
    },
  );

  test('flagging tells how much is left to find, and not what', () => {
    const said = text(feedbackView(QUESTIONS.flags, { ...untouched, attempts: [['certainly', 'said']] }, WORDS).markup);
    expect(said).toContain('Key phrases found: 1 of 2. False alarms: 1.');
    expect(said).not.toContain('savage');
  });
});

describe('in the end', () => {
  test.each<[string[][], string]>([
    [[['nobody']], 'Right.'],
    [[['council'], ['nobody']], 'Right, on your second try.'],
    [[['council'], ['engineer'], ['nobody']], 'Right, on your third try.'],
    [[['council'], ['engineer'], ['reporter']], 'Not yet, and that was the last try.'],
  ])('%j: %s', (attempts, sentence) => {
    expect(text(feedbackView(QUESTIONS.single, { ...untouched, attempts }, WORDS).markup)).toContain(sentence);
  });

  test('the answer that was asked for is not called wrong', () => {
    const said = text(
      feedbackView(QUESTIONS.single, { ...untouched, attempts: [['council']], shown: true }, WORDS).markup,
    );
    expect(said).toContain('Here is the answer.');
  });

  test('every reason of a choice is given once: the chosen one’s at once, the others’ below', () => {
    const attempts = [['council'], ['nobody']];
    const said = feedbackView(QUESTIONS.single, { ...untouched, attempts }, WORDS).markup;
    const key = viewOf(QUESTIONS.single).key(QUESTIONS.single, WORDS, attempts).markup;
    for (const [id, { why }] of Object.entries(QUESTIONS.single.options))
      expect([said.includes(why), key.includes(why)]).toEqual([id === 'nobody', id !== 'nobody']);
  });

  test('flagging counts the four tiers and begins its reasons with what went otherwise', () => {
    const attempts = [['certainly', 'said', 'quoted']];
    const score = text(feedbackView(QUESTIONS.flags, { ...untouched, attempts, shown: true }, WORDS).markup);
    expect(score).toMatch(/Key, found 1 of 2 Defensible 1 False alarm 1 Missed 1/);
    const key = text(viewOf(QUESTIONS.flags).key(QUESTIONS.flags, WORDS, attempts).markup);
    expect(key).toMatch(/savage.*Missed.*The mayor said so.*False alarm.*Defensible.*Key, found.*Rightly left alone/);
  });

  test('sorting names every accepted place', () => {
    expect(text(viewOf(QUESTIONS.bins).key(QUESTIONS.bins, WORDS).markup)).toContain(
      'It was cracked Unverified (also accepted: Verified)',
    );
  });
});

test('hostile words are text wherever they stand', () => {
  const { hostile } = QUESTIONS;
  const markup =
    page(hostile) +
    feedbackView(hostile, { ...untouched, attempts: [['b']] }, WORDS).markup +
    viewOf(hostile).key(hostile, WORDS, [['b']]).markup;
  expect(markup).not.toMatch(/<(img|script|iframe|b|u|svg onload|\/textarea)[\s>]/);
  expect(markup).not.toMatch(/<[^>]+\son[a-z]+=/);
  expect(markup).toContain('&lt;script&gt;alert(3)&lt;/script&gt;');
});

test('the article’s own words stand in quotation marks, invented ones do not', () => {
  const { markup } = viewOf(QUESTIONS.flags).controls(QUESTIONS.flags, draw);
  expect(markup).toContain('>“It is said that the bridge is sinking”<');
  expect(markup).toContain('>savage<');
});

test('ids never clash, whatever ids an author chose', () => {
  const first = page({ ...QUESTIONS.match, id: 'a' });
  const second = page({ ...QUESTIONS.match, id: 'a-holt' });
  const found = (first + second).match(/(?<=\sid=")[^"]+/g) ?? [];
  expect(new Set(found).size).toBe(found.length);
});
