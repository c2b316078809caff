import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/checks/nearest.ts';
import { checkFolder } from '../../src/checks/read-book.ts';
import { bannedWords } from '../../src/checks/rules/voice.ts';
import { ANNOTATIONS, LESSON, PUBLISHER, QUESTIONS, RECORD, TIMELINE } from '../fixtures/bad/bad.ts';
import { edited, goodBook, inMemory, type Edit } from '../support/fixture-book.ts';

/** What comes close to a limit without passing it, or looks like a mistake and is none. */
const sound: [string, Edit[]][] = [
  [
    'a quotation of twelve words',
    [[ANNOTATIONS, 'quote: experts fear', 'quote: one two three four five six seven eight nine ten eleven don’t']],
  ],
  [
    'a banned word in a quotation of the article',
    [[ANNOTATIONS, 'quote: experts fear', 'quote: the regime obviously lies']],
  ],
  ['a banned word among other names', [[PUBLISHER, 'aliases: [The Herald]', 'aliases: [Fake News Daily]']]],
  [
    'a banned word in quotation marks',
    [[QUESTIONS, 'text: A price', 'text: The word “regime” or the words "fake news"']],
  ],
  [
    'a banned word in single quotation marks',
    [[LESSON, 'A plain word', 'A paper’s ‘regime that isn’t’ shows it. A plain word']],
  ],
  ['a banned word in a headline', [[LESSON, 'headline: Bridge', 'headline: Regime']]],
  [
    'a banned word in a reference’s title',
    [['references.yaml', 'title: Harbour Bridge closed', 'title: The regime closed']],
  ],
  ['a banned word in a comment', [[LESSON, 'A comment for authors', 'A comment about fake news']]],
  ['a banned word inside another', [[QUESTIONS, 'It gives the day', 'Its regimen and beliefs']]],
  ['two words of the key in a hint', [[QUESTIONS, 'Could you phone them?', 'Are there people whom you could phone?']]],
  [
    'the key longest in two of five',
    [
      [QUESTIONS, 'text: A name\n', 'text: A name that can be asked\n'],
      [QUESTIONS, 'text: The closing\n', 'text: The closing of the whole span\n'],
    ],
  ],
  ['two entries of one day', [[TIMELINE, 'date: 2025-03-20', 'date: 2025-03-04']]],
  ['two statuses of one day', [[RECORD, 'asOf: 2025-06-01', 'asOf: 2025-03-04']]],
  [
    'a comment over several lines',
    [[LESSON, '## Exit ticket', '{/* <Lens name="x">\n## Not a heading\n{ */}\n\n## Exit ticket']],
  ],
  [
    'an article beside its lesson',
    [['lessons/harbour-bridge/article.txt', 'A crumbling bridge.\n\nSome experts fear it. It declined to comment.']],
  ],
];

test.each(sound)('%s is no problem', (_, edits) => {
  expect(checkFolder(inMemory(edited(goodBook(), edits))).problems).toEqual([]);
});

describe('banned words', () => {
  test.each(['Regimes', 'the REGIME', 'obviously.', 'fake  news', 'propaganda outlets', 'It lies'])('%s', (text) => {
    expect(bannedWords(text)).toHaveLength(1);
  });
  test('after a quotation that is never closed', () => {
    expect(bannedWords('He said “yes. It is obviously so.')).toHaveLength(1);
  });
});

describe('the nearest name', () => {
  test('allows a third of the letters to be wrong', () => {
    expect(nearest('paragraf', ['quote', 'paragraph'])).toBe('paragraph');
    expect(nearest('Why', ['why'])).toBe('why');
    expect(nearest('colour', ['quote', 'note'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
  });
});
