import { choiceWaker } from './choice/element.ts';
import type { Waker } from './kind.ts';
import { phrasesWaker } from './phrases/element.ts';
import type { Kind } from './question.ts';
import { sortWaker } from './sort/element.ts';
import { writeWaker } from './write/element.ts';

const wakers: { [K in Kind]: Waker<K> } = {
  choice: choiceWaker,
  phrases: phrasesWaker,
  sort: sortWaker,
  write: writeWaker,
};

/** What reads and fills the controls of a kind. */
export const wakerOf = <K extends Kind>(kind: K): Waker<K> => wakers[kind];

/** Whether a word of the page names a kind. */
export const isKind = (word: string | undefined): word is Kind => word !== undefined && Object.hasOwn(wakers, word);
