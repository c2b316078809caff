import { type Range, helpers, isAdverb, isWord } from './clause.ts';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, VERBS } from './lexicon.ts';
import type { Token } from './tokens.ts';

export const ADVERBIAL =
  /^(?:reportedly|allegedly|supposedly|purportedly|apparently|seemingly|ostensibly|presumably|rumored)$/;

export const adjective = ({ low }: Token): boolean =>
  !DETERMINERS.has(low) &&
  !PREPOSITIONS.has(low) &&
  !AUXILIARIES.has(low) &&
  /(?:ing|ed|al|ic|ive|ous|ent|ant|ful|sharp|harsh|fresh|new|strong|many|public|serious)$/.test(low);

/** “Concerns about”, “allegations that”: somebody’s words or thoughts, with what they are about after them. */
export function unownedHere(row: readonly Token[], i: number): boolean {
  const next = row[i + 1];
  const previous = row[i - 1];
  if (!isWord(next) || !/^(?:that|of|about|over|against|by|from|for|whether)$/.test(next.low)) return false;
  if (next.low === 'for' && !/^(?:call|criticism|praise|demand)s?$/.test(row[i]!.low)) return false;
  // “She questions whether”: a verb.
  if (
    VERBS.has(row[i]!.low) &&
    isWord(previous) &&
    (PRONOUNS.has(previous.low) || /^\p{Lu}/u.test(previous.text)) &&
    !DETERMINERS.has(previous.low)
  )
    return false;
  return (
    !(previous && /^(?:to|who|which|not)$/.test(previous.low)) &&
    !(row[i]!.low === 'report' || row[i]!.low === 'call' || row[i]!.low === 'question' || row[i]!.low === 'charge')
  );
}

const CLEARNESS =
  /^(?:clear|unclear|obvious|evident|apparent|likely|unlikely|possible|probable|certain|uncertain|unknown|known|true|plausible|conceivable|doubtful)$/;

/** “It is unclear whether”, “it seems”, “so-called”: how sure something is, and nobody who says so. */
export function seemsSo(row: readonly Token[], i: number): Range | null {
  const { low } = row[i]!;
  if (low === 'so-called') return [i, i];
  if (
    /^(?:seem|appear)(?:s|ed|ing)?$/.test(low) ||
    (/^look(?:s|ed)?$/.test(low) && /^(?:like|likely|unlikely|set|as)$/.test(row[i + 1]?.low ?? ''))
  ) {
    const next = row[i + 1];
    if (!isWord(next) || /^(?:in|on|at|with|before|for|alongside|by|here|there)$/.test(next.low)) return null;
    return [helpers(row, i).from, i];
  }
  if (low === 'it' && isWord(row[i + 1])) {
    for (let k = i + 1; k < Math.min(row.length, i + 6); k++) {
      const token = row[k]!;
      if (token.is !== 'word') return null;
      if (CLEARNESS.test(token.low))
        return /^(?:that|whether|how|if|why|what|who|when|where)$/.test(row[k + 1]?.low ?? '') || token.low !== 'known'
          ? [i, k]
          : null;
      if (!AUXILIARIES.has(token.low) && !isAdverb(token)) return null;
    }
  }
  return null;
}
