import { z } from 'astro/zod';
import { id, isoDate, prose } from './common.ts';
import { referenceTags } from './reference.ts';

/** Front matter of events/<slug>/event.mdx. */
export const eventSchema = z.strictObject({
  title: prose.describe('The event’s name on this site, with “alleged” or “reported” where the record is open.'),
  lead: prose.describe('Two sentences at the top of the page.'),
  date: isoDate.describe('The day of the event.'),
  aliases: z.array(prose).default([]).describe('Other words people search for.'),
  factsAsOf: isoDate.describe('The day on which the record was last checked.'),
  reviewed: isoDate.describe('The day on which somebody last read the page through.'),
});
export type EventFrontMatter = z.infer<typeof eventSchema>;

/** One entry of events/<slug>/timeline.yaml, a list by id in order of time. */
export const timelineEntrySchema = z.strictObject({
  date: isoDate.describe('The day on which it happened or was published.'),
  time: prose.optional().describe('The hour as sources give it, with the time zone, such as “02:27, Moscow time”.'),
  what: prose.describe('What happened or who said what, attributed.'),
  aliases: z.array(prose).default([]).describe('Other words people search for.'),
  references: referenceTags,
});
export const timelineSchema = z.record(id, timelineEntrySchema);
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
