import { type Range, isWord, phraseAfter, phraseBefore, spanOf } from './clause.ts';
import { contentAfter } from './content.ts';
import { DETERMINERS, PREPOSITIONS, type Stance, VERBS } from './lexicon.ts';
import type { Match } from './rules.ts';
import type { Token } from './tokens.ts';

/** “A statement by Holt that …”, “her claim that …”. */
export function nounMatch(row: readonly Token[], i: number, stance: Stance): Match | null {
  const next = row[i + 1];
  const takes = isWord(next) && /^(?:that|to|of|about|for|against|over)$/.test(next.low);
  const owner = ownerBefore(row, i);
  const by = row[i + 1]?.low === 'by' || (row[i + 1]?.low === 'from' && !takes) ? phraseAfter(row, i + 2, false) : null;
  if (!owner && !by) return null;
  if (!takes && !by) return null;
  // “Her complaint to the council says”: to whom, not to do what.
  const to = row[i + 2];
  if (!by && next?.low === 'to' && to && (DETERMINERS.has(to.low) || /^\p{Lu}/u.test(to.text))) return null;
  const end = by ? by[1] : i;
  const content = contentAfter(row, end, next?.low !== 'that').spans;
  if (content.length === 0) return null;
  const cue: Range = owner ? [owner[1] + 1 <= i ? owner[1] + 1 : i, i] : [i, i];
  return {
    rule: 'noun',
    source: spanOf(row, owner ?? by!),
    cue: spanOf(row, cue),
    content,
    stance,
  };
}

/** Whose it is: “her”, “the mayor’s”; at most three words before the noun. */
export function ownerBefore(row: readonly Token[], i: number): Range | null {
  for (let k = i - 1; k >= 0 && k > i - 4; k--) {
    const token = row[k]!;
    if (token.is !== 'word') return null;
    if (/^(?:his|her|its|their|our|my|your)$/.test(token.low)) return [k, k];
    if (token.low === "'s" || token.low === "'") {
      const owner = phraseBefore(row, k);
      return owner && [owner[0], k];
    }
    if (DETERMINERS.has(token.low) || PREPOSITIONS.has(token.low) || VERBS.has(token.low)) return null;
  }
  return null;
}
