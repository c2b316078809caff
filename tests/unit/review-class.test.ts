import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import { takeIn } from '../../src/classroom/review/intake.ts';
import { reviewHandIn, totalsOf } from '../../src/classroom/review/scoring.ts';
import { classCalibration, classStatistics } from '../../src/classroom/review/statistics.ts';
import { byAssignment, classWork, commonAssignment } from '../../src/classroom/review/works.ts';
import type { Question } from '../../src/questions/question.ts';
import { makeClass } from '../support/class.ts';
import { dropped } from '../support/dropped.ts';
import { anAssignment } from '../support/hand-ins.ts';
import { WORDS } from '../support/questions.ts';

const { lessons } = readBook(join(import.meta.dirname, '..', '..', 'content')).book;
const two = lessons.slice(0, 2).map(({ slug, title, questions }) => ({ slug, title, questions }));
const questions = new Map<string, readonly Question[]>(two.map(({ slug, questions }) => [slug, questions]));
const assignment = anAssignment({ lessons: two.map(({ slug }) => ({ lesson: slug, questions: 'full' as const })) });

describe('the review of a made-up class', () => {
  for (const seed of [1, 2])
    test(`finds what its making reckoned, number by number (class ${seed})`, async () => {
      const made = makeClass(two, assignment, WORDS, { size: 30, seed });
      const { received, problems } = await takeIn(made.files.map(({ path, text }) => dropped(path, text)));
      expect(problems.map(({ file }) => file)).toEqual(made.broken);

      const [group = []] = byAssignment(received);
      const common = commonAssignment(group);
      expect(common).toEqual(assignment);
      const { works } = classWork(assignment, group);
      expect(works).toHaveLength(made.students.length);

      const sheets = works.map((work) => ({
        key: work.student,
        answers: reviewHandIn(work.current.handIn, assignment, questions),
      }));
      for (const student of made.students) {
        const answers = sheets.find(({ key }) => key === student.student)?.answers ?? [];
        for (const rule of ['first', 'best'] as const) {
          const totals = totalsOf(answers, rule);
          expect(totals.auto.points).toBeCloseTo(student[rule], 9);
          expect([totals.auto.max, totals.blank, totals.apart]).toEqual([student.max, student.blank, student.old]);
        }
      }

      const statistics = classStatistics(sheets);
      expect(statistics.map(({ key }) => key)).toEqual(Object.keys(made.questions));
      for (const one of statistics) {
        const wanted = made.questions[one.key];
        if (!wanted) throw new Error(one.key);
        expect([one.answered.length, one.blank.length, one.apart.length]).toEqual([
          wanted.answered,
          wanted.blank,
          wanted.old,
        ]);
        expect(one.right).toBe(wanted.right);
        if (one.things.length > 0) expect(one.p).toBeCloseTo(wanted.points / wanted.answered, 9);
        const chosen = one.things.flatMap(({ id, places, chosen, put }) =>
          places.length === 0
            ? [[id, [...chosen.who].sort()] as const]
            : places.map((place, i) => [`${id}/${place.id}`, [...(put[i]?.who ?? [])].sort()] as const),
        );
        expect(Object.fromEntries(chosen.filter(([, who]) => who.length > 0)), one.key).toEqual(
          Object.fromEntries(Object.entries(wanted.chosen).map(([id, who]) => [id, [...who].sort()])),
        );
        // Of an order, pairs are counted; of what is put somewhere wrong, a miss is the same thing as its false alarm.
        const placed = one.things.some(({ places }) => places.length > 0);
        const sum = (count: 'hits' | 'misses' | 'falseAlarms' | 'correctRejections'): number =>
          one.things.reduce((total, thing) => total + thing[count], 0);
        if (one.question.kind !== 'order')
          expect([sum('hits'), sum('misses') + (placed ? sum('falseAlarms') : 0), sum('falseAlarms')]).toEqual([
            wanted.hits,
            wanted.misses,
            wanted.falseAlarms,
          ]);
        if (!placed) expect(sum('correctRejections')).toBe(wanted.correctRejections);
        for (const { level, n, right } of classCalibration(sheets, one.key).levels)
          expect({ n, right }).toEqual(wanted.sure[level] ?? { n: 0, right: 0 });
      }
    });
});
