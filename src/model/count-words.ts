/** How many words a text has: runs of letters or digits, an apostrophe inside a word joining its halves. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)?.length ?? 0;

/** Longest quotation from an article, in words. */
export const LONGEST_QUOTE = 12;
