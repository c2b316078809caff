import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ParseError } from '../../../src/model/parse.ts';
import { cut, timeOfDay, timespan, writeText } from '../../../src/packages/scorm/cmi.ts';
import { elementsOf, fixedSlots, idOf, interactionsOf } from '../../../src/packages/scorm/interactions.ts';
import { fieldsOf, patternOf } from '../../../src/packages/scorm/responses.ts';
import { coreOf, standingOf } from '../../../src/packages/scorm/score.ts';
import { emptyState, type State } from '../../../src/packages/scorm/state.ts';
import { pack, unpack } from '../../../src/packages/scorm/suspend.ts';
import type { Response } from '../../../src/questions/question.ts';
import { QUESTIONS } from '../../support/questions.ts';
import { anyAnswers, breach, responseAt, responses } from '../../support/scorm.ts';
import { at, saved } from '../../support/work.ts';

const { single, several, flags, bins, rewrite, strength, told, spans, search } = QUESTIONS;
const LESSON = [single, several, flags, bins, rewrite, strength, told, spans, search];
const numberOf = (id: string): number => LESSON.findIndex((question) => question.id === id) + 1;

/** Sets what a state has to say on a platform, which keeps to the letter. */
function send(platform: Map<string, string>, before: State): State {
  let state = before;
  for (;;) {
    const { text, dropped } = pack(LESSON, state);
    const { interactions, slots } = interactionsOf(LESSON, state, dropped);
    const settled = slots.length === state.slots.length;
    state = { ...state, slots };
    if (!settled) continue;
    const elements = interactions.flatMap(elementsOf);
    if (text !== null) elements.unshift(['cmi.suspend_data', text]);
    for (const [element, value] of elements) {
      const wrong = breach(platform, element, value);
      if (wrong !== null) throw new Error(wrong);
      platform.set(element, value);
    }
    return state;
  }
}
const kept = (platform: ReadonlyMap<string, string>): string => platform.get('cmi.suspend_data') ?? '';
const begun = (answers: State['answers']): State => ({ ...emptyState(at(0)), answers });

/** Answers that were given back, with the texts that are away put in from the interactions. */
function made(whole: State, platform: ReadonlyMap<string, string>): State['answers'] {
  const read = responses(platform);
  const fill = (id: string, place: string, response: Response): Response => {
    if (!whole.away.includes(`${id}/${place}`)) return response;
    const own = idOf(id, numberOf(id));
    return responseAt(LESSON[numberOf(id) - 1]!, place === 'try1' ? own : `${own}.${place}`, read)!;
  };
  return Object.fromEntries(
    Object.entries(whole.answers).map(([id, answer]) => [
      id,
      {
        ...answer,
        attempts: answer.attempts.map((one, i) => ({ ...one, response: fill(id, `try${i + 1}`, one.response) })),
        draft: answer.draft === null ? null : fill(id, 'draft', answer.draft),
      },
    ]),
  );
}
const wordless = (answers: State['answers']): State['answers'] =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { ...answer, asked: '', said: '' }]));

