import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHandInFile } from '../../../src/classroom/hand-in-file.ts';
import { reviewHandIn, totalsOf } from '../../../src/classroom/review/scoring.ts';
import { interactionsOf } from '../../../src/packages/scorm/interactions.ts';
import { onePath } from '../../../src/packages/scorm/one-path.ts';
import { rescueFile } from '../../../src/packages/scorm/runtime/rescue.ts';
import { coreOf, standingOf } from '../../../src/packages/scorm/score.ts';
import { emptyState, type State } from '../../../src/packages/scorm/state.ts';
import { blockOf } from '../../../src/packages/single/block.ts';
import { INVENTED } from '../../support/packed-lessons.ts';
import { WORDS } from '../../support/questions.ts';
import { anyAnswers } from '../../support/scorm.ts';
import { at } from '../../support/work.ts';

/** A lesson of which every other question is on the shorter path. */
const LESSON = {
  ...INVENTED,
  questions: INVENTED.questions.map((question, i) => ({ ...question, short: i % 2 === 0 })),
};

test.each(['full', 'short'] as const)(
  'the same answers come to the same score on a platform and in a class review: the %s path',
  (path) => {
    const lesson = onePath(LESSON, path);
    const { questions } = lesson;
    const block = { ...blockOf(lesson, lesson.slug, null), questions: [...questions] };
    fc.assert(
      fc.property(anyAnswers(questions), (answers) => {
        const state: State = { ...emptyState(at(0)), answers };
        const standing = standingOf(questions, state);
        const handIn = readHandInFile(rescueFile(block, state, 'Ada Holt', WORDS).text);
        // The class review has the lesson as the site has it, with both paths.
        const reviewed = reviewHandIn(handIn, handIn.assignment, new Map([[lesson.slug, LESSON.questions]]));
        expect({ points: standing.points, max: standing.max }).toEqual(totalsOf(reviewed, 'first').auto);

        const sent = coreOf(standing, true, null)['cmi.core.score.raw'];
        expect(Number(sent)).toBeCloseTo((100 * standing.points) / standing.max, 1);
        // Whoever adds up the results of the interactions that count arrives there too, but for rounding.
        const counted = interactionsOf(questions, state).interactions.filter(({ weighting }) => weighting === '1');
        const sum = counted.reduce((n, { result }) => n + ({ correct: 1, wrong: 0 }[result!] ?? Number(result)), 0);
        expect(Math.abs(sum - standing.points)).toBeLessThanOrEqual(0.01 * counted.length);
      }),
      { numRuns: 25 },
    );
  },
);
