import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS, type Judged } from '../../src/answers/notebook-statistics.ts';
import { workFile } from '../../src/answers/export.ts';
import { practiceFromFile, practiceInFile } from '../../src/answers/notebook-practice.ts';
import { isNotebookWord } from '../../src/answers/notebook-words.ts';
import { readWorkFile } from '../../src/answers/read-file.ts';
import { LENSES } from '../../src/model/taxonomy.ts';
import { JUDGEMENTS, mergeLogs, type PracticeTry } from '../../src/practice/log.ts';
import { bar } from '../../src/strengths/bar.ts';
import { saysOf, strengths, sureOf, TRIES_MIN, type Tally } from '../../src/strengths/map.ts';
import { nextOf, type Next, type Reading } from '../../src/strengths/next.ts';
import { firstTries, ofPractice, ofQuestion, type SkillLink, type Tried } from '../../src/strengths/tried.ts';
import { strengthsView } from '../../src/strengths/view.ts';
import { QUESTIONS, WORDS } from '../support/questions.ts';

const SKILLS: SkillLink[] = (
  [
    ['vague-crowd', 'sourcing'],
    ['unnamed-official', 'sourcing'],
    ['booster', 'language'],
    ['hedge', 'language'],
    ['unverified', 'claims'],
  ] as const
).map(([slug, lens]) => ({ slug, lens, title: `The ${slug}`, url: `/skills/${slug}/` }));
const bySlug = new Map(SKILLS.map((skill) => [skill.slug, skill]));

const none = { falseAlarms: 0, sound: 0, misses: 0, telling: 0 };
const tried = (more: Partial<Tried> = {}): Tried => ({
  lens: 'language',
  skills: ['booster'],
  share: 1,
  right: true,
  confidence: null,
  ...none,
  ...more,
});
const times = (n: number, more: Partial<Tried> = {}): Tried[] => Array.from({ length: n }, () => tried(more));
const wrong = { share: 0, right: false };

const anyTried: fc.Arbitrary<Tried> = fc
  .record({
    lens: fc.constantFrom(...LENSES, null),
    skills: fc.uniqueArray(fc.constantFrom(...SKILLS.map(({ slug }) => slug), 'gone'), { maxLength: 3 }),
    share: fc.constantFrom(0, 1 / 3, 0.1, 0.7, 1),
    confidence: fc.constantFrom(null, ...LEVELS),
    falseAlarms: fc.nat(4),
    left: fc.nat(4),
    misses: fc.nat(4),
    hits: fc.nat(4),
  })
  .map(({ left, hits, ...one }) => ({
    ...one,
    right: one.share === 1,
    sound: one.falseAlarms + left,
    telling: one.misses + hits,
  }));
const some = fc.array(anyTried, { maxLength: 40 });

describe('the map', () => {
  test('does not depend on the order of the tries', () => {
    fc.assert(
      fc.property(
        some.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(strengths(shuffled, SKILLS)).toEqual(strengths(list, SKILLS));
        },
      ),
    );
  });

  test('adds up: each try once in its lens, once in each of its skills, and no skill is lost', () => {
    fc.assert(
      fc.property(some, (list) => {
        const { total, lenses } = strengths(list, SKILLS);
        for (const count of ['tried', 'right', 'stated', 'said', 'falseAlarms', 'sound', 'misses', 'telling'] as const)
          expect(lenses.reduce((sum, { tally }) => sum + tally[count], 0)).toBe(total[count]);
        expect(total.tried).toBe(list.length);
        const rows = lenses.flatMap(({ skills }) => skills);
        for (const { skill, tally } of rows)
          expect(tally.tried).toBe(list.filter(({ skills }) => skills.includes(skill.slug)).length);
        const untried = lenses.flatMap((lens) => lens.untried);
        expect([...rows.map(({ skill }) => skill), ...untried].map(({ slug }) => slug).sort()).toEqual(
          SKILLS.map(({ slug }) => slug).sort(),
        );
        for (const tally of [total, ...rows.map((row) => row.tally)]) {
          expect(tally.right).toBeLessThanOrEqual(tally.tried);
          expect(tally.falseAlarms).toBeLessThanOrEqual(tally.sound);
          expect(tally.misses).toBeLessThanOrEqual(tally.telling);
        }
      }),
    );
  });

  test('takes a question’s flags only where sound text can be flagged, and a lens from a skill where it has none', () => {
    const judged = (question: Judged['question']): Judged => ({
      lesson: 'harbour-bridge',
      number: 1,
      question,
      score: { points: 0.5, max: 1, hits: 1, misses: 1, falseAlarms: 1, correctRejections: 1 },
      confidence: 80,
      at: '',
    });
    expect(ofQuestion(judged(QUESTIONS.flags), bySlug)).toMatchObject({
      falseAlarms: 1,
      sound: 2,
      misses: 1,
      telling: 2,
    });
    expect(ofQuestion(judged(QUESTIONS.bins), bySlug)).toMatchObject({ ...none, share: 0.5, right: false });
    const warmUp = { ...QUESTIONS.several, lens: null, skills: ['gone', 'hedge'] };
    expect(ofQuestion(judged(warmUp), bySlug).lens).toBe('language');
  });
});

