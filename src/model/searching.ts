import { z } from 'astro/zod';
import { prose } from './common.ts';

const word = prose.regex(/^[\p{L}\p{N}’'-]+$/u, 'must be one word');
const group = z.array(word).min(2, 'needs at least two words');

/** search.yaml: what the search knows of the language beyond the book's own words. */
export const searchingSchema = z.strictObject({
  small: z.array(word).default([]).describe('Words that say nothing about a place, such as “the” and “about”.'),
  spellings: z.array(group).default([]).describe('Groups of spellings of one word, such as Kyiv and Kiev.'),
  alike: z
    .array(group)
    .default([])
    .describe('Groups of everyday words that people may use for one another when they search, such as scare and fear.'),
});
export type Searching = z.infer<typeof searchingSchema>;
