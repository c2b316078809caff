import { CANNOT_TELL, ORIGIN, type ChainQuestion } from '../../questions/chain/schema.ts';
import { didYouMean } from '../nearest.ts';
import type { QuestionRule } from './helpers.ts';

/** Fewer accounts make no chain. */
const FEWEST_ACCOUNTS = 3;

/** The accounts that lead round to where they began, from the first one written; none if the chain has an end. */
function circle({ nodes }: ChainQuestion): string[] {
  for (const start of Object.keys(nodes)) {
    const path: string[] = [];
    for (let id: string | null = start; id !== null && nodes[id]; id = nodes[id]?.from ?? null) {
      if (id === start && path.length > 0) return path;
      if (path.includes(id)) break;
      path.push(id);
    }
  }
  return [];
}

/** Every account came from another one of the question, is an origin, or cannot be told; none came from itself. */
export const accountsHaveSources: QuestionRule = ({ question }) => {
  if (question.kind !== 'chain') return [];
  const ids = Object.keys(question.nodes);
  const found: ReturnType<QuestionRule> = [];
  const unknown = (name: string, besides: string): string =>
    `There is no account “${name}” in this question.${didYouMean(name, ids)} Its accounts: ${ids.join(', ')}; besides them, ${besides}.`;
  if (ids.length < FEWEST_ACCOUNTS)
    found.push([['nodes'], `A chain needs at least three accounts; this one has ${ids.length}. Add one.`]);
  for (const [id, { from, also }] of Object.entries(question.nodes)) {
    if (id === ORIGIN || id === CANNOT_TELL)
      found.push([
        ['nodes', id],
        `“${id}” is one of the answers, so no account can have it for its id. Give it another.`,
      ]);
    if (from === ORIGIN) found.push([['nodes', id, 'from'], 'An origin has no source. Write “from: null”.']);
    else if (from !== null && from !== CANNOT_TELL && !ids.includes(from))
      found.push([['nodes', id, 'from'], unknown(from, `${CANNOT_TELL}, or null for an origin`)]);
    also.forEach((name, i) => {
      if (![ORIGIN, CANNOT_TELL, ...ids].includes(name))
        found.push([['nodes', id, 'also', i], unknown(name, `${ORIGIN} and ${CANNOT_TELL}`)]);
    });
  }
  const round = circle(question);
  if (round.length > 0)
    found.push([
      ['nodes', round[0] ?? '', 'from'],
      `The key leads round in a circle: ${round.join(', ')}. Give one of them another source.`,
    ]);
  return found;
};
