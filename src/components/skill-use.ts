import type { Annotation } from '../model/annotation.ts';
import type { Book, Lesson, Skill } from '../model/book.ts';
import type { EventClaim } from '../model/claim.ts';
import type { Question } from '../questions/question.ts';
import { heldBack } from '../reading/lesson-data.ts';

/** A marked phrase that shows a skill. */
export interface Seen {
  lesson: Lesson;
  id: string;
  annotation: Annotation;
}

/** Where a skill occurs in the book. */
export interface SkillUse {
  phrases: Seen[];
  questions: { lesson: Lesson; question: Question; number: number }[];
  claims: { event: string; id: string; claim: EventClaim }[];
}

const terms = (annotation: Annotation): (string | undefined)[] => {
  switch (annotation.lens) {
    case 'language':
      return [annotation.device];
    case 'sourcing':
      return [annotation.attribution];
    case 'claims':
      return [];
  }
};

/** Finds the open phrases, the questions and, for a status, the claims that a skill is about. */
export function skillUse(skill: Skill, { lessons, events }: Book): SkillUse {
  const phrases = lessons.flatMap((lesson) => {
    const held = heldBack(lesson.questions);
    return Object.entries(lesson.annotations).flatMap(([id, annotation]) =>
      skill.term && terms(annotation).includes(skill.term) && !held.has(id) ? { lesson, id, annotation } : [],
    );
  });
  const questions = lessons.flatMap((lesson) =>
    lesson.questions.flatMap((question, i) =>
      question.skills.includes(skill.slug) ? { lesson, question, number: i + 1 } : [],
    ),
  );
  const claims = events.flatMap((event) =>
    Object.entries(event.claims).flatMap(([id, claim]) =>
      skill.kind === 'status' && claim.history.at(-1)?.status === skill.term ? { event: event.slug, id, claim } : [],
    ),
  );
  return { phrases, questions, claims };
}
