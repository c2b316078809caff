import { fill } from '../model/fill.ts';
import { html, inline, type Html } from '../model/html.ts';
import { isRight } from '../model/score.ts';
import type { WordKey, Words } from '../model/words.ts';
import { linesInWords } from '../questions/in-words.ts';
import type { GradeRule } from './assignment.ts';
import { filePage } from './file-page.ts';
import { fullTime } from './due.ts';
import { responseLines } from './hand-in-file.ts';
import type { HandIn, HandInAnswer } from './hand-in.ts';
import { fitsKind } from './review/fits.ts';
import type { Marking } from './review/review-record.ts';
import { CRITERIA, criterionWord, descriptorWord, levelWord } from './review/rubric.ts';
import { countedScore, pointsText, type ReviewedAnswer, type Totals } from './review/scoring.ts';
import { choicesIn, outcome, thingsOf } from './review/things.ts';

/** The interface words of a feedback file. */
export type FeedbackWords = Pick<
  Words,
  | Extract<WordKey, `review.file.${string}` | `teach.rubric.${string}` | `teach.level.${string}`>
  | 'handin.file.student'
  | 'handin.file.when'
  | 'handin.file.none'
  | 'work.question'
>;

/** What a teacher gives back to one student. */
export interface Feedback {
  handIn: HandIn;
  answers: readonly ReviewedAnswer[];
  /** By `lesson/question`. */
  marks: Readonly<Record<string, Marking>>;
  /** A comment on the whole; empty if there is none. */
  remark: string;
  rule: GradeRule;
  /** Null if the score is not to be told. */
  totals: Totals | null;
  /** False leaves out what was right and why, for work that others have still to hand in. */
  verdicts: boolean;
}

/** Id of the inert block, and what it says it is. */
const FEEDBACK_BLOCK = 'feedback';
const FEEDBACK_FORMAT = 'says-who-feedback';

const quote = (lines: readonly string[]): Html =>
  html`<blockquote>${lines.map((line) => html`<p>${line}</p>`)}</blockquote>`;

/** An attempt in words: the question's own where it is the version that was answered, else those of the hand-in. */
export function linesOf({ question, state }: ReviewedAnswer, answer: HandInAnswer, attempt: number): string[] {
  const response = answer.attempts[attempt]?.response;
  if (response === undefined) return [];
  const same = question && (state === 'scored' || state === 'written') && fitsKind(question.kind, response);
  const own = same ? linesInWords(question, response) : [];
  if (own.length > 0) return own;
  const last = attempt === answer.attempts.length - 1 ? answer.said : [];
  return last.length > 0 ? last : responseLines(response, answer.options);
}

/** Which attempt counts, from 0. */
const countedAt = ({ bestAt }: ReviewedAnswer, rule: GradeRule): number => (rule === 'best' ? bestAt : 0);

/** What an attempt got right; nothing of attempts between the first and the best. */
function verdictOf({ first, best, bestAt }: ReviewedAnswer, attempt: number, words: FeedbackWords): Html {
  const score = attempt === 0 ? first : attempt === bestAt ? best : null;
  if (!score) return html``;
  const verdict = isRight(score)
    ? words['review.file.right']
    : score.points === 0
      ? words['review.file.not-right']
      : fill(words['review.file.partly'], { n: Math.round((100 * score.points) / score.max) });
  return html`<p><strong>${verdict}</strong></p>`;
}

/** The book's reasons for what the attempt that counts has not got right, and for a best answer that it has. */
function reasonsFor(one: ReviewedAnswer, rule: GradeRule): Html {
  const { question, answer, first } = one;
  const response = answer?.attempts[countedAt(one, rule)]?.response;
  if (!question || !first || response === undefined) return html``;
  const things = thingsOf(question);
  const reasons = choicesIn(question, things, response).flatMap((choice, i) => {
    const thing = things[i];
    const what = thing && outcome(thing, choice);
    const tell = what === 'falseAlarms' || what === (question.kind === 'choice' ? 'hits' : 'misses');
    return thing && tell ? [thing] : [];
  });
  return html`${reasons.length > 0 && html`<ul>${reasons.map(({ text, why }) => html`<li><strong>${inline(text)}</strong> ${inline(why)}</li>`)}</ul>`}`;
}

