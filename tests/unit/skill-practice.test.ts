import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import { skillUse } from '../../src/components/skill-use.ts';
import { SKILL_KINDS } from '../../src/model/taxonomy.ts';
import { questionView } from '../../src/questions/item.ts';
import { practiceQuestion } from '../../src/questions/practice.ts';
import { sortScorer } from '../../src/questions/sort/score.ts';

const { book } = readBook('content');
const { words } = book;
const skill = {
  kind: 'device',
  title: 'Charged <word>',
  lens: 'language',
  ask: 'What does it add?',
  practice: [
    { text: 'The bus was *very* late.', sound: false, why: 'How late?' },
    { text: 'The bus was nine minutes late.', sound: true, why: 'A number.' },
    { text: 'A savage delay.', sound: false, why: 'No number.' },
    { text: 'The fare rose by ten pence.', sound: true, why: 'A number again.' },
  ],
} as const;
const question = practiceQuestion({ ...skill, practice: [...skill.practice] }, words);

describe('practice sentences', () => {
  test('make a question that sorts them, in the order written', () => {
    expect(Object.values(question.items).map(({ place }) => place)).toEqual(['query', 'sound', 'query', 'sound']);
    expect(Object.keys(question.places)).toEqual(['sound', 'query']);
    expect(question.hints).toHaveLength(2);
    expect(question.hints[1]).toContain('What does it add?');
    expect(question.holds).toEqual([]);
  });

  test('are scored like any question', () => {
    const right = Object.fromEntries(Object.entries(question.items).map(([id, { place }]) => [id, place]));
    expect(sortScorer.score(question, right).points).toBe(1);
    expect(sortScorer.score(question, { ...right, 'sentence-2': 'query' }).points).toBe(0.75);
    expect(sortScorer.attempts(question)).toBe(3);
  });

  test('change their hash with a sentence or its answer, not with a reason', () => {
    const changed = (change: object) =>
      practiceQuestion({ ...skill, practice: skill.practice.map((s, i) => (i === 0 ? { ...s, ...change } : s)) }, words)
        .hash;
    expect(changed({ why: 'Say how late.' })).toBe(question.hash);
    expect(changed({ sound: true })).not.toBe(question.hash);
    expect(changed({ text: 'The bus was late.' })).not.toBe(question.hash);
  });

  test('are drawn with their reasons folded, for whoever has no scripts', () => {
    const { markup } = questionView(question, { words, number: 1 });
    const [shown, key] = markup.split('<details class="key"');
    expect(shown).toContain('Charged &lt;word&gt;');
    expect(shown).not.toContain('A number again.');
    expect(key).toContain('A number again.');
  });

  test.each(SKILL_KINDS)('have a task and a first hint of their own for the kind %s', (kind) => {
    const { prompt, hints } = practiceQuestion({ ...skill, kind, practice: [] }, words);
    expect(prompt).toContain('Charged <word>');
    expect(hints[0]).not.toContain('{');
  });
});

describe('where a skill occurs', () => {
  const found = book.skills.map((one) => ({ one, use: skillUse(one, book) }));

  test('every phrase of a device and of a kind of source is on one page', () => {
    const annotations = book.lessons.flatMap((lesson) => Object.values(lesson.annotations));
    const onPages = (kind: string) =>
      found
        .filter(({ one }) => one.kind === kind)
        .reduce((sum, { use }) => sum + use.lessons.reduce((all, { phrases }) => all + phrases.length, 0), 0);
    expect(onPages('device')).toBe(annotations.filter(({ lens }) => lens === 'language').length);
    expect(onPages('attribution')).toBe(annotations.filter(({ lens }) => lens === 'sourcing').length);
  });

  test('claims are known as part of answers where a lesson asks about statuses or steps', () => {
    for (const kind of ['status', 'evidence']) {
      const slugs = new Set(book.skills.filter((one) => one.kind === kind).map(({ slug }) => slug));
      for (const { one, use } of found.filter(({ one }) => one.kind === kind))
        for (const { lesson, asked } of use.lessons.filter(({ claims }) => claims.length > 0))
          if (lesson.questions.some(({ skills }) => skills.some((slug) => slugs.has(slug))))
            expect(asked, `${one.slug} ${lesson.slug}`).toBe(true);
    }
  });

  test('a status is told of the event’s claim, a step of the claim as the article makes it', () => {
    const statements = (kind: string) =>
      found.flatMap(({ one, use }) =>
        one.kind === kind ? use.lessons.flatMap(({ claims }) => claims.map(({ statement }) => statement)) : [],
      );
    const [event] = book.events;
    const records = new Set(Object.values(event!.claims).map(({ statement }) => statement));
    expect(statements('status').every((statement) => records.has(statement))).toBe(true);
    const own = book.lessons.flatMap(({ claims }) => Object.values(claims).map(({ statement }) => statement));
    expect(statements('evidence').sort()).toEqual(own.sort());
  });
});
