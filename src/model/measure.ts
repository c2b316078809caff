import { z } from 'astro/zod';
import { id } from './common.ts';

/** The command that writes the file, with what has to be filled in. */
export const MEASURE = (slug: string): string => `npm run measure -- ${slug} article.txt`;

/**
 * lessons/<slug>/measure.yaml: the shape of an article whose text is no part of the book, so that it can be drawn to scale.
 * `npm run measure` writes it; nobody edits it.
 */
export const measureSchema = z.strictObject({
  paragraphs: z
    .array(z.int().min(1))
    .min(1, 'needs at least one paragraph')
    .describe('How many characters each body paragraph of the article has, in order.'),
  annotations: z
    .record(
      id,
      z.strictObject({
        start: z.int().min(0).describe('Where its words begin, in characters from the start of its paragraph.'),
        end: z.int().min(1).describe('Where they end, the last character included.'),
      }),
    )
    .describe('Where the words of each annotation stand in their paragraph.'),
});
export type Measure = z.infer<typeof measureSchema>;
