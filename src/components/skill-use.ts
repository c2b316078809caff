import { phrasesOf, type Marked } from '../accounts/phrases.ts';
import type { AnyAnnotation } from '../model/annotation.ts';
import type { Book, Lesson, Passage, Skill } from '../model/book.ts';
import type { LessonClaim } from '../model/claim.ts';
import type { Question } from '../questions/question.ts';

/** Where a skill occurs in one lesson. */
export interface InLesson {
  lesson: Lesson;
  phrases: Marked[];
  /**
   * Claims with the status or the step of evidence that the skill explains. A step is of the claim as the article makes
   * it, a status of the event's claim behind it: `statement` is worded accordingly.
   */
  claims: LessonClaim[];
  /** True if the lesson asks about claims, or about statuses or steps, so that these may be part of answers. */
  asked: boolean;
  questions: { question: Question; number: number }[];
}

/** Where a skill occurs in the book. */
export interface SkillUse {
  lessons: InLesson[];
  passages: Passage[];
}

/** Whether a marked phrase is an example of what a skill page explains. */
export function shows(annotation: AnyAnnotation, { kind, term }: Skill): boolean {
  switch (annotation.lens) {
    case 'language':
      return kind === 'device' && annotation.device === term;
    case 'sourcing':
      return (
        (kind === 'attribution' && annotation.attribution === term) || (kind === 'verb' && annotation.verb === term)
      );
    case 'claims':
      return false;
  }
}

/** Finds the phrases, claims and questions that a skill is about, lesson by lesson, and practice texts that train it. */
export function skillUse(skill: Skill, { lessons, passages, events, skills }: Book): SkillUse {
  const records = new Map(events.map(({ slug, claims }) => [slug, claims]));
  const ofKind = new Set(skills.filter(({ kind }) => kind === skill.kind).map(({ slug }) => slug));
  const withTerm = (claim: LessonClaim, event: string): LessonClaim[] => {
    if (skill.kind === 'evidence') return claim.evidence.toLowerCase() === skill.term ? [claim] : [];
    const record = skill.kind === 'status' ? records.get(event)?.[claim.claim] : undefined;
    if (record?.history.at(-1)?.status !== skill.term) return [];
    return [{ ...claim, statement: record.statement }];
  };
  const trains = (part: { skills: readonly string[] }): boolean => part.skills.includes(skill.slug);
  const places = lessons.map((lesson) => ({
    lesson,
    phrases: phrasesOf(lesson).filter(({ annotation }) => shows(annotation, skill)),
    claims: Object.values(lesson.claims).flatMap((claim) => withTerm(claim, lesson.event)),
    asked:
      lesson.questions.some((question) => question.skills.some((slug) => ofKind.has(slug))) ||
      phrasesOf(lesson).some(({ annotation, held }) => held && annotation.lens === 'claims'),
    questions: lesson.questions.flatMap((question, i) => (trains(question) ? [{ question, number: i + 1 }] : [])),
  }));
  return {
    lessons: places.filter(({ phrases, claims, questions }) => phrases.length + claims.length + questions.length > 0),
    passages: passages.filter((passage) => [passage, ...passage.questions].some(trains)),
  };
}
