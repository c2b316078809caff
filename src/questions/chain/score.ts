import type { Scorer, Verdict } from '../kind.ts';
import { triesFor } from '../tally.ts';
import type { ChainQuestion } from './schema.ts';

type Node = ChainQuestion['nodes'][string];

/** The key of one account, as a response has it. Written out: the schema's own names would bring its library along. */
export const keyOf = ({ from }: Node): string => from ?? 'origin';

const accepts = (node: Node, answer: string | undefined): boolean =>
  answer !== undefined && (answer === keyOf(node) || node.also.includes(answer));

/** How many accounts are origins by the key, and of how many nobody can tell: outlets that repeat one another are one source. */
export function origins({ nodes }: ChainQuestion): { counted: number; open: number } {
  const keys = Object.values(nodes).map(keyOf);
  const count = (key: string): number => keys.filter((other) => other === key).length;
  return { counted: count('origin'), open: count('cannot-tell') };
}

/**
 * The share of accounts whose source was rightly named; an answer in `also` counts as well. A hit is one rightly named, a
 * miss one that is not, a false alarm one that was given a wrong source. Nothing is there to be left alone.
 */
export const chainScorer: Scorer<'chain'> = {
  scored: true,
  attempts: ({ nodes }) => triesFor(Object.keys(nodes).length),
  isUnfinished: ({ nodes }, response) => Object.keys(nodes).some((id) => !response[id]),
  score: ({ nodes }, response) => {
    const entries = Object.entries(nodes);
    const hits = entries.filter(([id, node]) => accepts(node, response[id])).length;
    return {
      points: entries.length === 0 ? 0 : hits / entries.length,
      max: 1,
      hits,
      misses: entries.length - hits,
      falseAlarms: entries.filter(([id, node]) => response[id] !== undefined && !accepts(node, response[id])).length,
      correctRejections: 0,
    };
  },
  verdicts: ({ nodes }, attempts) => {
    const last = attempts.at(-1) ?? {};
    return Object.fromEntries(
      Object.entries(nodes).map(([id, node]): [string, Verdict] => [
        id,
        last[id] === keyOf(node) ? 'right' : accepts(node, last[id]) ? 'stet' : 'not-yet',
      ]),
    );
  },
};
