import type { Lens } from '../../model/taxonomy.ts';

/** The criteria and levels by which written answers are marked; the guide of every lesson prints them. */
export const CRITERIA = ['sourcing', 'language', 'claims', 'judgement'] as const;
export type Criterion = (typeof CRITERIA)[number];
/** The levels of the rubric, 4 the best. */
export const RUBRIC_LEVELS = [1, 2, 3, 4] as const;
export type RubricLevel = (typeof RUBRIC_LEVELS)[number];

/** The key of a criterion's name. */
export const criterionWord = (criterion: Criterion): `teach.rubric.${Criterion}` => `teach.rubric.${criterion}`;
/** The key of a level's name. */
export const levelWord = (level: RubricLevel): `teach.level.${RubricLevel}` => `teach.level.${level}`;
/** The key of what work on a level does. */
export const descriptorWord = <C extends Criterion, L extends RubricLevel>(
  criterion: C,
  level: L,
): `teach.rubric.${C}.${L}` => `teach.rubric.${criterion}.${level}`;

/** The criterion that a written answer is marked by unless the teacher picks another: that of its lens. */
export const criterionOf = ({ lens }: { lens?: Lens | null | undefined }): Criterion => lens ?? 'judgement';

/** Levels given to one answer, by criterion. */
export type Levels = Partial<Record<Criterion, RubricLevel>>;

/** Points of an answer out of one: the mean of its levels over four. Null if none was given. */
export function rubricPoints(levels: Levels): number | null {
  const given = Object.values(levels);
  return given.length === 0 ? null : given.reduce<number>((sum, level) => sum + level, 0) / (4 * given.length);
}
