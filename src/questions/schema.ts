import { z } from 'astro/zod';
import { id } from '../model/common.ts';
import { chainSchema } from './chain/schema.ts';
import { choiceSchema } from './choice/schema.ts';
import { highlightSchema } from './highlight/schema.ts';
import { logSchema } from './log/schema.ts';
import { orderSchema } from './order/schema.ts';
import { phrasesSchema } from './phrases/schema.ts';
import { sortSchema } from './sort/schema.ts';
import { writeSchema } from './write/schema.ts';

/** A question as an author writes it. */
export const questionSchema = z.discriminatedUnion('kind', [
  choiceSchema,
  phrasesSchema,
  sortSchema,
  writeSchema,
  orderSchema,
  chainSchema,
  highlightSchema,
  logSchema,
]);
/** questions.yaml: questions by id, in any order; the lesson's text places them. */
export const questionsSchema = z.record(id, questionSchema);
export type AuthoredQuestion = z.infer<typeof questionSchema>;
