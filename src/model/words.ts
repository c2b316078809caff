import { z } from 'astro/zod';

/**
 * Every word of the interface by key, with a note for translators. The words themselves are in content/ui/<language>.json;
 * `{name}` in a word is filled in by the program.
 */
export const WORDS = {
  'site.name': 'The name of the site.',
  'site.tagline': 'What the site is, in a few words, for titles and link previews.',
  'search.where.paragraph': 'Where a search result stands; {outlet} published the article, {n} counts its paragraphs from 1.',
} as const satisfies Record<string, string>;

export type WordKey = keyof typeof WORDS;
export type Words = Record<WordKey, string>;

/** content/ui/<language>.json: a word for every key and no other key. */
export const wordsSchema = z.strictObject(
  Object.fromEntries(Object.entries(WORDS).map(([key, note]) => [key, z.string().min(1).describe(note)])) as Record<WordKey, z.ZodString>,
);
