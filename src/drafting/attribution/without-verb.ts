import { attitudeAt } from './attitudes.ts';
import type { Span } from '../finding.ts';
import { isNounHere, isWord, phraseAfter, spanOf, type Range } from './clause.ts';
import { contentAfter, contentBeforePhrase, lastOf, pieces } from './content.ts';
import { NOUNS, PHRASES, UNOWNED, VERBS } from './lexicon.ts';
import { nounMatch, ownerBefore } from './owned.ts';
import type { Context, Match, Step } from './rules.ts';
import type { Token } from './tokens.ts';
import { ADVERBIAL, adjective, unnamedAt, unownedHere } from './unnamed.ts';

const range = (row: readonly Token[], r: Range | null): Span | null => (r ? spanOf(row, r) : null);

/** A letter or a motto: “…” — Ada Holt */
function signature(row: readonly Token[], i: number): Step | null {
  const token = row[i]!;
  if (token.is !== 'mark' || !/^[―—–-]$/.test(token.text) || row[i - 1]?.is !== 'quotation') return null;
  const who = phraseAfter(row, i + 1);
  if (!who || who[1] < lastOf(row) || !/^\p{Lu}/u.test(row[who[0]]!.text)) return null;
  const content = pieces(row, i - 1, i - 1);
  const match: Match = { rule: 'quotation', source: spanOf(row, who), cue: spanOf(row, [i, i]), content, stance: null };
  return { match, to: i };
}

/** “According to Holt, the bridge …”, “…, in the words of a teacher”. */
function phrase(row: readonly Token[], i: number, { text }: Context): Step | null {
  const found = PHRASES.find(([pattern]) => ((pattern.lastIndex = row[i]!.start), pattern.test(text)));
  if (!found) return null;
  const length = found[0].lastIndex;
  let k = i;
  while (k + 1 < row.length && row[k + 1]!.end <= length) k++;
  const long = phraseAfter(row, k + 1);
  // What follows the comma is no apposition if nothing is left to be said.
  const who = long && i < 2 && long[1] >= lastOf(row) ? phraseAfter(row, k + 1, false) : long;
  if (!who) return null;
  const before = i > 0 ? contentBeforePhrase(row, i) : [];
  const after = row[who[1] + 1]?.text === ',' && i < 2 ? pieces(row, who[1] + 2, lastOf(row)) : [];
  const content = before.length > 0 ? before : after;
  return {
    match: { rule: 'phrase', source: spanOf(row, who), cue: spanOf(row, [i, k]), content, stance: found[1] },
    to: k,
  };
}

/** “The harbour allegedly closed”. */
function adverb(row: readonly Token[], i: number): Step | null {
  const { low } = row[i]!;
  if (!ADVERBIAL.test(low)) return null;
  const content = contentAfter(row, i, false).spans;
  const stance = /^(?:reportedly|presumably|admittedly)$/.test(low) ? 'neutral' : 'distancing';
  return { match: { rule: 'adverb', source: null, cue: spanOf(row, [i, i]), content, stance }, to: i };
}

function attitude(row: readonly Token[], i: number): Step | null {
  const found = attitudeAt(row, i);
  if (!found) return null;
  const { cue, subject, through, noun } = found;
  const content = contentAfter(row, through, noun).spans;
  const match: Match = {
    rule: 'attitude',
    source: spanOf(row, subject),
    cue: spanOf(row, cue),
    content,
    stance: 'neutral',
  };
  return { match, to: through };
}

function unnamed(row: readonly Token[], i: number): Step | null {
  const found = unnamedAt(row, i);
  if (!found) return null;
  const { rule, cue } = found;
  const content = contentAfter(row, cue[1], rule === 'asked' || rule === 'met').spans;
  return { match: { rule, source: null, cue: spanOf(row, cue), content, stance: 'neutral' }, to: cue[1] };
}

/** “Growing fears that …”, “criticism by parents of …”. */
function unowned(row: readonly Token[], i: number): Step | null {
  const stance = UNOWNED.get(row[i]!.low);
  if (!stance || ownerBefore(row, i) || !unownedHere(row, i)) return null;
  let from = i;
  while (isWord(row[from - 1]) && !/^\p{Lu}/u.test(row[from - 1]!.text) && adjective(row[from - 1]!)) from--;
  const by = row[i + 1]?.low === 'by' || row[i + 1]?.low === 'from' ? phraseAfter(row, i + 2, false) : null;
  const content = contentAfter(row, by?.[1] ?? (row[i + 1]?.low === 'that' ? i : i + 1), true).spans;
  return { match: { rule: 'unowned', source: range(row, by), cue: spanOf(row, [from, i]), content, stance }, to: i };
}

function noun(row: readonly Token[], i: number): Step | null {
  const { low } = row[i]!;
  const stance = NOUNS.get(low);
  const match = stance && (isNounHere(row, i) || !VERBS.has(low)) ? nounMatch(row, i, stance) : null;
  return match && { match, to: i };
}

const RULES = [phrase, adverb, attitude, unnamed, unowned, noun];

/** What attributes at `i` without a verb of saying. */
export function withoutVerb(row: readonly Token[], i: number, context: Context): Step | null {
  if (row[i]!.is !== 'word') return signature(row, i);
  for (const rule of RULES) {
    const step = rule(row, i, context);
    if (step) return step;
  }
  return null;
}
