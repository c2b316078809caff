import { z } from 'astro/zod';
import { id, isoDate, prose } from './common.ts';
import { referenceTags } from './reference.ts';
import { ATTRIBUTIONS, CLAIM_KINDS, EVENT_PARTS, EVIDENCE, STATUSES } from './taxonomy.ts';

/** A claim as one article makes it. */
export const lessonClaimSchema = z.strictObject({
  statement: prose.describe('The claim in our own words.'),
  paragraph: z.int().min(1).describe('The body paragraph that makes it, counted from 1.'),
  kind: z.enum(CLAIM_KINDS).describe('What sort of thing it asserts.'),
  attribution: z.enum(ATTRIBUTIONS).describe('In whose voice the article makes it.'),
  speaker: prose.optional().describe('Who is named as saying so; leave out for the article’s own voice.'),
  evidence: z.enum(EVIDENCE).describe('What the article shows for it: E0 nothing … E5 checked, with the method shown.'),
  claim: id.describe('The id of the event’s claim that this is an instance of. Its status comes from there.'),
  settle: prose.describe('What would settle it.'),
  note: prose.optional().describe('Anything a reader should know about how this article puts it.'),
});
export const lessonClaimsSchema = z.record(id, lessonClaimSchema);
export type LessonClaim = z.infer<typeof lessonClaimSchema>;

/** What could be said of a claim from one date on. */
export const statusEntrySchema = z.strictObject({
  asOf: isoDate.describe('The day from which this holds.'),
  status: z.enum(STATUSES).describe('What could be said that day.'),
  why: prose.describe('The reason, in one or two sentences, naming who says what.'),
  references: referenceTags.describe(
    'Tags of references.yaml that the reason rests on. One graded “replace” cannot carry a status.',
  ),
});
export type StatusEntry = z.infer<typeof statusEntrySchema>;

/** A claim about the event, whoever makes it, with the history of what was known. The last entry is today’s status. */
export const eventClaimSchema = z.strictObject({
  statement: prose.describe('The claim in our own words.'),
  part: z.enum(EVENT_PARTS).describe('Which sub-question of the event it belongs to.'),
  kind: z.enum(CLAIM_KINDS).describe('What sort of thing it asserts.'),
  settle: prose.describe('What would settle it.'),
  aliases: z.array(prose).default([]).describe('Other words people search for.'),
  history: z.array(statusEntrySchema).min(1, 'needs at least one dated status').describe('Statuses, oldest first.'),
});
export const eventClaimsSchema = z.record(id, eventClaimSchema);
export type EventClaim = z.infer<typeof eventClaimSchema>;
