import { z } from 'astro/zod';
import { id, prose } from './common.ts';
import { GENRES, LENSES } from './taxonomy.ts';

/** Front matter of passages/<slug>/passage.mdx: a short practice text written for this project. */
export const passageSchema = z.strictObject({
  title: prose.describe('Its headline.'),
  summary: prose.describe('One plain sentence for lists, search and link previews; it says what to watch for.'),
  genre: z.enum(GENRES).describe('The kind of text.'),
  source: prose.describe('What it pretends to be, and that it is invented.'),
  lens: z.enum(LENSES).describe('The lens it practises most.'),
  minutes: z.int().min(3).describe('Minutes for one reader alone.'),
  skills: z.array(id).default([]).describe('Slugs of the skill pages it practises.'),
  order: z.int().min(1).describe('Its place in lists.'),
  aliases: z.array(prose).default([]).describe('Other words people search for.'),
});
export type PassageFrontMatter = z.infer<typeof passageSchema>;
