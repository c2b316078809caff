import { z } from 'astro/zod';
import { id, isoDate, prose, url } from '../../model/common.ts';
import { questionBase } from '../../model/question.ts';
import { referenceSchema } from '../../model/reference.ts';
import { TIERS } from '../../model/lenses.ts';

/** Whether reading on changed one's mind. */
export const CHANGED = ['yes', 'partly', 'no'] as const;
export type Changed = (typeof CHANGED)[number];

const card = z.strictObject({
  title: prose.describe('As a list of search results shows it.'),
  publisher: prose.describe('The original publisher; after it “, via …” where a copy was seen.'),
  date: isoDate.nullable().describe('Day of publication; null if not seen.'),
  kind: referenceSchema.shape.kind,
  summary: prose.describe('What it says, in our own words; it is read in place of the page.'),
  url: url.nullable().default(null).describe('Its address, shown as text; null if it was not seen.'),
  reference: z.string().optional().describe('Its tag in references.yaml; leave out if the card is invented.'),
  useful: z
    .enum(TIERS)
    .describe('core: answers the task from close by. defensible: helps. plain: can be skipped with a good reason.'),
  why: prose.describe('Why it is worth relying on, or can be skipped.'),
});

/** Leave the page: what did you search for, choose, skip and find, and did it change your mind? */
export const logSchema = z.strictObject({
  kind: z.literal('log'),
  ...questionBase,
  task: prose.describe('What to find out, in a sentence or two.'),
  pack: z
    .record(id, card)
    .describe(
      'Source cards by id, so that the question works offline and on paper; in an order that does not tell the best.',
    ),
  model: z
    .strictObject({
      date: isoDate.describe('The day the search was made: results change.'),
      query: prose.describe('What was searched for.'),
      chosen: id.describe('The id of the card relied on.'),
      skipped: prose.describe('What was skipped, and why.'),
      found: prose.describe('What was found.'),
      changed: z.enum(CHANGED).describe('Whether it changed the reader’s mind.'),
      because: prose.describe('Why, or why not.'),
    })
    .describe('A log that a careful reader might have kept.'),
  checklist: z
    .array(prose)
    .min(2, 'needs at least two checks')
    .describe('What the student compares, one thing each, “Names who published it”.'),
  accept: z
    .array(prose)
    .min(1, 'needs at least one accepted alternative')
    .describe('Other logs that are as good, with the reason.'),
});
export type LogQuestion = z.infer<typeof logSchema>;

/** One log. `chosen` is a card's id, empty for a source of the student's own, which is then in `own`. */
export interface LogResponse {
  query: string;
  chosen: string | null;
  own: string;
  /** The reason for each card skipped. */
  skipped: Record<string, string>;
  found: string;
  changed: Changed | null;
  because: string;
  /** Numbers (from 0) of the checks ticked. */
  checks: number[];
}
