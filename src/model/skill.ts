import { z } from 'astro/zod';
import { id, prose } from './common.ts';
import { LENSES, SKILL_KINDS } from './taxonomy.ts';

/** Front matter of skills/<slug>.mdx: one page for a device, an attribution type, a claim status or a reading move. */
export const skillSchema = z.strictObject({
  title: prose.describe('Its name for students.'),
  kind: z.enum(SKILL_KINDS).describe('What it explains.'),
  term: id
    .nullable()
    .describe(
      'The id it explains, such as “vague-collective”; null for a reading move or the ladder of evidence as a whole.',
    ),
  lens: z.enum(LENSES).describe('The lens it belongs to.'),
  order: z.int().min(1).describe('Its place within its lens.'),
  short: prose.describe('What it is, in one sentence.'),
  ask: prose.describe('The question to ask when you meet it.'),
  aliases: z.array(prose).default([]).describe('Other names people search for, such as “weasel words”.'),
});
export type SkillFrontMatter = z.infer<typeof skillSchema>;