describe('work on a learning platform', () => {
  test('whatever was answered, the state and the interactions give the same answers and the same score', () => {
    fc.assert(
      fc.property(anyAnswers(LESSON), (answers) => {
        const platform = new Map<string, string>();
        const before = send(platform, begun(answers));
        const after = unpack(LESSON, kept(platform));
        expect(made(after, platform)).toEqual(wordless(answers));
        expect(after.slots).toEqual(before.slots);
        expect(standingOf(LESSON, after)).toEqual(standingOf(LESSON, before));
        // Whatever was submitted can be read off the interactions alone.
        const read = responses(platform);
        for (const [id, { attempts }] of Object.entries(answers))
          attempts.forEach(({ response }, i) => {
            const own = idOf(id, numberOf(id));
            const name = i === 0 ? own : `${own}.try${i + 1}`;
            expect(responseAt(LESSON[numberOf(id) - 1]!, name, read)).toEqual(response);
          });
      }),
      { numRuns: 30 },
    );
  });

  test('what was typed at one visit stays on the platform through the next ones, whatever is typed there', () => {
    const prose = fc.lorem({ maxCount: 900 });
    fc.assert(
      fc.property(fc.array(fc.tuple(prose, prose), { minLength: 1, maxLength: 3 }), (visits) => {
        const platform = new Map<string, string>();
        let state = begun({});
        for (const [first, second] of visits) {
          const earlier = state.answers[rewrite.id];
          // As the page does: a first answer, then its revisions in its place.
          const attempts = [
            ...(earlier?.attempts.map(({ response }) => response).slice(0, 1) ?? []),
            { text: first, checks: [] },
          ];
          const log = { ...BLANK, found: second, chosen: 'register' };
          state = {
            ...state,
            answers: {
              ...state.answers,
              [rewrite.id]: saved(rewrite, attempts),
              [search.id]: saved(search, [], { draft: log }),
            },
          };
          send(platform, state);
          state = unpack(LESSON, kept(platform));
        }
        const all = [...responses(platform).values(), JSON.stringify(state.answers)].join('\n');
        // A revision that the page could show takes the place of the one before; what it could not show stays.
        expect(all).toContain(visits.at(-1)![0]);
        expect(all).toContain(visits.at(-1)![1]);
        expect(all).toContain(visits[0]![0]);
      }),
      { numRuns: 15 },
    );
  });

  test('a long lesson of prose leaves the longest submitted texts to the interactions, drafts last', () => {
    const text = (seed: string, length: number): string =>
      Array.from({ length }, (_, i) => ((i * 7919 + seed.charCodeAt(0) * 104729) % 46656).toString(36)).join(' ');
    const answers = {
      [rewrite.id]: saved(rewrite, [{ text: text('a', 500), checks: [0] }], {
        draft: { text: text('b', 900), checks: [] },
      }),
      [search.id]: saved(search, [{ ...BLANK, found: text('c', 700), chosen: 'register' }]),
    };
    const { text: state, dropped } = pack(LESSON, begun(answers));
    expect(dropped).toEqual(['search/try1', 'rewrite/try1']);
    expect(state!.length).toBeLessThanOrEqual(4096);
    expect(unpack(LESSON, state!).answers[rewrite.id]?.draft).toEqual({ text: text('b', 900), checks: [] });
  });

  test('what cannot fit without its scored answers is not sent at all', () => {
    const mark = (i: number) => ({
      start: i,
      end: i + 1,
      quote: `${Math.sin(i)}${Math.cos(i)}`,
      lens: 'claims' as const,
    });
    const answers = { [spans.id]: saved(spans, [Array.from({ length: 200 }, (_, i) => mark(i))]) };
    expect(pack(LESSON, begun(answers)).text).toBeNull();
  });

  test('an answer to an earlier version of a question is kept, unjudged, and read under its own hash', () => {
    const state = begun({ [single.id]: saved(single, [['nobody']]) });
    const edited = LESSON.map((question) =>
      question.id === single.id ? { ...single, hash: 'ffffffffffffffff' } : question,
    );
    const after = unpack(edited, pack(LESSON, state).text!);
    expect(after.answers[single.id]?.hash).toBe(single.hash.slice(0, 6));
    expect(standingOf(edited, after).answered).toBe(0);
  });

  test('a state that was cut, changed, or is not ours says so', () => {
    const state = pack(LESSON, begun({ [single.id]: saved(single, [['nobody']]) })).text!;
    for (const bad of [state.slice(0, -3), state.replace(/.{4}$/, 'AAAA'), 'sw.1.', 'x=1&y=2', '{}'])
      expect(() => unpack(LESSON, bad)).toThrow(ParseError);
    expect(() => unpack(LESSON, state.replace('sw.1', 'sw.2'))).toThrow(/^version/);
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (junk) => {
        expect(() => unpack(LESSON, `sw.1.${junk}`)).toThrow(ParseError);
      }),
    );
  });
});

const BLANK = { query: '', chosen: null, own: '', skipped: {}, found: '', changed: null, because: '', checks: [] };

