import type { ChainQuestion, ChainResponse } from './chain/schema.ts';
import type { ChoiceQuestion, ChoiceResponse } from './choice/schema.ts';
import type { HighlightQuestion, HighlightResponse } from './highlight/schema.ts';
import type { LogQuestion, LogResponse } from './log/schema.ts';
import type { OrderQuestion, OrderResponse } from './order/schema.ts';
import type { PhrasesQuestion, PhrasesResponse } from './phrases/schema.ts';
import type { SortQuestion, SortResponse } from './sort/schema.ts';
import type { WriteQuestion, WriteResponse } from './write/schema.ts';

/** What every resolved question has besides its kind's own fields. */
export interface Resolved {
  /** Unique in its lesson. */
  id: string;
  /** Changes when the prompt, the options or the key change: an answer is never scored with another version's key. */
  hash: string;
  /** Annotations that stay hidden until the question is done. */
  holds: string[];
}

interface Kinds {
  choice: { question: ChoiceQuestion; response: ChoiceResponse };
  phrases: { question: PhrasesQuestion; response: PhrasesResponse };
  sort: { question: SortQuestion; response: SortResponse };
  write: { question: WriteQuestion; response: WriteResponse };
  order: { question: OrderQuestion; response: OrderResponse };
  chain: { question: ChainQuestion; response: ChainResponse };
  highlight: { question: HighlightQuestion; response: HighlightResponse };
  log: { question: LogQuestion; response: LogResponse };
}
export type Kind = keyof Kinds;
/** A question of one kind, its annotations looked up. */
export type QuestionOf<K extends Kind> = Kinds[K]['question'] & Resolved;
export type ResponseOf<K extends Kind> = Kinds[K]['response'];
/** A question of any kind, ready to be drawn and scored. */
export type Question = { [K in Kind]: QuestionOf<K> }[Kind];
export type Response = ResponseOf<Kind>;

/** What a student did with one question. */
export interface Answer<R = Response> {
  /** Every submitted response, first to last. A written answer has its submission and, after it, its revision. */
  attempts: R[];
  /** How many hints were opened. */
  hints: number;
  /** True once the student asked to see the answer. */
  shown: boolean;
  /** Confidence in per cent, as stated with the first attempt: 40, 60, 80 or 95. */
  confidence?: number | undefined;
  /** What stands in the controls and has not been submitted. */
  draft?: R | undefined;
}

/** A question that nobody has touched yet. */
export const untouched: Answer<never> = { attempts: [], hints: 0, shown: false };
