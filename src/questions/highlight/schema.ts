import { z } from 'astro/zod';
import { id, prose } from '../../model/common.ts';
import { questionBase } from '../../model/question.ts';
import { LENSES, TIERS, type Lens, type Tier } from '../../model/lenses.ts';
import type { Span } from './spans.ts';

/** Mark words in a text that is present, and name the lens of each mark. */
export const highlightSchema = z.strictObject({
  kind: z.literal('highlight'),
  ...questionBase,
  passage: prose
    .nullable()
    .describe(
      'The text to mark, written for practice; blank lines part paragraphs. null for the text that the page is about. Where an article is not at hand, the words of the targets are judged by themselves.',
    ),
  targets: z
    .record(
      id,
      z.strictObject({
        quote: prose.optional().describe('The exact words in the passage; they stand there once.'),
        annotation: id
          .optional()
          .describe('Take the words, the lens, the tier and the reason from this annotation of the lesson.'),
        lens: z.enum(LENSES).optional().describe('The lens that asks about it. A plain target needs none.'),
        also: z.array(z.enum(LENSES)).default([]).describe('Other lenses that a careful reader could name.'),
        tier: z
          .enum(TIERS)
          .optional()
          .describe('core: to be marked. defensible: either way. plain: sound wording, to be left alone.'),
        why: prose.optional().describe('The reason for its tier; an annotation’s note serves if this is left out.'),
      }),
    )
    .describe('What is judged, by id. Other words may be marked too, and are neither right nor wrong.'),
});
export type HighlightAuthored = z.infer<typeof highlightSchema>;

/** A target once its annotation has been looked up and its words have been found: characters of the passage. */
export interface Target extends Span {
  annotation?: string | undefined;
  quote: string;
  lenses: Lens[];
  tier: Tier;
  why: string;
}
export type HighlightQuestion = Omit<HighlightAuthored, 'passage' | 'targets'> & {
  /** Paragraphs parted by a blank line, with single blanks between words. */
  passage: string;
  /** True if it is about the article's own text; the passage then holds the targets' words, each a paragraph. */
  article: boolean;
  targets: Record<string, Target>;
};

/** A mark: characters of the passage, their words, and the lens named. */
export interface Mark extends Span {
  quote: string;
  lens: Lens;
  /**
   * How many words it has in common with each annotation. Written where it was made in the article itself, which stands on
   * the student's page and in no question.
   */
  shared?: Record<string, number>;
}
/** The marks in the order of the text; no two overlap. */
export type HighlightResponse = Mark[];
