import { html, inline, raw, type Html } from '../../model/html.ts';
import { fill } from '../../model/fill.ts';
import { LENSES } from '../../model/taxonomy.ts';
import type { Words } from '../../model/words.ts';
import { keyOf } from '../../questions/chain/score.ts';
import type { Question, QuestionOf } from '../../questions/question.ts';

/** One answer of a list: `credit` is its share of the question's points, below 0 where ticking it takes points away. */
export interface Option {
  id: string;
  text: Html;
  credit: number;
  why: Html;
}
/** A line that takes one of several answers. `credit` has a share of the line's points for each answer: 1 for a right one. */
export interface Row {
  id: string;
  text: Html;
  credit: number[];
  why: Html;
}

/**
 * A question as learning platforms can ask it; they know none of our eight kinds but the first. With full marks here it
 * has full marks there, and the other way round.
 */
export type Form =
  | { type: 'options'; several: boolean; options: Option[] }
  | { type: 'rows'; answers: string[]; rows: Row[] }
  | { type: 'written'; lines: number };

/** The number of right answers of a line. */
export const rightOf = ({ credit }: Row): number => credit.filter((share) => share === 1).length;

/** Moodle knows no share smaller than a tenth, but for 5 per cent. */
const SMALLEST = 10;

/**
 * A right option is worth its share of the right ones; a wrong one takes away one of all options’ shares. Whoever ticks
 * all right ones has the same points as on the page, whatever else is ticked; whoever leaves one out has fewer.
 */
function choiceForm({ options, several }: QuestionOf<'choice'>): Form {
  const entries = Object.entries(options);
  const right = entries.filter(([, { correct }]) => correct).length;
  return {
    type: 'options',
    several,
    options: entries.map(([id, { text, correct, why }]) => ({
      id,
      text: inline(text),
      credit: correct ? 1 / (several ? right : 1) : several ? -1 / Math.min(entries.length, SMALLEST) : 0,
      why: inline(why),
    })),
  };
}

const only = (answers: readonly string[], right: readonly string[]): number[] =>
  answers.map((answer) => (right.includes(answer) ? 1 : 0));

function sortForm({ places, items }: QuestionOf<'sort'>): Form {
  const ids = Object.keys(places);
  return {
    type: 'rows',
    answers: Object.values(places),
    rows: Object.entries(items).map(([id, { text, place, also, why }]) => ({
      id,
      text: inline(text),
      credit: only(ids, [place, ...also]),
      why: inline(why),
    })),
  };
}

function chainForm({ nodes }: QuestionOf<'chain'>, words: Words): Form {
  const ids = ['origin', ...Object.keys(nodes), 'cannot-tell'];
  const heard = Object.values(nodes).map(({ who }) => fill(words['q.chain.from'], { who }));
  return {
    type: 'rows',
    answers: [words['q.chain.origin'], ...heard, words['q.chain.cannot-tell']],
    rows: Object.entries(nodes).map(([id, node]) => ({
      id,
      text: html`<strong>${inline(node.who)}</strong>: ${inline(node.text)}`,
      credit: only(ids, [keyOf(node), ...node.also]),
      why: inline(node.why),
    })),
  };
}

/** Items of one rank share a place. */
function orderForm({ items }: QuestionOf<'order'>, words: Words): Form {
  const ranks = [...new Set(Object.values(items).map(({ rank }) => rank))].sort((a, b) => a - b);
  return {
    type: 'rows',
    answers: ranks.map((_, i) => fill(words['q.order.at'], { n: i + 1 })),
    rows: Object.entries(items).map(([id, { text, rank, why }]) => ({
      id,
      text: inline(text),
      credit: ranks.map((other) => (other === rank ? 1 : 0)),
      why: inline(why),
    })),
  };
}

/** A phrase that can be judged either way counts nowhere, so that it is no line. */
function phrasesForm({ phrases }: QuestionOf<'phrases'>, words: Words): Form {
  return {
    type: 'rows',
    answers: [words['packages.flag'], words['packages.leave']],
    rows: Object.entries(phrases)
      .filter(([, { tier }]) => tier !== 'defensible')
      .map(([id, { text, quoted, tier, why }]) => ({
        id,
        text: quoted ? html`“${text}”` : inline(text),
        credit: tier === 'core' ? [1, 0] : [0, 1],
        why: inline(why),
      })),
  };
}

/** Words with another lens than its own earn half: they were found, and not named. */
function highlightForm({ targets }: QuestionOf<'highlight'>, words: Words): Form {
  return {
    type: 'rows',
    answers: [words['packages.leave'], ...LENSES.map((lens) => words[`q.lens.${lens}`])],
    rows: Object.entries(targets)
      .filter(([, { tier }]) => tier !== 'defensible')
      .sort(([, a], [, b]) => a.start - b.start)
      .map(([id, { quote, lenses, tier, why }]) => ({
        id,
        text: html`“${quote}”`,
        credit: tier === 'plain' ? [1, 0, 0, 0] : [0, ...LENSES.map((lens) => (lenses.includes(lens) ? 1 : 0.5))],
        why: inline(why),
      })),
  };
}

/** The form that a question takes outside its page. */
export function formOf(question: Question, words: Words): Form {
  switch (question.kind) {
    case 'choice':
      return choiceForm(question);
    case 'sort':
      return sortForm(question);
    case 'chain':
      return chainForm(question, words);
    case 'order':
      return orderForm(question, words);
    case 'phrases':
      return phrasesForm(question, words);
    case 'highlight':
      return highlightForm(question, words);
    case 'write':
      return { type: 'written', lines: question.lines };
    case 'log':
      return { type: 'written', lines: 15 };
  }
}

/** The right answers of a line in words. */
export const rightInWords = ({ answers }: { answers: readonly string[] }, { credit }: Row): string =>
  answers.filter((_, i) => credit[i] === 1).join(', ');

/** Each line with its right answer and the reason. */
export const reasonsOf = (answers: readonly string[], rows: readonly Row[]): Html =>
  html`<ul>
    ${rows.map((row) => html`<li>${row.text} – <strong>${rightInWords({ answers }, row)}</strong>. ${row.why}</li>`)}
  </ul>`;

/** Markup on one line. */
export const tight = ({ markup }: Html): Html => raw(markup.replace(/\s*\n\s*/g, ' ').trim());
