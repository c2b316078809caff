import { html, type Html } from '../../model/html.ts';
import { letter } from '../../questions/paper.ts';
import type { BankItem } from './bank.ts';
import { reasonsOf, rightOf, tight, type Form, type Option, type Row } from './form.ts';

/** A pair of a matching question. */
export interface Pair {
  text: Html;
  answer: string;
}
/** The three things that a question bank can ask: ticks, pairs, and words to be marked by a teacher. */
export type PartForm =
  | { type: 'options'; several: boolean; options: Option[] }
  | { type: 'match'; answers: string[]; pairs: Pair[] }
  | { type: 'written'; lines: number };

/** A question of a question bank. A question of ours is one, or several that come to one point. */
export interface Part {
  /** `lesson/question`, with the line's id where it stands alone. */
  id: string;
  name: string;
  text: Html;
  form: PartForm;
  feedback: Html;
  /** Of the one point of the whole question. */
  points: number;
}

const whole = ({ id, name, text, feedback }: BankItem, form: PartForm): Part => ({
  id,
  name,
  text,
  form,
  feedback,
  points: 1,
});

/** The fewest pairs that Moodle takes. */
const FEWEST_PAIRS = 2;

/** One line as a choice: every answer of the list is an option. */
const alone = (answers: readonly string[], { credit, why }: Row): PartForm => ({
  type: 'options',
  several: false,
  options: answers.map((answer, i) => ({ id: String(i), text: html`${answer}`, credit: credit[i] ?? 0, why })),
});

function fromRows(item: BankItem, { answers, rows }: Extract<Form, { type: 'rows' }>): Part[] {
  const single = rows.filter((row) => rightOf(row) === 1);
  const paired = single.length >= FEWEST_PAIRS ? single : [];
  const pairs: Part[] =
    paired.length > 0
      ? [
          {
            ...whole(item, {
              type: 'match',
              answers,
              pairs: paired.map(({ text, credit }) => ({ text, answer: answers[credit.indexOf(1)] ?? '' })),
            }),
            feedback: tight(html`${reasonsOf(answers, paired)} ${item.feedback}`),
            points: paired.length / rows.length,
          },
        ]
      : [];
  const rest = rows
    .filter((row) => !paired.includes(row))
    .map((row, i): Part => {
      const mark = letter(pairs.length + i).toLowerCase();
      return {
        id: `${item.id}/${row.id}`,
        name: item.name.replace(/^(\d+)/, `$1${mark}`),
        text: tight(html`${item.text} <p>${row.text}</p>`),
        form: alone(answers, row),
        feedback: html``,
        points: 1 / rows.length,
      };
    });
  return [...pairs, ...rest];
}

/**
 * A question as question banks hold it. A pair has one right answer; a line with several right ones becomes a question of
 * its own, which keeps all of them right.
 */
export function partsOf(item: BankItem): Part[] {
  const { form } = item;
  return form.type === 'rows' ? fromRows(item, form) : [whole(item, form)];
}
