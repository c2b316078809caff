import { z } from 'astro/zod';
import { id, prose } from '../../model/common.ts';
import { questionBase } from '../../model/question.ts';
import { TIERS, type Tier } from '../../model/lenses.ts';

/** Flag pre-cut phrases of a text. The passage names each phrase by its id in braces: `The odds were {very-low}.` */
export const phrasesSchema = z.strictObject({
  kind: z.literal('phrases'),
  ...questionBase,
  passage: prose.describe('The text with each phrase as its id in braces; blank lines part paragraphs.'),
  phrases: z
    .record(
      id,
      z.strictObject({
        annotation: id
          .optional()
          .describe('Take the words, the tier and the reason from this annotation of the lesson.'),
        text: prose.optional().describe('The words, if they are not an annotation’s.'),
        tier: z
          .enum(TIERS)
          .optional()
          .describe('core: to be flagged. defensible: either way. plain: to be left alone.'),
        why: prose.optional().describe('The reason for its tier; an annotation’s note serves if this is left out.'),
      }),
    )
    .describe('The phrases by id.'),
});
export type PhrasesAuthored = z.infer<typeof phrasesSchema>;

/** A phrase once its annotation has been looked up. `quoted` words are the article's own and stand in quotation marks. */
export interface Phrase {
  annotation?: string | undefined;
  text: string;
  quoted: boolean;
  tier: Tier;
  why: string;
}
export type PhrasesQuestion = Omit<PhrasesAuthored, 'phrases'> & { phrases: Record<string, Phrase> };

/** The ids of the flagged phrases. */
export type PhrasesResponse = string[];
