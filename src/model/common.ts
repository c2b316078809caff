import { z } from 'astro/zod';
import { countWords, LONGEST_QUOTE } from './count-words.ts';

/** An id: lower-case words joined by hyphens. Saved answers point at ids, so an id is never reused for another thing. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words or numbers joined by hyphens, such as “its-unclear”');

/** A calendar date, year first: 2023-05-03. Astro's front matter reader turns such a date into a Date; it is turned back. */
export const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('must be a date written year-month-day, such as 2026-11-22'),
);

/** Words for a reader; never empty. */
export const prose = z.string().trim().min(1, 'must not be empty: write the words, or take the field out');

/** Words taken exactly from the article, at most twelve. */
export const quote = prose.refine((text) => countWords(text) <= LONGEST_QUOTE, {
  error: (issue) =>
    `quotes ${countWords(String(issue.input))} words; quote at most ${LONGEST_QUOTE} and paraphrase the rest`,
});

/** A web address. */
export const url = z.url({ protocol: /^https?$/, error: 'must be a web address that starts with http:// or https://' });
