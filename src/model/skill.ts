import { z } from 'astro/zod';
import { id, prose } from './common.ts';
import { LENSES, SKILL_KINDS } from './taxonomy.ts';

/** An invented sentence to judge. */
export const practiceSchema = z.strictObject({
  text: prose.describe('An invented sentence on an everyday subject, with what is needed to judge it.'),
  sound: z.boolean().describe('true if it can stand as it is; false if it is worth a query.'),
  why: prose.describe('The reason, in at most 35 words.'),
});
export type PracticeSentence = z.infer<typeof practiceSchema>;

/**
 * Front matter of skills/<slug>.mdx: one page for a device, an attribution type, a verb's stance, a claim status, a level
 * of evidence or a reading move.
 */
export const skillSchema = z.strictObject({
  title: prose.describe('Its name for students.'),
  kind: z.enum(SKILL_KINDS).describe('What it explains.'),
  term: id
    .nullable()
    .describe(
      'The id it explains, such as “vague-collective” or “e0”; null for a reading move or the ladder of evidence as a whole.',
    ),
  lens: z.enum(LENSES).describe('The lens it belongs to.'),
  order: z.int().min(1).describe('Its place within its lens.'),
  short: prose.describe('What it is, in one sentence.'),
  ask: prose.describe('The question to ask when you meet it.'),
  aliases: z.array(prose).default([]).describe('Other names people search for, such as “weasel words”.'),
  practice: z
    .array(practiceSchema)
    .min(4, 'needs at least four sentences, two of them sound and two not')
    .describe('Sentences to sort into sound ones and others, in the order shown.'),
});
export type SkillFrontMatter = z.infer<typeof skillSchema>;