const anyTry: fc.Arbitrary<PracticeTry> = fc
  .record({
    item: fc.constantFrom('booster/1', 'booster/2', 'gone/1'),
    judged: fc.constantFrom(...JUDGEMENTS),
    minute: fc.nat(5),
    sure: fc.constantFrom(null, ...LEVELS),
  })
  .map(({ minute, ...one }) => ({
    ...one,
    skill: one.item.slice(0, -2),
    sound: one.item.endsWith('1'),
    at: new Date(Date.parse('2026-11-20T09:00Z') + minute * 60_000).toISOString(),
  }));
const log = fc.array(anyTry, { maxLength: 12 });

describe('practice', () => {
  test('counts a sentence once, as it was judged first, in whatever order the tries come', () => {
    fc.assert(
      fc.property(
        log.chain((tries) => fc.tuple(fc.constant(tries), fc.shuffledSubarray(tries, { minLength: tries.length }))),
        ([tries, shuffled]) => {
          const first = firstTries(tries);
          expect(firstTries(shuffled)).toEqual(first);
          expect(first.map(({ item }) => item).sort()).toEqual([...new Set(tries.map(({ item }) => item))].sort());
          for (const one of first)
            for (const { item, at } of tries) if (item === one.item) expect(one.at <= at).toBe(true);
        },
      ),
    );
  });

  test('is a false alarm where a sound sentence is queried, and a miss where the other is let stand', () => {
    const one = { item: 'x', skill: 'booster', at: '', sure: 60 };
    expect(ofPractice({ ...one, sound: true, judged: 'query' }, bySlug)).toEqual(
      tried({ ...wrong, confidence: 60, falseAlarms: 1, sound: 1 }),
    );
    expect(ofPractice({ ...one, sound: false, judged: 'sound' }, bySlug)).toMatchObject({ misses: 1, telling: 1 });
    expect(ofPractice({ ...one, sound: false, judged: 'query' }, bySlug)).toMatchObject({ right: true, telling: 1 });
  });

  test('goes into a file and comes out of it as it was, each try once', () => {
    fc.assert(
      fc.property(log, log, (tries, more) => {
        const logs = [tries, more].map((some) => practiceInFile({ student: 'fox-12', tries: some, damaged: [7] }));
        const read = practiceFromFile(readWorkFile(workFile([], logs)).practice);
        expect(read).toEqual([{ student: 'fox-12', tries: mergeLogs(tries, more), damaged: [7, 7] }]);
      }),
    );
    expect(readWorkFile(workFile([])).practice).toEqual([]);
  });
});

describe('what is said of a skill', () => {
  const says = (...list: Tried[]): string => saysOf(strengths(list, SKILLS).total);

  test.each([
    ['few', times(TRIES_MIN - 1, wrong)],
    ['firm', times(5)],
    ['growing', [...times(4), ...times(1, wrong), ...times(1, { share: 0.5, right: false })]],
    ['weak', [...times(2), ...times(3, wrong)]],
    ['alarms', times(5, { falseAlarms: 1, sound: 2, misses: 2, telling: 2 })],
    ['misses', times(5, { sound: 2, misses: 1, telling: 2 })],
    ['sure', [...times(3, { confidence: 95 }), ...times(2, { confidence: 95, share: 0.3, right: false })]],
  ])('%s', (word, list) => {
    expect(says(...list)).toBe(word);
  });

  test('needs enough tries, and calibration enough ratings', () => {
    fc.assert(
      fc.property(some, (list) => {
        const { total } = strengths(list, SKILLS);
        expect(saysOf(total) === 'few').toBe(list.length < TRIES_MIN);
        expect(sureOf(total) === null).toBe(total.stated < 5);
      }),
    );
  });
});

