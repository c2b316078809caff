import { z } from 'astro/zod';
import { id, prose } from '../../model/common.ts';
import { questionBase } from '../../model/question.ts';

/** One best answer, or several. Options are a list by id, shown in the order written. */
export const choiceSchema = z.strictObject({
  kind: z.literal('choice'),
  ...questionBase,
  several: z.boolean().default(false).describe('true if more than one option is right and all of them are asked for.'),
  options: z
    .record(
      id,
      z.strictObject({
        text: prose.describe('What the student reads.'),
        correct: z.boolean().default(false).describe('true for the key.'),
        why: prose.describe(
          'For the key, the reason it is right. For a wrong option, why it tempts and why it fails, without naming the key.',
        ),
      }),
    )
    .describe('Three options usually suffice; each wrong one stands for a misconception.'),
});
export type ChoiceQuestion = z.infer<typeof choiceSchema>;

/** The ids of the options chosen, in the order of the question. */
export type ChoiceResponse = string[];