const markingView = ({ levels, comment }: Marking, words: FeedbackWords): Html =>
  html`${CRITERIA.map((criterion) => {
    const level = levels[criterion];
    return (
      level &&
      html`<p>
        <strong>${words[criterionWord(criterion)]}: ${words[levelWord(level)]}.</strong> ${words[descriptorWord(criterion, level)]}
      </p>`
    );
  })}
  ${
    comment !== '' &&
    html`<p class="small">${words['review.file.comment']}</p>
      ${quote(comment.split(/\n+/))}`
  }`;

function attemptView(
  one: ReviewedAnswer,
  answer: HandInAnswer,
  attempt: number,
  { rule, verdicts }: Feedback,
  words: FeedbackWords,
): Html {
  const counts = one.first !== null && attempt === countedAt(one, rule);
  const label = fill(words[counts ? 'review.file.try.counts' : 'review.file.try'], { n: attempt + 1 });
  return html`${answer.attempts.length > 1 && html`<p class="small">${label}</p>`}
  ${quote(linesOf(one, answer, attempt))} ${verdicts && verdictOf(one, attempt, words)}`;
}

function answerView(one: ReviewedAnswer, number: number, feedback: Feedback, words: FeedbackWords): Html {
  const { answer, question, state, key } = one;
  const marking = Object.hasOwn(feedback.marks, key) ? feedback.marks[key] : undefined;
  const attempts = answer?.attempts ?? [];
  // A link has no prompts, and a file may have been changed: the question's own words come first where they are the same.
  const isSame = state === 'scored' || state === 'written';
  return html`<section>
    <h3>${fill(words['work.question'], { n: number })}. ${question && (isSame || !answer?.prompt) ? inline(question.prompt) : answer?.prompt}</h3>
    ${
      answer && attempts.length > 0
        ? attempts.map((_, i) => attemptView(one, answer, i, feedback, words))
        : html`<p><em>${words['handin.file.none']}</em></p>`
    }
    ${(state === 'edited' || state === 'gone') && html`<p class="small">${words['review.file.edited']}</p>`}
    ${feedback.verdicts && reasonsFor(one, feedback.rule)} ${marking && markingView(marking, words)}
  </section>`;
}

const totalText = ({ auto, rubric, percent }: Totals, words: FeedbackWords): string =>
  percent === null
    ? words['review.file.no-score']
    : fill(words['review.file.score'], {
        points: pointsText(auto.points + rubric.points),
        max: pointsText(auto.max + rubric.max),
        n: Math.round(percent),
      });

/**
 * One student's answers with the teacher's scores and comments beside them, as one HTML file that stands alone: it fetches and
 * runs nothing, and every text in it is escaped. Scores and comments are in it as JSON too, in an inert block.
 */
export function feedbackHtml(feedback: Feedback, words: FeedbackWords): string {
  const { handIn, answers, marks, remark, totals } = feedback;
  const title = fill(words['review.file.title'], { title: handIn.assignment.title });
  const lessons = [...new Set(answers.map(({ lesson }) => lesson))];
  const body = html`<h1>${title}</h1>
    <dl>
      <dt>${words['handin.file.student']}</dt><dd>${handIn.student}</dd>
      <dt>${words['handin.file.when']}</dt><dd>${fullTime(handIn.handedIn)}</dd>
      ${totals && html`<dt>${words['review.file.total']}</dt><dd>${totalText(totals, words)}</dd>`}
    </dl>
    ${
      remark !== '' &&
      html`<p class="small">${words['review.file.comment']}</p>
        ${quote(remark.split(/\n+/))}`
    }
    ${lessons.map((lesson) => {
      const own = answers.filter((one) => one.lesson === lesson);
      return html`<h2>${handIn.lessons.find((one) => one.lesson === lesson)?.title || lesson}</h2>
        ${own.map((one, i) => answerView(one, i + 1, feedback, words))}`;
    })}
    <hr />
    <p class="small">${words['review.file.foot']}</p>`;
  return filePage(`${title}, ${handIn.student}`, body, FEEDBACK_BLOCK, {
    format: FEEDBACK_FORMAT,
    version: 1,
    assignment: handIn.assignment.id,
    student: handIn.student,
    number: handIn.number,
    percent: totals?.percent ?? null,
    remark,
    answers: answers.map((one) => ({
      question: one.key,
      points: feedback.verdicts ? (countedScore(one, feedback.rule)?.points ?? null) : null,
      levels: (Object.hasOwn(marks, one.key) && marks[one.key]?.levels) || {},
      comment: (Object.hasOwn(marks, one.key) && marks[one.key]?.comment) || '',
    })),
  });
}
