import { z } from 'astro/zod';
import { id, isoDate, prose, url } from './common.ts';
import { GENRES } from './taxonomy.ts';

/** Where the article comes from. A fact that could not be found is null and shown as “not stated”, never guessed. */
export const articleSchema = z.strictObject({
  headline: prose.nullable().describe('As published; null if it is not known.'),
  publisher: id.describe('The slug of the publisher’s profile in content/publishers.'),
  author: prose.nullable().describe('As printed; null if it is not known.'),
  published: isoDate.nullable().describe('The day of publication; null if it is not known.'),
  knownUntil: isoDate
    .optional()
    .describe('The last day whose news the writer can have known, where that is not the day of publication.'),
  genre: z.enum(GENRES).describe('The kind of text.'),
  url: url.nullable().describe('The address of the original; null if it is not known.'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'must be a two-letter language code such as “en”')
    .describe('Language of the article.'),
  words: z.int().min(1).describe('Length of the article’s body in words.'),
  rights: prose.describe('Who holds the rights and what this lesson may use.'),
});

/** Front matter of lessons/<slug>/lesson.mdx. */
export const lessonSchema = z.strictObject({
  title: prose.describe('The lesson’s title, at most eight words, about how the text speaks.'),
  article: articleSchema,
  event: id.describe('The slug of the event the article is about.'),
  order: z.int().min(1).describe('Its place in the list of lessons, from 1.'),
  minutes: z
    .strictObject({ short: z.int().min(5), full: z.int().min(10) })
    .describe('Minutes for one reader alone (short) and for a class (full).'),
  level: z.literal([1, 2, 3]).describe('1: ages 13 to 14. 2: 14 to 16. 3: 16 to 19.'),
  objectives: z
    .array(prose)
    .length(3, 'needs exactly three objectives')
    .describe('What a student will be able to do; each starts with a verb.'),
  standards: z
    .array(z.strictObject({ code: prose, gloss: prose }))
    .describe('Curriculum standards that an item of this lesson assesses.'),
  vocabulary: z.array(z.strictObject({ term: prose, meaning: prose })).describe('Words a learner of English may need.'),
  preview: prose.describe('What is upsetting in the text, told before it is read.'),
  factsAsOf: isoDate.describe('The day on which the facts were last checked.'),
  reviewed: isoDate.describe('The day on which somebody last read the lesson through.'),
  summary: prose.describe('One or two plain sentences for lists, search and link previews.'),
  teacher: z
    .strictObject({
      misconceptions: z.array(prose).default([]).describe('What students often think, and a reply.'),
      prompts: z.array(prose).default([]).describe('Questions for discussion.'),
      sensitive: prose.optional().describe('What to mind in class.'),
    })
    .optional()
    .describe('Notes for the teacher; shown in the guide only.'),
});
export type LessonFrontMatter = z.infer<typeof lessonSchema>;
