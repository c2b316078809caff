import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '../../../src/drafting/find.ts';
import type { AttributionFinding, Findings, Span } from '../../../src/drafting/finding.ts';
import { itemsOf, predict } from '../../../src/drafting/predictions.ts';

const words = (text: string, span: Span | null): string | null => span && text.slice(span.start, span.end);
const only = (text: string): AttributionFinding => {
  const { attributions } = find(text);
  expect(attributions).toHaveLength(1);
  return attributions[0]!;
};

describe('who is made responsible', () => {
  it.each([
    ['“The old bridge is quite safe,” said engineer Ada Holt.', 'named-direct', 'neutral'],
    ['Ada Holt said that the bridge was safe.', 'named-paraphrase', 'neutral'],
    ['A council official said that the harbour would close.', 'role-unnamed', 'neutral'],
    ['Ada Holt claimed that the harbour would close.', 'named-paraphrase', 'distancing'],
    ['Ada Holt confirmed that the harbour would close.', 'named-paraphrase', 'endorsing'],
    ['Ada Holt denied that the harbour would close.', 'named-paraphrase', 'denial'],
    ['Critics say that the school is too small.', 'vague-collective', 'neutral'],
    ['“The school is too small,” said the head teacher, Ada Holt.', 'named-direct', 'neutral'],
  ])('%s', (text, type, verb) => {
    expect(only(text)).toMatchObject({ type, verb });
  });

  it('parts source, cue and content', () => {
    const text = 'Ada Holt said that the bridge was safe.';
    const { source, cue, content } = only(text);
    expect([words(text, source), words(text, cue), content.map((span) => words(text, span))]).toEqual([
      'Ada Holt',
      'said',
      ['that the bridge was safe'],
    ]);
  });

  it('finds the source after “according to”, without a verb', () => {
    const text = 'The bridge will reopen in June, according to Ada Holt.';
    const found = only(text);
    expect(words(text, found.source)).toBe('Ada Holt');
    expect(found.verb).toBeNull();
  });

  it.each([
    ['Asked about the bridge, Holt said, “It is quite safe today.”', ['Asked', 'said']],
    ['The mayor on Tuesday said that she wants to sell the harbour.', ['said']],
    ['When the mayor mentioned the harbour, Holt said that it would close.', ['mentioned', 'said']],
    ['The mayor denied that the school, which parents say is too small, would close.', ['denied']],
    ['Said Holt: “The bridge is quite safe.”', ['Said']],
    ['She joined a group called The Bridge. Do you think that it is open?', []],
  ])('gives the outermost attributions of “%s”', (text, cues) => {
    const { spans } = predict('attribution', { id: 'a', text }) as { spans: (Span & { label: string })[] };
    expect(spans.filter(({ label }) => label === 'cue').map((span) => words(text, span))).toEqual(cues);
  });

  it.each([
    ['The bridge is expected to reopen in June.', 'is expected'],
    ['The harbour was said to be unsafe.', 'was said'],
    ['The school is widely seen as too small.', 'is widely seen'],
    ['Asked about the roof, the mayor left.', 'Asked'],
    ['Widely regarded as the best, the school closed.', 'Widely regarded'],
    ['There has been much speculation that the harbour will close.', 'There has been much speculation'],
    ['The school faced sharp criticism for its roof.', 'faced sharp criticism'],
    ['Claims that the bridge was unsafe spread fast.', 'Claims'],
    ['The school closed amid growing fears that the roof may fall.', 'growing fears'],
    ['It remains unclear whether the bridge is safe.', 'It remains unclear'],
    ['The harbour allegedly closed early.', 'allegedly'],
  ])('finds that nobody is named for “%s”', (text, cue) => {
    const found = only(text);
    expect(found).toMatchObject({ source: null, naming: 'none', speaker: null });
    expect(words(text, found.cue)).toBe(cue);
  });

  it.each([
    ['Sources close to the mayor say the bridge will close.', 'Sources close to the mayor'],
    ['Holt, 45, who runs the school, told parents on Monday that it was closed.', 'Holt, 45, who runs the school,'],
    ['Ada Holt (Harbour), head of the board, said boats will sail.', 'Ada Holt (Harbour), head of the board,'],
    ['Some parents, however, question the plan for the school.', 'Some parents'],
    ['Ada Holt, at a meeting, said that the bridge was safe.', 'Ada Holt'],
    [
      'Ada Holt, head of the board, which runs the school, said boats will sail.',
      'Ada Holt, head of the board, which runs the school,',
    ],
    ['“The school is quite safe,” said the head teacher, Ada Holt.', 'the head teacher, Ada Holt'],
    ['“The dyke held well,” said the spokesman, Ben van Dam, on Monday.', 'the spokesman, Ben van Dam'],
    ['“The school is quite safe,” said the mayor, Monday.', 'the mayor'],
    ['“The school is quite safe,” said Holt, Bridge Street was not.', 'Holt'],
    ['Parents, pupils and teachers said that the school was safe.', 'Parents, pupils and teachers'],
    ['One of the teachers said that the school was safe.', 'One of the teachers'],
    ['She’s saying that the bridge is safe.', 'She'],
    ['Citing a letter, the mayor closed the bridge.', 'the mayor'],
    ['According to Ada Holt, the bridge is safe.', 'Ada Holt'],
    ['The engineers are worried that the bridge may fall.', 'The engineers'],
    ['The teachers made the case for a new school.', 'The teachers'],
    ['“The bridge is safe today.”― Ada Holt', 'Ada Holt'],
  ])('finds whose word it is in “%s”', (text, source) => {
    expect(words(text, only(text).source)).toBe(source);
  });

  it('lets a surname and a pronoun stand for the person named before', () => {
    const { attributions } = find(
      'Engineer Ada Holt said that the bridge was safe. Holt warned that salt was a danger. She said that work had begun.',
    );
    expect(attributions.map(({ speaker }) => speaker)).toEqual(['Ada Holt', 'Ada Holt', 'Ada Holt']);
  });
});

