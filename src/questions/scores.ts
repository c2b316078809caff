import { chainScorer } from './chain/score.ts';
import { choiceScorer } from './choice/score.ts';
import { highlightScorer } from './highlight/score.ts';
import type { Scorer } from './kind.ts';
import { logScorer } from './log/score.ts';
import { orderScorer } from './order/score.ts';
import { phrasesScorer } from './phrases/score.ts';
import type { Kind } from './question.ts';
import { sortScorer } from './sort/score.ts';
import { writeScorer } from './write/score.ts';

const scorers: { [K in Kind]: Scorer<K> } = {
  choice: choiceScorer,
  phrases: phrasesScorer,
  sort: sortScorer,
  write: writeScorer,
  order: orderScorer,
  chain: chainScorer,
  highlight: highlightScorer,
  log: logScorer,
};

/** The judge of a question's kind. */
export const scorerOf = <K extends Kind>(question: { kind: K }): Scorer<K> => scorers[question.kind];
