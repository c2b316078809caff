import type { Lesson } from '../../model/book.ts';
import { hasPaths } from '../single/opening.ts';

/** Which of a lesson's two paths is in a package. */
export type Path = 'full' | 'short';

/** Whether a lesson has a path: all have the full one. */
export const hasPath = (lesson: Pick<Lesson, 'questions'>, path: Path): boolean => path === 'full' || hasPaths(lesson);

/**
 * A lesson as a package has it: with one of its paths, and no choice of another. On the full one no question is marked as one of
 * the shorter path, and on the shorter one all are.
 */
export const onePath = (lesson: Lesson, path: Path): Lesson => ({
  ...lesson,
  questions:
    path === 'short'
      ? lesson.questions.filter(({ short }) => short)
      : lesson.questions.map((question) => ({ ...question, short: false })),
});