it('tells lying somewhere from telling lies', () => {
  const found = (text: string) => find(text).wordings.map((one) => words(text, one));
  expect(found('Behind the talk lies a deeper fear.')).toEqual([]);
  expect(found('The mayor told lies in the council.')).toEqual(['lies']);
});

describe('any text at all', () => {
  const check = ({ article, attributions, readings }: Findings): void => {
    const inside = ({ start, end }: Span): boolean => start >= 0 && start < end && end <= article.text.length;
    for (const list of [article.paragraphs, article.sentences, article.quotations, attributions]) {
      expect(list.every(inside)).toBe(true);
      expect(list.every(({ start }, i) => i === 0 || start >= list[i - 1]!.start)).toBe(true);
    }
    for (const { source, cue, content, sentence } of attributions) {
      expect([cue, ...content, ...(source ? [source] : [])].every(inside)).toBe(true);
      expect(article.sentences[sentence]).toBeDefined();
    }
    const { author, attributed, unnamed } = readings.voices;
    expect([0, 1]).toContain(Math.round((author + attributed + unnamed) * 1e6) / 1e6);
  };
  const piece = fc.constantFrom(
    ...[
      'said',
      'Ada Holt',
      'that',
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      "''",
      ', ',
      '. ',
      '\n\n',
      'according to',
      'is expected to',
    ],
    ...['claim', 'by', '—', 'قال', 'שלום', '😀', '\u202e', '\u0000', '<b>', '&amp;', '(', ')', '?', 'Mr.', '\ud800'],
  );

  it('gets an answer whose places are in the text and in order', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => check(find(text))));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('', ' '), (parts, gap) =>
        check(find(parts.join(gap))),
      ),
    );
  });

  it('ends on very long texts, also without an end of sentence or with marks that never close', () => {
    const plain = 'Ada Holt said that the bridge was safe and the mayor denied it ';
    const quoted = '“The bridge is safe today,” said Ada Holt, ';
    for (const text of [plain.repeat(15_000), quoted.repeat(10_000), "'a ".repeat(50_000), '“a '.repeat(50_000)])
      check(find(text));
  }, 120_000);
});

describe('items to predict', () => {
  it('are refused with the line that is wrong', () => {
    expect(() => itemsOf('{"id":"a","text":"b"}\nno')).toThrow('Line 2 is not JSON');
    expect(() => itemsOf('{"id":1,"text":"b"}')).toThrow('Line 1 has no “id” and “text”');
  });

  it('get their spans by label', () => {
    expect(predict('attribution', { id: 'a', text: 'Ada Holt said that it was safe.' })).toEqual({
      id: 'a',
      spans: [
        { start: 0, end: 8, label: 'source' },
        { start: 9, end: 13, label: 'cue' },
        { start: 14, end: 30, label: 'content' },
      ],
    });
  });
});
