import { z } from 'astro/zod';
import { prose } from '../../model/common.ts';
import { questionBase } from '../../model/question.ts';

/** Write a sentence or a few. The student submits, then compares with a model and revises; a teacher's rubric gives points. */
export const writeSchema = z.strictObject({
  kind: z.literal('write'),
  ...questionBase,
  task: z
    .enum(['rewrite', 'settle', 'short'])
    .describe('rewrite: say it more fairly. settle: what would settle it? short: a short answer.'),
  frame: prose.optional().describe('A sentence frame for whoever wants one, with __ for the gaps.'),
  lines: z.int().min(1).max(20).default(4).describe('Lines to write on, on screen and on paper.'),
  models: z.array(prose).min(1, 'needs at least one model answer').describe('Answers a careful reader might give.'),
  checklist: z
    .array(prose)
    .min(2, 'needs at least two checks')
    .describe('What the student compares, one thing each, “Keeps the fact”.'),
  accept: z
    .array(prose)
    .min(1, 'needs at least one accepted alternative')
    .describe('Other answers that are as good, with the reason.'),
});
export type WriteQuestion = z.infer<typeof writeSchema>;

/** What was written, and the numbers (from 0) of the checks ticked. */
export interface WriteResponse {
  text: string;
  checks: number[];
}
