import { chainView } from './chain/view.ts';
import { choiceView } from './choice/view.ts';
import { highlightView } from './highlight/view.ts';
import type { View } from './kind.ts';
import { logView } from './log/view.ts';
import { orderView } from './order/view.ts';
import { phrasesView } from './phrases/view.ts';
import type { Kind } from './question.ts';
import { sortView } from './sort/view.ts';
import { writeView } from './write/view.ts';

const views: { [K in Kind]: View<K> } = {
  choice: choiceView,
  phrases: phrasesView,
  sort: sortView,
  write: writeView,
  order: orderView,
  chain: chainView,
  highlight: highlightView,
  log: logView,
};

/** What draws a question's kind. */
export const viewOf = <K extends Kind>(question: { kind: K }): View<K> => views[question.kind];
