import type { WordKey, Words } from '../model/words.ts';

/** Words that only the built pages hold. */
type Built = `search.page.${string}` | `search.where.${string}`;
type SearchWordKey =
  | Exclude<Extract<WordKey, `search.${string}`>, Built>
  | Extract<WordKey, `q.lens.${string}` | `event.status.${string}` | 'q.credit'>;

/** The interface words that the search scripts write: results, counts and messages. */
export type SearchWords = Pick<Words, SearchWordKey>;

/** The id of the page's inert block that holds them. */
export const SEARCH_WORDS_ID = 'search-words';

/** Those words, for that block. */
export const searchWords = (words: Words): SearchWords =>
  Object.fromEntries(
    Object.entries(words).filter(([key]) =>
      /^(search\.(?!page\.|where\.)|q\.lens\.|event\.status\.|q\.credit$)/.test(key),
    ),
  ) as SearchWords;

/** Reads the page's block. */
export const wordsOfPage = (): SearchWords =>
  JSON.parse(document.getElementById(SEARCH_WORDS_ID)?.textContent ?? '{}') as SearchWords;
