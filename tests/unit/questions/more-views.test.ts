import { describe, expect, test } from 'vitest';
import { feedbackView } from '../../../src/questions/feedback.ts';
import type { LogResponse } from '../../../src/questions/log/schema.ts';
import { untouched, type Answer, type Question } from '../../../src/questions/question.ts';
import { scorerOf } from '../../../src/questions/scores.ts';
import { viewOf } from '../../../src/questions/views.ts';
import { ask, QUESTIONS, WORDS } from '../../support/questions.ts';

const { strength, told, spans, search } = QUESTIONS;
const text = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const said = (question: Question, attempts: Answer['attempts'], shown = false): string =>
  text(feedbackView(question, { ...untouched, attempts, shown }, WORDS).markup);
const key = (question: Question, attempts?: Answer['attempts']): string =>
  text(viewOf(question).key(question, WORDS, attempts).markup);

describe('order', () => {
  const tried = ['log', 'rumour', 'photo', 'witness'];
  test('while tries are left, names one pair of neighbours and no reason', () => {
    const words = said(strength, [tried]);
    expect(words).toContain('Pairs the right way round: 3 of 5.');
    expect(words).toContain('neighbours: “A message that it was “shut all night”” and “A photograph of the barrier”.');
    for (const { why } of Object.values(strength.items)) expect(words).not.toContain(why);
  });
  test('in the end, says which goes above which and why, and each reason once', () => {
    const words = said(strength, [tried], true);
    expect(words).toContain('“A photograph of the barrier” goes above “A message that it was “shut all night””');
    expect(words).toContain('One picture without its time.');
    const rest = key(strength, [tried]);
    expect(rest).not.toContain('One picture without its time.');
    expect(rest).toMatch(/The log.*Place 1 .*Places 2 to 3, may swap.*Places 2 to 3, may swap.*Place 4/);
  });
});

describe('chain', () => {
  const tried = { post: 'origin', wire: 'holt', holt: 'origin', blog: 'post' };
  test('while tries are left, only counts', () => {
    const words = said(told, [tried]);
    expect(words).toContain('Links in place: 3 of 4.');
    expect(words).not.toMatch(/heard it from|origin/);
  });
  test('in the end, names the missing link and counts the origins', () => {
    const words = said(told, [tried], true);
    expect(words).toContain('4 accounts. Sure origins: 1. Source not shown: 1.');
    expect(words).toContain('Norvale Post heard it from: The wire It names the wire.');
    const rest = key(told, [tried]);
    expect(rest).toContain('cannot tell (also accepted: heard it from: Norvale Post)');
    expect(rest).not.toContain('It names the wire.');
    expect(viewOf(told).key(told, WORDS, [tried]).markup).toMatch(/class="missed">.*Norvale Post/s);
  });
});

describe('highlight', () => {
  const span = (id: string, lens: 'sourcing' | 'language') => {
    const { start, end, quote } = spans.targets[id]!;
    return { start, end, quote, lens };
  };
  const tried = [span('never', 'language'), span('said', 'language'), span('office', 'sourcing')];
  test('while tries are left, gives reasons for marks and tells neither a lens nor what is missed', () => {
    const words = said(spans, [tried]);
    expect(words).toContain('Key wording found: 2 of 3, with a fitting lens: 1. False alarms: 1.');
    expect(words).toContain('A charge against all.');
    expect(words).toContain('A speaker and a day.');
    expect(words).toContain('Which lens asks the question they raise?');
    expect(words).not.toMatch(/certainly|Nobody says it|savage/);
  });
  test('in the end, counts and begins its reasons with what went otherwise', () => {
    const unlisted = { start: 0, end: 3, quote: 'The', lens: 'claims' as const };
    expect(said(spans, [[...tried, unlisted]], true)).toMatch(
      /Key, found 2 of 3 Lens named 1 of 3 False alarm 1 Missed 1/,
    );
    expect(key(spans, [[...tried, unlisted]])).toMatch(
      /“certainly” Claims \(also accepted: Language\)\. Missed.*“It is said” Sourcing\. Found, other lens.*False alarm.*Defensible.*Key, found.*“The” Not in our list/,
    );
  });
});

