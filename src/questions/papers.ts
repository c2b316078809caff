import { chainPaper } from './chain/paper.ts';
import { choicePaper } from './choice/paper.ts';
import { highlightPaper } from './highlight/paper.ts';
import { logPaper } from './log/paper.ts';
import { orderPaper } from './order/paper.ts';
import type { Paper } from './paper.ts';
import { phrasesPaper } from './phrases/paper.ts';
import type { Kind } from './question.ts';
import { sortPaper } from './sort/paper.ts';
import { writePaper } from './write/paper.ts';

const papers: { [K in Kind]: Paper<K> } = {
  choice: choicePaper,
  phrases: phrasesPaper,
  sort: sortPaper,
  write: writePaper,
  order: orderPaper,
  chain: chainPaper,
  highlight: highlightPaper,
  log: logPaper,
};

/** What draws a question's kind on paper. */
export const paperOf = <K extends Kind>(question: { kind: K }): Paper<K> => papers[question.kind];
