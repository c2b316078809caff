import { reviewAnswer, totalsOf } from '../../classroom/review/scoring.ts';
import type { Question } from '../../questions/question.ts';
import { decimal } from './cmi.ts';
import type { State } from './state.ts';

/** How a student's work stands, for the platform and for the receipt. */
export interface Standing {
  /** Questions with a submitted answer, and all of them. */
  answered: number;
  of: number;
  /** Answers that gave points or none, and did not wait for a teacher. */
  judged: number;
  /** Points of first attempts, and how many questions give points. */
  points: number;
  max: number;
  /** The same in per cent; null where nothing gives points. */
  percent: number | null;
}

/** Judges the work as a class review does, by first attempts. What a teacher marks gives no points here. */
export function standingOf(questions: readonly Question[], { answers }: State): Standing {
  const reviewed = questions.map((question) => {
    const saved = answers[question.id];
    const answer = saved && {
      ...saved,
      id: question.id,
      kind: question.kind,
      prompt: '',
      options: {},
      said: [],
    };
    return reviewAnswer('', question.id, question, answer ?? null, null);
  });
  const { auto } = totalsOf(reviewed, 'first');
  const judged = reviewed.filter(({ state }) => state === 'scored').length;
  const answered = judged + reviewed.filter(({ state }) => state === 'written').length;
  const percent = auto.max === 0 ? null : (100 * auto.points) / auto.max;
  return { answered, of: questions.length, judged, ...auto, percent };
}

/** The part of `cmi.core` that says how the work stands. `mastery` is the score to reach, where the platform has one. */
export function coreOf(standing: Standing, finished: boolean, mastery: number | null): Record<string, string> {
  const { answered, of, judged, percent } = standing;
  const complete = finished || answered === of;
  const raw = percent === null ? null : decimal(percent);
  // Opening a lesson is no result: a score comes with the first answer, so that no gradebook shows 0 for having looked.
  const scored = raw !== null && (judged > 0 || finished);
  const status = !complete
    ? 'incomplete'
    : mastery !== null && raw !== null
      ? Number(raw) >= mastery
        ? 'passed'
        : 'failed'
      : 'completed';
  return {
    ...(scored && { 'cmi.core.score.min': '0', 'cmi.core.score.max': '100', 'cmi.core.score.raw': raw }),
    'cmi.core.lesson_status': status,
  };
}
