import { choiceView } from './choice/view.ts';
import type { View } from './kind.ts';
import { phrasesView } from './phrases/view.ts';
import type { Kind } from './question.ts';
import { sortView } from './sort/view.ts';
import { writeView } from './write/view.ts';

const views: { [K in Kind]: View<K> } = {
  choice: choiceView,
  phrases: phrasesView,
  sort: sortView,
  write: writeView,
};

/** What draws a question's kind. */
export const viewOf = <K extends Kind>(question: { kind: K }): View<K> => views[question.kind];