describe('log', () => {
  const log: LogResponse = {
    query: '',
    chosen: null,
    own: '',
    skipped: {},
    found: 'Holt',
    changed: null,
    because: '',
    checks: [],
  };
  test('needs a source and a finding', () => {
    const isUnfinished = (question: typeof search, answer: LogResponse): boolean =>
      scorerOf(search).isUnfinished(question, answer);
    expect(isUnfinished(search, log)).toBe(true);
    expect(isUnfinished(search, { ...log, chosen: '' })).toBe(true);
    expect(isUnfinished(search, { ...log, chosen: '', own: 'The town hall' })).toBe(false);
    expect(isUnfinished(search, { ...log, chosen: 'register' })).toBe(false);
    expect(isUnfinished(search, { ...log, chosen: 'register', found: ' ' })).toBe(true);
  });
  test('is compared with a dated model, and every card is weighed', () => {
    expect(said(search, [{ ...log, chosen: 'about' }])).toMatch(/^Now compare\./);
    const words = key(search, [{ ...log, chosen: 'about' }]);
    expect(words).toContain('A log as it could be kept on 1 June 2025');
    expect(words).toContain('Partly. She is also the inspector who is quoted.');
    expect(words).toMatch(/crooks Can be skipped.*Norvale Post Ltd Worth relying on.*About us Helps/);
  });
  test('shows an address as text', () => {
    const { markup } = viewOf(search).controls(search, { words: WORDS, name: 'x' });
    expect(markup).toContain('https://register.example/norvale-post');
    expect(markup).not.toContain('<a ');
  });
});

describe('a question’s hash', () => {
  const hash = (question: object, change: object): string => ask('q', { ...question, ...change }).hash;
  const base = { prompt: 'Which?', depth: 1 };
  const order = { ...base, kind: 'order', about: 'It.', direction: 'First' };
  const items = { a: { text: 'A', rank: 2, why: 'x' }, b: { text: 'B', rank: 1, why: 'x' } };
  const chain = { ...base, kind: 'chain' };
  const nodes = { a: { who: 'A', text: 'a', from: null, why: 'x' }, b: { who: 'B', text: 'b', from: 'a', why: 'x' } };
  const highlight = { ...base, kind: 'highlight', passage: 'One two.' };
  const targets = { a: { quote: 'One', tier: 'core', lens: 'claims', why: 'x' } };

  test.each<[string, object, object, object, boolean]>([
    ['an order’s reason', order, { items }, { items: { ...items, a: { ...items.a, why: 'y' } } }, true],
    ['a rank', order, { items }, { items: { ...items, a: { ...items.a, rank: 1 } } }, false],
    ['the order shown', order, { items }, { items: { b: items.b, a: items.a } }, false],
    ['the claim', order, { items }, { items, about: 'That.' }, false],
    ['a link’s reason', chain, { nodes }, { nodes: { ...nodes, a: { ...nodes.a, why: 'y' } } }, true],
    ['a link', chain, { nodes }, { nodes: { ...nodes, b: { ...nodes.b, from: null } } }, false],
    ['an accepted link', chain, { nodes }, { nodes: { ...nodes, b: { ...nodes.b, also: ['origin'] } } }, false],
    ['a target’s reason', highlight, { targets }, { targets: { a: { ...targets.a, why: 'y' } } }, true],
    ['a lens', highlight, { targets }, { targets: { a: { ...targets.a, lens: 'language' } } }, false],
    ['the passage', highlight, { targets }, { targets, passage: 'One two three.' }, false],
  ])('%s', (_, question, before, after, same) => {
    expect(hash(question, before) === hash(question, after)).toBe(same);
  });
});

test('the article’s own text is represented by its phrases, which are held back', () => {
  const question = ask('q', {
    kind: 'highlight',
    prompt: 'Mark.',
    depth: 1,
    passage: null,
    targets: { said: { annotation: 'it-is-said' } },
  });
  expect(question).toMatchObject({
    article: true,
    passage: 'It is said that the bridge is sinking',
    holds: ['it-is-said'],
    targets: { said: { lenses: ['sourcing'], tier: 'core', start: 0, end: 37 } },
  });
});
