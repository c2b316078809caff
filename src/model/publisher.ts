import { z } from 'astro/zod';
import { prose, url } from './common.ts';
import { referenceTags } from './reference.ts';

const stated = z.strictObject({
  text: prose.describe('One statement, naming whose it is.'),
  references: referenceTags,
});

/** publishers/<slug>.yaml: what could and what could not be established about an outlet. */
export const publisherSchema = z.strictObject({
  name: prose.describe('Its name.'),
  aliases: z.array(prose).default([]).describe('Other names and spellings people search for.'),
  country: prose.nullable().describe('Where it is published; null if not established.'),
  owner: prose.nullable().describe('Who owns it; null if not established.'),
  founded: prose.nullable().describe('Since when; null if not established.'),
  website: url.nullable().describe('Its address; null if not established.'),
  summary: prose.describe('Two neutral sentences.'),
  itself: z.array(stated).default([]).describe('What it says of itself.'),
  others: z.array(stated).default([]).describe('What others say of it, each rater named.'),
  unknown: z.array(prose).describe('What was looked for and could not be established.'),
  lesson: prose.describe('What a reader can learn from this profile.'),
});
export type Publisher = z.infer<typeof publisherSchema>;
