import type { Scorer, Verdict } from '../kind.ts';
import { triesFor } from '../tally.ts';
import type { OrderQuestion } from './schema.ts';

/** Two items of different rank: the first one belongs above the second. */
type Pair = readonly [above: string, below: string];

/** Every two items whose ranks differ. Items of one rank may stand either way, so they make no pair. */
const pairs = ({ items }: OrderQuestion): Pair[] => {
  const entries = Object.entries(items);
  return entries.flatMap(([above, { rank }]) =>
    entries.flatMap(([below, other]): Pair[] => (rank < other.rank ? [[above, below]] : [])),
  );
};

const stands = (response: readonly string[], [above, below]: Pair): boolean => {
  const place = response.indexOf(above);
  return place >= 0 && place < response.indexOf(below);
};

/** Neighbours that stand the wrong way round, from the top: `above` belongs above `below` and stands right under it. */
export const swapped = (question: OrderQuestion, response: readonly string[]): Pair[] =>
  response.flatMap((below, i): Pair[] => {
    const above = response[i + 1];
    const [high, low] = [above === undefined ? undefined : question.items[above], question.items[below]];
    return above !== undefined && high && low && high.rank < low.rank ? [[above, below]] : [];
  });

/**
 * The share of pairs in the right order (as in Kendall's tau), over the pairs whose ranks differ: one item far from its
 * place costs more than two neighbours swapped. A hit is a pair in the right order, a miss one that is not. Nothing is
 * flagged and nothing left alone, so there are no false alarms and no correct rejections.
 */
export const orderScorer: Scorer<'order'> = {
  scored: true,
  attempts: ({ items }) => triesFor(Object.keys(items).length),
  // An order that nobody has touched is no answer yet. A book's check sees to it that it is never the right one.
  isUnfinished: ({ items }, response) => {
    const shown = Object.keys(items);
    return shown.some((id) => !response.includes(id)) || shown.every((id, i) => response[i] === id);
  },
  score: (question, response) => {
    const all = pairs(question);
    const hits = all.filter((pair) => stands(response, pair)).length;
    return {
      points: all.length === 0 ? 0 : hits / all.length,
      max: 1,
      hits,
      misses: all.length - hits,
      falseAlarms: 0,
      correctRejections: 0,
    };
  },
  // An item is right once it stands right towards every other.
  verdicts: (question, attempts) => {
    const wrong = new Set(pairs(question).flatMap((pair) => (stands(attempts.at(-1) ?? [], pair) ? [] : pair)));
    const right = Object.keys(question.items).filter((id) => !wrong.has(id));
    return Object.fromEntries(right.map((id): [string, Verdict] => [id, 'right']));
  },
};
