import { z } from 'astro/zod';
import { id, prose } from './common.ts';

/** A learning path over the book: steps in order, each at one place of the site. */
export const pathSchema = z.strictObject({
  title: prose.describe('Its name.'),
  lead: prose.describe('Whom it is for and what it gives them, in a sentence or two.'),
  order: z.int().min(1).describe('Its place in the list of paths.'),
  steps: z
    .array(
      z.strictObject({
        title: prose.describe('What the step is called.'),
        what: prose.describe('What is done there, in a sentence or two.'),
        minutes: z.int().min(1).describe('Minutes it takes.'),
        at: z
          .string()
          .regex(
            /^(?:lessons|events|skills|passages|compare)\/[a-z0-9-]+\/(?:[a-z0-9-]+\/)?(?:#[a-z0-9-]+)?$/,
            'must be an address inside the site, such as lessons/globely-news/ or lessons/globely-news/#sourcing',
          )
          .describe('The page it is done on, and the section if it is not the whole page.'),
      }),
    )
    .min(2, 'needs at least two steps')
    .describe('The steps, in order.'),
});
/** paths.yaml: learning paths by id. */
export const pathsSchema = z.record(id, pathSchema);
export type LearningPath = z.infer<typeof pathSchema>;
