import { z } from 'astro/zod';
import { id, prose } from './common.ts';
import { LENSES } from './taxonomy.ts';

/** Front matter of passages/<slug>/passage.mdx: a short practice text written for this project. */
export const passageSchema = z.strictObject({
  title: prose.describe('Its title.'),
  source: prose.describe('What it pretends to be, and that it is invented.'),
  lens: z.enum(LENSES).describe('The lens it practises most.'),
  skills: z.array(id).default([]).describe('Slugs of the skill pages it practises.'),
  order: z.int().min(1).describe('Its place in lists.'),
});
export type PassageFrontMatter = z.infer<typeof passageSchema>;
