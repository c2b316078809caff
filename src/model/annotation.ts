import { z } from 'astro/zod';
import { id, prose, quote } from './common.ts';
import { ASPECTS, ATTRIBUTIONS, CLAIM_KINDS, LANGUAGE_DEVICES, STAKES, TIERS, VERB_STANCES } from './taxonomy.ts';

const common = {
  quote: quote.describe('The exact words of the text, at most twelve. They are found in the text by this quotation.'),
  paragraph: z.int().min(1).describe('The body paragraph the words stand in, counted from 1.'),
  tier: z
    .enum(TIERS)
    .describe(
      'core: most careful readers flag it. defensible: some may. plain: sound wording that flagging would wrong.',
    ),
  credit: z.boolean().default(false).describe('true where the wording is good practice and earns a tick.'),
  neutral: prose.optional().describe('A fairer wording, where there is one.'),
  ask: prose.optional().describe('The question an editor would write in the margin, at most eight words.'),
};
const note = prose.describe('What the wording does, in one or two sentences.');

const aspect = z
  .enum(ASPECTS)
  .optional()
  .describe(
    'What these words show where accounts are compared: the name given to the event, who is named first, how the denial is told, how sure the text is of who did it.',
  );

const sourcing = {
  lens: z.literal('sourcing').describe('Who says so?'),
  attribution: z.enum(ATTRIBUTIONS).describe('How the speaker is named.'),
  stake: z.enum(STAKES).optional().describe('Whether the speaker gains from being believed.'),
  verb: z.enum(VERB_STANCES).optional().describe('What the reporting verb does.'),
};
const language = {
  lens: z.literal('language').describe('What do the words add?'),
  device: z.enum(LANGUAGE_DEVICES).describe('What the wording is an example of.'),
};
const claims = z.literal('claims').describe('What is not established, and what would settle it?');

/** One marked phrase of an article. Its file is a list by id: `its-unclear: { quote: …, paragraph: 3, … }`. */
export const annotationSchema = z.discriminatedUnion('lens', [
  z.strictObject({ ...sourcing, ...common, aspect, note }),
  z.strictObject({ ...language, ...common, aspect, note }),
  z.strictObject({
    lens: claims,
    claim: id.describe('The id of the claim in this lesson’s claims.yaml that the words make.'),
    ...common,
    aspect,
    note,
  }),
]);
export const annotationsSchema = z.record(id, annotationSchema);
export type Annotation = z.infer<typeof annotationSchema>;

const practice = id
  .optional()
  .describe(
    'The skill page whose idea the whole sentence practises, where it can be judged within its paragraph and “note” gives the reason. The sentence then comes up in practice.',
  );

/** One marked phrase of a practice text, which has no table of claims: a claim's kind stands with its words. */
export const passageAnnotationSchema = z.discriminatedUnion('lens', [
  z.strictObject({ ...sourcing, ...common, note, practice }),
  z.strictObject({ ...language, ...common, note, practice }),
  z.strictObject({
    lens: claims,
    kind: z.enum(CLAIM_KINDS).describe('What sort of thing the words assert.'),
    ...common,
    note,
    practice,
  }),
]);
export const passageAnnotationsSchema = z.record(id, passageAnnotationSchema);
export type PassageAnnotation = z.infer<typeof passageAnnotationSchema>;
/** A marked phrase of any text. */
export type AnyAnnotation = Annotation | PassageAnnotation;
