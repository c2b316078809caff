import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { eventSchema } from './model/event.ts';
import { lessonSchema } from './model/lesson.ts';
import { skillSchema } from './model/skill.ts';

/** Entries are known by their slug: the folder's name, or the file's where there is no folder. */
const generateId = ({ entry }: { entry: string }): string => entry.split('/')[0]!.replace(/\.mdx$/, '');
const mdx = (folder: string, pattern: string) => glob({ base: `./content/${folder}`, pattern, generateId });

/** The texts that Astro renders. The data beside them is read by checks/read-book.ts, which keeps its places. */
export const collections = {
  lessons: defineCollection({ loader: mdx('lessons', '*/lesson.mdx'), schema: lessonSchema }),
  events: defineCollection({ loader: mdx('events', '*/event.mdx'), schema: eventSchema }),
  skills: defineCollection({ loader: mdx('skills', '*.mdx'), schema: skillSchema }),
};
