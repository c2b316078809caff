import type { RuleHit } from './rules.ts';

/**
 * Share of hits that were right, by kind of rule. `word` kinds: hits that overlap a word marked by the experts of BABE
 * (Spinde et al. 2021; all 1,502 development sentences; `tests/bench/wording.ts`), shrunk towards .35 by five
 * imagined hits. Experts marked few words a sentence, so an author agrees more often than these say. BABE marks neither
 * devices of several words nor marks of certainty: those figures are from reading hits by hand.
 */
const WORDS: Record<string, number> = {
  'smaller/adjective': 0.59,
  'smaller/adverb': 0.18,
  'coinage/noun': 0.68,
  'coinage/adjective': 0.52,
  'blame/adverb': 0.79,
  'verbal-blow/verb': 0.75,
  'doubting-verb/verb': 0.66,
  'blame/adjective': 0.6,
  'bad-faith/verb': 0.55,
  'blame-noun/noun': 0.57,
  'colour/adverb': 0.52,
  'label/noun': 0.51,
  'group-label/noun': 0.48,
  'fear-word/adjective': 0.43,
  'praise/adverb': 0.38,
  'colour/adjective': 0.38,
  'destruction/verb': 0.37,
  'fear-word/verb': 0.33,
  'colour-noun/noun': 0.31,
  'charged-verb/verb': 0.3,
  'bigger/adjective': 0.28,
  'fear-word/noun': 0.28,
  'bigger/adverb': 0.26,
  'bigger-verb/verb': 0.24,
  'intensifier/adverb': 0.2,
  'group-label/adjective': 0.15,
  'praise/adjective': 0.13,
  'group-pride/adjective': 0.25,
  'group-pride/noun': 0.18,
  'fog/noun': 0.25,
};

const PATTERNS: Record<string, number> = {
  hedge: 0.85,
  booster: 0.75,
  evidential: 0.75,
  shield: 0.8,
  'so-called': 0.5,
  'look-there': 0.5,
  sarcasm: 0.5,
  'two-choices': 0.5,
  'slippery-slope': 0.5,
  'one-cause': 0.5,
  everyone: 0.5,
  'mind-reading': 0.5,
  superlative: 0.35,
  bigger: 0.45,
  smaller: 0.45,
  'fear-word': 0.6,
  'group-pride': 0.5,
  fog: 0.5,
  euphemism: 0.45,
  metaphor: 0.5,
  presumed: 0.4,
  'scare-quotes': 0.5,
  exclaim: 0.5,
  'leading-question': 0.5,
};

/** What is measured against labelled words: kinds of lexicon words right about three times in ten or more. */
export const LOADED_FLOOR = 0.3;
/** What an author is shown. */
export const SHOWN_FLOOR = 0.28;

/** Share of such hits that were right; next to another loaded word a little more. */
export function confidenceOf(hit: RuleHit): number {
  const alone = hit.class ? WORDS[`${hit.why}/${hit.class}`] : PATTERNS[hit.why];
  return Math.min(0.95, (alone ?? 0.3) + (hit.company ? 0.1 : 0));
}
