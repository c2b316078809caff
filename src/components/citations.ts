/** The references of a page by tag, numbered in the order in which the page first cites them. */
export type Citations = ReadonlyMap<string, number>;

/** Numbers the references of a page. */
export const citationsOf = (tags: readonly string[]): Citations =>
  new Map([...new Set(tags)].map((tag, i) => [tag, i + 1]));
