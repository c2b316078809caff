import type { Attribution, ClaimKind, Evidence, LanguageDevice, VERB_STANCES } from '../model/taxonomy.ts';

/**
 * What the finder says of an article's text. Every finding is a suggestion to an author, with a reason in words and a
 * confidence; none is a verdict. All offsets are UTF-16 code units into `Article.text`, `end` excluded.
 */

export interface Span {
  start: number;
  end: number;
}

/** `boilerplate` is what a page carries beside the article: share notes, copyright lines, newsletter pleas, captions’ credits. */
export type ParagraphKind = 'body' | 'heading' | 'boilerplate';

export interface TextParagraph extends Span {
  /** Its place among the body paragraphs, from 1; null for what is no body paragraph. */
  n: number | null;
  kind: ParagraphKind;
}

export interface Sentence extends Span {
  /** Index into `Article.paragraphs`. */
  paragraph: number;
}

/** An article cut up: paragraphs hold sentences; quotations may cross sentences, never paragraphs. */
export interface Article {
  text: string;
  paragraphs: TextParagraph[];
  /** Of body paragraphs and headings, in order. */
  sentences: Sentence[];
  /** Words between quotation marks, marks included. */
  quotations: Span[];
}

/** What every finding has: its own span (what is marked in the text), why it was found, and how sure the finder is. */
interface Found extends Span {
  /** Stable for the same text: kind, sentence and place. */
  id: string;
  /** Index into `Article.sentences`. */
  sentence: number;
  /** One sentence for the author. */
  reason: string;
  /** From 0 to 1; the share of such findings that were right where it was measured. */
  confidence: number;
}

/** How a source is named. */
export type Naming = 'named' | 'role' | 'institution' | 'collective' | 'document' | 'media' | 'none';

/** Somebody is made responsible for something: source, cue and content as annotated corpora part them. */
export interface AttributionFinding extends Found {
  is: 'attribution';
  /** Who; null where nobody is named (“it is believed”). */
  source: Span | null;
  /** The words that attribute, such as “said” or “according to”. */
  cue: Span;
  /** What is attributed; may be in pieces (“…”, she said, “…”). */
  content: Span[];
  type: Attribution;
  /** What the verb does; null where there is none (“according to”). */
  verb: (typeof VERB_STANCES)[number] | null;
  naming: Naming;
  /** The source in full, a surname or pronoun resolved to whom it stands for; null if it could not be. */
  speaker: string | null;
}

/** Wording that adds something, or a mark of certainty. */
export interface WordingFinding extends Found {
  is: 'wording';
  device: LanguageDevice;
  /** 1 slight, 2 clear, 3 strong. */
  strength: 1 | 2 | 3;
  /** Whose words: the author’s, or quoted. */
  voice: 'author' | 'quoted';
}

/** A sentence, or a part of one, that asserts something worth checking. */
export interface ClaimFinding extends Found {
  is: 'claim';
  kind: ClaimKind;
  /** Who is made responsible: the type of the attribution it stands in, else `none` or `author-inference`. */
  attribution: Attribution;
  /** What the article shows for it. */
  evidence: Evidence;
  hedges: Span[];
  boosters: Span[];
  numbers: Span[];
  dates: Span[];
  /** For a prediction, by when, in the article’s words; null if it names no time. */
  horizon: string | null;
}

export type Finding = AttributionFinding | WordingFinding | ClaimFinding;

/** What the article comes to as a whole. */
export interface Readings {
  /** Speakers in the order of their first word, with how often each speaks and the verbs used of them. */
  speakers: { name: string; times: number; verbs: { verb: string; stance: (typeof VERB_STANCES)[number] | null }[] }[];
  /** Share of body sentences, from 0 to 1, by whose voice they are in. */
  voices: { author: number; attributed: number; unnamed: number };
  /** How sure headline and body are of the same thing; null without a headline. */
  headline: { text: string; hedges: number; boosters: number; bodyHedges: number; note: string } | null;
}

/** Everything found in one article. Lists are in the order of the text. */
export interface Findings {
  article: Article;
  attributions: AttributionFinding[];
  wordings: WordingFinding[];
  claims: ClaimFinding[];
  readings: Readings;
}

/** What may be given besides the text. */
export interface FindOptions {
  /** The headline, where it is not the text’s first line. */
  headline?: string | null;
}
