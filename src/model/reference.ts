import { z } from 'astro/zod';
import { isoDate, prose, url } from './common.ts';

/** Tags of references.yaml that something rests on. */
export const referenceTags = z
  .array(z.string())
  .min(1, 'needs at least one reference from references.yaml')
  .describe('Tags of references.yaml.');

const entry = {
  title: prose.nullable().describe('As published; null if not seen.'),
  publisher: prose.nullable().describe('The original publisher; null if it could not be identified.'),
  author: prose.nullable().describe('As shown; null if not shown.'),
  date: isoDate.nullable().describe('Day of publication; null if not seen.'),
  url: url.nullable().describe('Address of the original; null if it was not seen.'),
  via: z
    .strictObject({ publisher: prose, url })
    .nullable()
    .describe('The copy or second-hand page where the text was seen.'),
  seen: z.enum(['original', 'copy', 'second-hand']).describe('What was seen.'),
  kind: z
    .enum(['news report', 'statement', 'opinion', 'analysis', 'reference', 'rating', 'poll', 'social post'])
    .describe('What kind of text it is.'),
  supports: prose.describe('What the page establishes, and nothing more.'),
  grade: z
    .enum(['solid', 'usable with via', 'replace'])
    .describe(
      'solid: the publisher’s own page. usable with via: name both. replace: never link it, rest no status on it.',
    ),
};

/** One entry of references.yaml, a list by tag. The original publisher comes first, `via` where a copy was seen. */
export const referenceSchema = z.strictObject(entry);
export const referencesSchema = z.record(
  z.string().regex(/^[a-z0-9_]+$/, 'must be lower-case letters, digits and underscores'),
  referenceSchema,
);
export type Reference = z.infer<typeof referenceSchema>;
