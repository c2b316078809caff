import type { Span } from '../finding.ts';
import type { Stance } from './lexicon.ts';

/** How an attribution was recognised; its precision is measured for each. */
export type Rule =
  | 'before'
  | 'inverted'
  | 'stand'
  | 'inherited'
  | 'participle'
  | 'phrase'
  | 'attitude'
  | 'noun'
  | 'passive'
  | 'passive-by'
  | 'adverb'
  | 'infinitive'
  | 'seeming'
  | 'met'
  | 'there'
  | 'asked'
  | 'unowned'
  | 'bare'
  | 'quotation';

/** Source, cue and content in one row of tokens. */
export interface Match {
  rule: Rule;
  source: Span | null;
  /** “Who” or “which” after the source, where a relative clause tells what it says. */
  relative?: Span;
  cue: Span;
  content: Span[];
  stance: Stance | null;
  /** Whether it stands within what another match attributes; what it says rests on that one’s source. */
  nested?: boolean;
}

/** A match with the last token that it takes up; what follows is read on from there. */
export interface Step {
  match: Match;
  to: number;
}

/** What a rule knows besides the row: the text, whether the row is in title case, and who spoke last. */
export interface Context {
  text: string;
  title: boolean;
  lastSource: Span | null;
}
