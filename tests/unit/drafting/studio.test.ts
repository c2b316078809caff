import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LessonDraft } from '../../../src/drafting/draft/draft.ts';
import { draftLesson } from '../../../src/drafting/draft/make.ts';
import { inOrder } from '../../../src/drafting/draft/marks.ts';
import { wordsAt } from '../../../src/drafting/draft/quote.ts';
import { find } from '../../../src/drafting/find.ts';
import { setParagraph, type Edit } from '../../../src/drafting/studio/edits.ts';
import { entriesOf } from '../../../src/drafting/studio/entries.ts';
import { begun, changed, redone, undone } from '../../../src/drafting/studio/history.ts';
import { addMark, drop, keep, placeOf, removeMark, setLens, suggest } from '../../../src/drafting/studio/mark-edits.ts';
import { parseLessonDraft } from '../../../src/drafting/studio/parse-draft.ts';
import {
  inPlaces,
  moveQuestion,
  putBackQuestion,
  removeQuestion,
  reviewed,
} from '../../../src/drafting/studio/question-edits.ts';
import { checkParagraph, partsOfText, textOfParts } from '../../../src/drafting/studio/retelling.ts';
import { segmentsOf, type Segment } from '../../../src/drafting/studio/segments.ts';
import { wholeWords } from '../../../src/drafting/studio/selection.ts';
import { ParseError } from '../../../src/model/parse.ts';
import { LENSES } from '../../../src/model/taxonomy.ts';
import { BRIDGE_ARTICLE } from '../../support/bridge-article.ts';

const first: LessonDraft = draftLesson(find(BRIDGE_ARTICLE), { today: '2026-03-05' });
const findings = inOrder(first.findings);
const idOf = (i: number, names: readonly string[]): string => names[i % Math.max(1, names.length)] ?? 'none';

/** Any change that the page can make, by what it is called and two numbers that choose what it is made to. */
const EDITS: Record<string, (draft: LessonDraft, i: number, j: number) => Edit> = {
  keep: (_, i) => keep(findings[i % findings.length]!),
  drop: (_, i) => drop(findings[i % findings.length]!),
  suggest: (_, i) => suggest(findings[i % findings.length]!),
  add: (_, i, j) => addMark({ start: i * 7, end: i * 7 + 1 + (j % 60) }, LENSES[j % 3]!),
  lens: ({ marks }, i, j) => setLens(idOf(i, Object.keys(marks)), LENSES[j % 3]!),
  unmark: ({ marks }, i) => removeMark(idOf(i, Object.keys(marks))),
  write: ({ reading, marks }, i, j) =>
    setParagraph(
      reading[i % reading.length]!.n,
      partsOfText(`It says “${Object.values(marks)[j]?.annotation.quote ?? 'x'}”.`, i, marks),
    ),
  move: ({ questions }, i, j) =>
    moveQuestion(
      idOf(
        i,
        questions.map(({ id }) => id),
      ),
      j % 2 === 0 ? 1 : -1,
    ),
  remove: ({ questions }, i) =>
    removeQuestion(
      idOf(
        i,
        questions.map(({ id }) => id),
      ),
    ),
  putBack: ({ removed }, i) => putBackQuestion(idOf(i, removed)),
  looked: ({ questions }, i) =>
    reviewed(
      idOf(
        i,
        questions.map(({ id }) => id),
      ),
    ),
};
const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(400), fc.nat(400)), { maxLength: 30 });

/** What must hold whatever its author did. */
function expectSound(draft: LessonDraft): void {
  const { marks, claims, reading, questions, findings: found } = draft;
  for (const { annotation, span } of Object.values(marks)) {
    expect(wordsAt(found.article.text, span)).toBe(annotation.quote);
    if (annotation.lens === 'claims') expect(claims).toHaveProperty([annotation.claim]);
  }
  const starts = Object.values(marks).map(({ span }) => span.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  for (const { parts } of reading)
    for (const part of parts) if ('phrase' in part) expect(marks).toHaveProperty([part.phrase]);
  for (const { authored } of questions)
    for (const [, id] of JSON.stringify(authored).matchAll(/"annotation":"([^"]*)"/g))
      expect(marks).toHaveProperty([id!]);
  for (const { authored } of questions) for (const id of authored.annotations) expect(marks).toHaveProperty([id]);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
}

test('any changes leave a lesson whole, can be stored, and can all be taken back and made again', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      let history = begun(first);
      for (const [name, i, j] of steps) history = changed(history, EDITS[name]!(history.now, i, j)(history.now));
      const last = history.now;
      expectSound(last);
      expect(parseLessonDraft(JSON.parse(JSON.stringify(last)), '')).toEqual(last);
      while (history.past.length > 0) history = undone(history);
      expect(history.now).toBe(first);
      while (history.future.length > 0) history = redone(history);
      expect(history.now).toBe(last);
    }),
    { numRuns: 60 },
  );
});

test('letters typed into one field are one step back, and a new change forgets what was undone', () => {
  let history = begun('');
  for (const text of ['a', 'ab', 'abc']) history = changed(history, text, 'title');
  history = changed(history, 'abc!');
  expect(undone(history).now).toBe('abc');
  expect(undone(undone(history)).now).toBe('');
  history = changed(undone(history), 'other');
  expect(redone(history).now).toBe('other');
});

