import { z } from 'astro/zod';
import { id, prose } from './common.ts';
import { LENSES, ROLES } from './lenses.ts';

/** Fields that every kind of question has. Each kind adds its own and the literal `kind`. */
export const questionBase = {
  lens: z.enum(LENSES).nullable().default(null).describe('The lens it practises; leave out for warm-up and synthesis.'),
  role: z.enum(ROLES).default('lens').describe('What it is for in the lesson.'),
  short: z.boolean().default(false).describe('true if it belongs to the 20-minute path too.'),
  skills: z.array(id).default([]).describe('Slugs of the skill pages it practises.'),
  prompt: prose.describe('The question, one sentence where it can be; *emphasis* is allowed.'),
  source: prose
    .optional()
    .describe(
      'Where `text` comes from, such as “Invented for practice”. Leave out if the question is about the article.',
    ),
  text: prose.optional().describe('A text to judge that stands above the question; blank lines part paragraphs.'),
  paragraphs: z.array(z.int().min(1)).default([]).describe('The paragraphs of the article it is about.'),
  annotations: z
    .array(id)
    .default([])
    .describe(
      'Annotations that would give the answer away; they stay hidden until the question is done. Those named in options, phrases or items are added.',
    ),
  hints: z
    .array(prose)
    .max(2, 'has at most two hints: where to look, then which idea')
    .default([])
    .describe('First where to look, then which idea; neither may contain the answer.'),
  confidence: z.boolean().default(false).describe('true to ask how sure the student is.'),
  depth: z
    .literal([1, 2, 3, 4])
    .describe('Webb’s depth of knowledge: 1 recall, 2 skill, 3 strategic thinking, 4 extended thinking.'),
  teacher: z
    .strictObject({
      misconceptions: z.array(prose).default([]).describe('What a wrong answer may come from.'),
      notAcceptable: z.array(prose).default([]).describe('An answer not to accept, with “because”.'),
    })
    .optional()
    .describe('For the guide and the key only; never on the student’s page.'),
};
