import { type Range, helpers, isAdverb, isWord, subjectBefore } from './clause.ts';
import { AUXILIARIES, BE, DETERMINERS, forms, PREPOSITIONS, PRONOUNS, set, UNOWNED, VERBS } from './lexicon.ts';
import type { Rule } from './rules.ts';
import type { Token } from './tokens.ts';
import { pluralSubject } from './verbs.ts';

export const ADVERBIAL =
  /^(?:reportedly|allegedly|supposedly|purportedly|reputedly|avowedly|admittedly|ostensibly|presumably)$/;

export const adjective = ({ low }: Token): boolean =>
  !DETERMINERS.has(low) &&
  !PREPOSITIONS.has(low) &&
  !AUXILIARIES.has(low) &&
  !VERBS.get(low)?.ed &&
  /(?:ing|ed|al|ic|ive|ous|ent|ant|ful|sharp|harsh|fresh|new|strong|many|public|serious)$/.test(low);

/** “Concerns about”, “allegations that”: somebody’s words or thoughts, with what they are about after them. */
export function unownedHere(row: readonly Token[], i: number): boolean {
  const next = row[i + 1];
  const previous = row[i - 1];
  if (!isWord(next) || !/^(?:that|of|about|over|against|by|from|for|whether)$/.test(next.low)) return false;
  if (next.low === 'for' && !/^(?:call|criticism|praise|demand)s?$/.test(row[i]!.low)) return false;
  // “Engineers also fear that”: a verb.
  if (VERBS.has(row[i]!.low)) {
    const { from } = helpers(row, i);
    const subject = from < i || next.low === 'that' ? subjectBefore(row, from) : null;
    if (subject && pluralSubject(row, subject) && !adjective(row[subject[1]]!)) return false;
  }
  if (
    VERBS.has(row[i]!.low) &&
    isWord(previous) &&
    (PRONOUNS.has(previous.low) || /^\p{Lu}/u.test(previous.text)) &&
    !DETERMINERS.has(previous.low)
  )
    return false;
  return (
    !(previous && /^(?:to|who|which|not)$/.test(previous.low)) &&
    !/^(?:report|call|questions?|charge|debates?|talk)$/.test(row[i]!.low) &&
    // Charges against somebody are a court’s.
    !(row[i]!.low === 'charges' && !/^(?:that|of)$/.test(next.low))
  );
}

const CLEARNESS = set(
  `clear unclear obvious evident apparent likely unlikely possible probable certain uncertain unknown known true
   plausible conceivable doubtful`,
);

/** “It is unclear whether”, “it seems”: how sure something is, and nobody who says so. */
function seemsSo(row: readonly Token[], i: number): Range | null {
  const { low } = row[i]!;
  const next = row[i + 1];
  if (low === 'so-called') return [i, i];
  if (/^(?:seem|appear|look)(?:s|ed)?$/.test(low) && isWord(next)) {
    const help = helpers(row, i);
    const judged = low.startsWith('look')
      ? /^(?:like|likely|unlikely|set|as)$/.test(next.low)
      : /^(?:to|that|like|likely|unlikely|as)$/.test(next.low) || /^seems?$/.test(low);
    return !judged || help.to || AWAY.test(next.low) ? null : [help.from, i];
  }
  if (low === 'it' || low === "it's") {
    for (let k = i + 1; k < Math.min(row.length, i + 6); k++) {
      const token = row[k]!;
      if (token.is !== 'word') return null;
      if (CLEARNESS.has(token.low)) return opensSaid(row[k + 1], /^known$/.test(token.low)) ? [i, k] : null;
      if (!AUXILIARIES.has(token.low) && !isAdverb(token) && !/^remain(?:s|ed)?$/.test(token.low)) return null;
    }
  }
  return null;
}

const AWAY = /^(?:in|on|at|with|before|for|alongside|by|here|there)$/;

/** Whether a clause follows that somebody could have said, with “that” or without. */
const opensSaid = (next: Token | undefined, strict: boolean): boolean =>
  isWord(next) &&
  (/^(?:that|whether|how|if|why|what|who|when|where)$/.test(next.low) ||
    (!strict && (PRONOUNS.has(next.low) || DETERMINERS.has(next.low) || /^\p{Lu}/u.test(next.text))));

