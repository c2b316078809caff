import { helpers, isAdverb, isWord, subjectBefore, type Range } from './clause.ts';
import { AUXILIARIES, BE, forms, NOUNS, PREPOSITIONS, PRONOUNS, set, UNOWNED, VERBS, WORDS } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Adjectives that say what somebody thinks or feels about something. */
const ATTITUDES = set(
  `aware unaware confident convinced unconvinced certain uncertain sure unsure hopeful optimistic pessimistic
   skeptical sceptical supportive proud ashamed worried concerned unconcerned alarmed angry furious glad happy
   unhappy sorry grateful thankful eager keen reluctant adamant dismissive wary doubtful
   fearful opposed committed outraged disappointed shocked dismayed pleased
   delighted horrified thrilled upset embarrassed enthusiastic cautious suspicious nervous anxious ambivalent divided
   undecided silent vocal open adamant insistent mindful respectful scornful contemptuous resentful jealous envious
   disgusted appalled stunned amazed astonished impressed encouraged satisfied dissatisfied`,
);

/** Verbs that say little by themselves and take a noun of saying or thinking: “made the case for”, “raised doubts about”. */
const LIGHT: ReadonlyMap<string, boolean> = new Map(
  `make give raise take have launch hold reach send pose lodge file level put lay
   register air harbour harbor hurl offer express voice draw pile heap pour shower publish present
   reject repeat reiterate receive submit`
    .split(/\s+/)
    .flatMap((base) => forms(base).map(({ word, ing }): [string, boolean] => [word, ing])),
);

/** The verb or adjective of an attitude, with its complement’s first token; null if there is none at `i`. */
export interface Attitude {
  cue: Range;
  subject: Range;
  /** Last token before what is attributed. */
  through: number;
  noun: boolean;
}

const COMPLEMENT = /^(?:that|to|about|of|over|at|by|with|for|in|on|toward|towards|whether|how|why)$/;

/** “Was sure that”, “are worried about”; “made the case for”, “has raised doubts about”. */
export function attitudeAt(row: readonly Token[], i: number): Attitude | null {
  const token = row[i]!;
  const next = row[i + 1];
  if (ATTITUDES.has(token.low) && isWord(next) && COMPLEMENT.test(next.low)) {
    const help = helpers(row, i);
    const near = row[i - 1];
    const copula = near && (BE.has(near.low) || (isAdverb(near) && help.passive));
    const subject = copula ? subjectBefore(row, help.from) : null;
    if (!subject || PRONOUNS_EMPTY.test(row[subject[1]]!.low)) return null;
    const joined = /^(?:that|to|whether|how|why)$/.test(next.low);
    return { cue: [help.from, joined ? i : i + 1], subject, through: joined ? i : i + 1, noun: !joined };
  }
  // “As the mayor put it”
  if (/^puts?$/.test(token.low) && next?.low === 'it') {
    const help = helpers(row, i);
    const subject = subjectBefore(row, help.from);
    const end = row[i + 2];
    return subject && (!end || end.is !== 'word' || PREPOSITIONS.has(end.low))
      ? { cue: [help.from, i + 1], subject, through: i + 1, noun: false }
      : null;
  }
  const ing = LIGHT.get(token.low);
  if (ing === undefined) return null;
  const help = helpers(row, i);
  if (help.passive || help.to || (ing && !help.modal)) return null;
  const noun = nounOfSaying(row, i);
  if (noun === null) return null;
  const subject = subjectBefore(row, help.from);
  if (!subject) return null;
  const after = row[noun + 1];
  const preposition =
    isWord(after) && /^(?:for|about|of|on|over|against|at|with|in|to|toward|towards)$/.test(after.low);
  const to = preposition && after.low !== 'to' ? noun + 1 : noun;
  return { cue: [help.from, to], subject, through: to, noun: after?.low !== 'that' && after?.low !== 'to' };
}

const PRONOUNS_EMPTY = /^(?:it|there|what|you)$/;

/** The noun of saying or thinking that a light verb takes, at most five words on. */
function nounOfSaying(row: readonly Token[], i: number): number | null {
  for (let k = i + 1; k < Math.min(row.length, i + 7); k++) {
    const { is, low, text } = row[k]!;
    if (is !== 'word') return null;
    const after = row[k + 1];
    const last =
      !isWord(after) || PREPOSITIONS.has(after.low) || /^(?:that|to|and|when|after|before|as)$/.test(after.low);
    if ((NOUNS.has(low) || UNOWNED.has(low) || WORDS.has(low)) && last && k > i) return k;
    if (PREPOSITIONS.has(low) || AUXILIARIES.has(low) || /^\p{Lu}/u.test(text)) return null;
    if (PRONOUNS.has(low) && !/^(?:no|some|many|several|few|most|all|any|one)$/.test(low)) return null;
    if (VERBS.get(low)?.ing === false && VERBS.get(low)?.ed) continue;
  }
  return null;
}
