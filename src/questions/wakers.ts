import { choiceWaker } from './choice/element.ts';
import type { Waker } from './kind.ts';
import { phrasesWaker } from './phrases/element.ts';
import type { Kind } from './question.ts';
import { sortWaker } from './sort/element.ts';
import { writeWaker } from './write/element.ts';

/** Kinds of plain native controls come with the page; the others are fetched where a page has one. */
const wakers: { [K in Kind]: () => Promise<Waker<K>> } = {
  choice: () => Promise.resolve(choiceWaker),
  phrases: () => Promise.resolve(phrasesWaker),
  sort: () => Promise.resolve(sortWaker),
  write: () => Promise.resolve(writeWaker),
  order: async () => (await import('./order/element.ts')).orderWaker,
  chain: async () => (await import('./chain/element.ts')).chainWaker,
  highlight: async () => (await import('./highlight/element.ts')).highlightWaker,
  log: async () => (await import('./log/element.ts')).logWaker,
};

/** What reads and fills the controls of a kind. Rejects if it cannot be fetched. */
export const loadWaker = <K extends Kind>(kind: K): Promise<Waker<K>> => wakers[kind]();

/** Whether a word of the page names a kind. */
export const isKind = (word: string | undefined): word is Kind => word !== undefined && Object.hasOwn(wakers, word);