describe('interactions', () => {
  test('have readable ids in the order of the lesson, whoever answers what', () => {
    expect(fixedSlots(LESSON).slice(0, 6)).toEqual([
      'q01_single',
      'q02_several',
      'q03_flags',
      'q04_bins',
      'q05_rewrite',
      'q05_rewrite.2',
    ]);
    const { slots } = interactionsOf(LESSON, begun({ [told.id]: saved(told, [{ post: 'wire' }]) }));
    expect(slots.slice(0, 6)).toEqual(fixedSlots(LESSON).slice(0, 6));
  });

  test('say what was chosen, what is right, and what it came to', () => {
    const answers = {
      [several.id]: saved(several, [Object.keys(several.options).slice(0, 1)]),
      [rewrite.id]: saved(rewrite, [{ text: 'It rose.\nBy one.', checks: [2] }], { confidence: 80 }),
    };
    const { interactions } = interactionsOf(LESSON, begun(answers), [], new Map([[rewrite.id, '0000:00:12.50']]));
    const byId = new Map(interactions.map((one) => [one.id, one]));
    expect(byId.get('q02_several')).toMatchObject({
      type: 'choice',
      weighting: '1',
      response: 'a',
      pattern: patternOf(several),
    });
    expect(byId.get('q05_rewrite')).toMatchObject({
      type: 'fill-in',
      weighting: '0',
      result: 'neutral',
      response: 'It rose.¶By one.',
      latency: '0000:00:12.50',
    });
    expect(byId.get('q05_rewrite.checks')).toMatchObject({ type: 'choice', response: 'c' });
    expect(byId.get('q05_rewrite.sure')).toMatchObject({ type: 'numeric', response: '80' });
    expect(byId.get('q01_single')).toEqual({ id: 'q01_single' });
  });

  test('empty the places of a text that became shorter', () => {
    const platform = new Map<string, string>();
    const long = { text: 'word '.repeat(150), checks: [1] };
    const state = send(platform, begun({ [rewrite.id]: saved(rewrite, [{ text: 'A', checks: [] }, long]) }));
    const short = { text: 'Short.', checks: [] };
    send(platform, { ...state, answers: { [rewrite.id]: saved(rewrite, [{ text: 'A', checks: [] }, short]) } });
    expect(responseAt(rewrite, 'q05_rewrite.try2', responses(platform))).toEqual(short);
  });

  test('fall back to ids where there are more things than single characters', () => {
    const options = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`o${i}`, single.options.nobody ?? Object.values(single.options)[0]!]),
    );
    expect(fieldsOf({ ...single, options }, ['o1', 'o39'])).toEqual([
      { name: '', type: 'performance', value: 'o1,o39' },
    ]);
  });
});

describe('the data types', () => {
  test('times, and texts in parts of at most 255 characters that no pair is cut in', () => {
    expect([timespan(0), timespan(3_723_450), timespan(-5)]).toEqual([
      '0000:00:00.00',
      '0001:02:03.45',
      '0000:00:00.00',
    ]);
    expect(timespan(1e15)).toBe('9999:59:59.99');
    expect(timeOfDay('2026-11-20T09:05:07')).toBe('09:05:07');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\ud83d\ude00', 'a', ' ', '\n'), maxLength: 900 }), (text) => {
        const parts = cut(writeText(text));
        expect(parts.join('')).toBe(writeText(text));
        expect(parts.every((part) => part.length <= 255 && part.isWellFormed())).toBe(true);
      }),
    );
  });
});

describe('score and status', () => {
  const all = (right: boolean): State =>
    begun(
      Object.fromEntries([
        [
          single.id,
          saved(single, [
            Object.keys(single.options)
              .filter((id) => single.options[id]!.correct === right)
              .slice(0, 1),
          ]),
        ],
      ]),
    );
  const one = [single];

  test('nothing is scored before the first answer, and only all answers or the student make it complete', () => {
    expect(coreOf(standingOf(one, begun({})), false, 60)).toEqual({ 'cmi.core.lesson_status': 'incomplete' });
    expect(coreOf(standingOf(LESSON, all(true)), false, null)).toMatchObject({
      'cmi.core.lesson_status': 'incomplete',
    });
    expect(coreOf(standingOf(LESSON, begun({})), true, null)).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '0',
    });
    expect(coreOf(standingOf(one, all(true)), false, null)).toEqual({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.score.raw': '100',
    });
  });

  test('passed and failed are said only where the platform has a score to reach', () => {
    expect(coreOf(standingOf(one, all(true)), false, 60)['cmi.core.lesson_status']).toBe('passed');
    expect(coreOf(standingOf(one, all(false)), false, 60)['cmi.core.lesson_status']).toBe('failed');
  });
});
