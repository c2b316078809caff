import type { Question } from '../../questions/question.ts';
import { linesOf } from '../feedback-file.ts';
import { answerMark } from '../review/review-record.ts';
import { criterionOf, rubricPoints, type Criterion } from '../review/rubric.ts';
import { isScored, numbersOf, type ReviewedAnswer } from '../review/scoring.ts';
import type { AnswerCard, WrittenLine, WrittenQuestion } from './marking-view.ts';
import { answersOf, countedWork, shownName, type OpenReview } from './open-review.ts';

interface Written {
  key: string;
  question: Question;
}

/** The written questions of the assignment that this site has, in their order. */
export function writtenQuestions(open: OpenReview): Written[] {
  const found = new Map<string, Question>();
  for (const work of countedWork(open))
    for (const { key, question } of answersOf(open, work.key))
      if (question && !isScored(question) && !found.has(key)) found.set(key, question);
  return [...found].map(([key, question]) => ({ key, question }));
}

/** The answers to one question, by whose work they are; blank ones have nothing to mark. */
const given = (
  open: OpenReview,
  key: string,
): { work: string; shown: string; mark: string; answer: ReviewedAnswer }[] =>
  countedWork(open).flatMap((work) =>
    answersOf(open, work.key)
      .filter((answer) => answer.key === key && answer.state === 'written')
      .map((answer) => ({ work: work.key, shown: shownName(work), mark: work.current.mark, answer })),
  );

const levelsOf = ({ record }: OpenReview, work: string, key: string): AnswerCard['levels'] =>
  record.marks[work]?.[key]?.levels ?? {};

function lineOf(open: OpenReview, { key, question }: Written): WrittenLine {
  const [lesson = ''] = key.split('/');
  const own = open.lessons.find((one) => one.lesson === lesson);
  const [first] = countedWork(open);
  const all = given(open, key);
  return {
    key,
    number: numbersOf(first ? answersOf(open, first.key) : []).get(key) ?? 0,
    lesson: own?.title ?? lesson,
    prompt: question.prompt,
    marked: all.filter(({ work }) => rubricPoints(levelsOf(open, work, key)) !== null).length,
    of: all.length,
  };
}

/** The written questions, with how many answers of each are marked. */
export const writtenLines = (open: OpenReview): WrittenLine[] =>
  writtenQuestions(open).map((written) => lineOf(open, written));

/** One written question with what its answers are compared with; null if there is no such question. */
export function writtenQuestion(open: OpenReview, key: string): WrittenQuestion | null {
  const written = writtenQuestions(open).find((one) => one.key === key);
  if (!written) return null;
  const { question } = written;
  const line = { ...lineOf(open, written), text: question.text ?? '' };
  if (question.kind === 'write')
    return { ...line, models: question.models, checklist: question.checklist, accept: question.accept };
  if (question.kind !== 'log') return null;
  const { model, pack, checklist, accept, task } = question;
  const chosen = pack[model.chosen]?.title ?? model.chosen;
  return {
    ...line,
    text: task,
    models: [[model.query, chosen, model.skipped, model.found, model.because].join(' ')],
    checklist,
    accept,
  };
}

/** By which criteria a question is marked: those that the teacher chose, else that of its lens. */
export const criteriaFor = (open: OpenReview, key: string): readonly Criterion[] => {
  const chosen = open.record.criteria[key];
  if (chosen && chosen.length > 0) return chosen;
  const question = writtenQuestions(open).find((one) => one.key === key)?.question;
  return [criterionOf(question ?? {})];
};

const ticksOf = (answer: ReviewedAnswer, checks: number): boolean[] => {
  const response: unknown = answer.answer?.attempts.at(-1)?.response;
  const ticked: unknown[] =
    typeof response === 'object' && response !== null && 'checks' in response && Array.isArray(response.checks)
      ? response.checks
      : [];
  return Array.from({ length: checks }, (_, i) => ticked.includes(i));
};

/** What an attempt says, without the numbers of its ticks. */
const textOf = (answer: ReviewedAnswer, attempt: number): string[] =>
  answer.answer ? linesOf(answer, answer.answer, attempt) : [];

/** What was written last, as one text. */
export const textIn = (answer: ReviewedAnswer): string =>
  textOf(answer, (answer.answer?.attempts.length ?? 0) - 1).join(' ');

/**
 * The answers to a question as cards to mark. Without names they stand in an order that has nothing to do with the roster, each
 * under a number.
 */
export function answerCards(
  open: OpenReview,
  key: string,
  names: boolean,
  numbered: (n: number) => string,
): AnswerCard[] {
  const question = writtenQuestion(open, key);
  const all = given(open, key);
  const ordered = names ? all : [...all].sort((a, b) => a.mark.localeCompare(b.mark));
  return ordered.map(({ work, shown, answer }, i) => {
    const tries = answer.answer?.attempts.length ?? 0;
    const marking = open.record.marks[work]?.[key];
    return {
      student: work,
      shown: names ? shown : numbered(i + 1),
      said: textOf(answer, 0),
      revised: tries > 1 ? textOf(answer, tries - 1) : [],
      ticks: ticksOf(answer, question?.checklist.length ?? 0),
      levels: levelsOf(open, work, key),
      comment: marking?.comment ?? '',
      stale: marking !== undefined && answer.answer !== null && marking.of !== answerMark(answer.answer),
    };
  });
}
