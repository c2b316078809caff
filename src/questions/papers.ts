import { chainPaper } from './chain/view.ts';
import { choicePaper } from './choice/view.ts';
import { highlightPaper } from './highlight/view.ts';
import { logPaper } from './log/view.ts';
import { orderPaper } from './order/view.ts';
import type { Paper } from './paper.ts';
import { phrasesPaper } from './phrases/view.ts';
import type { Kind } from './question.ts';
import { sortPaper } from './sort/view.ts';
import { writePaper } from './write/view.ts';

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
