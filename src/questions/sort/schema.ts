import { z } from 'astro/zod';
import { id, prose } from '../../model/common.ts';
import { questionBase } from '../../model/question.ts';

/** Put items into named places. A place may take several items or stay empty. */
export const sortSchema = z.strictObject({
  kind: z.literal('sort'),
  ...questionBase,
  layout: z
    .enum(['bins', 'match', 'grid'])
    .describe(
      'bins: each item has the places as radio buttons. match: each item has a list to pick from. grid: a table, such as two accounts side by side.',
    ),
  places: z.record(id, prose).describe('The places by id, with the words shown.'),
  items: z
    .record(
      id,
      z.strictObject({
        text: prose
          .optional()
          .describe('What the student reads; left out, the annotation’s words are shown in quotation marks.'),
        annotation: id.optional().describe('The annotation this item is about.'),
        place: id.describe('The id of the place it belongs to.'),
        also: z
          .array(id)
          .default([])
          .describe('Other places that a careful reader could defend; they earn the point too.'),
        why: prose.describe('Why it belongs there, and what makes it a boundary case if it is one.'),
      }),
    )
    .describe('The items by id.'),
});
export type SortAuthored = z.infer<typeof sortSchema>;
export interface SortItem {
  annotation?: string | undefined;
  text: string;
  place: string;
  also: string[];
  why: string;
}
export type SortQuestion = Omit<SortAuthored, 'items'> & { items: Record<string, SortItem> };

/** The place chosen for each item; an item without a place is left out. */
export type SortResponse = Record<string, string>;
