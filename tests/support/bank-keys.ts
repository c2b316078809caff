import fc from 'fast-check';
import { plain } from '../../src/model/html.ts';
import { fill } from '../../src/model/fill.ts';
import { LENSES } from '../../src/model/taxonomy.ts';
import type { Question, Response } from '../../src/questions/question.ts';
import { flat } from './packages.ts';
import { WORDS } from './questions.ts';

/** A thing to judge: an option, or a line that takes one of several answers. `right`: the answers that have full marks. */
export interface Line {
  id: string;
  text: string;
  right: string[];
  why: string;
}
/** What a question asks for outside its page, read from the book apart from the making of packages. */
export interface Key {
  /** What each line can be given; options are taken or left. */
  answers: string[];
  lines: Line[];
}
export const TAKE = 'take';
export const LEAVE = 'leave';

const line = (id: string, text: string, right: string[], why: string): Line => ({
  id,
  text: flat(plain(text)),
  right: right.map(flat),
  why: flat(plain(why)),
});

/** Null for what a teacher marks. */
export function keyOf(question: Question): Key | null {
  switch (question.kind) {
    case 'choice':
      return {
        answers: [TAKE, LEAVE],
        lines: Object.entries(question.options).map(([id, { text, correct, why }]) =>
          line(id, text, [correct ? TAKE : LEAVE], why),
        ),
      };
    case 'sort':
      return {
        answers: Object.values(question.places),
        lines: Object.entries(question.items).map(([id, { text, place, also, why }]) =>
          line(
            id,
            text,
            Object.entries(question.places).flatMap(([at, name]) => ([place, ...also].includes(at) ? name : [])),
            why,
          ),
        ),
      };
    case 'chain': {
      const names: Record<string, string> = {
        origin: WORDS['q.chain.origin'],
        ...Object.fromEntries(
          Object.entries(question.nodes).map(([id, { who }]) => [id, fill(WORDS['q.chain.from'], { who })]),
        ),
        'cannot-tell': WORDS['q.chain.cannot-tell'],
      };
      return {
        answers: Object.values(names),
        lines: Object.entries(question.nodes).map(([id, { who, text, from, also, why }]) =>
          line(
            id,
            `${who}: ${text}`,
            [from ?? 'origin', ...also].map((at) => names[at] ?? at),
            why,
          ),
        ),
      };
    }
    case 'order': {
      const ranks = [...new Set(Object.values(question.items).map(({ rank }) => rank))].sort((a, b) => a - b);
      const at = (rank: number): string => fill(WORDS['q.order.at'], { n: ranks.indexOf(rank) + 1 });
      return {
        answers: ranks.map(at),
        lines: Object.entries(question.items).map(([id, { text, rank, why }]) => line(id, text, [at(rank)], why)),
      };
    }
    case 'phrases':
      return {
        answers: [WORDS['packages.flag'], WORDS['packages.leave']],
        lines: Object.entries(question.phrases)
          .filter(([, { tier }]) => tier !== 'defensible')
          .map(([id, { text, quoted, tier, why }]) =>
            line(id, quoted ? `“${text}”` : text, [WORDS[tier === 'core' ? 'packages.flag' : 'packages.leave']], why),
          ),
      };
    case 'highlight':
      return {
        answers: [WORDS['packages.leave'], ...LENSES.map((lens) => WORDS[`q.lens.${lens}`])],
        lines: Object.entries(question.targets)
          .filter(([, { tier }]) => tier !== 'defensible')
          .map(([id, { quote, tier, lenses, why }]) =>
            line(
              id,
              `“${quote}”`,
              tier === 'plain' ? [WORDS['packages.leave']] : lenses.map((lens) => WORDS[`q.lens.${lens}`]),
              why,
            ),
          ),
      };
    default:
      return null;
  }
}

/** An answer for every line, by its id. */
export type Picks = Record<string, string>;

/** Some answers: right ones more often than not, so that full marks come up. A student who orders leaves no gap. */
export function anyPicks(question: Question, { answers, lines }: Key): fc.Arbitrary<Picks> {
  const ids = lines.map(({ id }) => id);
  if (question.kind === 'order') {
    const places = lines.map(({ right }) => right[0]!).sort((a, b) => answers.indexOf(a) - answers.indexOf(b));
    return fc
      .shuffledSubarray(ids, { minLength: ids.length })
      .map((order) => Object.fromEntries(order.map((id, i) => [id, places[i]!])));
  }
  if (question.kind === 'choice' && !question.several)
    return fc.constantFrom(...ids).map((one) => Object.fromEntries(ids.map((id) => [id, id === one ? TAKE : LEAVE])));
  return fc.record(
    Object.fromEntries(
      lines.map(({ id, right }) => [
        id,
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...right) },
          { weight: 1, arbitrary: fc.constantFrom(...answers) },
        ),
      ]),
    ),
  );
}

/** Every line with an answer that has full marks. */
export const rightPicks = ({ lines }: Key): Picks => Object.fromEntries(lines.map(({ id, right }) => [id, right[0]!]));

/** The same answers as the page would have them. */
export function responseOf(question: Question, { answers }: Key, picks: Picks): Response {
  const nth = (id: string): number => answers.indexOf(picks[id] ?? '');
  switch (question.kind) {
    case 'choice':
      return Object.keys(picks).filter((id) => picks[id] === TAKE);
    case 'sort':
      return Object.fromEntries(Object.keys(picks).map((id) => [id, Object.keys(question.places)[nth(id)]!]));
    case 'chain': {
      const ids = ['origin', ...Object.keys(question.nodes), 'cannot-tell'];
      return Object.fromEntries(Object.keys(picks).map((id) => [id, ids[nth(id)]!]));
    }
    case 'order':
      return Object.keys(picks).sort((a, b) => nth(a) - nth(b));
    case 'phrases':
      return Object.keys(picks).filter((id) => nth(id) === 0);
    case 'highlight':
      return Object.keys(picks).flatMap((id) => {
        const { start, end, quote } = question.targets[id]!;
        return nth(id) === 0 ? [] : { start, end, quote, lens: LENSES[nth(id) - 1]! };
      });
    default:
      throw new Error(`a teacher marks ${question.id}`);
  }
}