describe('stored drafts', () => {
  test('anything that is none is refused with the place that is wrong', () => {
    const paths = Object.keys(first);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        try {
          const read = parseLessonDraft({ ...first, [path]: value }, 'draft');
          expect(typeof read.slug).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(ParseError);
          expect((error as ParseError).message).toContain(`draft.${path}`);
        }
      }),
    );
  });

  test('a place outside the text is refused', () => {
    const [sentence] = first.findings.article.sentences;
    const article = { ...first.findings.article, sentences: [{ ...sentence, end: 1e6 }] };
    expect(() => parseLessonDraft({ ...first, findings: { ...first.findings, article } }, 'draft')).toThrow(
      'places inside the text',
    );
  });
});

describe('marks', () => {
  test('a finding that is set aside takes its mark along and leaves its words where they were used', () => {
    const text = readFileSync(join(import.meta.dirname, '../../fixtures/articles/harbour-strike.txt'), 'utf8');
    const strike = draftLesson(find(text), { today: '2026-03-05' });
    const [id, mark] = Object.entries(strike.marks).find(([name]) =>
      strike.questions.some(
        ({ authored }) => authored.kind === 'phrases' && JSON.stringify(authored).includes(`"annotation":"${name}"`),
      ),
    )!;
    const used = strike.questions.find(
      ({ authored }) => authored.kind === 'phrases' && JSON.stringify(authored).includes(`"annotation":"${id}"`),
    )!;
    const finding = inOrder(strike.findings).find((one) => one.id === mark.finding)!;
    const draft = drop(finding)(strike);
    expect(draft.marks).not.toHaveProperty([id]);
    expect(JSON.stringify(draft.questions.find((one) => one.id === used.id))).toContain(mark.annotation.quote);
    expect(entriesOf(draft).find((entry) => entry.id === finding.id)?.standing).toBe('dropped');
    expect(entriesOf(keep(finding)(draft)).find((entry) => entry.id === finding.id)?.standing).toBe('kept');
  });

  test('words that stand in several places are marked where they were selected', () => {
    const { text } = first.findings.article;
    const [one, other] = [...text.matchAll(/\bcouncil\b/g)].map(({ index }) => index);
    expect(placeOf('council', first)?.start).toBe(one);
    expect(placeOf('Council', first, other! + 1)?.start).toBe(other);
    expect(placeOf('  ', first)).toBeNull();
    expect(placeOf('(.*)+$', first)).toBeNull();
  });
});

test('a selection takes whole words, and no space at their edges', () => {
  const taken = (text: string, from: number, to: number): string => text.slice(...wholeWords(text, from, to));
  const text = 'The town’s well-known bridge, closed.';
  expect(taken(text, 5, 7)).toBe('town’s');
  expect(taken(text, 3, 15)).toBe('town’s well-known');
  expect(taken(text, 21, 28)).toBe('bridge');
  expect(taken(text, 28, 30)).toBe(',');
  expect(taken(text, 29, 30)).toBe('');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (any, a, b) => {
      const [from, to] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y) as [number, number];
      const first = wholeWords(any, from, to);
      expect(wholeWords(any, ...first)).toEqual(first);
    }),
  );
});

test('questions move one place at a time, and over the edge of a part into the next', () => {
  const order = (draft: LessonDraft): string[] => inPlaces(draft.questions).map(({ id }) => id);
  const list = inPlaces(first.questions);
  const edge = list.findIndex((question, i) => list[i + 1] && list[i + 1]!.place !== question.place);
  const moved = moveQuestion(list[edge]!.id, 1)(first);
  expect(order(moved)).toEqual(order(first));
  expect(moved.questions.find(({ id }) => id === list[edge]!.id)?.place).not.toBe(list[edge]!.place);
  expect(moveQuestion(list[0]!.id, 1)(first).questions).not.toEqual(first.questions);
  expect(moveQuestion('none', 1)(first)).toBe(first);
});

describe('the retelling', () => {
  const [, mark] = Object.entries(first.marks)[0]!;
  const { quote, paragraph } = mark.annotation;

  test('phrases in quotation marks become the marks that they are, and read the same', () => {
    const text = `They write of “${quote}” there.`;
    const parts = partsOfText(text.replace(/[“”]/g, '"'), paragraph, first.marks);
    expect(parts).toContainEqual({ phrase: Object.keys(first.marks)[0] });
    expect(textOfParts(parts, first.marks)).toBe(text);
  });

  test('says what is the article’s, and which quotation is no mark', () => {
    const article = first.findings.article.text;
    const copied = article.split(/\s+/).slice(20, 28).join(' ').replace(/[“”]/g, '');
    const check = checkParagraph(
      partsOfText(`Well: ${copied}. And “no such words”.`, 1, first.marks),
      article,
      first.marks,
    );
    expect(check.copied).toBeGreaterThanOrEqual(6);
    expect(check.unmarked).toEqual(['no such words']);
  });

  test('any text stays as it was typed, but for the quotation marks of phrases', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(textOfParts(partsOfText(text, 1, {}), {})).toBe(text);
      }),
    );
  });
});

test('what is drawn over a text leaves its words as they are', () => {
  const plain = (segments: readonly Segment<{ id: string; start: number; end: number }>[]): string =>
    segments.map((one) => ('text' in one ? one.text : plain(one.inner))).join('');
  const text = 'A short text about a bridge and a school.';
  const spans = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { maxLength: 12 });
  fc.assert(
    fc.property(spans, (list) => {
      const drawn = list.map(([start, end], i) => ({ id: `${i}`, start, end }));
      expect(plain(segmentsOf(text, { start: 2, end: 30 }, drawn))).toBe(text.slice(2, 30));
    }),
  );
});
