import { z } from 'astro/zod';
import { id, prose } from '../../model/common.ts';
import { questionBase } from '../../model/question.ts';

/** Put items in order for one named claim, such as evidence by strength. Items are shown in the order written. */
export const orderSchema = z.strictObject({
  kind: z.literal('order'),
  ...questionBase,
  about: prose.describe('The one claim that the items are ordered for.'),
  direction: prose.describe('What stands at the top, such as “Strongest first”.'),
  items: z
    .record(
      id,
      z.strictObject({
        text: prose.describe('What the student reads.'),
        rank: z.int().min(1).describe('Its place from the top, counted from 1. Items of one rank may swap.'),
        why: prose.describe('Why it stands there, and what it may swap with.'),
      }),
    )
    .describe('The items by id, written in an order that is not the right one.'),
});
export type OrderQuestion = z.infer<typeof orderSchema>;

/** The ids of the items from top to bottom. */
export type OrderResponse = string[];