describe('what is next', () => {
  const fresh: Reading = { title: 'The bridge', url: '/lessons/b/', begun: false, left: 5, first: null };
  const begun: Reading = { title: 'The toll', url: '/lessons/t/', begun: true, left: 2, first: 'who' };
  const next = (list: Tried[], readings: Reading[] = [fresh, begun]): Next[] =>
    nextOf(strengths(list, SKILLS), readings);

  test('is at most three things, weak spots before work begun, and each has its reason', () => {
    fc.assert(
      fc.property(some, (list) => {
        const found = next(list);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(found.length).toBeGreaterThan(0);
        const weak = found.map((one) => 'row' in one);
        expect(weak).toEqual([...weak].sort((a, b) => Number(b) - Number(a)));
        for (const one of found) if ('row' in one) expect(saysOf(one.row.tally)).toBe(one.why);
      }),
    );
  });

  test('is the weakest skill there is enough to say of', () => {
    const list = [
      ...times(6, { ...wrong, skills: ['booster'] }),
      ...times(5, { skills: ['hedge'], falseAlarms: 1, sound: 1, share: 0.5, right: false }),
      ...times(4, { ...wrong, skills: ['vague-crowd'], lens: 'sourcing' }),
    ];
    expect(next(list).map((one) => ('row' in one ? `${one.why} ${one.row.skill.slug}` : one.why))).toEqual([
      'weak booster',
      'alarms hedge',
      'left',
    ]);
  });

  test('is work begun, then the lens tried least with a skill not tried, then a new text', () => {
    expect(next(times(6))).toMatchObject([
      { why: 'left', reading: begun },
      { why: 'lens', lens: 'sourcing', tried: 0, skill: { slug: 'vague-crowd' } },
      { why: 'fresh', reading: fresh },
    ]);
    expect(next(times(2))).toMatchObject([{ why: 'left' }, { why: 'fresh' }]);
  });
});

describe('drawn', () => {
  const draw = (list: Tried[], readings: Reading[] = []): string => {
    const map = strengths(list, SKILLS);
    return strengthsView({ map, next: nextOf(map, readings), practice: '/practice/' }, WORDS).markup;
  };
  const text = (markup: string): string =>
    markup
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();

  test('it says plainly that there is too little, and draws no bar then', () => {
    const markup = draw(times(3));
    expect(text(markup)).toContain('Language 3 tries: too few to say no bar below 5 tries Right at once 3 of 3');
    expect(text(markup)).toContain('too few to say The booster 3 tries, 3 right at once');
    expect(markup).not.toContain('<svg class="meter"');
    expect(text(draw([]))).toContain(WORDS['strengths.empty']);
  });

  test('a suggestion has its counts and leads to the skill’s practice', () => {
    const markup = draw(times(6, { share: 0.5, right: false, falseAlarms: 4, sound: 6 }));
    expect(text(markup)).toContain('You flagged 24 of 36 sound phrases and sentences about “The booster”.');
    expect(markup).toContain('href="/practice/?skill=booster"');
  });

  test('no gap is left standing, bars stay in their frame, and nothing has a style of its own', () => {
    fc.assert(
      fc.property(some, (list) => {
        const markup = draw(list, [{ title: '<b>', url: '/x/', begun: true, left: 1, first: 'q' }]);
        expect(text(markup)).not.toMatch(/\{\w+\}|NaN|undefined/);
        expect(markup).not.toMatch(/style=|<b>/);
      }),
    );
    const full: Pick<Tally, 'share'> = { share: 100 };
    expect(bar(full.share, 95).markup).toContain('H204V16');
  });

  test('the page hands its script every word that it needs', () => {
    expect(isNotebookWord('strengths.says.few')).toBe(true);
    expect(isNotebookWord('q.lens.claims')).toBe(true);
  });
});