/** What is met with from others: “drew criticism”, “came under scrutiny”, “faces questions”. */
const MET: ReadonlySet<string> = new Set(
  `face draw attract invite generate earn win garner receive suffer endure
   weather meet arouse ignite elicit evoke incur dodge`
    .split(/\s+/)
    .flatMap((base) => forms(base).map(({ word }) => word)),
);
const JUDGEMENTS = set(
  `criticism ridicule scorn scrutiny praise acclaim applause outrage fury backlash condemnation
   censure derision mockery scepticism skepticism suspicion questions doubts accusations allegations
   charges complaints concerns controversy speculation disapproval disbelief opposition outcry rebuke rebukes
   flak calls fears hopes plaudits fire comparisons `,
);

/** A verb and the judgement that its subject meets with, which nobody is named for; null if there is none at `i`. */
function metWith(row: readonly Token[], i: number): Range | null {
  const { low } = row[i]!;
  const under = /^(?:come|comes|came|coming)$/.test(low) && row[i + 1]?.low === 'under';
  const took = /^(?:take|takes|took|taken|taking)$/.test(low);
  if (!under && !took && !MET.has(low)) return null;
  for (let k = i + (under ? 2 : 1); k < Math.min(row.length, i + 6); k++) {
    const token = row[k]!;
    if (token.is !== 'word' || (PREPOSITIONS.has(token.low) && k > i + 1)) return null;
    if (JUDGEMENTS.has(token.low))
      return took && !/^(?:flak|criticism|fire)$/.test(token.low) ? null : [helpers(row, i).from, k];
  }
  return null;
}

/** “There has been much speculation”, “there are fears”: words or thoughts that are said to be there. */
function thereIs(row: readonly Token[], i: number): Range | null {
  if (row[i]!.low !== 'there') return null;
  let be = false;
  for (let k = i + 1; k < Math.min(row.length, i + 8); k++) {
    const { is, low } = row[k]!;
    if (is !== 'word') return null;
    if (BE.has(low)) be = true;
    else if (be && (UNOWNED.has(low) || SAID.has(low))) return [i, k];
    else if (PREPOSITIONS.has(low)) return null;
  }
  return null;
}
const SAID = set(
  `belief view suggestion suggestions suspicion suspicions argument feeling
   sense hint hints indication indications sign signs`,
);

const CLASSED = set(
  `regard see view hail describe know tout perceive consider criticize criticise praise denounce condemn dismiss
   celebrate portray depict characterize characterise believe think expect say rumor rumour allege report judge
   deem`,
);
const ASKED = /^(?:ask|press|question|quiz|challenge|grill|pressed)$/;

/** “Asked about the bridge, …”, “widely seen as …”, “as expected”: what others said or thought, by a participle alone. */
function participleAt(row: readonly Token[], i: number): Range | null {
  const verb = VERBS.get(row[i]!.low);
  const pressed = row[i]!.low === 'pressed' || row[i]!.low === 'quizzed' || row[i]!.low === 'grilled';
  if (!pressed && !verb?.ed) return null;
  const next = row[i + 1];
  let from = i;
  while (from > 0 && isAdverb(row[from - 1]!)) from--;
  const before = row[from - 1];
  const opens =
    before === undefined || before.text === ',' || /^(?:when|if|once|though|although|while)$/.test(before.low);
  if (pressed || (verb && ASKED.test(verb.base)))
    return opens &&
      isWord(next) &&
      /^(?:about|to|if|whether|how|why|what|on|by)$/.test(next.low) &&
      before?.text !== ','
      ? [i, i]
      : null;
  if (
    before?.low === 'as' &&
    /^(?:expect|predict|report|claim|allege|fear|hope|promise|suggest|anticipate|advertise)$/.test(verb!.base)
  )
    return !next || next.is === 'mark' || (isWord(next) && PREPOSITIONS.has(next.low) && next.low !== 'by')
      ? [i, i]
      : null;
  return opens &&
    CLASSED.has(verb!.base) &&
    isWord(next) &&
    ((next.low === 'as' && verb!.base !== 'say') || (next.low === 'to' && !verb!.participle)) &&
    (from < i || before?.text === ',')
    ? [from, i]
    : null;
}

/** A cue at `i` whose kind has no source. */
export function unnamedAt(row: readonly Token[], i: number): { rule: Rule; cue: Range } | null {
  const kinds = { seeming: seemsSo, met: metWith, there: thereIs, asked: participleAt } as const;
  for (const rule of ['seeming', 'met', 'there', 'asked'] as const) {
    const cue = kinds[rule](row, i);
    if (cue) return { rule, cue };
  }
  return null;
}
