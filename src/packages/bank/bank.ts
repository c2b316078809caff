import { criterionOf, criterionWord, descriptorWord, levelWord, RUBRIC_LEVELS } from '../../classroom/review/rubric.ts';
import type { Lesson } from '../../model/book.ts';
import { html, inline, plain, type Html } from '../../model/html.ts';
import type { Words } from '../../model/words.ts';
import type { Question } from '../../questions/question.ts';
import { formOf, tight, type Form } from './form.ts';
import { eitherWay, modelAnswers, questionText } from './text.ts';

/** A question of a lesson, ready for any of the formats. */
export interface BankItem {
  /** `lesson/question`. */
  id: string;
  /** Its number in the lesson. */
  number: number;
  /** A short name for lists, such as “07 Whose word is each of these?”. */
  name: string;
  text: Html;
  form: Form;
  /** Said after the answer, besides the reasons of options and lines. */
  feedback: Html;
  /** For whoever marks it: models, checks, what not to accept and the rubric. Empty where it is scored by itself. */
  grader: Html;
  hints: Html[];
  tags: string[];
}

/** Names in lists are cut off at about this length, at a blank. */
const LONGEST_NAME = 72;

export function nameOf(number: number, prompt: string): string {
  const text = plain(prompt).replace(/\s+/g, ' ');
  const short = text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')} …`;
  return `${String(number).padStart(2, '0')} ${short}`;
}

const empty = html``;

function feedbackOf(question: Question, words: Words): Html {
  if (question.kind === 'write' || question.kind === 'log') return modelAnswers(question, words);
  return html`${eitherWay(question, words)}`;
}

function rubric(question: Question, words: Words): Html {
  const criterion = criterionOf(question);
  return html`<p><strong>${words['teach.rubric']}: ${words[criterionWord(criterion)]}</strong></p>
    <ul>
      ${[...RUBRIC_LEVELS].reverse().map((level) => html`<li>${words[levelWord(level)]}: ${words[descriptorWord(criterion, level)]}</li>`)}
    </ul>`;
}

function graderOf(question: Question, words: Words): Html {
  if (question.kind !== 'write' && question.kind !== 'log') return empty;
  const refused = question.teacher?.notAcceptable ?? [];
  return html`${modelAnswers(question, words)}
    ${refused.length > 0 && html`<p><strong>${words['paper.key.notAcceptable']}</strong></p><ul>${refused.map((text) => html`<li>${inline(text)}</li>`)}</ul>`}
    ${rubric(question, words)}`;
}

const tagsOf = ({ lens, kind, skills, short, role }: Question, slug: string): string[] => [
  'says-who',
  slug,
  ...(lens ? [lens] : []),
  kind,
  ...(role === 'credit' ? ['credit'] : []),
  ...(short ? ['short-path'] : []),
  ...skills,
];

/** The questions of a lesson in its order, in the forms that learning platforms know. */
export const bankOf = ({ slug, questions }: Lesson, words: Words): BankItem[] =>
  questions.map((question, i) => {
    const form = formOf(question, words);
    return {
      id: `${slug}/${question.id}`,
      number: i + 1,
      name: nameOf(i + 1, question.prompt),
      text: tight(questionText(question, words)),
      form,
      feedback: tight(feedbackOf(question, words)),
      grader: tight(graderOf(question, words)),
      hints: question.hints.map((hint) => inline(hint)),
      tags: tagsOf(question, slug),
    };
  });
