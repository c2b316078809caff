import { z } from 'astro/zod';
import { id, prose } from '../../model/common.ts';
import { questionBase } from '../../model/question.ts';

/** The two answers besides the other links; no link may have one of them for its id. */
export const ORIGIN = 'origin';
export const CANNOT_TELL = 'cannot-tell';

/** Longest name of a link, so that the drawing fits a phone. */
const LONGEST_NAME = 32;

/** Who told whom: for each account, pick the one it came from. */
export const chainSchema = z.strictObject({
  kind: z.literal('chain'),
  ...questionBase,
  nodes: z
    .record(
      id,
      z.strictObject({
        who: prose
          .max(LONGEST_NAME, `must have at most ${LONGEST_NAME} characters: it is the name in the drawing`)
          .describe('Who speaks, in a few words; the name in the drawing.'),
        text: prose.describe('What they say, and what they say of where they have it from.'),
        from: id
          .nullable()
          .describe(
            `The id of the account it came from; null for an origin; ${CANNOT_TELL} where nobody can tell from this.`,
          ),
        also: z
          .array(id)
          .default([])
          .describe(`Other answers that a careful reader could defend: ids, ${ORIGIN} or ${CANNOT_TELL}.`),
        why: prose.describe('What shows where it came from.'),
      }),
    )
    .describe('The accounts by id, shown in the order written.'),
});
export type ChainQuestion = z.infer<typeof chainSchema>;

/** For each account the id of the one it came from, `origin` or `cannot-tell`; one without an answer is left out. */
export type ChainResponse = Record<string, string>;
