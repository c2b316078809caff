import type { WordKey, Words } from '../model/words.ts';

/** Words that only the built pages hold. */
type Built = `search.page.${string}` | `search.where.${string}`;
type SearchWordKey =
  | Exclude<Extract<WordKey, `search.${string}`>, Built>
  | Extract<WordKey, `q.lens.${string}` | `event.status.${string}` | 'q.credit'>;

/** The interface words that the search scripts write: results, counts and messages. */
export type SearchWords = Pick<Words, SearchWordKey>;

/** Those words. Scripts import them from `virtual:search-words`, so that no page carries them before it searches. */
export const searchWords = (words: Words): SearchWords =>
  Object.fromEntries(
    Object.entries(words).filter(([key]) =>
      /^(search\.(?!page\.|where\.)|q\.lens\.|event\.status\.|q\.credit$)/.test(key),
    ),
  ) as SearchWords;
