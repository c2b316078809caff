/** Other names that a page shows of a thing. The search knows the rest as well: idioms, and what people type. */
const MOST = 12;

/** The other names to show: the first ones, which are the most usual, in one line. */
export const shownNames = (aliases: readonly string[]): string => aliases.slice(0, MOST).join(', ');
