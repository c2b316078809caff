import { fill } from '../../model/fill.ts';
import { isRight } from '../../model/score.ts';
import { rubricPoints } from '../review/rubric.ts';
import { countedScore, pointsText, type ReviewedAnswer } from '../review/scoring.ts';
import { saidIn } from './class-rows.ts';
import { answersOf, handedInAs, ruleOf, shownName, totalOf, type OpenReview } from './open-review.ts';
import type { StudentAnswer, StudentState } from './student-view.ts';
import type { ReviewWords } from './words.ts';

const LEVELS = [40, 60, 80, 95] as const;

function verdictOf(
  open: OpenReview,
  work: string,
  answer: ReviewedAnswer,
): Pick<StudentAnswer, 'verdict'> & { points: number | null } {
  const { state, key } = answer;
  if (state === 'scored') {
    const score = countedScore(answer, ruleOf(open));
    if (!score) return { verdict: 'not', points: 0 };
    return { verdict: isRight(score) ? 'right' : score.points > 0 ? 'partly' : 'not', points: score.points };
  }
  if (state === 'written') {
    const points = rubricPoints(open.record.marks[work]?.[key]?.levels ?? {});
    return { verdict: points === null ? 'unmarked' : 'marked', points };
  }
  if (state === 'blank') return { verdict: 'open', points: null };
  return { verdict: state === 'unknown' ? 'unknown' : state === 'unreadable' ? 'unreadable' : 'edited', points: null };
}

function answerOf(
  open: OpenReview,
  work: string,
  one: ReviewedAnswer,
  number: number,
  words: ReviewWords,
): StudentAnswer {
  const { key, question, answer } = one;
  const { verdict, points } = verdictOf(open, work, one);
  return {
    key,
    number,
    // An answer to an earlier version is shown with the words it was given to.
    prompt: verdict === 'edited' || !question ? (answer?.prompt ?? '') : question.prompt,
    ours: verdict !== 'edited' && question !== null,
    lens: question?.lens ?? null,
    said: saidIn(one),
    verdict,
    points: points === null ? '' : fill(words['review.points'], { n: pointsText(points), of: 1 }),
    tries: answer?.attempts.length ?? 0,
    hints: answer?.hints ?? 0,
    shown: answer?.shown ?? false,
    confidence: LEVELS.find((level) => level === answer?.confidence) ?? null,
    draft: (answer?.draft ?? null) !== null && answer?.attempts.length === 0,
    comment: open.record.marks[work]?.[key]?.comment ?? '',
  };
}

/** A total as it is read: points of both sorts and the share. */
export function totalText(open: OpenReview, work: string, words: ReviewWords): string {
  const { auto, rubric, percent, unmarked } = totalOf(open, work);
  const n = pointsText(auto.points + rubric.points);
  const text = fill(words['review.points'], { n, of: auto.max + rubric.max });
  const share = percent === null ? '' : ` (${fill(words['review.in100'], { n: Math.round(percent) })})`;
  return `${text}${share}${unmarked > 0 ? `, ${fill(words['review.grades.waiting'], { n: unmarked })}` : ''}`;
}

/** One student's page; null if there is no such work. */
export function studentState(open: OpenReview, key: string, words: ReviewWords): StudentState | null {
  const { works } = open.work;
  const at = works.findIndex((work) => work.key === key);
  const work = works[at];
  if (!work) return null;
  const near = (step: number): StudentState['next'] => {
    const other = works[at + step];
    return other ? { key: other.key, shown: shownName(other) } : null;
  };
  const answers = answersOf(open, key);
  const { handedIn, number } = work.current.handIn;
  return {
    key,
    shown: shownName(work),
    handedInAs: handedInAs(work),
    handedIn,
    number,
    total: totalText(open, key, words),
    remark: open.record.remarks[key]?.text ?? '',
    versions: work.versions.map(({ handIn, mark }) => ({
      mark,
      number: handIn.number,
      handedIn: handIn.handedIn,
      counts: mark === work.current.mark,
    })),
    lessons: open.lessons.map(({ lesson, title, questions }) => ({
      title,
      known: questions !== null,
      answers: answers.filter((one) => one.lesson === lesson).map((one, i) => answerOf(open, key, one, i + 1, words)),
    })),
    previous: near(-1),
    next: near(1),
  };
}
