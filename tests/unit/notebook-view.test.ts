import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersView } from '../../src/answers/notebook-answers.ts';
import { calibrationView, leanView } from '../../src/answers/notebook-charts.ts';
import { startView } from '../../src/answers/notebook-lessons.ts';
import { calibrationPlot, leanLine } from '../../src/answers/notebook-plot.ts';
import { calibrate, lean, LEVELS, type Judged } from '../../src/answers/notebook-statistics.ts';
import { takeView } from '../../src/answers/notebook-take.ts';
import { isNotebookWord } from '../../src/answers/notebook-words.ts';
import { lessonWork, type LessonLink } from '../../src/answers/notebook-work.ts';
import type { Html } from '../../src/model/html.ts';
import { QUESTIONS, WORDS } from '../support/questions.ts';
import { at, recordOf, saved } from '../support/work.ts';

const { single, bins, rewrite, hostile } = QUESTIONS;
const link: LessonLink = {
  slug: 'harbour-bridge',
  title: 'The bridge',
  url: '/lessons/harbour-bridge/',
  passage: false,
  questions: 4,
};
const links = new Map([[link.slug, link]]);
const questions = new Map([single, bins, rewrite, hostile].map((question) => [question.id, question]));
const text = ({ markup }: Html): string =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const many = (...levels: [confidence: number, right: number, n: number][]): Judged[] =>
  levels.flatMap(([confidence, right, n]) =>
    Array.from({ length: n }, (_, i) => ({
      lesson: link.slug,
      number: 1,
      question: single,
      score: { points: i < right ? 1 : 0, max: 1, hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 },
      confidence,
      at: at(i),
    })),
  );

describe('the work on a lesson', () => {
  const work = (answers: Parameters<typeof recordOf>[0], known: typeof questions | null = questions) =>
    lessonWork(recordOf(answers), link, known);

  test('has what is left, by number, and is done when nothing is', () => {
    const half = work({
      single: saved(single, [['nobody']]),
      bins: saved(bins, [], { draft: { closed: 'verified' } }),
    });
    expect(half).toMatchObject({ answered: 1, of: 4, done: false });
    expect(half.left.map(({ id, number }) => `${number} ${id}`)).toEqual(['2 bins', '3 rewrite', '4 hostile']);
    const whole = Object.fromEntries(
      [...questions.values()].map((question) => [question.id, saved(question, [['a']])]),
    );
    expect(work(whole)).toMatchObject({ answered: 4, of: 4, done: true, left: [] });
  });

  test('counts an answer to an earlier version as left, and shows it without a result', () => {
    const { left, entries } = work({ single: saved(single, [['nobody']], { hash: 'old', said: 'Nobody' }) });
    expect(left.map(({ id }) => id)).toContain('single');
    expect(entries).toMatchObject([{ version: 'edited', first: null, tries: [{ said: ['Nobody'] }] }]);
  });

  test('reads every try in words, and the first one’s result', () => {
    const { entries } = work({
      single: saved(single, [['council'], ['nobody']]),
      bins: saved(bins, [{ closed: 'verified', cracks: 'unverified', reopen: 'verified' }]),
      rewrite: saved(rewrite, [{ text: 'The toll\nrose.', checks: [0] }]),
    });
    expect(entries.map(({ first }) => first)).toEqual(['not-yet', { percent: 67 }, 'unscored']);
    expect(entries[0]?.tries.map(({ said }) => said)).toEqual([
      ['The council, in a statement'],
      ['Nobody who could be asked'],
    ]);
    expect(entries[1]?.tries[0]?.said).toContain('It will reopen in May: Verified');
    expect(entries[2]?.tries[0]?.said).toEqual(['The toll\nrose.']);
  });

  test('reads from what was saved while the questions are not at hand, and where they are gone', () => {
    const answers = {
      single: saved(single, [['nobody']], { said: 'Nobody' }),
      rewrite: saved(rewrite, [{ text: 'It rose.', checks: [] }]),
    };
    for (const one of [work(answers, null), lessonWork(recordOf(answers), undefined, null)]) {
      expect(one.entries.map(({ tries, first }) => [tries[0]?.said, first])).toEqual([
        [['Nobody'], null],
        [['It rose.'], null],
      ]);
      expect(one.left).toEqual([]);
    }
    expect(work(answers, null)).toMatchObject({ answered: 2, of: 4, data: 'waiting' });
    expect(lessonWork(recordOf(answers), undefined, null)).toMatchObject({ of: null, url: null, done: false });
  });

  test('does not fall over a response of another kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(single, bins, rewrite), fc.jsonValue({ maxDepth: 2 }), (question, response) => {
        const answer = saved(question, [response as never], { draft: response as never });
        expect(() => answersView(work({ [question.id]: answer }), WORDS)).not.toThrow();
      }),
    );
  });

  test('shows text as text', () => {
    const record = recordOf(
      { hostile: saved(hostile, [['a']]), '"><img src=x>': saved(single, [['a']], { asked: '<b>', said: '<script>' }) },
      { lesson: '"><script>' },
    );
    for (const known of [null, questions]) {
      const { markup } = answersView(lessonWork(record, { ...link, slug: record.lesson }, known), WORDS);
      expect(markup).not.toMatch(/<script|<img|<iframe|<b>/);
    }
  });

  test('says what was stated, helped and kept beside', () => {
    const beside = saved(single, [['reporter']], { changed: at(7) });
    const record = recordOf({
      single: saved(single, [['nobody']], { confidence: 80, hints: 2, shown: true, others: [beside] }),
    });
    const read = text(answersView(lessonWork(record, link, questions), WORDS));
    for (const part of [
      'First try: right',
      'You said: Fairly sure (80 in 100)',
      '2 hints opened',
      'You asked to see the answer',
      'from another tab or device',
      'The reporter, from the bank',
    ])
      expect(read).toContain(part);
  });
});

