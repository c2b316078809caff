import { freshCode } from '../../answers/codes.ts';
import { isLens, LENSES } from '../../model/taxonomy.ts';
import { assignedQuestions, LONGEST_TITLE, type AssignedLesson, type Assignment } from '../assignment.ts';
import type { AssignData, AssignLesson, AssignQuestion } from './data.ts';

/** An assignment that is being made: it may have no lessons yet, a lesson without questions, and no title. */
export type Draft = Assignment;

const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A fresh id of six signs, without those that look alike: a teacher's assignments are some hundreds at most. */
export const freshId = (random: () => number = Math.random): string =>
  Array.from({ length: 6 }, () => SIGNS[Math.floor(random() * SIGNS.length)] ?? 'a').join('');

/** An assignment as it starts: reasons at once, and whatever the questions themselves allow. */
export const newDraft = (id: string, lessons: AssignedLesson[] = []): Draft => ({
  version: 1,
  id,
  title: '',
  lessons,
  instructions: '',
  due: null,
  classCode: '',
  who: 'code',
  feedback: 'at-once',
  attempts: null,
  hints: true,
  confidence: true,
  grade: 'first',
});

const lessonBySlug = (data: AssignData, slug: string): AssignLesson | undefined =>
  data.lessons.find((lesson) => lesson.slug === slug);

/** The lessons of a draft that the site has, each with its assigned questions. */
export const chosenLessons = (
  { lessons }: Draft,
  data: AssignData,
): { lesson: AssignLesson; assigned: AssignedLesson; questions: AssignQuestion[] }[] =>
  lessons.flatMap((assigned) => {
    const lesson = lessonBySlug(data, assigned.lesson);
    return lesson ? [{ lesson, assigned, questions: assignedQuestions(assigned, lesson.questions) }] : [];
  });

/** The title as typed, or the titles of the lessons, as far as there is room. */
export function titleOf(draft: Draft, data: AssignData): string {
  const typed = draft.title.trim();
  if (typed !== '') return typed;
  const titles = chosenLessons(draft, data).map(({ lesson }) => lesson.title);
  const all = titles.join(' · ');
  return all.length <= LONGEST_TITLE ? all : `${all.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}

/** What keeps a draft from being given out. */
export type Missing = { is: 'lessons' } | { is: 'questions'; title: string };

/** What is wrong with a draft, in the order of the page; nothing if it can be given out. */
export function missing(draft: Draft, data: AssignData): Missing[] {
  const chosen = chosenLessons(draft, data);
  if (chosen.length === 0) return [{ is: 'lessons' }];
  return chosen.flatMap(({ lesson, questions }) =>
    questions.length === 0 ? [{ is: 'questions' as const, title: lesson.title }] : [],
  );
}

/** The assignment that a draft is once nothing is missing: titled, with the lessons and questions that the site has. */
export const finished = (draft: Draft, data: AssignData): Assignment => ({
  ...draft,
  title: titleOf(draft, data),
  instructions: draft.instructions.trim(),
  classCode: draft.classCode.trim(),
  lessons: chosenLessons(draft, data).map(({ assigned: { lesson, questions: chosen }, questions }) => ({
    lesson,
    questions: Array.isArray(chosen) ? questions.map(({ id }) => id) : chosen,
  })),
});

/** The lessons with one put in or taken out, in the site's order. A lesson that is put in starts whole. */
export function tickLesson(
  lessons: readonly AssignedLesson[],
  slug: string,
  on: boolean,
  data: AssignData,
): AssignedLesson[] {
  const kept = lessons.filter(({ lesson }) => lesson !== slug);
  if (!on) return kept;
  const place = (of: string): number => data.lessons.findIndex((lesson) => lesson.slug === of);
  return [...kept, { lesson: slug, questions: 'full' as const }].sort((a, b) => place(a.lesson) - place(b.lesson));
}

/** What the address of the builder asks for: a saved assignment, a lesson (or the questions of one lens), or a path. */
export interface Asked {
  id?: string;
  lesson?: string;
  lens?: string;
  path?: string;
}

/** The lessons that an address asks for, as far as the site has them. */
export function askedLessons({ lesson: slug, lens, path }: Asked, data: AssignData): AssignedLesson[] {
  const lesson = data.lessons.find((one) => one.slug === slug);
  if (!lesson) return data.paths.find((one) => one.slug === path)?.lessons ?? [];
  const chosen = isLens(lens) ? inPart(lesson, lens).map(({ id }) => id) : [];
  return [{ lesson: lesson.slug, questions: chosen.length > 0 ? chosen : 'full' }];
}

/** How much of a lesson is assigned. */
export type Extent = 'full' | 'short' | 'some';
/** How much of a lesson is assigned. */
export const extentOf = ({ questions }: AssignedLesson): Extent => (Array.isArray(questions) ? 'some' : questions);

/** The same lesson to another extent. Choosing questions starts from those that were assigned before. */
export const toExtent = (assigned: AssignedLesson, extent: Extent, lesson: AssignLesson): AssignedLesson => ({
  ...assigned,
  questions: extent === 'some' ? assignedQuestions(assigned, lesson.questions).map(({ id }) => id) : extent,
});

/** The parts that a lesson's questions fall into: the three lenses, and what stands before and after them. */
export const PARTS = [...LENSES, 'others'] as const;
export type Part = (typeof PARTS)[number];
/** The questions of a lesson that belong to a part of it. */
export const inPart = ({ questions }: AssignLesson, part: Part): AssignQuestion[] =>
  questions.filter(({ lens }) => (isLens(part) ? lens === part : lens === null));

/** A lesson's chosen questions with some ticked or not, in the lesson's order. */
export const tickQuestions = (
  assigned: AssignedLesson,
  ids: readonly string[],
  on: boolean,
  lesson: AssignLesson,
): AssignedLesson => {
  const before = assignedQuestions(assigned, lesson.questions).map(({ id }) => id);
  const after = on ? [...before, ...ids] : before.filter((id) => !ids.includes(id));
  return { ...assigned, questions: lesson.questions.map(({ id }) => id).filter((id) => after.includes(id)) };
};

/** So many different codes, those there are first. */
export function codesFor(size: number, codes: readonly string[], random: () => number = Math.random): string[] {
  const all = codes.slice(0, size);
  while (all.length < size) all.push(freshCode(all, random));
  return all;
}
