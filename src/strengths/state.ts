import type { Judged } from '../answers/notebook-statistics.ts';
import type { NotebookData } from '../answers/notebook-words.ts';
import type { LessonWork } from '../answers/notebook-work.ts';
import type { PracticeTry } from '../practice/log.ts';
import { strengths } from './map.ts';
import { nextOf, type Reading } from './next.ts';
import { firstTries, ofPractice, ofQuestion } from './tried.ts';
import type { StrengthsState } from './view.ts';

/** The texts of the site as somebody stands with them: those begun, the last first, then the others in the site's order. */
function readingsOf(works: readonly LessonWork[], lessons: NotebookData['lessons']): Reading[] {
  const begun = new Set(works.map(({ record }) => record.lesson));
  return [
    ...works.flatMap(({ title, url, answered, of, left }) =>
      url === null || of === null
        ? []
        : [{ title, url, begun: true, left: Math.max(0, of - answered), first: left[0]?.id ?? null }],
    ),
    ...lessons
      .filter(({ slug }) => !begun.has(slug))
      .map(({ title, url, questions }) => ({ title, url, begun: false, left: questions, first: null })),
  ];
}

/** Somebody's strengths and what to do next, from first tries, their log of practice, and how they stand with each text. */
export function strengthsOf(
  judged: readonly Judged[],
  practised: readonly PracticeTry[],
  works: readonly LessonWork[],
  { skills, lessons, practice }: Pick<NotebookData, 'skills' | 'lessons' | 'practice'>,
): StrengthsState {
  const bySlug = new Map(skills.map((skill) => [skill.slug, skill]));
  const map = strengths(
    [...judged.map((one) => ofQuestion(one, bySlug)), ...firstTries(practised).map((one) => ofPractice(one, bySlug))],
    skills,
  );
  return { map, next: nextOf(map, readingsOf(works, lessons)), practice };
}