describe('the plot', () => {
  const any = fc.array(
    fc
      .tuple(fc.constantFrom(...LEVELS), fc.nat(30))
      .chain(([level, n]) => fc.tuple(fc.constant(level), fc.nat(n), fc.constant(n))),
  );

  test('has a dot for each level with five answers or more, all inside, without a style attribute', () => {
    fc.assert(
      fc.property(any, (levels) => {
        const sure = calibrate(many(...(levels as [number, number, number][])));
        const { markup } = calibrationPlot(sure, WORDS);
        expect(markup.match(/class="dot"/g)?.length ?? 0).toBe(sure.levels.filter(({ n }) => n >= 5).length);
        expect(markup).not.toContain('style=');
        expect(markup).not.toContain('NaN');
        for (const [, x, y] of markup.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)) {
          expect(Number(x)).toBeGreaterThan(62);
          expect(Number(x)).toBeLessThan(422);
          expect(Number(y)).toBeGreaterThanOrEqual(30);
          expect(Number(y)).toBeLessThanOrEqual(300);
        }
      }),
    );
  });

  test('is told in words', () => {
    const { markup } = calibrationPlot(calibrate(many([40, 2, 6], [95, 10, 14], [60, 1, 4])), WORDS);
    expect(markup).toContain(
      'aria-label="How sure you said you were, against the share that was right. Guess, 40: 2 right of 6. Sure, 95: 10 right of 14."',
    );
  });

  test('of the lean has a dot for each lesson with phrases of both sorts', () => {
    const row = (falseAlarms: number, sound: number) => ({ falseAlarms, sound, misses: 1, telling: 4 });
    const { markup } = leanLine([row(1, 4), row(0, 0), row(4, 4)], WORDS);
    expect(markup.match(/class="dot"/g)).toHaveLength(2);
  });
});

describe('below twenty answers', () => {
  test('there is no plot but how many are missing, and what was sure and not right', () => {
    const view = calibrationView(calibrate(many([95, 2, 3])), links, WORDS);
    expect(view.markup).not.toContain('<svg class="plot"');
    expect(text(view)).toContain('So far 3 answers came with how sure you were. A picture needs 20: 17 more to go.');
    expect(view.markup).toContain('href="/lessons/harbour-bridge/#q-single"');
  });

  test('from twenty on there is, and what is hidden is said', () => {
    const read = text(calibrationView(calibrate(many([95, 12, 16], [40, 1, 4])), links, WORDS));
    expect(read).toContain('On average you said 84 in 100, and 65 in 100 were right. You were surer than right.');
    expect(read).toContain('Guess 40 in 100 4 not shown below 5 answers');
    expect(read).toContain('Sure 95 in 100 16 12 75 in 100');
  });
});

test('without flags there is no lean, and it is said', () => {
  expect(text(leanView(lean([]), links, WORDS))).toContain(WORDS['notebook.lean.empty']);
});

test('an empty notebook leads to the lessons, and offers to bring a file in but nothing to delete', () => {
  expect(startView('empty', [link], WORDS).markup).toContain('<a href="/lessons/harbour-bridge/">The bridge</a>');
  const { markup } = takeView({ student: '', has: false, asides: [], brought: null }, WORDS);
  expect(markup).toContain('type="file"');
  expect(markup).not.toContain('data-do="delete-all"');
});

test('the page hands its script every word the notebook uses and few others', () => {
  const keys = Object.keys(WORDS).filter(isNotebookWord);
  expect(keys).toContain('q.sure.95');
  expect(keys).not.toContain('q.sure.of');
  expect(keys.filter((key) => !/^(notebook|strengths)\./.test(key))).toHaveLength(11);
});
